// Puts a removal right, with the reason, or strikes it out where it never was. What was recorded stays to be seen.

import { z } from 'zod'
import { invalid, notFound } from '#bot/answers'
import { CannotUndo, type Context, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { oneOf, text } from '#plans/field-kit'
import type { Removal } from '#records/removals'
import { later, t } from '#wording/t'
import { schoolCalendarsOf } from '../deadlines/calendars-of.js'
import { studentId } from '../inputs.js'
import { type Discipline, standingsOf } from './discipline-of.js'
import { overlapWords, putRight, takeRemovalBack } from './keep-removal.js'
import { removalFields, removalFrom, valuesOf } from './removal-fields.js'
import { toRecord } from './removal-form.js'
import { removalTitle } from './removal-words.js'

const schema = z.object({
  does: oneOf(['correct', 'strike'], {
    label: later`What to do`,
    options: { correct: later`Put it right`, strike: later`Strike it out: it never was` },
  }),
  ...removalFields,
  correction: text({ label: later`Why this is corrected`, long: true }),
})

const input = z.object({ student: studentId, removal: z.string().max(64).optional() })

export const correctRemoval = defineFormCommand({
  name: 'correctRemoval',
  summary: later`Correct or strike out a removal`,
  phrases: [],
  takes: 'nothing',
  input,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(about, context) {
      const found = await toCorrect(about, context)
      if ('status' in found) return found
      const { removal, student } = found
      return {
        title: t`Correct a removal`,
        schema,
        values: { does: 'correct', ...valuesOf(removal) },
        basis: removal.id,
        sections: [
          {
            type: 'text',
            text: t`${student.name}: ${removalTitle(removal)}. What was recorded stays to be seen beside the correction.`,
          },
        ],
        submitLabel: t`Correct it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input: about }, context) {
      const found = await toCorrect(about, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { removal, student } = found
      const { does, correction, ...typed } = schema.parse(values)
      if (does === 'strike') return { type: 'done', answer: await strike(found, correction, context) }
      const { sessions } = (await schoolCalendarsOf([student], context))(student)
      const read = removalFrom(typed, sessions, context.viewer.today)
      if ('faults' in read) return { type: 'faults', faults: read.faults }
      const kept = await putRight(found, removal.id, { studentId: student.id, ...read, correction }, context)
      return kept.type === 'kept'
        ? { type: 'done', answer: kept.answer }
        : { type: 'faults', faults: { firstDay: overlapWords(kept.other) } }
    },
  },
  undo: async (payload, unit) => {
    const { struck } = z.object({ struck: z.string() }).catch({ struck: '' }).parse(payload)
    if (struck === '') return takeRemovalBack(payload, unit)
    if (!(await unit.removals.unstrike(struck))) throw new CannotUndo(t`It has been put right since.`)
  },
})

type ToCorrect = Discipline & { readonly removal: Removal }

async function strike({ student, removal }: ToCorrect, reason: string, context: Context): Promise<Answer> {
  const by = context.viewer.staff.id
  const says = t`struck out for ${student.name}: ${removalTitle(removal)}`
  const undo = await context.write(async (unit) => {
    if (!(await unit.removals.strike(removal.id, reason, by))) return undefined
    const payload = { struck: removal.id }
    return unit.undo.remember({ command: 'correctRemoval', says, payload, student: student.id, by })
  })
  if (!undo) return gone()
  return {
    status: 'ok',
    title: t`Struck out for ${student.name}: ${removalTitle(removal)}`,
    sections: [
      { type: 'text', text: t`It counts no more, and stays to be seen with the reason.` },
      {
        type: 'buttons',
        buttons: [
          undoButton(undo),
          { label: t`All removals`, action: { command: 'removal', input: { student: student.id } } },
        ],
      },
    ],
    students: [student.sourcedId],
    data: { struck: removal.id },
  }
}

const gone = () => invalid(t`This removal was put right already`, t`Ask for the removals again to see it now.`)

/** The removal that is meant; of several, the asker chooses. */
async function toCorrect(about: z.infer<typeof input>, context: Context): Promise<ToCorrect | Answer> {
  const found = await toRecord(about, context)
  if ('status' in found) return found
  const [standing] = await standingsOf([found], context)
  const all = standing?.removals.filter(({ replacedBy }) => replacedBy === undefined) ?? []
  if (about.removal !== undefined) {
    const removal = all.find(({ id }) => id === about.removal)
    if (removal) return { ...found, removal }
    return standing?.removals.some(({ id }) => id === about.removal) ? gone() : notFound('')
  }
  const [only] = all
  if (!only) return invalid(t`There is nothing to correct`, t`No removals of ${found.student.name} are recorded.`)
  if (all.length === 1) return { ...found, removal: only }
  return {
    status: 'choose',
    title: t`Which removal of ${found.student.name}?`,
    sections: [
      {
        type: 'choices',
        prompt: t`The newest first.`,
        choices: all.toReversed().map((removal) => ({
          label: removalTitle(removal),
          ...(removal.behavior && { detail: removal.behavior }),
          action: { command: 'correctRemoval', input: { student: found.student.id, removal: removal.id } },
        })),
      },
    ],
    students: [found.student.sourcedId],
    data: {},
  }
}

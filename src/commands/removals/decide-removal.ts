// What the school decided of a removal: that it changes placement, when the parents were told, and an interim alternative
// setting. Each is a legal date, which starts or ends what is due.

import { z } from 'zod'
import { CannotUndo, type Context, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { dayField, oneOf, text } from '#plans/field-kit'
import { kindTitles, type PlanKind, planKinds } from '#plans/kind'
import type { NewEvent } from '#records/legal-events'
import { type Day, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { changedDeadlines } from '../deadlines/changed-deadlines.js'
import { deadlinesOf } from '../deadlines/deadlines-of.js'
import { studentId } from '../inputs.js'
import type { Discipline } from './discipline-of.js'
import { toRecord } from './removal-form.js'

const interimGrounds = ['weapon', 'drugs', 'seriousInjury'] as const
const interimWords: Readonly<Record<(typeof interimGrounds)[number], string>> = {
  weapon: later`A weapon`,
  drugs: later`Drugs`,
  seriousInjury: later`Serious bodily injury`,
}

const schema = z.object({
  decided: dayField({
    label: later`Decided on`,
    hint: later`The day on which it was decided to change placement because of what the student did`,
  }),
  told: dayField({
    label: later`Parents told, with the notice of safeguards, on`,
    hint: later`Empty where that is still to be done: it is due on the day of the decision`,
  }).optional(),
  interimFrom: dayField({
    label: later`First day in an interim alternative setting`,
    hint: later`Only for a weapon, drugs or serious bodily injury; 45 school days at most`,
  }).optional(),
  interimGround: oneOf(interimGrounds, { label: later`Why that setting`, options: interimWords }).optional(),
  note: text({
    label: later`Note`,
    hint: later`What is worth knowing later; it is part of the record`,
    long: true,
  }).optional(),
})

export const decideRemoval = defineFormCommand({
  name: 'decideRemoval',
  summary: later`Record that a removal changes placement, and who was told`,
  phrases: ['removal decision', 'record a removal decision', 'removal changes placement'],
  takes: 'student',
  input: z.object({ student: studentId, kind: z.enum(planKinds).optional() }),
  mayUse: 'staff',
  examples: [later`removal decision for J. Doe`],
  form: {
    async open(input, context) {
      const found = await aboutOf(input, context)
      if ('status' in found) return found
      const { student, kind } = found
      return {
        title: t`What was decided`,
        // Part 104 knows no interim alternative setting.
        schema: kind === 'iep' ? schema : schema.omit({ interimFrom: true, interimGround: true }),
        values: { decided: context.viewer.today },
        sections: [
          { type: 'text', text: `${student.name}, ${kindTitles[kind]}` },
          {
            type: 'text',
            text:
              kind === 'iep'
                ? t`Record what the team or the school decided. Whether a removal changes placement is theirs to say: 34 CFR 300.536 asks them to look at length, total, nearness and likeness.`
                : t`Record what the team or the school decided. Whether a removal is a significant change of placement is theirs to say (34 CFR 104.35(a)): guidance looks at length, total, nearness and likeness.`,
          },
        ],
        submitLabel: t`Record it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const found = await aboutOf(input, context)
      if ('status' in found) return { type: 'done', answer: found }
      const typed = schema.parse(values)
      const faults = faultsOf(typed, context.viewer.today)
      if (faults) return { type: 'faults', faults }
      const answer = await keep(found, typed, context)
      return answer
        ? { type: 'done', answer }
        : { type: 'faults', faults: { decided: t`That is recorded of this day already.` } }
    },
  },
  undo: async (payload, unit) => {
    for (const id of z.array(z.string()).parse(payload)) {
      if (!(await unit.events.strike(id))) throw new CannotUndo(t`It is gone already.`)
    }
  },
})

type About = Discipline & { readonly kind: PlanKind }
type Typed = z.infer<typeof schema>

async function aboutOf(input: { student: Discipline['student']['id']; kind?: PlanKind | undefined }, context: Context) {
  const found = await toRecord(input, context)
  if ('status' in found) return found
  const kinds = found.protectedBy.length > 0 ? found.protectedBy : [found.under]
  const kind = kinds.find((one) => one === input.kind) ?? kinds[0] ?? found.under
  return { ...found, kind } satisfies About
}

function faultsOf(typed: Typed, today: Day): Readonly<Record<string, string>> | undefined {
  const { decided, told, interimFrom, interimGround } = typed
  if (decided > today) return { decided: t`That day is still to come. Please record it once it has happened.` }
  if (told && told > today) return { told: t`That day is still to come. Please record it once it has happened.` }
  if (told && told < decided) return { told: t`That is before it was decided.` }
  if (interimFrom && !interimGround) return { interimGround: t`Please say why: 34 CFR 300.530(g) knows these three.` }
  if (!interimFrom && interimGround) return { interimFrom: t`Please give the first day in that setting.` }
  if (interimFrom && interimFrom > today) {
    return { interimFrom: t`That day is still to come. Please record it once it has happened.` }
  }
  return undefined
}

/** @returns undefined where all of it was recorded before */
async function keep({ student, kind }: About, typed: Typed, context: Context): Promise<Answer | undefined> {
  const by = context.viewer.staff.id
  const before = await deadlinesOf([student], context)
  const undo = await context.write(async (unit) => {
    const ids: string[] = []
    for (const event of eventsFrom(typed)) {
      const id = await unit.events.record({ ...event, studentId: student.id, kind, recordedBy: by })
      if (id !== undefined) ids.push(id)
    }
    if (ids.length === 0) return undefined
    return unit.undo.remember({
      command: 'decideRemoval',
      says: t`the decision on a removal of ${student.name}, ${spokenDay(typed.decided)}`,
      payload: ids,
      student: student.id,
      by,
    })
  })
  if (undo === undefined) return undefined
  const changes = changedDeadlines(before, await deadlinesOf([student], context))
  return {
    status: 'ok',
    title: t`Recorded for ${student.name}: decided on ${spokenDay(typed.decided)}`,
    sections: [
      ...(changes.length > 0
        ? [{ type: 'list' as const, heading: t`What is due by it`, items: changes.map((says) => ({ text: says })) }]
        : []),
      ...(kind === '504' ? [guidance()] : []),
      {
        type: 'buttons',
        buttons: [
          undoButton(undo),
          {
            label: t`Record the manifestation determination`,
            action: { command: 'manifestation', input: { student: student.id, kind } },
          },
        ],
      },
    ],
    students: [student.sourcedId],
    data: { decidedDate: typed.decided, kind, changes },
  }
}

const guidance = () => ({
  type: 'notice' as const,
  tone: 'info' as const,
  text: t`For a 504 plan these days are guidance and district practice: 34 CFR 104.35(a) asks for a reevaluation before a significant change of placement.`,
})

function eventsFrom(typed: Typed): readonly Pick<NewEvent, 'event' | 'day' | 'note'>[] {
  const { decided, told, interimFrom, interimGround, note } = typed
  return [
    { event: 'removalDecided', day: decided, ...(note && { note }) },
    ...(told ? [{ event: 'parentsNotified' as const, day: told }] : []),
    ...(interimFrom && interimGround
      ? [{ event: 'interimSettingBegan' as const, day: interimFrom, note: interimWords[interimGround] }]
      : []),
  ]
}

// Keeps a removal, unless another one of the same days forbids it, and says how the student stands by it.

import type { Context } from '#bot/command'
import { CannotUndo } from '#bot/command'
import type { Answer, Section } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { kindTitles } from '#plans/kind'
import type { Removal, RemovalEntry, RemovalKept } from '#records/removals'
import type { UnitOfWork } from '#records/unit-of-work'
import { overlapping } from '#removals/overlap'
import { t } from '#wording/t'
import { type Discipline, standingsOf } from './discipline-of.js'
import { countData, countedWords, flagWords, removalTitle, spokenTotal } from './removal-words.js'

export type Kept =
  | { readonly type: 'kept'; readonly answer: Answer }
  | { readonly type: 'overlaps'; readonly other: Removal }

export async function keepRemoval(discipline: Discipline, entry: RemovalEntry, context: Context): Promise<Kept> {
  // Looked at beforehand, so that what is refused is no change; and once more while it is written, for whoever was first.
  const other = await overlapped(discipline, entry, context)
  if (other) return { type: 'overlaps', other }
  const by = context.viewer.staff.id
  return kept(discipline, entry, t`Recorded for`, (unit) => unit.removals.add(entry, by), context)
}

export async function putRight(
  discipline: Discipline,
  id: string,
  entry: RemovalEntry,
  context: Context,
): Promise<Kept> {
  const other = await overlapped(discipline, entry, context, id)
  if (other) return { type: 'overlaps', other }
  const by = context.viewer.staff.id
  return kept(discipline, entry, t`Corrected for`, (unit) => unit.removals.correct(id, entry, by), context)
}

async function overlapped(
  discipline: Discipline,
  entry: RemovalEntry,
  context: Context,
  but?: string,
): Promise<Removal | undefined> {
  const [standing] = await standingsOf([discipline], context)
  const others = standing?.removals.filter(({ id, replacedBy }) => replacedBy === undefined && id !== but) ?? []
  return overlapping(entry, others)
}

async function kept(
  discipline: Discipline,
  entry: RemovalEntry,
  did: string,
  change: (unit: UnitOfWork) => Promise<RemovalKept>,
  context: Context,
): Promise<Kept> {
  const { student } = discipline
  const by = context.viewer.staff.id
  const says = `${did} ${student.name}: ${removalTitle(entry)}`
  const done = await context.write(async (unit) => {
    const result = await change(unit)
    if (result.type !== 'kept') return result
    const undo = await unit.undo.remember({
      command: 'removalForm',
      says,
      payload: result.id,
      student: student.id,
      by,
    })
    return { ...result, undo }
  })
  if (done.type === 'overlaps') return done
  if (done.type === 'gone') return { type: 'kept', answer: goneAnswer(discipline) }
  const [standing] = await standingsOf([discipline], context)
  if (!standing) throw new Error('each has a standing')
  const { count, flags, rule } = standing
  const counted = count.removals.find(({ removal }) => removal.id === done.id)
  return {
    type: 'kept',
    answer: {
      status: 'ok',
      title: says,
      sections: [
        ...(counted ? [{ type: 'text' as const, text: countedWords(counted, rule) }] : [otherYear()]),
        {
          type: 'text',
          text: t`This school year: ${spokenTotal(count.total)}.`,
        },
        ...flags.map(
          (flag): Section => ({
            type: 'notice',
            tone: 'caution',
            text: `${kindTitles[flag.kind]}: ${flagWords(flag)}`,
          }),
        ),
        {
          type: 'buttons',
          buttons: [
            undoButton(done.undo),
            {
              label: t`Change it`,
              action: { command: 'correctRemoval', input: { student: student.id, removal: done.id } },
            },
            { label: t`All removals`, action: { command: 'removal', input: { student: student.id } } },
          ],
        },
      ],
      students: [student.sourcedId],
      data: { recorded: true, removal: done.id, ...countData(count, flags) },
    },
  }
}

const otherYear = (): Section => ({ type: 'text', text: t`It lies in another school year, and counts there.` })

function goneAnswer({ student }: Discipline): Answer {
  return {
    status: 'invalid',
    title: t`This removal was put right already`,
    sections: [{ type: 'text', text: t`Ask for the removals of ${student.name} again to see it now.` }],
    students: [student.sourcedId],
    data: { recorded: false },
  }
}

/** What another removal of the same days says, for a field or a line. */
export function overlapWords(other: Removal): string {
  return t`There is a removal on those days already: ${removalTitle(other)}. Correct that one, or choose other days.`
}

/** Takes back what was recorded or put right. */
export async function takeRemovalBack(payload: unknown, unit: UnitOfWork): Promise<void> {
  if (!(await unit.removals.takeBack(String(payload)))) throw new CannotUndo(t`It has been put right since.`)
}

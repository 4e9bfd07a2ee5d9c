// removals.csv: removals as another system tells them. What was recorded or put right in chat is put right there.

import type { StudentId } from '#people/student'
import { overlapping } from '#removals/overlap'
import { isPartOfDay, removalTypes, servicesMeanwhile } from '#removals/removal'
import { count, day, flag, instant, oneOf, text } from '../cells.js'
import { column, type Given, required } from '../columns.js'
import { Differences } from '../differences.js'
import type { RemovalRow } from '../discipline-rows.js'
import type { ImportRun } from '../import-run.js'
import { endMissing } from '../missing-rows.js'
import { SeenIds } from '../seen-ids.js'
import { removalName } from './removal-name.js'

export const removalsFile = 'removals.csv'

export const removalColumns = {
  studentId: required(text),
  type: required(oneOf(removalTypes)),
  firstDate: required(day),
  lastDate: column(day),
  minutes: column(count),
  services: column(oneOf(servicesMeanwhile)),
  busOnPlan: column(flag),
  behavior: column(text),
  note: column(text),
  correction: column(text),
  recorderEmail: column(text),
  recordedAt: column(instant),
} as const

type Line = Given<typeof removalColumns>
type Standing = Pick<RemovalRow, 'id' | 'type' | 'firstDay' | 'lastDay' | 'services'> & { readonly minutes?: number }

export async function readRemovals(run: ImportRun): Promise<void> {
  if (!run.has(removalsFile)) return
  const differences = new Differences('removals', removalsFile, run.records, run.stage, run.report)
  const seen = new SeenIds()
  const held = await heldOf(run)
  const reader = await run.read(removalsFile, removalColumns, {
    async each({ line, given }) {
      const student = await run.studentMeant(given.studentId ?? '')
      if (!student) return run.report.refuse(removalsFile, line, 'names a student who is not on the roster.')
      const read = standingOf(run, student, given)
      const isFirst = seen.add(read.id)
      const why = isFirst ? faultOf(read) : 'says what an earlier line says.'
      if (why) return run.report.refuse(removalsFile, line, why)
      const others = held.get(student) ?? []
      const other = overlapping(
        read,
        others.filter(({ id }) => id !== read.id),
      )
      if (other) {
        const days = `${other.firstDay} to ${other.lastDay}`
        return run.report.refuse(removalsFile, line, `overlaps a removal of the same student, ${days}.`)
      }
      held.set(student, [...others, read])
      differences.add(read.id, (before) => rowOf(run, student, given, read, before))
    },
    async refused({ given }) {
      const student = await run.studentMeant(given.studentId ?? '')
      if (student && given.type && given.firstDate) seen.add(standingOf(run, student, given).id)
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
  // What was recorded in chat stands in no file of another system: it is struck out there.
  if (run.full && reader) await endMissing(run, 'removals', removalsFile, seen, (row) => row.recordedBy === null)
}

/** What stands already, by student, for what can't be beside it. */
async function heldOf(run: ImportRun): Promise<Map<StudentId, readonly Standing[]>> {
  const held = new Map<StudentId, readonly Standing[]>()
  for await (const { minutes, ...row } of run.records.scan('removals')) {
    if (row.replacedBy !== null) continue
    held.set(row.studentId, [...(held.get(row.studentId) ?? []), { ...row, ...(minutes !== null && { minutes }) }])
  }
  return held
}

function standingOf(run: ImportRun, studentId: StudentId, given: Line): Standing {
  const { type, firstDate, minutes, services } = given
  if (!type || !firstDate) throw new Error('a required cell was let through empty')
  const facts = { type, firstDay: firstDate, lastDay: given.lastDate ?? firstDate, ...(minutes && { minutes }) }
  const id = run.records.idOf('removal', removalName({ studentId, ...facts }, 1))
  return { id, ...facts, services: services ?? 'unknown' }
}

function faultOf(removal: Standing): string | undefined {
  const { firstDay, lastDay, minutes } = removal
  if (lastDay < firstDay) return 'ends before it starts.'
  if (isPartOfDay(removal) && firstDay !== lastDay) return 'is of a part of a day, and names two days.'
  if (!isPartOfDay(removal) && minutes !== undefined) return 'has minutes, which belong to a part of a day alone.'
  return undefined
}

function rowOf(
  run: ImportRun,
  studentId: StudentId,
  given: Line,
  { id, type, firstDay, lastDay, minutes, services }: Standing,
  held: RemovalRow | undefined,
): RemovalRow {
  if (held && (held.recordedBy !== null || held.replacedBy !== null)) return held
  const { busOnPlan, behavior, note, correction } = given
  return {
    ...{ id, studentId, type, firstDay, lastDay, services, minutes: minutes ?? null, busOnPlan: busOnPlan ?? null },
    details: { ...(behavior && { behavior }), ...(note && { note }), ...(correction && { correction }) },
    recordedBy: run.staffWith(given.recorderEmail) ?? null,
    recordedAt: given.recordedAt ?? null,
    replacedBy: null,
  }
}

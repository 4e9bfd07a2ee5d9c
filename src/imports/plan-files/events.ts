// events.csv: legal dates that a student has before there is a plan, or beside it. A plan's own dates stand in plans.csv.
import { type RecordableEvent, recordable } from '#deadlines/recordable'
import type { StudentId } from '#people/student'
import { planKinds } from '#plans/kind'
import type { Day } from '#time/day'
import { day, instant, oneOf, text } from '../cells.js'
import { column, type Given, required } from '../columns.js'
import { Differences } from '../differences.js'
import type { EventRow } from '../event-row.js'
import type { ImportRun, ReadRow } from '../import-run.js'
import { endMissing } from '../missing-rows.js'
import { SeenIds } from '../seen-ids.js'
import { eventName } from './event-name.js'

export const eventsFile = 'events.csv'

export const eventColumns = {
  studentId: required(text),
  event: required(oneOf(Object.keys(recordable) as RecordableEvent[])),
  date: required(day),
  kind: column(oneOf(planKinds)),
  untilDate: column(day),
  note: column(text),
  recorderEmail: column(text),
  recordedAt: column(instant),
} as const

type Line = ReadRow<typeof eventColumns>

/** Rows whose students' birth dates are looked up at once. */
const atOnce = 500

export async function readEvents(run: ImportRun): Promise<void> {
  const differences = new Differences('events', eventsFile, run.records, run.stage, run.report)
  const seen = new SeenIds()
  const waiting: { readonly student: StudentId; readonly line: Line }[] = []
  const settle = async () => {
    const born = await run.birthDatesOf(waiting.map(({ student }) => student))
    for (const { student, line } of waiting.splice(0)) {
      const { event, date, kind = null } = line.given
      if (!event || !date) continue
      const id = run.records.idOf('studentEvent', eventName(student, event, date, kind))
      const why = faultOf(line.given, run.today, born.get(student))
      // What was refused is not missing.
      const isFirst = seen.add(id)
      if (why) run.report.refuse(eventsFile, line.line, why)
      else if (isFirst) differences.add(id, (held) => rowOf(run, id, student, line.given, held))
      else run.report.refuse(eventsFile, line.line, 'says what an earlier line says of the same day.')
    }
    await differences.settle()
  }
  const reader = await run.read(eventsFile, eventColumns, {
    async each(line) {
      const student = await run.studentMeant(line.given.studentId ?? '')
      if (!student) return run.report.refuse(eventsFile, line.line, 'names a student who is not on the roster.')
      waiting.push({ student, line })
      if (waiting.length >= atOnce) await settle()
    },
    async refused({ given }) {
      const student = await run.studentMeant(given.studentId ?? '')
      if (!student || !given.event || !given.date) return
      seen.add(run.records.idOf('studentEvent', eventName(student, given.event, given.date, given.kind ?? null)))
    },
  })
  await settle()
  await differences.settle(true)
  // What was recorded in chat stands in no file of another system: it is struck there.
  if (run.full && reader)
    await endMissing(run, 'events', eventsFile, seen, (row) => row.details.recordedBy === undefined)
}

function faultOf(
  { event, date, untilDate }: Given<typeof eventColumns>,
  today: Day,
  born: Day | undefined,
): string | undefined {
  if (!event || !date) return undefined
  const { isAhead, until } = recordable[event]
  if (date > today && !isAhead) return 'has a date that is still to come.'
  if (born && date < born) return 'has a date before the student was born.'
  if (!untilDate) return until === 'needed' ? `needs an untilDate: ${untilWhat(event)}.` : undefined
  if (!until)
    return 'has an untilDate, which belongs to evaluationExtended, exitPlanned, meetingNoticeGiven and studentAbsent alone.'
  if (untilDate < date) return 'ends before it starts.'
  if (until === 'past' && untilDate > today) return 'has an untilDate that is still to come.'
  return undefined
}

function untilWhat(event: RecordableEvent): string {
  if (event === 'exitPlanned') return 'the day of leaving'
  return event === 'meetingNoticeGiven' ? 'the day of the meeting' : 'the day that was agreed to'
}

function rowOf(
  run: ImportRun,
  id: string,
  studentId: StudentId,
  given: Given<typeof eventColumns>,
  held: EventRow | undefined,
): EventRow {
  // What was recorded in chat is put right there.
  if (held?.details.recordedBy) return held
  const { event, date, kind, untilDate, note } = given
  if (!event || !date) throw new Error('a required cell was let through empty')
  const recordedBy = run.staffWith(given.recorderEmail)
  const said = note === undefined ? held?.details.note : (note ?? undefined)
  return {
    id,
    studentId,
    event,
    day: date,
    kind: kind ?? null,
    untilDay: untilDate === undefined ? (held?.untilDay ?? null) : untilDate,
    details: { ...(said && { note: said }), ...(recordedBy && { recordedBy }) },
    recordedAt: given.recordedAt ?? held?.recordedAt ?? null,
  }
}

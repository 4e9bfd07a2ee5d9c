// A legal date by itself: consent received, eligibility determined, a removal decided. It starts deadlines and closes them.

import { z } from 'zod'
import { notFound } from '#bot/answers'
import { CannotUndo, type Context, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { type RecordableEvent, recordable } from '#deadlines/recordable'
import { dayField, oneOf, text } from '#plans/field-kit'
import { kindTitles, type PlanKind, planKinds } from '#plans/kind'
import type { VisibleStudent } from '#records/visible'
import { type Day, spokenDay } from '#time/day'
import { later, t, translated } from '#wording/t'
import { kindMeant } from '../cases/kind-meant.js'
import { aboutStudent } from '../inputs.js'
import { changedDeadlines } from './changed-deadlines.js'
import { deadlinesOf } from './deadlines-of.js'

const events = Object.keys(recordable) as [RecordableEvent, ...RecordableEvent[]]
const schema = z.object({
  event: oneOf(events, {
    label: later`What happened`,
    options: Object.fromEntries(events.map((event) => [event, recordable[event].label])),
  }),
  day: dayField({ label: later`On` }),
  until: dayField({
    label: later`Until`,
    hint: later`Only of an agreement of more time, of several days of absence, or the day of a meeting that notice was given of`,
  }).optional(),
  note: text({
    label: later`Note`,
    hint: later`What is worth knowing later; it is part of the record`,
    long: true,
  }).optional(),
})

/** What a button may say of it already; it can be changed in the form. */
const input = aboutStudent.extend({ event: z.enum(events).optional(), day: schema.shape.day.optional() })

/** What people say of a date, and which it is; what it is can be changed in the form. */
const happened: Readonly<Record<string, { readonly event: RecordableEvent }>> = {
  'request records for …': { event: 'transferRecordsRequested' },
  'requested records for …': { event: 'transferRecordsRequested' },
  'request … records from the old school': { event: 'transferRecordsRequested' },
  'requested … records from the old school': { event: 'transferRecordsRequested' },
  'request records from the other school': { event: 'transferRecordsRequested' },
  'asked the old school for records': { event: 'transferRecordsRequested' },
  'records came for …': { event: 'transferRecordsReceived' },
  'records arrived for …': { event: 'transferRecordsReceived' },
  'got the records for …': { event: 'transferRecordsReceived' },
  'sent the records for …': { event: 'transferRecordsSent' },
  'found eligible': { event: 'eligibilityDetermined' },
  'found not eligible': { event: 'foundNotEligible' },
}

export const recordDate = defineFormCommand({
  name: 'recordDate',
  summary: later`Record a legal date: consent received, eligibility determined, records asked for`,
  phrases: ['record a date', 'record date', 'record an event', 'record a legal date', ...Object.keys(happened)],
  says: happened,
  takes: 'student',
  input,
  mayUse: 'staff',
  examples: [later`record a date for J. Doe`],
  form: {
    async open(known, context) {
      const of = await aboutOf(known, context)
      if ('status' in of) return of
      return {
        title: t`Record a date`,
        schema,
        values: { day: known.day ?? context.viewer.today, ...(known.event && { event: known.event }) },
        // What was typed for one date is not what another date's form begins with.
        input: { student: of.student.id, kind: of.kind, ...(known.event && { event: known.event }) },
        sections: [
          { type: 'text', text: `${of.student.name}, ${kindTitles[of.kind]}` },
          { type: 'footnote', text: t`Dates that the plan itself holds are changed in the plan.` },
        ],
        submitLabel: t`Record it`,
        students: [of.student.sourcedId],
      }
    },
    async submit(values, { input: known }, context) {
      const of = await aboutOf(known, context)
      if ('status' in of) return { type: 'done', answer: of }
      const { student, kind } = of
      const typed = schema.parse(values)
      const { viewer } = context
      const born = (await viewer.birthDates([student])).get(student.id)
      const faults = faultsOf(typed, viewer.today, born)
      if (faults) return { type: 'faults', faults }
      const before = await deadlinesOf([student], context)
      const { event, day, until, note } = typed
      const { label } = recordable[event]
      const undo = await context.write(async (unit) => {
        const id = await unit.events.record({
          studentId: student.id,
          event,
          day,
          kind,
          ...(until && { untilDay: until }),
          ...(note && { note }),
          recordedBy: viewer.staff.id,
        })
        if (id === undefined) return undefined
        return unit.undo.remember({
          command: 'recordDate',
          says: t`recorded a date for ${student.name}: ${label}, ${spokenDay(day)}`,
          payload: id,
          student: student.id,
          by: viewer.staff.id,
        })
      })
      if (undo === undefined) {
        return { type: 'faults', faults: { day: t`That is recorded of this day already.` } }
      }
      const changes = changedDeadlines(before, await deadlinesOf([student], context))
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`Recorded for ${student.name}: ${label}, ${spokenDay(day)}`,
          sections: [
            changes.length > 0
              ? { type: 'list', heading: t`What is due by it`, items: changes.map((says) => ({ text: says })) }
              : { type: 'text', text: t`No deadline starts or ends by it now.` },
            {
              type: 'buttons',
              buttons: [
                undoButton(undo),
                { label: t`See what is due`, action: { command: 'due', input: { student: student.id } } },
              ],
            },
          ],
          students: [student.sourcedId],
          data: { event: { event, date: day, kind, ...(until && { untilDate: until }) }, changes },
        },
      }
    },
  },
  undo: async (payload, unit) => {
    if (!(await unit.events.strike(String(payload)))) throw new CannotUndo(t`It is gone already.`)
  },
})

interface About {
  readonly student: VisibleStudent
  readonly kind: PlanKind
}

/** Whose date it is, and of which kind of plan: the one that is named, else the one the student has or may come to have. */
async function aboutOf(input: z.infer<typeof aboutStudent>, context: Context): Promise<About | Answer> {
  const { viewer } = context
  const student = await viewer.student(input.student)
  if (!student) return notFound('')
  const may = planKinds.filter((kind) => viewer.mayChange(student, kind))
  const kind = input.kind ?? (await kindMeant(student, may, context))
  if (kind && may.includes(kind)) return { student, kind }
  return {
    status: 'ok',
    title: t`Dates of ${student.name} are recorded by whoever carries the plan`,
    sections: [{ type: 'text', text: t`Ask "team" to see who that is.` }],
    students: [student.sourcedId],
    data: {},
  }
}

function faultsOf(
  { event, day, until }: z.infer<typeof schema>,
  today: Day,
  born: Day | undefined,
): Readonly<Record<string, string>> | undefined {
  const { isAhead, until: takes, asksUntil } = recordable[event]
  if (day > today && !isAhead) return { day: t`That day is still to come. Please record it once it has happened.` }
  if (born && day < born) return { day: t`That is before the student was born.` }
  if (takes === 'needed' && !until) return { until: translated(asksUntil ?? '') }
  if (until && !takes) return { until: t`This happened on one day. Please leave it empty.` }
  if (until && until < day) return { until: t`That is before the day above.` }
  if (until && takes === 'past' && until > today) return { until: t`That day is still to come.` }
  return undefined
}

// The manifestation determination: its two questions, who was there, and what the team decided, with the evidence of how the
// plan was carried out at hand. What was decided is recorded as it was decided; what doesn't fit the law is said with it.

import { z } from 'zod'
import { CannotUndo, type Context, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { daysOf } from '#deadlines/events'
import { dayField, flag, oneOf, text } from '#plans/field-kit'
import { kindTitles, type PlanKind, planKinds } from '#plans/kind'
import type { ReviewEntry } from '#records/removals'
import {
  defectsOf,
  manifestationOutcomes,
  manifestationQuestions,
  nextSteps,
  outcomeTitles,
} from '#removals/manifestation'
import { type Day, spokenDay } from '#time/day'
import { later, t, translated } from '#wording/t'
import { deadlinesOf } from '../deadlines/deadlines-of.js'
import { studentId } from '../inputs.js'
import { recordedDefect } from '../recorded-defect.js'
import type { Discipline } from './discipline-of.js'
import { implementationEvidence } from './implementation-evidence.js'
import { toRecord } from './removal-form.js'

const yesNo = ['yes', 'no'] as const
const answer = (label: string) => oneOf(yesNo, { label, options: { yes: later`Yes`, no: later`No` } })

const schema = z.object({
  day: dayField({ label: later`Held on` }),
  causedByDisability: answer(manifestationQuestions.causedByDisability),
  failureToImplement: answer(manifestationQuestions.failureToImplement),
  outcome: oneOf(manifestationOutcomes, { label: later`What the team decided`, options: outcomeTitles }),
  attended: text({
    label: later`Who was there`,
    hint: later`The school, the parents, and the members of the team that they found relevant`,
    long: true,
  }),
  parentThere: flag({ label: later`A parent took part` }).optional(),
  considered: text({
    label: later`What was looked at`,
    hint: later`The plan, what teachers saw, what the parents said, the evidence above`,
    long: true,
  }).optional(),
  note: text({
    label: later`Note`,
    hint: later`What is worth knowing later; it is part of the record`,
    long: true,
  }).optional(),
})

export const manifestation = defineFormCommand({
  name: 'manifestation',
  summary: later`Record a manifestation determination, with the evidence at hand`,
  // Not the words alone: "why manifestation determination J. Doe" asks for the deadline.
  phrases: [
    'record a manifestation determination',
    'record manifestation determination',
    'manifestation review',
    'manifestation determination for …',
    'mdr',
  ],
  takes: 'student',
  input: z.object({ student: studentId, kind: z.enum(planKinds).optional() }),
  mayUse: 'staff',
  examples: [later`record a manifestation determination for J. Doe`],
  form: {
    async open(input, context) {
      const found = await aboutOf(input, context)
      if ('status' in found) return found
      const { student, kind, decided, due } = found
      return {
        title: t`Manifestation determination`,
        schema,
        values: { day: context.viewer.today, parentThere: false },
        sections: [
          { type: 'text', text: `${student.name}, ${kindTitles[kind]}` },
          { type: 'text', text: dueWordsOf(decided, due, kind) },
          ...(await implementationEvidence(student, kind, decided ?? context.viewer.today, context)),
          { type: 'footnote', text: t`The team decides. What you record here is what it decided.` },
        ],
        submitLabel: t`Record it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const found = await aboutOf(input, context)
      if ('status' in found) return { type: 'done', answer: found }
      const typed = schema.parse(values)
      if (typed.day > context.viewer.today) {
        return { type: 'faults', faults: { day: t`That day is still to come. Please record it once it has happened.` } }
      }
      if (found.decided && typed.day < found.decided) {
        const says = t`The removal was decided on ${spokenDay(found.decided)}; please name that day or one after it.`
        return { type: 'faults', faults: { day: says } }
      }
      return { type: 'done', answer: await keep(found, typed, context) }
    },
  },
  undo: async (payload, unit) => {
    const { review, event } = z.object({ review: z.string(), event: z.string().optional() }).parse(payload)
    if (!(await unit.removals.takeReviewBack(review))) throw new CannotUndo(t`It is gone already.`)
    if (event) await unit.events.strike(event)
  },
})

interface About extends Discipline {
  readonly kind: PlanKind
  /** The decision that the review is about; absent where none is recorded. */
  readonly decided?: Day
  readonly due?: Day
}

async function aboutOf(
  input: { student: Discipline['student']['id']; kind?: PlanKind | undefined },
  context: Context,
): Promise<About | Answer> {
  const found = await toRecord(input, context)
  if ('status' in found) return found
  const { viewer, readings } = context
  const kinds = found.protectedBy.length > 0 ? found.protectedBy : [found.under]
  const kind = kinds.find((one) => one === input.kind) ?? kinds[0] ?? found.under
  const events = await viewer.within([found.student], kind, ['removals'], (permits) =>
    readings.events.of(permits, kind),
  )
  const decided = daysOf(events.get(found.student.id) ?? {}, 'removalDecided').at(-1)
  const rule = kind === 'iep' ? 'discipline.mdr' : '504.manifestation'
  const due = (await deadlinesOf([found.student], context))
    .filter(({ plan }) => plan.kind === kind)
    .flatMap(({ open }) => open)
    .find((one) => one.rule.id === rule)?.due
  return { ...found, kind, ...(decided && { decided }), ...(due && { due }) }
}

function dueWordsOf(decided: Day | undefined, due: Day | undefined, kind: PlanKind): string {
  if (!decided)
    return t`No decision to change placement is recorded. "Removal decision" records it and starts the 10 school days.`
  const when = due ? t`due ${spokenDay(due)}` : t`already determined once`
  return kind === 'iep'
    ? t`Decided on ${spokenDay(decided)}: ${when} (34 CFR 300.530(e)(1)).`
    : t`Decided on ${spokenDay(decided)}: ${when} (guidance; 34 CFR 104.35(a) gives no number).`
}

async function keep(about: About, typed: z.infer<typeof schema>, context: Context): Promise<Answer> {
  const { student, kind, decided, due } = about
  const { day, considered, note } = typed
  const by = context.viewer.staff.id
  const entry: ReviewEntry = {
    ...{ studentId: student.id, kind, day, outcome: typed.outcome, attended: typed.attended },
    causedByDisability: typed.causedByDisability === 'yes',
    failureToImplement: typed.failureToImplement === 'yes',
    parentThere: typed.parentThere === true,
    ...(decided && { decidedDay: decided }),
    ...(due && { dueDay: due }),
    ...(considered && { considered }),
    ...(note && { note }),
  }
  const undo = await context.write(async (unit) => {
    const review = await unit.removals.review(entry, by)
    const event = await unit.events.record({
      ...{ studentId: student.id, event: 'manifestationDetermined', day, kind, recordedBy: by },
    })
    return unit.undo.remember({
      command: 'manifestation',
      says: t`the manifestation determination of ${student.name}, ${spokenDay(day)}`,
      payload: { review, ...(event && { event }) },
      student: student.id,
      by,
    })
  })
  const defects = defectsOf(entry, kind, due)
  return {
    status: 'ok',
    title: t`Recorded for ${student.name}, as the team decided: ${outcomeTitles[entry.outcome]}`,
    sections: [
      {
        type: 'facts',
        facts: [
          [translated(manifestationQuestions.causedByDisability), entry.causedByDisability ? t`Yes` : t`No`],
          [translated(manifestationQuestions.failureToImplement), entry.failureToImplement ? t`Yes` : t`No`],
        ],
      },
      ...defects.map(recordedDefect),
      { type: 'list', heading: t`What follows`, items: nextSteps(entry, kind).map((says) => ({ text: says })) },
      {
        type: 'buttons',
        buttons: [
          undoButton(undo),
          { label: t`All removals`, action: { command: 'removal', input: { student: student.id } } },
        ],
      },
    ],
    students: [student.sourcedId],
    data: {
      review: {
        kind,
        date: day,
        outcome: entry.outcome,
        causedByDisability: entry.causedByDisability,
        failureToImplement: entry.failureToImplement,
      },
      defects,
    },
  }
}

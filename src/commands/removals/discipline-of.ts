// Whose removals somebody may see, and how they stand: by the plans that protect the student, the district's rule and the
// calendar of the school. What a plan opens of them stands in `plans/opened-by`.

import type { Context } from '#bot/command'
import type { Answer } from '#bot/reply'
import { type PlanKind, planKinds } from '#plans/kind'
import type { ManifestationReview, Removal } from '#records/removals'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { countRemovals, type RemovalCount } from '#removals/count'
import { type CountingRule, countingRule, warningsFrom } from '#removals/counting-rule'
import { flagsOf, type RemovalFlag } from '#removals/standing'
import { t } from '#wording/t'
import { schoolCalendarsOf } from '../deadlines/calendars-of.js'
import { nameWithGrade } from '../plan-answer.js'

export type Asking = Pick<Context, 'viewer' | 'readings' | 'settings'>

/** A student whose removals the asker may see. */
export interface Discipline {
  readonly student: VisibleStudent
  /** The kinds of plan that protect the student, as far as the asker sees removals under them; none without a plan. */
  readonly protectedBy: readonly PlanKind[]
  /** The kind under which they are read. */
  readonly under: PlanKind
  readonly plans: readonly VisiblePlan[]
}

export interface Standing extends Discipline {
  /** All there is, with what was put right and struck out. */
  readonly removals: readonly Removal[]
  readonly rule: CountingRule
  readonly count: RemovalCount<Removal>
  readonly flags: readonly (RemovalFlag & { readonly kind: PlanKind })[]
}

/** @returns those of the students whose removals the asker sees */
export async function disciplineOf(
  students: readonly VisibleStudent[],
  { viewer }: Asking,
): Promise<readonly Discipline[]> {
  const plans = await viewer.plans(students, ['placement', 'services'])
  return students.flatMap((student) => {
    const held = plans.filter((plan) => plan.studentId === student.id)
    // Without a plan the student may be found to need one of either kind.
    const about = held.length > 0 ? planKinds.filter((kind) => held.some((plan) => plan.kind === kind)) : planKinds
    const seen = about.filter((kind) => viewer.opened(student, kind).has('removals'))
    const [under] = seen
    if (!under) return []
    return [{ student, protectedBy: held.length > 0 ? seen : [], under, plans: held }]
  })
}

/** How the removals of some students stand on a day of the school year. */
export async function standingsOf(discipline: readonly Discipline[], context: Asking): Promise<readonly Standing[]> {
  const { viewer, settings } = context
  const students = discipline.map(({ student }) => student)
  const calendarOf = await schoolCalendarsOf(students, context)
  const removals = await removalsOf(discipline, context)
  const warnings = warningsFrom(settings.removalWarnings) ?? []
  return discipline.map((one) => {
    const own = removals.filter(({ studentId }) => studentId === one.student.id)
    const minutes = one.plans.map(({ content }) => content.facts.schoolDayMinutes).find((known) => known !== undefined)
    const rule = countingRule(settings, minutes)
    const counting = own.filter(({ replacedBy }) => replacedBy === undefined)
    const count = countRemovals(counting, rule, calendarOf(one.student), viewer.today)
    const flags = one.protectedBy.flatMap((kind) => flagsOf(count, kind, warnings).map((flag) => ({ ...flag, kind })))
    return { ...one, removals: own, rule, count, flags }
  })
}

async function removalsOf(
  discipline: readonly Discipline[],
  { viewer, readings }: Asking,
): Promise<readonly Removal[]> {
  const found: Removal[] = []
  for (const kind of planKinds) {
    const ofKind = discipline.filter(({ under }) => under === kind).map(({ student }) => student)
    if (ofKind.length === 0) continue
    found.push(...(await viewer.within(ofKind, kind, ['removals'], (permits) => readings.removals.of(permits))))
  }
  return found
}

/** What teams decided of one student, under each plan whose removals the asker sees. */
export async function reviewsOf(
  { student, protectedBy }: Discipline,
  { viewer, readings }: Asking,
): Promise<readonly ManifestationReview[]> {
  const found: ManifestationReview[] = []
  for (const kind of protectedBy) {
    found.push(
      ...(await viewer.within([student], kind, ['removals'], (permits) => readings.removals.reviews(permits, kind))),
    )
  }
  return found
}

/** Whether the asker may record removals: whoever may change the plan, or one that there would be. */
export function mayRecord({ student, protectedBy, under }: Discipline, { viewer }: Pick<Context, 'viewer'>): boolean {
  const kinds = protectedBy.length > 0 ? protectedBy : [under]
  return kinds.some((kind) => viewer.mayChange(student, kind))
}

/** For whoever sees the student and not this. */
export function keptToThem(student: VisibleStudent): Answer {
  return {
    status: 'ok',
    title: t`Removals: ${nameWithGrade(student)}`,
    sections: [
      {
        type: 'text',
        text: t`Removals: kept to those who carry the student's plan and to the administrators of the school.`,
      },
    ],
    students: [student.sourcedId],
    data: { withheld: true },
  }
}

// What every document of a plan says of it: whose it is, its days, who carries it.

import { daysOf } from '#deadlines/events'
import { fullName } from '#people/staff'
import { kindTitles } from '#plans/kind'
import type { Part } from '#plans/parts'
import type { VisiblePlan } from '#records/visible'
import { type Day, spokenDay } from '#time/day'
import { standingWords } from '../plan-answer.js'
import { isOver } from '../plan-words.js'
import type { Reading } from '../progress/read-progress.js'

/** What is known of a student and their plan beside its content, in no words yet. */
export interface AboutPlan {
  readonly plan: VisiblePlan
  readonly today: Day
  readonly school?: string
  readonly birthDate?: Day
  readonly lastEligibility?: Day
}

/** Reads what stands around a plan. @param parts those that the document is about, and were read of the plan */
export async function aboutPlan(
  plan: VisiblePlan,
  parts: readonly Part[],
  { viewer, readings }: Reading,
): Promise<AboutPlan> {
  const { student, kind } = plan
  const schools = await viewer.within([student], kind, parts, (permits) => readings.reports.schoolNames(permits))
  const isWhole = parts.includes('evaluation') && plan.opened.has('evaluation')
  const events = isWhole
    ? await viewer.within([student], kind, ['evaluation'], (permits) => readings.events.of(permits, kind))
    : undefined
  const born = isWhole ? (await viewer.birthDates([student])).get(student.id) : undefined
  const school = schools.get(student.id)
  const lastEligibility = daysOf(events?.get(student.id) ?? {}, 'lastEligibility').at(-1)
  return {
    plan,
    today: viewer.today,
    ...(school && { school }),
    ...(born && { birthDate: born }),
    ...(lastEligibility && { lastEligibility }),
  }
}

/** In the language spoken now. */
export function headFacts({ plan, today, school, birthDate, lastEligibility }: AboutPlan) {
  const { student, meetingDate, startDate, endDate, reviewDueDate, caseManager, version } = plan
  return {
    plan: kindTitles[plan.kind],
    school,
    student: student.name,
    grade: student.grade,
    birthDate: birthDate && spokenDay(birthDate),
    meetingDate: spokenDay(meetingDate),
    startDate: spokenDay(startDate ?? meetingDate),
    endDate: endDate && spokenDay(endDate),
    reviewDueDate: reviewDueDate && spokenDay(reviewDueDate),
    lastEligibilityDate: lastEligibility && spokenDay(lastEligibility),
    caseManager: caseManager && fullName(caseManager),
    version: String(version),
    standing: standingWords(plan, today).join(' ') || undefined,
  }
}

/** What of some lists is not over by a day. */
export function ongoing<One extends { readonly endDate?: Day | undefined }>(all: readonly One[], today: Day) {
  return all.filter((one) => !isOver(one, today))
}

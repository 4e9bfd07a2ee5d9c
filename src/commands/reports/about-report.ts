// Which report is meant: a student's plan and, where it is not the one of now, its period.

import { z } from 'zod'
import { planKinds } from '#plans/kind'
import { type Day, dayFrom } from '#time/day'
import { t } from '#wording/t'
import { aboutStudent, studentId } from '../inputs.js'
import type { ReportAtHand } from './report-at-hand.js'

/** A period, by its first day; absent: the one to report on now. */
export const period = z
  .string()
  .transform((text, check): Day => {
    const found = dayFrom(text)
    if (found) return found
    check.addIssue({ code: 'custom', message: t`is no day` })
    return z.NEVER
  })
  .optional()

export const aboutReport = aboutStudent.extend({ period })
export type AboutReport = z.infer<typeof aboutReport>

export const aboutReportedGoal = z.object({
  student: studentId,
  kind: z.enum(planKinds),
  goal: z.string().min(1).max(200),
  period,
})
export type AboutReportedGoal = z.infer<typeof aboutReportedGoal>

/** How often its goals were written: what a button carries of what was read, to tell whether it has changed. */
export function timesWritten({ record }: ReportAtHand): number {
  return record ? record.goals.length + record.earlier.length : 0
}

/** What a button carries of a report: ids and a day. */
export function aboutOf({ plan, period: of, isNow }: ReportAtHand) {
  return { student: plan.studentId, kind: plan.kind, ...(!isNow && { period: of.start }) }
}

// The classes of a student's record that the district keeps for a time of its own choosing. No federal rule names one
// time: what follows is what the district chose, and its choice is shown wherever it counts.
import type { Day } from '#time/day'
import { addYears } from '#time/day'
import { wording } from '#wording/t'

export const recordClasses = ['specialEducation', 'services'] as const
export type RecordClass = (typeof recordClasses)[number]

/** What a class holds, as staff say it. */
export const recordClassTitles: Readonly<Record<RecordClass, string>> = wording({
  specialEducation: 'Special education record: plans, dates, progress, reports, acknowledgements',
  services: 'Service sessions: what Medicaid claims rest on',
})

/** How it is called in a line. */
export const recordClassNames: Readonly<Record<RecordClass, string>> = wording({
  specialEducation: 'special education record',
  services: 'service sessions',
})

/** The setting that holds a class's years, counted from the last day that anything was done under a plan. */
export const yearsOf = {
  specialEducation: 'keepSpecialEducationYears',
  services: 'keepServiceYears',
} as const satisfies Readonly<Record<RecordClass, string>>

/**
 * The first day on which a class's time is over.
 * @param lastDay the last day of the student's record: of a plan, a class, a session
 * @param years as the district chose; 29 February ends on the 28th where the year has none
 */
export function timeIsOverOn(lastDay: Day, years: number): Day {
  return addYears(lastDay, years)
}

/** Whether nothing may be destroyed for its age yet. */
export function isWithinItsTime(lastDay: Day, years: number, today: Day): boolean {
  return today < timeIsOverOn(lastDay, years)
}

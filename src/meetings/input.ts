// What a teacher is asked before a meeting: short, and about their own class.
import { isSchoolDay, type Sessions } from '#deadlines/school-days'
import { addDays, type Day } from '#time/day'
import { wording } from '#wording/t'

export const worksAnswers = ['yes', 'partly', 'no', 'notSure'] as const
export type WorksAnswer = (typeof worksAnswers)[number]

/** What somebody answered. */
export interface InputAnswers {
  /** Whether the plan works in their class. */
  readonly works?: WorksAnswer
  readonly goesWell?: string
  readonly isHard?: string
  readonly suggests?: string
}

export const worksWords: Record<WorksAnswer, string> = wording({
  yes: 'It works',
  partly: 'Partly',
  no: 'It does not',
  notSure: 'I can not say yet',
})

/** By when input is given: so many school days before the meeting, and no sooner than the day after it is asked for. */
export function inputDue(meeting: Day, today: Day, schoolDaysBefore: number, sessions: Sessions): Day {
  let day = meeting
  let left = schoolDaysBefore
  for (let looked = 0; left > 0 && looked < 60; looked += 1) {
    day = addDays(day, -1)
    if (isSchoolDay(day, sessions)) left -= 1
  }
  const soonest = addDays(today, 1)
  return day < soonest ? (soonest < meeting ? soonest : meeting) : day
}

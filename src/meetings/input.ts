// What a teacher is asked before a meeting: short, and about their own class.
import { isSchoolDay, type Sessions } from '#deadlines/school-days'
import { addDays, type Day } from '#time/day'
import { t, wording } from '#wording/t'
import type { Purpose } from './purposes.js'

export const worksAnswers = ['yes', 'partly', 'no', 'notSure'] as const
export type WorksAnswer = (typeof worksAnswers)[number]

/** What somebody answered. */
export interface InputAnswers {
  /** Whether the plan works in their class; where there is none yet, what they do now. */
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

/** Before there is a plan nobody can say whether it works: they are asked about what they do now. */
function asksOfPlan(purpose: Purpose): boolean {
  return !['initialIep', 'eligibility', 'eligibility504'].includes(purpose)
}

/** What is asked, as one sentence. */
export function inputQuestion(purpose: Purpose): string {
  return asksOfPlan(purpose) ? t`Does the plan work in your class?` : t`Does what you do in class now work?`
}

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

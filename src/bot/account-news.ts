// What a platform tells unasked of the people who use it, and what is to be remembered of the chats with them.
import type { Account } from '#people/staff'
import type { Reply } from './reply.js'
import type { Profile } from './request.js'

export interface AccountNews {
  /** The platform says who is behind an account now; `outsider` where they are one no more, or were deactivated. */
  changed(account: Account, profile: Profile): Promise<void>
  /** Something about it changed, and the platform didn't say what: it is asked soon. */
  doubtful(account: Account): Promise<void>
}

/** Remembers answers that stand in the bot's chat with somebody, so that they can be taken away in time. */
export interface StandingAnswers {
  /** @param messageId as the platform's messenger takes it */
  remember(account: Account, messageId: string): Promise<void>
}

/** Answers that speak of no student whatever they are asked. */
const ofNobody: readonly string[] = ['help', 'settings', 'changePreferences', 'approve', 'lock']

/** Whether an answer may tell of students: where that can't be said for certain, it does. */
export function tellsOfStudents({ command, status, students }: Reply): boolean {
  if (students.length > 0) return true
  return !ofNobody.includes(command) && (status === 'ok' || status === 'form' || status === 'noPlan')
}

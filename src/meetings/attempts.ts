// Attempts to reach the parents: calls and what came of them, letters and answers, visits (34 CFR 300.322(d)).
import { wording } from '#wording/t'

export const attemptMethods = ['call', 'message', 'email', 'letter', 'visit', 'inPerson'] as const
export type AttemptMethod = (typeof attemptMethods)[number]

export const attemptResults = [
  'noAnswer',
  'leftMessage',
  'wrongNumber',
  'sent',
  'reached',
  'willCome',
  'willNotCome',
  'other',
] as const
export type AttemptResult = (typeof attemptResults)[number]

export const methodWords: Record<AttemptMethod, string> = wording({
  call: 'Call',
  message: 'Text message',
  email: 'E-mail',
  letter: 'Letter',
  visit: 'Home visit',
  inPerson: 'In person',
})

export const resultWords: Record<Exclude<AttemptResult, 'other'>, string> = wording({
  noAnswer: 'no answer',
  leftMessage: 'left a message',
  wrongNumber: 'the number or address is no longer theirs',
  sent: 'sent',
  reached: 'reached',
  willCome: 'they will come',
  willNotCome: 'they will not come',
})

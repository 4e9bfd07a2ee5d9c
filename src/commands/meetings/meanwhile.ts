// Two people at one meeting: who sends a form off after somebody else changed the meeting is told so, and nothing is lost.

import type { Context, Submitted } from '#bot/command'
import type { Answer } from '#bot/reply'
import type { Meeting } from '#records/meetings'
import { ChangedMeanwhile } from '#records/plan-writing'
import { t } from '#wording/t'
import { stateOf } from './at-hand.js'
import { keepMeeting, type MeetingChange } from './keep-meeting.js'

/**
 * What to answer where a meeting is no longer as the form was opened on; undefined where it is.
 * @param field at which it is said @param basis as the form was opened
 */
export function changedSince(field: string, basis: string | undefined, now: Meeting): Submitted | undefined {
  if (basis === stateOf(now)) return undefined
  const says = t`Somebody changed the meeting since you opened this. Please look again, and send once more.`
  return { type: 'faults', faults: { [field]: says }, conflict: true, basis: stateOf(now) }
}

/**
 * Keeps a change, or says at a field of the form that somebody was quicker.
 * @param kept what follows once it is kept, from the id that takes it back
 */
export async function keepUnlessChanged(
  field: string,
  change: MeetingChange,
  context: Context,
  kept: (undo: string) => Promise<Answer> | Answer,
): Promise<Submitted> {
  try {
    return { type: 'done', answer: await kept(await keepMeeting(change, context)) }
  } catch (reason) {
    if (!(reason instanceof ChangedMeanwhile)) throw reason
    return { type: 'faults', faults: { [field]: t`Somebody changed the meeting just now. Please send once more.` } }
  }
}

// What is not told to somebody who reads it in the team's channel: reviews and reevaluations that are still ahead and that a
// channel of the student's school counts this week. What is reckoned in days (a removal), what began within this week,
// everything past its day, and what no channel is told of comes to them directly.

import { reminderName } from '#records/reminders'
import type { Instant } from '#time/clock'
import { mondayOf } from '#time/week-of'
import { comingUp } from '../channels/coming-reviews.js'
import type { JobParts } from '../job.js'
import type { Entry, Morning } from './source.js'

/** Those of a year and more: a week's post is soon enough for them, and for nothing else. */
const ofYears = new Set(['iep.annual', '504.annual', 'reeval.triennial', '504.reevaluation'])

/** A channel that could not be posted to within this time is not counted on: its post comes once a week. */
const lookedBackMs = 8 * 24 * 60 * 60_000

/** @returns by name, what channels are told of this week */
export async function countedInChannels(
  { today, rules, calendars }: Morning,
  { posts, clocks, clock }: Pick<JobParts, 'posts' | 'clocks' | 'clock'>,
): Promise<ReadonlySet<string>> {
  const now = clock.now()
  const dead = new Set((await posts.deadPosts((now - lookedBackMs) as Instant, now)).map(({ school }) => school))
  const channels = (await posts.channels()).filter(({ schools }) => !schools.some((one) => dead.has(one)))
  if (channels.length === 0) return new Set()
  const schools = new Set(channels.flatMap((one) => one.schools))
  const reviews = rules.filter(({ id }) => ofYears.has(id))
  const coming = await comingUp(reviews, { clocks, calendars }, today)
  return new Set(
    coming
      // What began since is in no post before the next week's.
      .filter(({ triggerDay }) => triggerDay < mondayOf(today))
      .filter((one) => one.schools.some((school) => schools.has(school)))
      .map(({ planId = '', studentId, rule, triggerDay }) =>
        reminderName({ subject: planId, studentId, rule, triggerDay }),
      ),
  )
}

/** What is left to be told directly. What they put off themselves comes back to them. */
export async function toldDirectly(
  entries: readonly Entry[],
  counted: ReadonlySet<string>,
  { readings }: Pick<JobParts, 'readings'>,
): Promise<readonly Entry[]> {
  const inChannel = entries.filter(({ told }) => counted.has(reminderName(told)))
  if (inChannel.length === 0) return entries
  const putOff = await readings.reminders.putOff(inChannel.map(({ told }) => told.subject))
  const back = new Set(putOff.map(reminderName))
  return entries.filter(({ told }) => !counted.has(reminderName(told)) || back.has(reminderName(told)))
}

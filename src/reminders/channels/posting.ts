// What the jobs that post to channels have in common: their time of day, and what concerns which channel.
import type { NamedChannel, PostEntry } from '#records/channel-posts'
import type { DueThing } from '#records/due-finder'
import { timeAt } from '#time/time-of-day'
import { byItself, type JobParts } from '../job.js'

const postsFrom = '08:00'
/** A bot that was down until then leaves it for the next day. */
const postsUntil = '16:00'

export function isPostingTime({ clock }: Pick<JobParts, 'clock'>): boolean {
  const time = timeAt(clock.now(), clock.timeZone)
  return time >= postsFrom && time < postsUntil
}

/** What concerns a channel's schools. */
export function entriesOf(
  channel: NamedChannel,
  things: readonly Pick<DueThing, 'studentId' | 'kind' | 'schools'>[],
): readonly PostEntry[] {
  return things
    .filter(({ schools }) => schools.some((one) => channel.schools.includes(one)))
    .map(({ studentId, kind }) => ({ studentId, kind }))
}

export async function markDone(key: string, { store }: Pick<JobParts, 'store'>): Promise<void> {
  const entry = () => ({ ...byItself, command: 'channelPosts', outcome: 'changed', students: [] }) as const
  await store.commit({ deliveries: [], entry }, (unit) => unit.jobs.take(key))
}

// A post is decided: kept once for its job, channel and day, with what it is about.
import type { NamedChannel, PostContent } from '#records/channel-posts'
import type { Day } from '#time/day'
import { byItself, type JobParts, TakenElsewhere } from '../job.js'
import { tellsOf } from './channel-words.js'

/**
 * @param day whose post it is: of a weekly one the week's first
 * @returns whether it was decided now: there is something to say, and it was not decided before
 */
export async function decidePost(
  job: string,
  channel: NamedChannel,
  content: PostContent,
  day: Day,
  { store }: Pick<JobParts, 'store'>,
): Promise<boolean> {
  const groups = content.groups.filter(({ entries }) => entries.length > 0)
  if (groups.length === 0) return false
  // What is decided shows nobody anything yet; who could see initials is written down when they are shown.
  const entry = () => ({ ...byItself, command: job, outcome: 'changed', students: [] }) as const
  const { schools, mayShowInitials, ...place } = channel
  try {
    await store.commit({ deliveries: [], entry }, async (unit) => {
      const isFirst = await unit.posts.post({
        job,
        place,
        school: schools[0],
        day,
        content: { groups },
        tells: tellsOf({ groups }, mayShowInitials),
      })
      if (!isFirst) throw new TakenElsewhere()
    })
    return true
  } catch (reason) {
    if (reason instanceof TakenElsewhere) return false
    throw reason
  }
}

// When: on the first school day of the week, from 08:00 where the schools are. Whom: each channel of channels.csv. What:
// which reviews of its schools are coming in the next 30 days.
import type { RuleInForce } from '#deadlines/rule'
import { rulesInForce } from '#deadlines/rules-in-force'
import { isSchoolDay } from '#deadlines/school-days'
import type { DueThing } from '#records/due-finder'
import { addDays, type Day, weekdayOf } from '#time/day'
import { calendarsAround } from '../due/calendars.js'
import { dueFinder } from '../due/find-due.js'
import type { Job } from '../job.js'
import { decidePost } from './decide-post.js'
import { entriesOf, isPostingTime, markDone } from './posting.js'

const aheadDays = 30

/** What a channel's post of the week counts, of the whole district. */
export async function comingUp(
  rules: readonly RuleInForce[],
  means: Parameters<typeof dueFinder>[1],
  today: Day,
): Promise<readonly DueThing[]> {
  const coming = await dueFinder(rules, means, today).between(today, addDays(today, aheadDays))
  return coming.filter(({ planId }) => planId !== undefined)
}

export const comingReviews: Job = {
  name: 'comingReviews',
  async run(parts) {
    const { clock, posts, marks, store } = parts
    const today = clock.today()
    const week = addDays(today, 1 - weekdayOf(today))
    const key = `comingReviews|${week}`
    if (!isPostingTime(parts) || (await marks.has(key))) return 0
    // A bot that was down on the first school day of the week makes up for it on the next.
    if (!isSchoolDay(today, await store.sessions(today, today))) return 0
    const channels = await posts.channels()
    if (channels.length === 0) return 0
    const means = { clocks: parts.clocks, calendars: await calendarsAround(parts) }
    const coming = await comingUp(rulesInForce(await store.settings()), means, today)
    let posted = 0
    for (const channel of channels) {
      const groups = [{ heading: 'reviewsComing' as const, entries: entriesOf(channel, coming) }]
      if (await decidePost('comingReviews', channel, { groups }, week, parts)) posted += 1
    }
    await markDone(key, parts)
    return posted
  },
}

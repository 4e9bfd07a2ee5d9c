// When: on the first school day of the week, from 08:00 where the schools are. Whom: each channel of channels.csv. What:
// which reviews of its schools are coming in the next 30 days.
import { rulesInForce } from '#deadlines/rules-in-force'
import { isSchoolDay } from '#deadlines/school-days'
import { addDays, weekdayOf } from '#time/day'
import { calendarsAround } from '../due/calendars.js'
import { dueFinder } from '../due/find-due.js'
import type { Job } from '../job.js'
import { decidePost } from './decide-post.js'
import { entriesOf, isPostingTime, markDone } from './posting.js'

const aheadDays = 30

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
    const finder = dueFinder(
      rulesInForce(await store.settings()),
      { clocks: parts.clocks, calendars: await calendarsAround(parts) },
      today,
    )
    const coming = (await finder.between(today, addDays(today, aheadDays))).filter(({ planId }) => planId !== undefined)
    let posted = 0
    for (const channel of channels) {
      const groups = [{ heading: 'reviewsComing' as const, entries: entriesOf(channel, coming) }]
      if (await decidePost('comingReviews', channel, { groups }, week, parts)) posted += 1
    }
    await markDone(key, parts)
    return posted
  },
}

// When: on school days, from 08:00 where the schools are, where it has changed. Whom: each channel of channels.csv. What:
// what of its schools is past its day, and which progress reports are missing.
import { rulesInForce } from '#deadlines/rules-in-force'
import { isSchoolDay } from '#deadlines/school-days'
import { calendarsAround } from '../due/calendars.js'
import { dueFinder } from '../due/find-due.js'
import type { Job } from '../job.js'
import { tellsOf } from './channel-words.js'
import { decidePost } from './decide-post.js'
import { entriesOf, isPostingTime, markDone } from './posting.js'

export const whatIsOverdue: Job = {
  name: 'whatIsOverdue',
  async run(parts) {
    const { clock, posts, marks, store } = parts
    const today = clock.today()
    const key = `whatIsOverdue|${today}`
    if (!isPostingTime(parts) || (await marks.has(key))) return 0
    if (!isSchoolDay(today, await store.sessions(today, today))) return 0
    const channels = await posts.channels()
    if (channels.length === 0) return 0
    const finder = dueFinder(
      rulesInForce(await store.settings()),
      { clocks: parts.clocks, calendars: await calendarsAround(parts) },
      today,
    )
    const overdue = await finder.overdue(today)
    const missing = await parts.missingReports.on(today)
    let posted = 0
    for (const channel of channels) {
      const content = {
        groups: [
          { heading: 'overdue', entries: entriesOf(channel, overdue) },
          { heading: 'reportsMissing', entries: entriesOf(channel, missing) },
        ],
      } as const
      const tells = tellsOf(content, channel.mayShowInitials)
      if (await posts.toldLast('whatIsOverdue', channel, tells)) continue
      if (await decidePost('whatIsOverdue', channel, content, today, parts)) posted += 1
    }
    await markDone(key, parts)
    return posted
  },
}

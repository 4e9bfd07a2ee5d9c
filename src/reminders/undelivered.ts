// When: on school days, from 08:00 where the schools are, where something could not be delivered since the last time.
// Whom: the district's administrators. What: how much, why, and how to mend it; no student, and no recipient.

import type { Section } from '#bot/reply'
import { isSchoolDay } from '#deadlines/school-days'
import type { DeadPost } from '#records/channel-posts'
import { say } from '#records/public-text'
import type { School } from '#records/store'
import { type DeadLetters, toldOf } from '#records/undelivered'
import type { Instant } from '#time/clock'
import { addDays, type Day } from '#time/day'
import { instantAt, timeAt } from '#time/time-of-day'
import { inLanguage } from '#wording/in-language'
import { languages } from '#wording/language'
import { t, wording } from '#wording/t'
import { byItself, type Job, type JobParts, TakenElsewhere } from './job.js'

const toldFrom = '08:00'
/** So far back it is looked for when it was told last. */
const mostDaysBack = 60

const preview = () => say`Some messages could not be delivered.`

export const undeliveredMessages: Job = {
  name: 'undeliveredMessages',
  async run(parts) {
    const { clock, marks, store, outbox, posts } = parts
    const today = clock.today()
    const key = keyOf(today)
    if (timeAt(clock.now(), clock.timeZone) < toldFrom || (await marks.has(key))) return 0
    if (!isSchoolDay(today, await store.sessions(today, today))) return 0
    const until = instantAt(today, toldFrom, clock.timeZone)
    const since = await toldLast(today, parts)
    // What could not be told of this very thing is no news the next day.
    const letters = await outbox.deadLetters({
      since,
      until,
      butNot: languages.map((language) => inLanguage(language, preview)),
    })
    const dead = await posts.deadPosts(since, until)
    const isNews = letters.length > 0 || dead.length > 0
    const administrators = isNews ? await store.districtAdministrators() : []
    const schools = isNews ? await store.schools() : []
    const entry = () => ({ ...byItself, command: 'undelivered', outcome: 'changed', students: [] }) as const
    try {
      await store.commit({ deliveries: [], entry }, async (unit) => {
        if (!(await unit.jobs.take(key))) throw new TakenElsewhere()
        for (const { id } of administrators) {
          await unit.send({
            to: id,
            namesNobody: true,
            words: () => ({
              title: t`Some messages could not be delivered`,
              paragraphs: [],
              sections: sectionsOf(letters, dead, schools),
              preview: preview(),
            }),
          })
        }
      })
      return administrators.length
    } catch (reason) {
      if (reason instanceof TakenElsewhere) return 0
      throw reason
    }
  },
}

async function toldLast(today: Day, { marks, clock }: JobParts): Promise<Instant> {
  for (let back = 1; back <= mostDaysBack; back += 1) {
    const day = addDays(today, -back)
    if (await marks.has(keyOf(day))) return instantAt(day, toldFrom, clock.timeZone)
  }
  return 0 as Instant
}

function keyOf(day: Day): string {
  return `undelivered|${day}`
}

function sectionsOf(
  letters: readonly DeadLetters[],
  dead: readonly DeadPost[],
  schools: readonly School[],
): readonly Section[] {
  const messages = letters.map(({ reason, count }) => {
    const { says, mend } = toldOf(reason)
    return { text: `${count === 1 ? t`1 message` : t`${count} messages`} ${says}`, details: [mend] }
  })
  const posts = dead.map((post) => ({ text: postInWords(post, schools), details: [toldOf(post.reason).mend] }))
  return [
    { type: 'list', items: [...messages, ...posts] },
    {
      type: 'footnote',
      text: t`Everything else goes on. "npx caseload doctor" shows all that could not be delivered.`,
    },
  ]
}

const jobTitles: Readonly<Record<string, string>> = wording({
  comingReviews: 'Reviews coming up',
  whatIsOverdue: 'What is past its day',
})

/** Names the school and what was to be told, and nobody. */
export function postInWords({ job, school, reason }: DeadPost, schools: readonly School[]): string {
  const name = schools.find(({ id }) => id === school)?.name
  return t`${jobTitles[job] ?? job}${name ? `, ${name}` : ''}: could not be delivered (${toldOf(reason).says})`
}

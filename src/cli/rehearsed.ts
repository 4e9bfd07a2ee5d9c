// What the reminder jobs would post, as the contract has it: nothing is kept, and nothing is sent.

import type { Messenger } from '#bot/messenger'
import { rosterNames } from '#imports/export/names'
import type { StudentId } from '#people/student'
import { asReply } from '#reminders/as-reply'
import { noticeOf } from '#reminders/channels/channel-words'
import { audienceOf, proofFor } from '#reminders/channels/relay-posts'
import type { JobParts } from '#reminders/job'
import { lessonJobs, reminderJobs } from '#reminders/jobs'
import { type Rehearsed, rehearsal } from '#reminders/rehearse'
import { clocksOf } from '#reminders/times-of-day'
import { type Clock, clockOfNow } from '#time/clock'
import type { Day } from '#time/day'
import { inLanguage } from '#wording/in-language'
import { botOf, openPlatforms } from '../main.js'
import { importsOf } from './imports-of.js'
import type { District } from './open-district.js'
import { pinoLog } from './pino-log.js'

export interface WouldPost {
  readonly job: string
  readonly platform: string
  /** An address, or a channel's id. */
  readonly destination: string
  readonly audience: 'private' | 'channel'
  readonly text: string
  /** For checking alone: never posted. */
  readonly students: readonly string[]
}

/** What would be posted, and whom it speaks of. */
interface Rehearsal {
  readonly found: readonly WouldPost[]
  readonly students: readonly StudentId[]
}

/** @param asOf another day, all of it; today's reminders where absent */
export async function rehearsed(district: District, asOf: Day | undefined): Promise<Rehearsal> {
  const log = pinoLog(district.config.logLevel)
  const { timeZone } = district.clock
  let at: Clock = district.clock
  const clock = clockOfNow(timeZone, () => at)
  const { bot, jobParts } = botOf({ ...district, clock }, log)
  const messengers = (await openPlatforms(district, bot, log)).map(({ messenger }) => messenger)
  const parts = { ...jobParts, messengers }
  const watched = rehearsal(parts)
  const day = asOf ?? district.clock.today()
  for (const time of clocksOf(day, timeZone)) {
    at = time
    for (const job of asOf ? [...reminderJobs, ...lessonJobs] : reminderJobs) await watched.run(job, { clock })
  }
  const { students } = await rosterNames(importsOf(district))
  const found: WouldPost[] = []
  const about = new Set<StudentId>()
  for (const one of watched.found) {
    const shown =
      one.type === 'message' ? await asMessage(one, parts, messengers) : await asPost(one, parts, messengers)
    if (!shown) continue
    for (const id of shown.students) about.add(id)
    found.push({ job: one.job, ...shown, students: shown.students.flatMap((id) => students.get(id) ?? []) })
  }
  return { found, students: [...about] }
}

/** As it would be posted, about whom by our own ids. */
type Shown = Omit<WouldPost, 'job' | 'students'> & { readonly students: readonly StudentId[] }

async function asMessage(
  { message, students }: Rehearsed & { type: 'message' },
  { store, readings }: JobParts,
  messengers: readonly Messenger[],
): Promise<Shown> {
  const { language = 'en' } = await readings.preferences.of(message.to)
  const { title, paragraphs, sections = [], parts = [] } = inLanguage(language, message.words)
  const person = await store.staffMember(message.to)
  const accounts = await store.accountsOf(message.to)
  const linked = messengers.find(({ platform }) => accounts.some((account) => account.platform === platform))
  return {
    platform: linked?.platform ?? messengers[0]?.platform ?? accounts[0]?.platform ?? 'none',
    destination: person?.email ?? '',
    audience: 'private',
    text: asReply({ id: '', language, title, paragraphs, sections, parts }).text,
    students: [...students],
  }
}

async function asPost(
  { post }: Rehearsed & { type: 'post' },
  parts: JobParts,
  messengers: readonly Messenger[],
): Promise<Shown | undefined> {
  const { place, content, job } = post
  const messenger = messengers.find(({ platform }) => platform === place.platform)
  const named = (await parts.posts.channels()).find(
    (one) => one.platform === place.platform && one.channel === place.channel && one.workspace === place.workspace,
  )
  const asPosted = { id: '', job, place, content, attempts: 0, unsure: 0 }
  const proof =
    messenger && named?.mayShowInitials
      ? await proofFor(asPosted, await audienceOf(messenger, asPosted), parts)
      : undefined
  const { channelLanguage } = await parts.store.settings()
  const notice = inLanguage(channelLanguage, () => noticeOf(content, proof, false))
  if (!notice) return undefined
  return {
    platform: place.platform,
    destination: place.channel,
    audience: 'channel',
    text: notice.text,
    students: content.groups.flatMap(({ entries }) => entries.map(({ studentId }) => studentId)),
  }
}

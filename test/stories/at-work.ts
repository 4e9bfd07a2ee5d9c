// A district at work: some sit in one Slack workspace, the others in one Teams tenant, and one bot answers all of them. Days
// go by, and what the bot begins by itself arrives where people read it.
import type { types } from '@slack/bolt'
import type { AdaptiveCard } from '#adapters/teams/card'
import { createOutbox } from '#db/records/outbox'
import { relayOnce } from '#reminders/relay'
import { addDays, type Day } from '#time/day'
import { running, userId } from '../slack/adapter.js'
import { shownWords } from '../slack/shown.js'
import { startMicrosoft, tenant } from '../teams/microsoft.js'
import { type Json, serve } from '../teams/signed-activity.js'
import { wordsOf } from '../teams/words-of.js'
import type { Desk } from './desk.js'
import { accountName, type Platform } from './signed-doors.js'
import { deskInSlack } from './slack-desk.js'
import type { District } from './small-district.js'
import { deskInTeams } from './teams-desk.js'

export interface Sitting {
  readonly email: string
  readonly platform: Platform
}

/** A message that the bot began, as it arrived in somebody's private chat. */
export interface Arrived<Person> {
  readonly to: Person
  readonly on: Day
  readonly platform: Platform
  /** What a locked phone shows of it. */
  readonly preview: string
  readonly words: string
}

export interface AtWork<Person extends string> {
  desk(who: Person): Desk
  /**
   * Lets the days go by, each with its morning, and stops on a day at a time.
   * @returns what arrived meanwhile
   */
  until(day: Day, time: string): Promise<readonly Arrived<Person>[]>
  close(): Promise<void>
}

/** The heartbeat beats each minute; on days on which nothing is looked at, this time of the morning is enough. */
const morning = '07:31'

const isWeekday = (of: Day) => ![0, 6].includes(new Date(`${of}T00:00:00Z`).getUTCDay())

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** Opens both platforms for everybody. @param people whose profiles the platforms know */
export async function atWork<Person extends string>(
  district: District,
  people: Readonly<Record<Person, Sitting>>,
): Promise<AtWork<Person>> {
  const everybody = Object.entries(people) as [Person, Sitting][]
  const inSlack = everybody.filter(([, { platform }]) => platform === 'Slack')
  const slack = await running({ bot: district.bot }, { people: inSlack.map(([, { email }]) => email) })
  const microsoft = await startMicrosoft()
  const served = await serve(microsoft, district.bot)
  const desks = new Map<Person, Desk>()
  const users = new Map<string, Person>()
  const chats = new Map<string, Person>()
  for (const [who, { email, platform }] of everybody) {
    if (platform === 'Slack') {
      const user = await userId(slack.slack, email)
      users.set(user, who)
      desks.set(who, deskInSlack(slack, user))
      continue
    }
    const name = accountName(email)
    const person = { id: `29:${name}`, aadObjectId: `aad-${name}`, name }
    for (const id of [person.id, person.aadObjectId]) {
      microsoft.members.set(id, { id: person.id, aadObjectId: person.aadObjectId, email, userRole: 'user' })
    }
    const chat = `a:chat-of-${name}`
    chats.set(chat, who)
    const from: Json = { from: person, conversation: { id: chat, conversationType: 'personal', tenantId: tenant } }
    desks.set(who, deskInTeams({ microsoft, served }, from))
  }
  const messengers = [slack.adapter.messenger, served.teams.messenger]
  const { database, seal, clock } = district
  const outbox = createOutbox(database, seal, clock)

  /** Whom a direct message of Slack is with. */
  async function readerOf(channel: unknown): Promise<Person> {
    for (const [user, who] of users) {
      const { channel: own } = await slack.slack.ask('conversations.open', { users: user })
      if ((own as { id: string }).id === channel) return who
    }
    throw new Error(`a message went to ${channel}, where nobody of the story reads`)
  }

  /** Does what is due at this minute, and reads what arrived by it. */
  async function minute(): Promise<readonly Arrived<Person>[]> {
    const on = clock.today()
    const slackCalls = slack.slack.calls
    slackCalls.length = 0
    const before = microsoft.calls.length
    await district.tick(...messengers)
    await district.postTo(...messengers)
    await relayOnce({ outbox, messengers, clock, log: silent })
    const arrived: Arrived<Person>[] = []
    for (const { method, body } of slackCalls) {
      if (method !== 'chat.postMessage') continue
      const words = shownWords((body.blocks ?? []) as types.AnyBlock[] as never)
      arrived.push({ to: await readerOf(body.channel), on, platform: 'Slack', preview: String(body.text), words })
    }
    for (const { method, path, body } of microsoft.calls.slice(before)) {
      const [, chat = ''] = /^\/v3\/conversations\/(a:[^/?]+)\/activities/.exec(path) ?? []
      const to = chats.get(chat)
      if (method !== 'POST' || !body.attachments) continue
      if (!to) throw new Error(`a card went to ${path}, where nobody of the story reads`)
      const cards = body.attachments as readonly { readonly content: AdaptiveCard }[]
      const words = cards.flatMap(({ content }) => wordsOf(content.body)).join('\n')
      arrived.push({ to, on, platform: 'Teams', preview: String(body.summary), words })
    }
    slackCalls.length = 0
    return arrived
  }

  return {
    desk(who) {
      const found = desks.get(who)
      if (!found) throw new Error(`${who} sits nowhere`)
      return found
    },
    async until(day, time) {
      const arrived: Arrived<Person>[] = []
      for (let each = clock.today(); each < day; each = addDays(each, 1)) {
        // What was done on that day can no longer be taken back, and what it sends goes out before the evening.
        if (each === clock.today()) {
          district.at(each, '17:30')
          arrived.push(...(await minute()))
        }
        district.at(addDays(each, 1), morning)
        if (isWeekday(addDays(each, 1)) && (addDays(each, 1) < day || time > morning)) arrived.push(...(await minute()))
      }
      district.at(day, time)
      arrived.push(...(await minute()))
      return arrived
    },
    async close() {
      await slack.stop()
      await served.stop()
      await microsoft.close()
    },
  }
}

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
import { deskInSlack, type SlackDesk } from './slack-desk.js'
import type { District } from './small-district.js'
import { deskInTeams, type TeamsDesk } from './teams-desk.js'

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
  /** Puts it before them: what they press next is pressed in it. */
  read(): Desk
}

export interface AtWork<Person extends string> {
  desk(who: Person): Desk
  /**
   * Lets the days go by, each with its morning, and stops on a day at a time.
   * @returns what arrived meanwhile
   */
  until(day: Day, time: string): Promise<readonly Arrived<Person>[]>
  /** Everything that channels were shown, as it stood on the wire. */
  readonly posts: readonly string[]
  /** Makes a channel of Slack with some of its people in it. @returns its id */
  channelOf(name: string, ...members: readonly Person[]): Promise<string>
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
  const inSlackDesks = new Map<Person, SlackDesk>()
  const inTeamsDesks = new Map<Person, TeamsDesk>()
  const posts: string[] = []
  const users = new Map<string, Person>()
  const chats = new Map<string, Person>()
  for (const [who, { email, platform }] of everybody) {
    if (platform === 'Slack') {
      const user = await userId(slack.slack, email)
      users.set(user, who)
      const desk = deskInSlack(slack, user)
      inSlackDesks.set(who, desk)
      desks.set(who, desk)
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
    const desk = deskInTeams({ microsoft, served }, from)
    inTeamsDesks.set(who, desk)
    desks.set(who, desk)
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
    for (const { method, body, answer } of slackCalls) {
      const channel = String(body.channel)
      if (/^chat\.(?:post|update)/.test(method) && channel.startsWith('C')) posts.push(JSON.stringify(body))
      if (method !== 'chat.postMessage' || channel.startsWith('C')) continue
      const blocks = (body.blocks ?? []) as types.AnyBlock[]
      const to = await readerOf(channel)
      const { ts } = (await answer) as { readonly ts: string }
      const read = () => {
        inSlackDesks.get(to)?.read({ channel, ts, blocks })
        return deskOf(to)
      }
      arrived.push({
        ...{ to, on, platform: 'Slack', preview: String(body.text), words: shownWords(blocks as never) },
        read,
      })
    }
    for (const { method, path, body } of microsoft.calls.slice(before)) {
      const [, chat = ''] = /^\/v3\/conversations\/(a:[^/?]+)\/activities/.exec(path) ?? []
      const to = chats.get(chat)
      if (method !== 'POST' || !body.attachments) continue
      if (!to) throw new Error(`a card went to ${path}, where nobody of the story reads`)
      const cards = body.attachments as readonly { readonly content: AdaptiveCard }[]
      const words = cards.flatMap(({ content }) => wordsOf(content.body)).join('\n')
      const read = () => {
        for (const { content } of cards) inTeamsDesks.get(to)?.read(content)
        return deskOf(to)
      }
      arrived.push({ to, on, platform: 'Teams', preview: String(body.summary), words, read })
    }
    slackCalls.length = 0
    return arrived
  }

  function deskOf(who: Person): Desk {
    const found = desks.get(who)
    if (!found) throw new Error(`${who} sits nowhere`)
    return found
  }

  return {
    desk: deskOf,
    posts,
    async channelOf(name, ...members) {
      const { channel } = await slack.slack.ask('conversations.create', { name, is_private: true })
      const { id } = channel as { readonly id: string }
      for (const [user, who] of users) {
        if (members.includes(who)) await slack.slack.ask('conversations.invite', { channel: id, users: user })
      }
      return id
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

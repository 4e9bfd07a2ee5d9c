// A district at work: some sit in one Slack workspace, the others in one Teams tenant, and one bot answers all of them. Days
// go by, and what the bot begins by itself arrives where people read it.
import type { Block } from '#adapters/slack/message'
import type { AdaptiveCard } from '#adapters/teams/card'
import { createOutbox } from '#db/records/outbox'
import { relayOnce } from '#reminders/relay'
import { addDays, type Day } from '#time/day'
import { channelId, running, userId } from '../slack/adapter.js'
import { shownWords } from '../slack/shown.js'
import { homeTeam } from '../slack/slack-stand-in.js'
import { startMicrosoft, tenant } from '../teams/microsoft.js'
import { type Json, serve } from '../teams/signed-activity.js'
import { wordsOf } from '../teams/words-of.js'
import type { Desk } from './desk.js'
import type { Row } from './district-files.js'
import { accountName, type Platform } from './signed-doors.js'
import { deskInSlack, type SlackDesk } from './slack-desk.js'
import type { District } from './small-district.js'
import { deskInTeams, type TeamsDesk } from './teams-desk.js'

export interface Sitting {
  readonly email: string
  readonly platform: Platform
}

/** A message that the bot began, as it arrived in somebody's private chat; or a post in the team's channel. */
export interface Arrived<Person> {
  readonly to: Person | 'the channel'
  readonly on: Day
  readonly platform: Platform
  /** What a locked phone shows of it. */
  readonly preview: string
  readonly words: string
  /** Puts it before whom it is for: what they press next is pressed in it. */
  read(): Desk
}

export interface AtWork<Person extends string> {
  /** The team's channel in Slack, as `channels.csv` names it. */
  readonly channel: Row
  desk(who: Person): Desk
  /**
   * Lets the days go by, each school day with its morning, and stops on a day at a time.
   * @returns what arrived meanwhile
   */
  until(day: Day, time: string): Promise<readonly Arrived<Person>[]>
  close(): Promise<void>
}

/** The heartbeat beats each minute; on days on which nothing is looked at, this minute is enough. */
const morning = '07:31'
/** What was done on a day can no longer be taken back by then, and what it sends goes out before the quiet hours. */
const evening = '17:45'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** Opens both platforms for everybody. @param isSchoolDay the days whose mornings are lived through */
export async function atWork<Person extends string>(
  district: District,
  people: Readonly<Record<Person, Sitting>>,
  isSchoolDay: (of: Day) => boolean,
): Promise<AtWork<Person>> {
  const everybody = Object.entries(people) as [Person, Sitting][]
  const inSlack = everybody.filter(([, { platform }]) => platform === 'Slack')
  const slack = await running({ bot: district.bot }, { people: inSlack.map(([, { email }]) => email) })
  const microsoft = await startMicrosoft()
  // Teams knows a press that came twice by its time; the days of the story are its own.
  const served = await serve(microsoft, district.bot, { clock: district.clock })
  const desks = new Map<Person, Desk>()
  const readsInSlack = new Map<string, SlackDesk>()
  const readsInTeams = new Map<string, TeamsDesk>()
  /** By the id of a direct message in Slack, or of a chat in Teams. */
  const readers = new Map<string, Person>()
  for (const [who, { email, platform }] of everybody) {
    if (platform === 'Slack') {
      const user = await userId(slack.slack, email)
      const { channel } = await slack.slack.ask('conversations.open', { users: user })
      const { id } = channel as { id: string }
      readers.set(id, who)
      const desk = deskInSlack(slack, user)
      readsInSlack.set(id, desk)
      desks.set(who, desk)
      continue
    }
    const name = accountName(email)
    const person = { id: `29:${name}`, aadObjectId: `aad-${name}`, name }
    for (const id of [person.id, person.aadObjectId]) {
      microsoft.members.set(id, { id: person.id, aadObjectId: person.aadObjectId, email, userRole: 'user' })
    }
    const chat = `a:chat-of-${name}`
    readers.set(chat, who)
    const from: Json = { from: person, conversation: { id: chat, conversationType: 'personal', tenantId: tenant } }
    const desk = deskInTeams({ microsoft, served }, from)
    readsInTeams.set(chat, desk)
    desks.set(who, desk)
  }
  const messengers = [slack.adapter.messenger, served.teams.messenger]
  const { database, seal, clock } = district
  const outbox = createOutbox(database, seal, clock)
  const channel = await channelId(slack.slack, 'staff-room')

  function readerAt(place: string): Person | 'the channel' {
    const reader = place === channel ? 'the channel' : readers.get(place)
    if (!reader) throw new Error(`a message went to ${place}, where nobody of the story reads`)
    return reader
  }

  function inSlackSince(on: Day): Promise<readonly Arrived<Person>[]> {
    const calls = slack.slack.calls.splice(0).filter(({ method }) => method === 'chat.postMessage')
    return Promise.all(
      calls.map(async ({ body, answer }): Promise<Arrived<Person>> => {
        const place = String(body.channel)
        const blocks = (body.blocks ?? []) as readonly Block[]
        const { ts } = (await answer) as { readonly ts: string }
        return {
          ...{ to: readerAt(place), on, platform: 'Slack', preview: String(body.text), words: shownWords(blocks) },
          read: () => readBy(readsInSlack.get(place), (desk) => desk.read({ channel: place, ts, blocks })),
        }
      }),
    )
  }

  function inTeamsSince(before: number, on: Day): readonly Arrived<Person>[] {
    return microsoft.calls
      .slice(before)
      .filter(({ method, body }) => method === 'POST' && body.attachments !== undefined)
      .map(({ path, body }) => {
        const [, chat = path] = /^\/v3\/conversations\/([^/?]+)\/activities/.exec(path) ?? []
        const cards = body.attachments as readonly { readonly content: AdaptiveCard }[]
        const words = cards.flatMap(({ content }) => wordsOf(content.body)).join('\n')
        return {
          ...{ to: readerAt(chat), on, platform: 'Teams', preview: String(body.summary), words },
          read: () =>
            readBy(readsInTeams.get(chat), (desk) => {
              for (const { content } of cards) desk.read(content)
            }),
        }
      })
  }

  /** Does what is due at this minute, and reads what arrived by it. */
  async function minute(): Promise<readonly Arrived<Person>[]> {
    slack.slack.calls.length = 0
    const before = microsoft.calls.length
    await district.tick(...messengers)
    await district.postTo(...messengers)
    await relayOnce({ outbox, messengers, clock, log: silent })
    const on = clock.today()
    return [...(await inSlackSince(on)), ...inTeamsSince(before, on)]
  }

  return {
    channel: {
      school: '',
      platform: 'slack',
      channelId: channel,
      workspace: homeTeam,
      kind: 'staff',
      detail: 'counts',
    },
    desk(who) {
      const found = desks.get(who)
      if (!found) throw new Error(`${who} sits nowhere`)
      return found
    },
    async until(day, time) {
      const arrived: Arrived<Person>[] = []
      const from = clock.today()
      if (from < day) {
        district.at(from, evening)
        arrived.push(...(await minute()))
      }
      for (let each = addDays(from, 1); each <= day; each = addDays(each, 1)) {
        if (!isSchoolDay(each)) continue
        district.at(each, morning)
        arrived.push(...(await minute()))
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

/** The desk with a message before whoever sits there. */
function readBy<Own extends Desk>(desk: Own | undefined, read: (desk: Own) => void): Desk {
  if (!desk) throw new Error('nobody reads there')
  read(desk)
  return desk
}

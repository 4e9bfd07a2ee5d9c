// A store with one teacher who has an account, and a platform that keeps what it is sent and fails where a test wants
// failure: for what becomes of a message between being decided and being read.
import { randomBytes } from 'node:crypto'
import type { Arrival, Delivery, Messenger } from '#bot/messenger'
import type { Database } from '#db/database'
import { openSeal } from '#db/keys'
import { createOutbox } from '#db/records/outbox'
import { createStore } from '#db/records/store'
import type { Seal } from '#db/seal'
import type { Account, Platform, StaffId } from '#people/staff'
import type { Outbox } from '#records/outbox'
import { writingDays } from '#records/preferences'
import { say } from '#records/public-text'
import type { Store } from '#records/store'
import type { UnitOfWork } from '#records/unit-of-work'
import { relayOnce } from '#reminders/relay'
import { type Clock, dayAt, type Instant } from '#time/clock'
import { day } from '#time/day'
import type { Engine } from '../fixtures/engines.js'

export const atAnyTime = { quietFrom: '00:00', quietUntil: '00:00', days: writingDays }

/** The district's own key. */
export const secret = randomBytes(32)
export const start = 1_790_000_000_000 as Instant
export const teacher = 'staff-of-ana' as StaffId

/** What somebody reads of a message on the platform. */
export interface Read {
  readonly title: string
  readonly preview: string
  readonly account: Account
  readonly key?: string
}

export interface Chat extends Messenger {
  /** By where it stands. */
  readonly messages: Map<string, Read>
  /** What becomes of the next sendings, one each; `kill` after it arrived. */
  readonly fates: (Delivery | 'kill' | 'throw')[]
  /** What the next question whether a message arrived meets with. */
  readonly asked: ('throw' | Arrival)[]
  /** Resolves when the process that sends dies. */
  killed(): Promise<void>
}

/** @param canBeAsked whether it finds a message by its key */
export function chat(platform: Platform, canBeAsked: boolean): Chat {
  const messages: Chat['messages'] = new Map()
  const fates: Chat['fates'] = []
  const asked: Chat['asked'] = []
  let count = 0
  let kill: () => void = () => undefined
  return {
    killed: () =>
      new Promise((resolve) => {
        kill = resolve
      }),
    platform,
    messages,
    fates,
    asked,
    async sendPrivately(account, { title }, { text }, key) {
      const fate = fates.shift()
      if (fate === 'throw') throw new Error('no line')
      if (typeof fate === 'object') return fate
      count += 1
      messages.set(`at-${count}`, { title, preview: text, account, ...(key && { key }) })
      if (fate === 'kill') {
        kill()
        return new Promise(() => undefined)
      }
      return { outcome: 'sent', messageId: `at-${count}` }
    },
    async arrived(_, key) {
      const answer = asked.shift()
      if (answer === 'throw') throw new Error('no line')
      if (answer !== undefined) return answer
      if (!canBeAsked) return 'unknown'
      const found = [...messages].find(([, message]) => message.key === key)
      return found ? { messageId: found[0] } : 'absent'
    },
    async mend(account, messageId, { title }, { text }, key) {
      const fate = fates.shift()
      if (typeof fate === 'object') return fate
      if (!messages.has(messageId)) return { outcome: 'gone', reason: 'refused' }
      messages.set(messageId, { title, preview: text, account, ...(key && { key }) })
      return { outcome: 'sent', messageId }
    },
    async takeAway(_, messageId) {
      const fate = fates.shift()
      if (fate === 'throw') throw new Error('no line')
      if (typeof fate === 'object') return fate
      messages.delete(messageId)
      return { outcome: 'sent', messageId }
    },
    post: async () => ({ outcome: 'gone', reason: 'channelGone' }),
    mendPost: async () => ({ outcome: 'gone', reason: 'channelGone' }),
    audienceOf: async () => ({ type: 'open' }),
    profile: async () => undefined,
    accountOf: async () => undefined,
  }
}

export interface PostOffice {
  readonly database: Database
  readonly seal: Seal
  readonly outbox: Outbox
  readonly store: Store
  readonly clock: Clock
  /** Moves the clock on. */
  pass(ms: number): void
  change<Result>(work: (unit: UnitOfWork) => Promise<Result>): Promise<Result>
  send(title: string): Promise<string>
  /** One run of the relay. A process that is killed leaves everything as it is at that moment. */
  relay(...chats: readonly Chat[]): Promise<number>
  /** The state of a message, as it is kept. */
  stateOf(id: string): Promise<{ status: string; reason: string | null; unsure: number; attempts: number } | undefined>
}

/** Opens the place once more, as another process does. @param shared another's clock, so that both have one time */
export async function openPostOffice(engine: Engine, place: string, shared?: PostOffice): Promise<PostOffice> {
  const database = await engine.open(place)
  let now: number = start
  const clock: Clock = shared?.clock ?? {
    timeZone: 'America/Chicago',
    now: () => now as Instant,
    today: () => day('2026-10-14'),
    dayOf: (instant) => dayAt(instant, 'America/Chicago'),
  }
  const seal = await openSeal(database, [secret], clock.now())
  const store = createStore(database, seal, clock)
  // Whether it is a good moment is another test's question.
  const outbox = createOutbox(database, seal, clock, atAnyTime)
  const account = { platform: 'terminal', workspace: 'test', user: 'job' } as const
  if (!shared) {
    await database.write(async (write) => {
      const { staff, accounts } = database.tables
      await write.insert(staff).values({
        id: teacher,
        sourcedId: 'ana',
        givenName: 'Ana',
        familyName: 'Example',
        email: 'ana@school.example',
        emailToken: 0,
        active: true,
      })
      for (const platform of ['slack', 'teams']) {
        const of = { workspace: 'home', user: `${platform}-ana`, staffId: teacher }
        await write.insert(accounts).values({ platform, ...of, proof: 'link', linkedAt: clock.now() })
      }
    })
  }
  const office: PostOffice = {
    database,
    seal,
    outbox,
    store,
    clock,
    pass: (ms) => {
      now += ms
    },
    change: (work) =>
      store.commit(
        {
          deliveries: [],
          entry: () => ({ surface: 'private', account, command: 'test', outcome: 'changed', students: [] }),
        },
        work,
      ),
    send: (title) =>
      office.change((unit) =>
        unit.send({ to: teacher, words: () => ({ title, paragraphs: [], preview: say`Something is due.` }) }),
      ),
    relay: (...chats) =>
      Promise.race([
        relayOnce({ outbox, messengers: chats, clock, log: silent }),
        ...chats.map(async (one) => {
          await one.killed()
          return 0
        }),
      ]),
    stateOf: async (id) => {
      const rows = await database.read.select().from(database.tables.outbox)
      return rows.find((row) => row.id === id)
    },
  }
  return office
}

export const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, desc, gt } from 'drizzle-orm'
import type { Bot } from '#bot/bot'
import type { FormValues, SentForm } from '#bot/form'
import type { Messenger } from '#bot/messenger'
import type { Reply } from '#bot/reply'
import type { Action, Request } from '#bot/request'
import { type Config, readConfig } from '#config'
import type { Database } from '#db/database'
import { type ImportStore, importRecords } from '#db/imports/import-records'
import { openSeal } from '#db/keys'
import { createOutbox } from '#db/records/outbox'
import type { Seal } from '#db/seal'
import { importFolder } from '#imports/import-folder'
import type { ImportReport } from '#imports/report'
import type { Account } from '#people/staff'
import type { ClaimedMessage } from '#records/outbox'
import { asReply } from '#reminders/as-reply'
import { relayPosts } from '#reminders/channels/relay-posts'
import { tick } from '#reminders/heartbeat'
import { allJobs } from '#reminders/jobs'
import type { Clock } from '#time/clock'
import { type Day, day } from '#time/day'
import { botOf } from '../../src/main.js'
import { bothPlatformsTake } from '../fixtures/both-platforms.js'
import { type Engine, engines } from '../fixtures/engines.js'
import { clockFor, timeZone } from './district-clock.js'
import { addressOf, type Files } from './district-files.js'
import { copyOfSmallDistrict, fillDistrict, writeRows, writeSmallDistrict } from './filled-district.js'

export const firstDay = day('2026-10-14')

export type AuditRow = Database['tables']['audit']['$inferSelect']

export interface Asked {
  readonly reply: Reply
  /** What was written down of it, tying the account apart. */
  readonly audit: readonly AuditRow[]
}

export interface District {
  readonly bot: Bot
  readonly database: Database
  /** Where the database stands: another process may open it too. */
  readonly place: string
  readonly seal: Seal
  readonly clock: Clock
  readonly records: ImportStore
  /** The civil day, which a test may move. */
  today: Day
  readonly logged: readonly string[]
  /** From now on the clock stands at a time of day where the schools are, until it is moved again. */
  at(day: Day, time: string): void
  /** Runs the jobs once, as the heartbeat does each minute. @param messengers the platforms that run */
  tick(...messengers: readonly Messenger[]): Promise<number>
  /** Posts to channels what is due, as the relay does every few seconds. */
  postTo(...messengers: readonly Messenger[]): Promise<number>
  /** Opens a form by words, or by a button, and sends it off with some fields filled in. */
  fill(who: string, how: string | Action, values: FormValues): Promise<Asked>
  /** Sends a form off. */
  send(who: string, form: SentForm): Promise<Asked>
  import(files: Files, options?: { readonly full: boolean }): Promise<ImportReport>
  /** Asks as the account whose profile has this address: `teacher.now` or a whole address. */
  ask(who: string, text: string, more?: Partial<Request>): Promise<Asked>
  press(who: string, command: string, input: Readonly<Record<string, unknown>>): Promise<Asked>
  audit(): Promise<readonly AuditRow[]>
  /** What waits to be sent. */
  outbox(): Promise<readonly ClaimedMessage[]>
  /** What was due and is sent now, as far as the outbox knows. */
  delivered(): Promise<readonly ClaimedMessage[]>
  close(): Promise<void>
}

const sqlite = engines[0]

/**
 * An opened district with everybody in it.
 * @param time where the clock stands from the start; it runs where absent
 * @param writeFiles writes another district's files into a folder, instead of the small one's
 * @param key the district's own
 */
export async function openSmallDistrict(
  engine: Engine | undefined = sqlite,
  today = firstDay,
  settings: Partial<Config> = {},
  time?: string,
  writeFiles: (folder: string, today: Day) => Promise<void> = writeSmallDistrict,
  ownKey?: Buffer,
): Promise<District> {
  if (!engine) throw new Error('SQLite is always there')
  const { place, key } = await (writeFiles === writeSmallDistrict && !ownKey
    ? copyOfSmallDistrict(engine, today, time)
    : fillDistrict(engine, writeFiles, today, time, ownKey))
  const database = await engine.open(place)
  const folder = await mkdtemp(join(tmpdir(), 'caseload-stories-'))
  const clock = clockFor(today, time)
  const seal = await openSeal(database, [key], clock.now())
  const reading = readConfig({})
  if (!reading.ok) throw new Error('no settings at all are right')
  const logged: string[] = []
  const note = (event: string, fields?: object) => void logged.push(JSON.stringify([event, fields]))
  const { bot, jobParts } = botOf(
    { config: { ...reading.config, timeZone, ...settings }, database, seal, clock, close: () => database.close() },
    { info: note, warn: note, error: note },
  )
  const records = importRecords(database, seal, clock, join(folder, 'stage'))
  const outbox = createOutbox(database, seal, clock)

  async function handle(who: string, part: Partial<Request>): Promise<Asked> {
    const before = await lastAudited(database)
    const outcome = await bot.handle(
      { account: accountOf(who), surface: 'private', text: '', deliveries: [], ...part },
      async () => ({ email: addressOf(who), outsider: false }),
    )
    if (outcome.type !== 'reply') throw new Error(`no reply but ${outcome.type}`)
    bothPlatformsTake(outcome.reply)
    const written = await auditOf(database, before)
    return { reply: outcome.reply, audit: written.filter((row) => row.command !== 'link') }
  }

  async function claimed(): Promise<readonly ClaimedMessage[]> {
    const messages = await outbox.claim(100)
    for (const message of messages) bothPlatformsTake(asReply(message))
    return messages
  }

  const district: District = {
    bot,
    database,
    place,
    seal,
    clock,
    records,
    logged,
    get today() {
      return clock.today()
    },
    set today(other: Day) {
      clock.turnTo(other)
    },
    at: (day, time) => clock.turnTo(day, time),
    tick: (...messengers) => tick(allJobs, { ...jobParts, messengers }),
    postTo: (...messengers) => relayPosts({ ...jobParts, messengers }),
    async fill(who, how, values) {
      const { reply } = await handle(who, typeof how === 'string' ? { text: how } : { action: how })
      if (!reply.form) return { reply, audit: [] }
      const typed = Object.fromEntries(reply.form.fields.map(({ name, value }) => [name, value]))
      return handle(who, { form: { draft: reply.form.draft, values: { ...typed, ...values } } })
    },
    async import(files, options) {
      const from = await mkdtemp(join(folder, 'files-'))
      await writeRows(from, files)
      return importFolder({ from, records, clock, ...options, yes: true })
    },
    send: (who, form) => handle(who, { form }),
    ask: (who, text, more) => handle(who, { text, ...more }),
    press: (who, command, input) => handle(who, { action: { command, input } }),
    audit: () => auditOf(database),
    outbox: () => claimed(),
    async delivered() {
      const messages = await claimed()
      for (const { id } of messages) await outbox.sent(id, '')
      // What is only taken away from a chat arrives nowhere.
      return messages.filter(({ putAway }) => !putAway)
    },
    async close() {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return district
}

/** The chat account of somebody. */
export function accountOf(who: string): Account {
  return { platform: 'slack', workspace: 'T0SCHOOL', user: who }
}

/** What was written down after an entry, or all of it. */
async function auditOf({ read, tables: { audit } }: Database, after = 0): Promise<readonly AuditRow[]> {
  return read.select().from(audit).where(gt(audit.id, after)).orderBy(asc(audit.id))
}

async function lastAudited({ read, tables: { audit } }: Database): Promise<number> {
  const [last] = await read.select({ id: audit.id }).from(audit).orderBy(desc(audit.id)).limit(1)
  return last?.id ?? 0
}

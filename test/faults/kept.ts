// What the database holds after the bot was killed, held against what people were told.
import { inArray } from 'drizzle-orm'
import { vi } from 'vitest'
import type { Database } from '#db/database'
import { openSeal } from '#db/keys'
import { type ChainFault, verifyAudit } from '#db/records/audit-verify'
import type { Seal } from '#db/seal'
import type { Instant } from '#time/clock'
import type { Engine } from '../fixtures/engines.js'
import { emailOf } from '../stories/district-files.js'
import type { Kept } from './people-at-work.js'
import type { Posted } from './slack-outside.js'

export interface Found {
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  /** Kept in the outbox. */
  readonly messages: number
  readonly unsent: number
  readonly sentTwice: readonly string[]
  readonly entries: number
  readonly chainFault: ChainFault | undefined
}

/** Waits until everything has gone out, and counts. */
export async function lookAtWhatIsKept(
  engine: Engine,
  place: string,
  key: Buffer,
  posted: readonly Posted[],
  told: readonly Kept[],
): Promise<Found> {
  const database = await engine.open(place)
  try {
    const seal = await openSeal(database, [key], 0 as Instant)
    const messages = await sentMessages(database)
    const times = await countedIn(database, seal)
    // Of what stands in one place, the last that was told stands there.
    const lastEdit = told.findLast(({ what }) => what === 'edit')
    const expected = told.filter((one) => one.what !== 'edit' || one === lastEdit).map(nameOf)
    const arrived = new Map<string, number>()
    for (const { metadata } of posted) {
      if (metadata?.event_payload.page !== 1) continue
      const id = metadata.event_payload.outbox_id
      arrived.set(id, (arrived.get(id) ?? 0) + 1)
    }
    const { entries, fault } = await verifyAudit(database, seal, [])
    return {
      acknowledged: told.length,
      lost: expected.filter((one) => !times.has(one)),
      doubled: [...times].filter(([, count]) => count > 1).map(([name]) => name),
      messages: messages.length,
      unsent: messages.filter(({ id, status }) => status !== 'undone' && !arrived.has(id)).length,
      sentTwice: [...arrived].filter(([, count]) => count > 1).map(([id]) => id),
      entries,
      chainFault: fault,
    }
  } finally {
    await database.close()
  }
}

function nameOf(kept: Kept): string {
  switch (kept.what) {
    case 'point':
      return `point ${emailOf(kept.who)} ${kept.day} ${kept.value}`
    case 'acknowledgement':
      return `acknowledgement ${kept.obligation}`
    case 'note':
      return `note ${kept.marker}`
    case 'edit':
      return `edit ${kept.says}`
  }
}

/** How often each thing that can be written stands in a place. */
export async function howOften(engine: Engine, place: string, key: Buffer): Promise<ReadonlyMap<string, number>> {
  const database = await engine.open(place)
  try {
    return await countedIn(database, await openSeal(database, [key], 0 as Instant))
  } finally {
    await database.close()
  }
}

async function countedIn(database: Database, seal: Seal): Promise<ReadonlyMap<string, number>> {
  const { dataPoints, obligations, questions, planDrafts } = database.tables
  const times = new Map<string, number>()
  const count = (name: string) => times.set(name, (times.get(name) ?? 0) + 1)
  for (const { id, day, value, correct, details } of await database.read.select().from(dataPoints)) {
    if (!details) continue
    const words = JSON.parse(seal.open({ table: 'data_points', column: 'details', row: id }, details)) as {
      readonly recorderEmail?: string
    }
    count(`point ${words.recorderEmail} ${day} ${value ?? correct}`)
  }
  for (const { id, status } of await database.read.select().from(obligations)) {
    if (status === 'acknowledged') count(`acknowledgement ${id}`)
  }
  for (const { id, asked } of await database.read.select().from(questions)) {
    const words = seal.open({ table: 'questions', column: 'asked', row: id }, asked)
    count(`note ${words.replace('The mother: ', '')}`)
  }
  for (const { id, document } of await database.read.select().from(planDrafts)) {
    const words = seal.open({ table: 'plan_drafts', column: 'document', row: id }, document)
    for (const [says] of words.matchAll(/Call the nurse, \d+ times\./g)) count(`edit ${says}`)
  }
  return times
}

/** Everything in the outbox, once nothing waits there any more. */
async function sentMessages({ read, tables: { outbox } }: Database) {
  const { status, attempts, unsure, dueAt } = outbox
  const open = () =>
    read
      .select({ status, attempts, unsure, dueAt })
      .from(outbox)
      .where(inArray(status, ['waiting', 'sending']))
  await vi.waitFor(
    async () => {
      const waiting = await open()
      if (waiting.length > 0)
        throw new Error(`${waiting.length} messages wait: ${JSON.stringify(waiting.slice(0, 20))}`)
    },
    // A claim that was lost lapses after two minutes; until then the jobs of a minute write more.
    { timeout: 4 * 60_000, interval: 100 },
  )
  return read.select({ id: outbox.id, status: outbox.status }).from(outbox)
}

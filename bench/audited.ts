// What safety costs: look-ups that are written down and opened from under a seal, beside the same look-ups of the same
// district without either, side by side in one run. Both take each delivery once, as both must, in a commit of their own;
// only the audit entry and the encryption differ.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bot } from '#bot/bot'
import { deliveryTaker } from '#db/records/deliveries'
import { createStore } from '#db/records/store'
import { createSeal, type Seal } from '#db/seal'
import { openSqlite } from '#db/sqlite'
import type { Store } from '#records/store'
import { systemClock } from '#time/clock'
import { fillDistrict, type Question, type Questions, workspace } from './district.js'
import { type Finding, median } from './finding.js'
import { unpacedBot } from './unpaced-bot.js'

const size = 1_000
/** People who ask at the same time: their commits are shared. */
const together = 25

interface Side {
  readonly bot: Bot
  readonly questions: Questions
  close(): Promise<void>
}

/** @param rounds how often everybody asks everything */
export async function audited(rounds: number): Promise<readonly Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'caseload-bench-audited-'))
  const safe = await open(join(folder, 'safe.db'), (seal) => seal, true)
  const bare = await open(join(folder, 'bare.db'), unsealed, false)
  try {
    const first = await sideBySide(safe, bare)
    const again: Ratio[] = []
    for (let round = 0; round < rounds; round += 1) again.push(...(await sideBySide(safe, bare)))
    return [
      finding('Look-ups written down and sealed, beside the same without', again, 1.5),
      // The first time everybody's students are learnt, which opens all of their names.
      finding('The same, when each teacher asks for the first time', first),
    ]
  } finally {
    await safe.close()
    await bare.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Ratio {
  readonly safe: number
  readonly bare: number
}

function finding(what: string, times: readonly Ratio[], most?: number): Finding {
  const ratio = median(times.map(({ safe, bare }) => safe / bare))
  const [safe, bare] = [median(times.map((one) => one.safe)), median(times.map((one) => one.bare))]
  return {
    what: `${what}, ${together} at a time`,
    measured: `${ratio.toFixed(2)} (${(safe / together).toFixed(2)} ms : ${(bare / together).toFixed(2)} ms a look-up)`,
    wanted: most === undefined ? '' : `at most ${most.toFixed(2)}`,
    ok: most === undefined ? undefined : ratio <= most,
  }
}

/** Some at a time, the one side and the other in turn, each first as often as second. */
async function sideBySide(safe: Side, bare: Side): Promise<Ratio[]> {
  const times: Ratio[] = []
  const questions = safe.questions.ofTeachers
  for (let from = 0; from + together <= questions.length; from += together) {
    const some = [from, from + together] as const
    if (times.length % 2 === 0) {
      const took = await askAll(safe, some)
      times.push({ safe: took, bare: await askAll(bare, some) })
    } else {
      const took = await askAll(bare, some)
      times.push({ bare: took, safe: await askAll(safe, some) })
    }
  }
  return times
}

async function askAll({ bot, questions }: Side, [from, to]: readonly [number, number]): Promise<number> {
  const asked = questions.ofTeachers.slice(from, to)
  const began = performance.now()
  await Promise.all(asked.map((question) => ask(bot, question)))
  return performance.now() - began
}

/** @throws where the answer is another */
async function ask(bot: Bot, { user, name, accommodation }: Question): Promise<void> {
  const outcome = await bot.handle(
    {
      account: { platform: 'slack', workspace, user },
      surface: 'private',
      text: `accommodations for ${name}`,
      deliveries: [{ kind: 'signature', key: randomBytes(16).toString('hex') }],
    },
    async () => undefined,
  )
  const isRight =
    outcome.type === 'reply' && outcome.reply.status === 'ok' && outcome.reply.text.includes(accommodation)
  if (!isRight) throw new Error(`${user} asked for ${name}: ${JSON.stringify(outcome).slice(0, 500)}`)
}

/** What would be sealed lies open; ids and tokens are the same. */
function unsealed(seal: Seal): Seal {
  return { ...seal, seal: (_place, text) => Buffer.from(text), open: (_place, text) => text.toString() }
}

async function open(path: string, sealed: (seal: Seal) => Seal, isAudited: boolean): Promise<Side> {
  const key = Buffer.alloc(32, 'caseload')
  const seal = sealed(
    createSeal({
      data: { newest: () => ({ number: 1, key }), numbered: () => key, learn: async () => undefined },
      index: key,
      audit: key,
    }),
  )
  const made = await openSqlite(path)
  await made.close()
  const questions = fillDistrict(path, seal, size)
  const database = await openSqlite(path)
  const clock = systemClock('America/Chicago')
  const store = createStore(database, seal, clock)
  const take = deliveryTaker(database)
  const unaudited: Store = {
    ...store,
    writeDown: (work) => database.write((write) => take(write, work.deliveries, clock.now())),
  }
  const bot = unpacedBot({ database, seal, clock }, isAudited ? store : unaudited)
  return { bot, questions, close: () => database.close() }
}

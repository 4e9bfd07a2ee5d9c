// One look-up, written down, as the district grows: a teacher's must not grow with it, an administrator's stays short.

import type { Bot } from '#bot/bot'
import type { Status } from '#bot/reply'
import { openDistrict } from '#cli/open-district'
import { readConfig } from '#config'
import { administrator, type Question, workspace } from './district.js'
import { type DistrictFile, encryptionKey } from './district-file.js'
import { type Finding, median, percentile } from './finding.js'
import { unpacedBot } from './unpaced-bot.js'

interface Opened {
  readonly file: DistrictFile
  readonly bot: Bot
  close(): Promise<void>
}

/** Measures look-ups in a small district and in a large one. @param asked how many of each */
export async function lookUps(small: DistrictFile, large: DistrictFile, asked: number): Promise<readonly Finding[]> {
  const districts = [await open(small), await open(large)] as const
  try {
    // As many teachers in both: what differs is the district around them.
    const ofTeachers = districts.map(({ file }) =>
      file.questions.ofTeachers.slice(0, small.questions.ofTeachers.length),
    )
    const first = [[], []] as [number[], number[]]
    const again = [[], []] as [number[], number[]]
    const met = [new Set<string>(), new Set<string>()] as const
    for (let number = 0; number < asked; number++) {
      for (const at of [0, 1] as const) {
        const question = ofTeachers[at]?.[number % (ofTeachers[at]?.length ?? 1)]
        if (!question) throw new Error('no question to ask')
        const took = await askOne(districts[at].bot, question)
        if (met[at].has(question.user)) again[at].push(took)
        else first[at].push(took)
        met[at].add(question.user)
      }
    }
    return [
      growth('A teacher asks', again, small, large),
      // Nothing is promised of the first question, which learns all of their students' names.
      { ...growth('A teacher asks the first time', first, small, large), wanted: '', ok: undefined },
      await administratorAsks(districts[1], asked),
    ]
  } finally {
    for (const district of districts) await district.close()
  }
}

function growth(what: string, [few, many]: [number[], number[]], small: DistrictFile, large: DistrictFile): Finding {
  const among = [median(few), median(many)] as const
  return {
    what: `${what}: ${large.size} students beside ${small.size}`,
    measured: `${(among[1] / among[0]).toFixed(2)} (${among[1].toFixed(2)} ms : ${among[0].toFixed(2)} ms)`,
    wanted: 'under 1.30',
    ok: among[1] < 1.3 * among[0],
  }
}

async function administratorAsks({ bot, file }: Opened, asked: number): Promise<Finding> {
  const latencies: number[] = []
  for (let number = 0; number < asked; number++) {
    const name = file.questions.misspelt[number % file.questions.misspelt.length] ?? ''
    latencies.push(await ask(bot, administrator, name, ['ok', 'choose', 'noPlan']))
  }
  latencies.sort((a, b) => a - b)
  const p99 = percentile(latencies, 0.99)
  return {
    what: `An administrator misspells one of ${file.size}, p99`,
    measured: `${p99.toFixed(1)} ms (p50 ${percentile(latencies, 0.5).toFixed(1)} ms)`,
    wanted: 'under 100 ms',
    ok: p99 < 100,
  }
}

async function askOne(bot: Bot, { user, name, accommodation }: Question): Promise<number> {
  return ask(bot, user, name, ['ok'], accommodation)
}

let delivery = 0

/** Asks, and judges the answer. @returns milliseconds @throws where the answer is another */
async function ask(bot: Bot, user: string, name: string, statuses: readonly Status[], holds = ''): Promise<number> {
  delivery += 1
  const began = performance.now()
  const outcome = await bot.handle(
    {
      account: { platform: 'slack', workspace, user },
      surface: 'private',
      text: `accommodations for ${name}`,
      deliveries: [{ kind: 'signature', key: `bench:${began}:${delivery}` }],
    },
    async () => undefined,
  )
  const took = performance.now() - began
  const right =
    outcome.type === 'reply' && statuses.includes(outcome.reply.status) && outcome.reply.text.includes(holds)
  if (!right) throw new Error(`${user} asked for ${name}: ${JSON.stringify(outcome).slice(0, 500)}`)
  return took
}

async function open(file: DistrictFile): Promise<Opened> {
  const reading = readConfig({
    DATABASE_URL: `file:${file.path}`,
    CASELOAD_ENCRYPTION_KEY: encryptionKey,
    CASELOAD_TIME_ZONE: 'America/Chicago',
  })
  if (!reading.ok) throw new Error(reading.faults.join('\n'))
  const district = await openDistrict(reading.config)
  return { file, bot: unpacedBot(district), close: () => district.close() }
}

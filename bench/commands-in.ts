// A signed Slack command in, its answer out: Caseload beside bare Bolt and beside a bot written by hand, in turns.
import { once } from 'node:events'
import { type DistrictFile, encryptionKey } from './district-file.js'
import { type Finding, median, percentile } from './finding.js'
import type { Load, Loaded } from './load.js'
import { type Started, started } from './servers/started.js'
import { slackStandIn } from './slack-stand-in.js'

const signingSecret = 'a-secret-of-the-measurement'
const constant = 'A constant answer'

export interface Effort {
  readonly rounds: number
  readonly seconds: number
}

const servers = ['bare-bolt', 'hand-written', 'caseload'] as const
type Server = (typeof servers)[number]

interface Measured {
  readonly throughput: number
  readonly p50: number
  readonly p99: number
  /** Microseconds of the processor that one command takes the server, and whoever asks it. */
  readonly used: number
  readonly asking: number
}

/** Measures all three, in turns. @throws where an answer was wrong */
export async function commandsIn(district: DistrictFile, { rounds, seconds }: Effort): Promise<readonly Finding[]> {
  const slack = await slackStandIn()
  const environment = environmentOf(district.path, slack.apiUrl)
  const running = new Map<Server, Started>()
  for (const server of servers) running.set(server, await started(`servers/${server}`, environment))
  const generator = await started('load')
  const ask = async (server: Server, pace: Load['pace'], forSeconds: number): Promise<Loaded> => {
    const load: Load = {
      url: String(running.get(server)?.said),
      signingSecret,
      questions: district.questions.ofTeachers,
      ...(server === 'bare-bolt' && { constant }),
      seconds: forSeconds,
      pace,
    }
    generator.process.send(load)
    const [loaded] = (await once(generator.process, 'message')) as [Loaded]
    if (loaded.wrong) throw new Error(`${server} answered wrongly. ${loaded.wrong}`)
    return loaded
  }
  const connections = { connections: 32 }
  try {
    for (const server of servers) await ask(server, connections, Math.min(seconds, 4))
    const measured = new Map<Server, Measured[]>(servers.map((server) => [server, []]))
    for (let round = 0; round < rounds; round++) {
      for (const at of servers.keys()) {
        const server = servers[(at + round) % servers.length] ?? 'caseload'
        const before = await running.get(server)?.used()
        const { throughput, answered, usedMs } = await ask(server, connections, seconds)
        const used = ((((await running.get(server)?.used()) ?? 0) - (before ?? 0)) * 1000) / answered
        const { latencies } = await ask(server, { perSecond: 200 }, seconds)
        const p50 = percentile(latencies, 0.5)
        const p99 = percentile(latencies, 0.99)
        measured.get(server)?.push({ throughput, p50, p99, used, asking: (usedMs * 1000) / answered })
      }
    }
    return findingsOf((server, figure) => median((measured.get(server) ?? []).map((one) => one[figure])))
  } finally {
    for (const one of [...running.values(), generator]) await one.stop()
    slack.stop()
  }
}

/** What every server is started with. */
export function environmentOf(path: string, apiUrl: string): NodeJS.ProcessEnv {
  return {
    DATABASE_URL: `file:${path}`,
    PORT: '0',
    CASELOAD_ENCRYPTION_KEY: encryptionKey,
    CASELOAD_TIME_ZONE: 'America/Chicago',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: 'xoxb-of-the-measurement',
    SLACK_API_URL: apiUrl,
  }
}

function findingsOf(of: (server: Server, figure: keyof Measured) => number): readonly Finding[] {
  const atLeast = (beside: Server, named: string, wanted: number): Finding => {
    const ours = of('caseload', 'throughput')
    const theirs = of(beside, 'throughput')
    return {
      what: `Commands a second, beside ${named}`,
      measured: `${(ours / theirs).toFixed(2)} (${ours.toFixed(0)} : ${theirs.toFixed(0)})`,
      wanted: `at least ${wanted.toFixed(2)}`,
      ok: ours >= wanted * theirs,
    }
  }
  const atMost = (figure: 'p50' | 'p99'): Finding => {
    const ours = of('caseload', figure)
    const theirs = of('hand-written', figure)
    return {
      what: `${figure} at 200 commands a second, beside a bot by hand`,
      measured: `${(ours / theirs).toFixed(2)} (${ours.toFixed(2)} ms : ${theirs.toFixed(2)} ms)`,
      wanted: 'at most 1.25',
      ok: ours <= 1.25 * theirs,
    }
  }
  const used = (beside: Server, named: string): Finding => ({
    what: `Processor's time a command, beside ${named}`,
    measured: `${(of('caseload', 'used') / of(beside, 'used')).toFixed(2)} (${of('caseload', 'used').toFixed(0)} µs : ${of(beside, 'used').toFixed(0)} µs; asking takes ${of(beside, 'asking').toFixed(0)} µs)`,
    wanted: '',
  })
  return [
    atLeast('bare-bolt', 'bare Bolt', 0.5),
    atLeast('hand-written', 'a bot by hand', 0.9),
    used('bare-bolt', 'bare Bolt'),
    used('hand-written', 'a bot by hand'),
    atMost('p50'),
    atMost('p99'),
  ]
}

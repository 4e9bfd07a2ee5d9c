// From the start of the process to the first answer, beside Bolt with nothing behind it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { environmentOf } from './commands-in.js'
import type { DistrictFile } from './district-file.js'
import { type Finding, median } from './finding.js'
import { slackStandIn } from './slack-stand-in.js'

const patienceMs = 30_000

/** Starts both in turns. Nothing is promised of it. */
export async function startUp(district: DistrictFile, rounds: number): Promise<readonly Finding[]> {
  const slack = await slackStandIn()
  const environment = environmentOf(district.path, slack.apiUrl)
  const dist = join(import.meta.dirname, '..')
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    bare.push(await untilReady([join(dist, 'bench/servers/bare-bolt.js')], environment))
    ours.push(await untilReady([join(dist, 'src/cli/caseload.js'), 'start'], environment))
  }
  slack.stop()
  const [us, them] = [median(ours), median(bare)]
  return [
    {
      what: 'Start-up to ready, beside bare Bolt',
      measured: `${(us / them).toFixed(2)} (${us.toFixed(0)} ms : ${them.toFixed(0)} ms)`,
      wanted: '',
    },
  ]
}

/** Milliseconds until a program answers `/healthz`. @throws where it never does */
async function untilReady(program: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, program, {
    env: { PATH: process.env.PATH, ...environment, PORT: String(port) },
    stdio: 'ignore',
  })
  try {
    while (performance.now() - began < patienceMs) {
      const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)
      if (answer?.ok) return performance.now() - began
      if (child.exitCode !== null) throw new Error(`${program.join(' ')} ended with ${child.exitCode}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    throw new Error(`${program.join(' ')} never answered`)
  } finally {
    if (child.exitCode === null) {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

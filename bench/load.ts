// Asks a server as Slack would, in a process of its own: every command is another one, freshly signed, and every
// answer is read and judged.
import { createHmac, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { type Question, workspace } from './district.js'

export interface Load {
  readonly url: string
  readonly signingSecret: string
  readonly questions: readonly Question[]
  /** What every answer must hold, where it isn't the question's own. */
  readonly constant?: string
  readonly seconds: number
  /** So many at a time, each asked as soon as the one before is answered; or so many a second, whatever comes back. */
  readonly pace: { readonly connections: number } | { readonly perSecond: number }
}

export interface Loaded {
  /** Commands that were answered, the last ones after the time was over. */
  readonly answered: number
  /** Milliseconds of the processor that asking them took. */
  readonly usedMs: number
  /** Answers a second. */
  readonly throughput: number
  /** Milliseconds from when a command was due until its answer was there, shortest first. */
  readonly latencies: readonly number[]
  /** What the first wrong answer was; absent where all were right. */
  readonly wrong?: string
}

process.on('message', (load: Load) => {
  void run(load).then((loaded) => process.send?.(loaded))
})
process.send?.('ready')

async function run(load: Load): Promise<Loaded> {
  const ask = askerOf(load)
  const latencies: number[] = []
  const wrong: string[] = []
  let answered = 0
  const before = process.cpuUsage()
  const began = performance.now()
  const ends = began + load.seconds * 1000
  const one = async (due: number, number: number): Promise<void> => {
    const fault = await ask(number)
    const now = performance.now()
    answered += 1
    if (fault) wrong.push(fault)
    else if (now <= ends || 'perSecond' in load.pace) latencies.push(now - due)
  }
  if ('connections' in load.pace) await closedLoop(load.pace.connections, ends, one)
  else await openLoop(load.pace.perSecond, load.seconds, one)
  const { user, system } = process.cpuUsage(before)
  latencies.sort((a, b) => a - b)
  return {
    answered,
    usedMs: (user + system) / 1000,
    throughput: latencies.length / load.seconds,
    latencies,
    ...(wrong[0] !== undefined && { wrong: wrong[0] }),
  }
}

type One = (due: number, number: number) => Promise<void>

async function closedLoop(connections: number, ends: number, one: One): Promise<void> {
  let number = 0
  const connection = async () => {
    while (performance.now() < ends) {
      number += 1
      await one(performance.now(), number)
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
}

/** Timed from when each was due, so that a server that stalls is charged for all that it kept waiting. */
async function openLoop(perSecond: number, seconds: number, one: One): Promise<void> {
  const began = performance.now() + 20
  const all: Promise<void>[] = []
  for (let number = 0; number < perSecond * seconds; number++) {
    const due = began + (number * 1000) / perSecond
    await until(due)
    all.push(one(due, number))
  }
  await Promise.all(all)
}

/** A timer is late by up to a millisecond, which would be told as the server's: the last stretch is waited awake. */
async function until(due: number): Promise<void> {
  const early = due - performance.now() - 2
  if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
  while (performance.now() < due) await new Promise(setImmediate)
}

/** Asks the next question. @returns what was wrong with the answer */
function askerOf(load: Load): (number: number) => Promise<string | undefined> {
  // A server ends a connection that has idled for five seconds; one that is asked on just then would count as a fault.
  const agent = new Agent({ keepAlive: true, timeout: 3_000 })
  const at = new URL('/slack/events', load.url)
  return (number) =>
    new Promise((resolve) => {
      const question = load.questions[(number * 7) % load.questions.length]
      if (!question) return resolve('no question to ask')
      const body = bodyOf(question)
      const asked = request(at, { method: 'POST', agent, headers: signed(body, load.signingSecret) }, (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => {
          text += part
        })
        answer.on('end', () => resolve(faultOf(answer.statusCode ?? 0, text, question, load.constant)))
      })
      asked.on('error', (error) => resolve(error.message))
      asked.end(body)
    })
}

function faultOf(status: number, text: string, question: Question, constant?: string): string | undefined {
  const wanted = constant ? [constant] : [question.name, question.accommodation]
  if (status === 200 && wanted.every((words) => text.includes(words))) return undefined
  return `${question.user} asked for ${question.name}: ${status} ${text.slice(0, 500)}`
}

/** What Slack sends when somebody types `/iep accommodations for …`. */
function bodyOf({ user, name }: Question): string {
  return new URLSearchParams({
    token: 'deprecated',
    team_id: workspace,
    team_domain: 'district',
    channel_id: 'C0STAFFROOM',
    channel_name: 'staff-room',
    user_id: user,
    user_name: 'somebody',
    command: '/iep',
    text: `accommodations for ${name}`,
    api_app_id: 'A0CASELOAD',
    is_enterprise_install: 'false',
    response_url: 'http://127.0.0.1:9/none',
    trigger_id: randomUUID(),
  }).toString()
}

function signed(body: string, secret: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(body)),
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${hash}`,
  }
}

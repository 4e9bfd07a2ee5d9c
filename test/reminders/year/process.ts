// A process of the bot that may die between any two steps: before something is kept or sent, or after it and before anybody
// knows. One that has died does nothing any more until it is started again.
import type { Messenger } from '#bot/messenger'
import type { Config } from '#config'
import type { Database } from '#db/database'
import { openSeal } from '#db/keys'
import { createOutbox } from '#db/records/outbox'
import { relayPosts } from '#reminders/channels/relay-posts'
import { tick } from '#reminders/heartbeat'
import type { JobParts } from '#reminders/job'
import { allJobs } from '#reminders/jobs'
import { relayOnce } from '#reminders/relay'
import type { Clock } from '#time/clock'
import type { Chance } from '../../../bench/chance.js'
import { botOf } from '../../../src/main.js'

export interface Process {
  readonly bot: ReturnType<typeof botOf>['bot']
  readonly database: Database
  readonly seal: Awaited<ReturnType<typeof openSeal>>
  readonly jobParts: JobParts
  /** Runs every job once. @param calm nothing dies */
  tick(calm: boolean): Promise<void>
  /** Sends and posts what is due. */
  relay(calm: boolean): Promise<void>
}

interface Wanted {
  readonly database: Database
  readonly secret: Buffer
  readonly clock: Clock
  readonly config: Config
  readonly messengers: readonly Messenger[]
  readonly chance: Chance
  readonly logged: string[]
  /** What the process did at each death. */
  readonly deaths: string[]
  readonly perStep: number
}

class Died extends Error {}

export async function startProcess(wanted: Wanted): Promise<Process> {
  const { database, secret, clock, config, chance, logged, deaths, perStep } = wanted
  const seal = await openSeal(database, [secret], clock.now())
  const note = (event: string, fields?: object) => void logged.push(JSON.stringify([event, fields]))
  const log = { info: note, warn: note, error: note }
  const { bot, jobParts } = botOf({ config, database, seal, clock, close: () => database.close() }, log)
  let isDead = false
  let isCalm = false

  async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const die = (when: string) => {
      if (isCalm || chance() >= perStep) return
      isDead = true
      deaths.push(`${when} ${name}`)
    }
    const alive = () => {
      if (isDead) throw new Died()
    }
    alive()
    die('before')
    alive()
    const result = await work()
    alive()
    die('after')
    alive()
    return result
  }
  /** The same thing, each of some steps of which may be the last. */
  function mortal<Part extends object>(part: Part, of: string, ...steps: readonly (keyof Part & string)[]): Part {
    return new Proxy(part, {
      get(target, name) {
        const held = Reflect.get(target, name) as unknown
        if (typeof held !== 'function') return held
        const bound = held.bind(target) as (...given: readonly unknown[]) => Promise<unknown>
        if (!steps.includes(name as keyof Part & string)) return bound
        return (...given: readonly unknown[]) => step(`${of}.${String(name)}`, () => bound(...given))
      },
    })
  }

  const store = mortal(jobParts.store, 'store', 'commit', 'writeDown')
  const outbox = mortal(
    createOutbox(database, seal, clock),
    'outbox',
    ...(['claim', 'sent', 'partly', 'later', 'absent', 'dead', 'fold'] as const),
  )
  const posts = mortal(jobParts.posts, 'posts', 'claim', 'posted', 'later', 'absent', 'dead', 'faded')
  const messengers = wanted.messengers.map((one) =>
    mortal(one, one.platform, 'sendPrivately', 'mend', 'arrived', 'post', 'mendPost'),
  )
  const parts: JobParts = { ...jobParts, store, posts, messengers }

  async function live(calm: boolean, work: () => Promise<unknown>): Promise<void> {
    isDead = false
    isCalm = calm
    try {
      await work()
    } catch (reason) {
      if (!(reason instanceof Died)) throw reason
    }
  }
  return {
    bot,
    database,
    seal,
    jobParts,
    tick: (calm) => live(calm, () => tick(allJobs, parts)),
    relay: (calm) =>
      live(calm, async () => {
        await relayOnce({ outbox, messengers, clock, log })
        await relayPosts({ ...parts, messengers })
      }),
  }
}

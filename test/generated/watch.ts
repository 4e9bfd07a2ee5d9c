// What must never happen, whatever comes in: a fault of ours, a rejection that nobody handles, a word about a student in the
// log, an answer that takes longer than a second.
import { expect } from 'vitest'
import { cases } from '../fixtures/effort.js'
import { names } from './texts.js'

/**
 * Milliseconds of the processor, so that a machine that is busy with other things makes no test fail. What took longer is
 * done once more: the rubbish of a hundred thousand inputs before takes long to clear away once, a fault each time.
 */
const mostMs = 1000

/** How many inputs are tried: few in `npm test`, in `npm run soak` so many that all kinds together are a million. */
export function inputs(few: number, whole: number): number {
  return cases(1) > 1 ? whole : few
}

/** The same inputs in every run, so that what fails once fails again; others with `SEED=7 npm run soak`. */
export const seed = Number(process.env.SEED ?? 20_261_014)

export interface Watch {
  /**
   * Does the work of one input, and looks at how long it took.
   * @param work is told the how manieth time it is done, from 0, for what a platform sends only once
   */
  timed<Result>(what: unknown, work: (time: number) => Promise<Result>): Promise<Result>
  /** Looks at what has come into a log since it was looked at last. */
  look(logged: readonly string[]): void
  /** Says how many were tried and which took longest. */
  end(kind: string, logged: readonly string[]): void
}

export function watch(): Watch {
  let tried = 0
  let longest = 0
  const rejected: unknown[] = []
  /** What was tried last: a line may come into the log after the answer. */
  const last: unknown[] = []
  const looked = new Map<readonly string[], number>()
  const hear = (reason: unknown) => void rejected.push(reason)
  process.on('unhandledRejection', hear)
  return {
    look(logged) {
      const news = logged.slice(looked.get(logged) ?? 0)
      looked.set(logged, logged.length)
      if (news.some(isAmiss)) throw new Error(`${news.join('\n')} after ${JSON.stringify(last).slice(0, 8_000)}`)
    },
    async timed(what, work) {
      last.push(what)
      if (last.length > 3) last.shift()
      const { result, tookMs } = await measured(() => work(0))
      const againMs = tookMs > mostMs ? (await measured(() => work(1))).tookMs : tookMs
      tried += 1
      longest = Math.max(longest, Math.min(tookMs, againMs))
      if (againMs > mostMs) throw new Error(`took ${tookMs} and ${againMs} ms: ${JSON.stringify(what)?.slice(0, 2000)}`)
      return result
    },
    end(kind, logged) {
      process.off('unhandledRejection', hear)
      process.stdout.write(`${kind}: ${tried} generated, the longest took ${longest.toFixed(0)} ms of the processor\n`)
      expect(rejected).toEqual([])
      lookThrough(logged)
    },
  }
}

/** @returns milliseconds of the processor */
async function measured<Result>(work: () => Promise<Result>): Promise<{ result: Result; tookMs: number }> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, tookMs: (user + system) / 1000 }
}

const surnames = names.flatMap((name) => name.split(' ')).filter((word) => word.length > 3)
/** A student's name, the roster's id as a value, words of a plan. */
const aboutStudents = new RegExp(`${surnames.join('|')}|"(?:ida|fay|kit|jane|john|far)"|[A-Z]q(?:ida|fay|kit)q`)
const faults = /an answer failed|slack\.fault|slack\.gate|suggesting failed|teams\.fault/

function isAmiss(line: string): boolean {
  return aboutStudents.test(line) || faults.test(line)
}

/** Nothing of a student stands in the log, and no fault of ours. */
export function lookThrough(logged: readonly string[]): void {
  for (const line of logged) {
    expect(line).not.toMatch(aboutStudents)
    expect(line).not.toMatch(faults)
  }
}

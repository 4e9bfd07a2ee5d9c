// What a press is answered in the response itself. Teams waits five seconds, then asks again twice with the same
// press, perhaps under a new id: each try gets the one answer, and the work is done once.
import { setTimeout as wait } from 'node:timers/promises'
import type { PublicText } from '#bot/public-text'
import type { AdaptiveCard } from './card.js'
import type { HttpAnswer } from './inbound.js'

/** Puts the card in the place of the one that was pressed on. In a personal chat only: elsewhere others see that card. */
export function cardAnswer(card: AdaptiveCard): HttpAnswer {
  const value = card
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value } }
}

/** A line shown to whoever pressed. */
export function lineAnswer(value: PublicText): HttpAnswer {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value } }
}

const keptMs = 60_000
const mostKept = 1000

/** Remembers each press for a minute. */
export class RecentPresses {
  readonly #kept = new Map<string, { readonly answer: Promise<HttpAnswer>; readonly at: number }>()

  /** The answer of this press where it came before, else of the work. */
  once(press: string, now: number, work: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
    for (const [key, { at }] of this.#kept) {
      if (now - at < keptMs && this.#kept.size < mostKept) break
      this.#kept.delete(key)
    }
    const before = this.#kept.get(press)
    if (before) return before.answer
    const answer = work()
    this.#kept.set(press, { answer, at: now })
    // A fault is not an answer: the next try may do better.
    answer.then(
      ({ passing }) => passing && this.#kept.delete(press),
      () => this.#kept.delete(press),
    )
    return answer
  }
}

/** The work's result where it is done in time; else undefined, while the work goes on. */
export async function within<Result>(ms: number, work: Promise<Result>): Promise<Result | undefined> {
  const over = new AbortController()
  try {
    return await Promise.race([work, wait(ms, undefined, { signal: over.signal }).catch(() => undefined)])
  } finally {
    over.abort()
  }
}

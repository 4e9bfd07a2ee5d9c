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

interface Pressed {
  readonly answer: Promise<HttpAnswer>
  /** Who pressed, as they were known once it was answered. */
  readonly by: Promise<string | undefined>
  readonly at: number
}

/** Remembers each press for a minute. */
export class RecentPresses {
  readonly #kept = new Map<string, Pressed>()

  /**
   * The answer of this press where it came before, else of the work.
   * @param knownAs who presses, as they are known now: whoever has left or is locked since is not given the answer again
   */
  async once(
    press: string,
    now: number,
    work: () => Promise<HttpAnswer>,
    knownAs: () => Promise<string | undefined>,
  ): Promise<HttpAnswer> {
    for (const [key, { at }] of this.#kept) {
      if (now - at < keptMs && this.#kept.size < mostKept) break
      this.#kept.delete(key)
    }
    const before = this.#kept.get(press)
    if (before) {
      const [given, by, nowBy] = await Promise.all([before.answer, before.by, before.answer.then(knownAs)])
      return by !== undefined && by === nowBy ? given : work()
    }
    const answer = work()
    const by = answer.then(knownAs, () => undefined)
    this.#kept.set(press, { answer, by, at: now })
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

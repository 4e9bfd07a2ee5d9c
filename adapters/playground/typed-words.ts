// What a visitor typed, as the platforms would hand it to the bot: a slash command, a mention, or plain words.
import type { PlanKind } from '#plans/kind'

export interface TypedWords {
  readonly text: string
  readonly kind?: PlanKind
  /** The words themselves stand in the channel, where they were written in one. */
  readonly inTheOpen: boolean
}

const slash = /^\/(iep|504)(?:\s+|$)/i
const mention = /^@caseload(?:[\s,:]+|$)/i

/** Reads `/iep …`, `/504 …`, `@Caseload …` or plain words. A slash command is never seen by others. */
export function typedWords(typed: string): TypedWords {
  const words = typed.trim()
  const name = slash.exec(words)
  if (!name) return { text: words.replace(mention, ''), inTheOpen: true }
  const text = words.slice(name[0].length).trim()
  return { text, inTheOpen: false, ...(name[1] === '504' && { kind: '504' as const }) }
}

// "/iep …" and "/504 …" typed where no platform takes the slash away: a direct message, the terminal.
import type { PlanKind } from '#plans/kind'

/** The words without the slash command; `/504` narrows to 504 plans. */
export function withoutSlash(text: string): { readonly text: string; readonly kind?: PlanKind } {
  const typed = /^\s*\/(iep|504)(?=\s|$)\s*/i.exec(text)
  if (!typed) return { text }
  const rest = text.slice(typed[0].length)
  return typed[1] === '504' ? { text: rest, kind: '504' } : { text: rest }
}

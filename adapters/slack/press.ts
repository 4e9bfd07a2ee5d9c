// What a button or a picker carries: how to ask the same again, and which page of the answer to show.
import { z } from 'zod'
import type { Action } from '#bot/request'
import { type PlanKind, planKinds } from '#plans/kind'

/** How an answer is asked for again: by its action, or by the words that were typed. */
export type Again =
  | { readonly action: Action }
  /** `inPublic`: asked where others read it, so that every page is cut from the very same answer. */
  | { readonly text: string; readonly kind?: PlanKind; readonly inPublic?: boolean }

export interface Press {
  readonly again: Again
  /** From 1. */
  readonly page: number
}

const page = z.number().int().positive().default(1)
const pressed = z.union([
  z.object({
    command: z.string(),
    input: z.record(z.string(), z.unknown()),
    inMessage: z.string().max(64).optional(),
    page,
  }),
  z.object({ text: z.string(), kind: z.enum(planKinds).optional(), inPublic: z.boolean().optional(), page }),
])

/** The press as a button's value: the action itself, with the page where it isn't the first. */
export function pressValue({ again, page }: Press): string {
  const asked = 'action' in again ? again.action : again
  return JSON.stringify(page > 1 ? { ...asked, page } : asked)
}

/** The press that a button's value stands for; undefined where it is none of ours. */
export function pressFrom(value: string): Press | undefined {
  const read = pressed.safeParse(parsed(value))
  if (!read.success) return undefined
  const found = read.data
  if ('command' in found) {
    const { command, input, inMessage } = found
    return { again: { action: { command, input, ...(inMessage && { inMessage }) } }, page: found.page }
  }
  const { text, kind, inPublic } = found
  return { again: { text, ...(kind && { kind }), ...(inPublic && { inPublic }) }, page: found.page }
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

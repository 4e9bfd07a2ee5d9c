// What a button or a picker of a card carries: how to ask the same again, and which page of the answer to show.
// A card can be edited by whoever holds it, so nothing in it is trusted: it only names what to ask anew.
import { z } from 'zod'
import type { Action } from '#bot/request'
import { cut } from './pieces.js'

/** How an answer is asked for again: by its action, or by the words that were typed. */
export type Again =
  | { readonly action: Action }
  /** `inPublic`: asked where others read it, so that every page is cut from the very same answer. */
  | { readonly text: string; readonly inPublic?: boolean }

export interface Press {
  readonly again: Again
  /** From 1. Turning a page changes nothing, so that is not held against a second press. */
  readonly page: number
  readonly turnsPage: boolean
}

type PressData = Readonly<Record<string, unknown>>

// Longer than any question; what is cut off could not have been understood.
const longestQuestion = 500

const page = z.number().int().positive().max(10_000).optional()
const pressed = z.union([
  z.object({
    command: z.string().min(1),
    input: z.record(z.string(), z.unknown()),
    inMessage: z.string().max(64).optional(),
    page,
  }),
  z.object({
    text: z.string().max(longestQuestion),
    inPublic: z.boolean().optional(),
    page,
  }),
])

/** What a button for this action carries. */
export function actionData(action: Action): PressData {
  const { command, input, inMessage } = action
  return { command, input, ...(inMessage && { inMessage }) }
}

/** What the button to a page carries. */
export function pageData(again: Again, page: number): PressData {
  if ('action' in again) return { ...actionData(again.action), page }
  return { ...again, text: cut(again.text, longestQuestion), page }
}

/** What the button beneath a picker carries: which picker's choice is meant. */
export function pickData(picker: string): PressData {
  return { picker }
}

/** What a button carries that has to do with a form: the draft's id, which means nothing to anybody but its owner. */
export function draftData(draft: string): PressData {
  return { draft }
}

/** What opens a form as it was left. */
export function openingOf(draft: string): Action {
  return { command: 'openForm', input: { draft } }
}

/** The press that a card sent; undefined where it is none of ours or nothing was chosen. */
export function pressFrom(data: unknown): Press | undefined {
  const read = pressed.safeParse(chosen(data))
  if (!read.success) return undefined
  const { page = 1, ...asked } = read.data
  const turnsPage = read.data.page !== undefined
  if ('command' in asked) {
    const { command, input, inMessage } = asked
    return { again: { action: { command, input, ...(inMessage && { inMessage }) } }, page, turnsPage }
  }
  return { again: { text: asked.text, ...(asked.inPublic && { inPublic: true }) }, page, turnsPage }
}

/** Whether the button beneath a picker was pressed before anything was chosen. */
export function leavesEmpty(data: unknown): boolean {
  const picker = z.object({ picker: z.string() }).loose().safeParse(data)
  return picker.success && !picker.data[picker.data.picker]
}

/** A picker's choice arrives beside the button's own data, as the text of an action. */
function chosen(data: unknown): unknown {
  const picker = z.object({ picker: z.string() }).loose().safeParse(data)
  if (!picker.success) return data
  const choice = picker.data[picker.data.picker]
  if (typeof choice !== 'string') return undefined
  try {
    return JSON.parse(choice)
  } catch {
    return undefined
  }
}

// What somebody said of a session: in a line, in a form, or carried by a button as opaque ids and figures.

import { z } from 'zod'
import type { SessionWords } from '#language/session-words'
import { sessionStatuses } from '#progress/minutes/session'
import { type Day, dayFrom } from '#time/day'
import { t } from '#wording/t'

const day = z.string().transform((text, check): Day => {
  const found = dayFrom(text)
  if (found) return found
  check.addIssue({ code: 'custom', message: t`is no day` })
  return z.NEVER
})

export const said = z.object({
  minutes: z.number().min(0).max(10_000),
  day: day.optional(),
  startTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  status: z.enum(sessionStatuses).optional(),
  /** The service by its id in the plan, or in words. */
  service: z.string().max(200).optional(),
  reason: z.string().max(1_000).optional(),
  groupSize: z.number().int().min(1).max(100).optional(),
  delivery: z.string().max(200).optional(),
  note: z.string().max(2_000).optional(),
  /** Who gave it, where the plan names somebody else than the asker. */
  provider: z.enum(['me', 'named']).optional(),
  /** The how-manieth equal session of the day. */
  times: z.number().int().min(1).max(20).default(1),
})
export type Said = z.infer<typeof said>

/** What a line says of a session, without whom and without which service; undefined where it has no length. */
export function saidInLine(words: SessionWords): Said | undefined {
  const { minutes, day, startTime, status, reason } = words
  if (minutes === undefined) return undefined
  return {
    minutes,
    times: 1,
    ...(day && { day }),
    ...(startTime && { startTime }),
    ...(status && { status }),
    ...(reason && { reason }),
  }
}

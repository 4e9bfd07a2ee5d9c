// The kinds of field that plans are made of. What a form says of a field stands in its schema's metadata: `label`, and
// where it helps `hint`, `long` (several lines), `day`, and `options` (what the choices are called).

import { z } from 'zod'
import type { Day } from '#time/day'
import { dayFrom } from '#time/day'
import { t } from '#wording/t'

/** What a form says of a field. */
export interface FieldWords {
  readonly label: string
  readonly hint?: string
  readonly long?: boolean
  readonly options?: Readonly<Record<string, string>>
}

/** A text that says something. */
export const text = (words: FieldWords) =>
  z
    .string()
    .min(1)
    .max(8_000)
    .meta({ ...words })

/** A civil day. */
export const dayField = (words: FieldWords) =>
  z
    .string()
    .transform((given, check): Day => {
      const found = dayFrom(given)
      if (found) return found
      check.addIssue({ code: 'custom', message: t`is no day. Write it like 2027-03-14` })
      return z.NEVER
    })
    .meta({ ...words, day: true })

export const minutes = (words: FieldWords) =>
  z
    .number()
    .min(0)
    .max(100_000)
    .meta({ ...words })

export const figure = (words: FieldWords) => z.number().meta({ ...words })

export const count = (words: FieldWords) =>
  z
    .number()
    .int()
    .positive()
    .max(100_000)
    .meta({ ...words })

export const flag = (words: FieldWords) => z.boolean().meta({ ...words })

export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, words: FieldWords) =>
  z.enum(values).meta({ ...words })

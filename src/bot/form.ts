// A form in words of no platform. What it is about and what was typed stand in a stored draft, so a form on its way
// through a platform carries the draft's id and nothing else that could be forged.

import type { FieldValue, FieldValues } from '#records/drafts'

export type { FieldValue, FieldValues as FormValues }

export interface FieldOption {
  readonly value: string
  readonly label: string
}

export interface Field {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required: boolean
  /**
   * A student is asked for: a platform that can offers those whom `bot.suggestStudents` gives as somebody types, and sends
   * the id of the one chosen; elsewhere a name is typed.
   */
  readonly students?: true
  /** `list`: several texts, commas between. `choice` is one of the options, `choices` any of them. */
  readonly type: 'text' | 'longText' | 'number' | 'day' | 'list' | 'choice' | 'choices' | 'flag'
  readonly options?: readonly FieldOption[]
  readonly value?: FieldValue
  /** What is wrong with it, and how to mend it. */
  readonly fault?: string
}

export interface Form {
  /** The stored draft that holds what is typed. */
  readonly draft: string
  readonly title: string
  /** "Step 2 of 5". */
  readonly step?: { readonly number: number; readonly of: number }
  readonly fields: readonly Field[]
  readonly submitLabel: string
}

/** A form that comes back. */
export interface SentForm {
  readonly draft: string
  /** As the platform gave them: texts for numbers and days, too. */
  readonly values: FieldValues
  /** Not sent off: keep what was typed so far, and answer nothing. */
  readonly keep?: boolean
}

// A field and its value in words, as a difference or a history tells them.

import type { Day } from '#time/day'
import { spokenDay } from '#time/day'
import { t, translated } from '#wording/t'
import type { Section } from './sections.js'

interface Words {
  readonly label?: string
  readonly day?: boolean
  readonly options?: Readonly<Record<string, string>>
}

/** How a field of a section is called. */
export function fieldLabel(section: Section, field: string): string {
  return translated(wordsOf(section, field).label ?? field)
}

/** A value as people read it; "nothing" where there is none. */
export function spokenValue(section: Section, field: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return t`nothing`
  const { day, options } = wordsOf(section, field)
  if (Array.isArray(value)) return value.length === 0 ? t`everywhere` : value.join(', ')
  if (typeof value === 'boolean') return value ? t`yes` : t`no`
  const said = String(value)
  if (day) return spokenDay(said as Day)
  return translated(options?.[said] ?? said)
}

function wordsOf(section: Section, field: string): Words {
  const schema = section.schema.shape[field] as { meta?(): unknown; unwrap?(): unknown } | undefined
  // The words may stand on the field itself or beneath what makes it optional.
  for (let at = schema; at; at = at.unwrap?.() as typeof schema) {
    const words = at.meta?.() as Words | undefined
    if (words?.label) return words
  }
  return {}
}

// What is said to users. Each sentence stands where it is said, in English, under a tag that gives it in the language
// spoken now. The English is the key in every other language's file.
import { spokenNow } from './language.js'

/** The key of a text: its English, with `{0}`, `{1}` where something is put in. */
export function keyOf(words: readonly string[]): string {
  return words.reduce((key, word, index) => `${key}{${index - 1}}${word}`)
}

/** A key's text with its holes filled. */
function filled(text: string, between: readonly unknown[]): string {
  return text.replace(/\{(\d+)\}/g, (_, hole: string) => String(between[Number(hole)]))
}

/**
 * A sentence for users, in the language spoken now.
 * @example t`Reminders come at ${spokenTime(time)}`
 */
export function t(words: TemplateStringsArray, ...between: readonly unknown[]): string {
  const { catalogue } = spokenNow()
  if (catalogue) {
    const found = catalogue(keyOf(words))
    if (found !== undefined) return filled(found, between)
  }
  return words.reduce((text, word, index) => text + String(between[index - 1]) + word)
}

/** Marks a text that is made once, before anybody listens: it stays English until `translated` says it. */
export function later(words: TemplateStringsArray): string {
  return words.join('')
}

/** A text marked with `later`, in the language spoken now; anything else as it is. */
export function translated(text: string): string {
  return spokenNow().catalogue?.(text) ?? text
}

/**
 * A table of words: what is read from it is in the language spoken when it is read.
 * @param table texts, or tables and lists of texts, by name
 */
export function wording<Table extends object>(table: Table): Table {
  const spoken = Array.isArray(table) ? [] : {}
  for (const [name, value] of Object.entries(table)) {
    const inner: unknown = isTable(value) ? wording(value) : value
    Object.defineProperty(spoken, name, {
      enumerable: true,
      get: () => (typeof inner === 'string' ? translated(inner) : inner),
    })
  }
  return spoken as Table
}

/** A schema, or whatever else is more than a table, stays itself. */
function isTable(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
}

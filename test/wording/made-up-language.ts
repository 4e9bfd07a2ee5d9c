// A language made up here, in which every text of the program stands between ⟦ and ⟧: so that a sentence which is not translated
// is seen standing outside. It stands in the place of Spanish while a test speaks it.
import type { Reply, Section } from '#bot/reply'
import { districtSettings } from '#records/settings'
import { es } from '#wording/spanish/all'
import { districtFiles } from '../stories/district-files.js'
import { firstDay } from '../stories/small-district.js'
import { keysSaid } from './keys-said.js'

/** Each text between marks, what is put into it outside of them. */
export const marked = Object.fromEntries(
  keysSaid().map(({ key }) => [key, key.replace(/[^{}]+(?![^{]*\})/g, (words) => `⟦${words}⟧`)]),
)
const spanish = { ...es }
const spoken = es as Record<string, string>

/** From now on whoever has chosen Spanish is spoken to in it. @returns ends that */
export function speakMadeUp(): () => void {
  Object.assign(spoken, marked)
  return () => void Object.assign(spoken, spanish)
}

/** Columns whose words are the district's own however short and small they are. */
const ownColumns = new Set(['role', 'contexts', 'givenName', 'familyName', 'title'])

/** What people wrote, and the district's own names: it stands in an answer as it is. */
const written = [
  ...new Set(
    Object.values(districtFiles(firstDay))
      .flat()
      .flatMap((row) => Object.entries(row))
      .flatMap(([column, cell]) => (typeof cell === 'string' ? piecesOf(column, cell) : [])),
  ),
].sort((a, b) => b.length - a.length)

function piecesOf(column: string, cell: string): readonly string[] {
  const pieces = ownColumns.has(column) ? cell.split(';') : cell.split(' ').filter((word) => /^\p{Lu}/u.test(word))
  const whole = /\p{Lu}|[ @]/u.test(cell) ? [cell] : []
  return [...whole, ...pieces].filter((text) => /\p{L}{2}/u.test(text))
}

/** Ours, and yet no words: dates, citations, what is typed to the bot, names of commands and settings. */
const noWords = [
  /\b\d{1,2} (?:ene|feb|mar|abr|may|jun|jul|ago|sept|oct|nov|dic) \d{4}\b/g,
  /\b\d{1,2}:\d\d (?:am|pm)\b/g,
  /\b\d+ CFR [\d.()a-z]+(?:\(\w+\))*/g,
  /\b(?:IEP|Caseload|English|Español)\b/g,
  // The beginning of a hash; a setting's name with its value.
  /\b[0-9a-f]{12}\b/g,
  new RegExp(`^(?:${Object.keys(districtSettings).join('|')})\\b.*`),
  new RegExp(
    `\\b(?:${Object.keys(districtSettings)
      .filter((name) => /[A-Z]/.test(name))
      .join('|')})\\b`,
    'g',
  ),
]

/** The words of a text that stand outside of the marks. */
export function outside(text: string): string {
  let left = text
  for (const pattern of noWords) left = left.replace(pattern, ' ')
  for (const own of written) left = left.replaceAll(own, ' ')
  let depth = 0
  let said = ''
  for (const sign of left) {
    if (sign === '⟦') depth += 1
    else if (sign === '⟧') depth -= 1
    else if (depth === 0) said += sign
  }
  return /\p{L}{2}/u.test(said) ? said.trim() : ''
}

/** Every text of a section. */
export function textsOf(section: Section): readonly string[] {
  switch (section.type) {
    case 'text':
    case 'footnote':
    case 'notice':
      return [section.text]
    case 'facts':
      return [section.heading ?? '', ...section.facts.flat()]
    case 'list':
      return [section.heading ?? '', ...section.items.flatMap(({ text, details = [] }) => [text, ...details])]
    case 'table':
      return [section.heading ?? '', ...section.columns, ...section.rows.flat()]
    case 'chart':
      return [section.title, section.alt, ...section.series.map(({ name }) => name)]
    case 'choices':
      return [section.prompt, ...section.choices.flatMap(({ label, detail = '' }) => [label, detail])]
    case 'buttons':
      return section.buttons.map(({ label }) => label)
  }
}

/** Every text of an answer. */
export function said({ title, sections, form }: Pick<Reply, 'title' | 'sections' | 'form'>): readonly string[] {
  const fields = form?.fields.flatMap(({ label, hint = '', fault = '', options = [] }) => [
    ...[label, hint, fault],
    ...options.map((option) => option.label),
  ])
  return [title, ...sections.flatMap(textsOf), ...(form ? [form.title, form.submitLabel] : []), ...(fields ?? [])]
}

/** What of some texts is not translated. */
export function untagged(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map(outside).filter((text) => text !== ''))]
}

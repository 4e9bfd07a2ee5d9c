// Whatever the bot says goes through its languages: in one that is made up here, every text of the program stands between
// ⟦ and ⟧, so that a sentence which is not translated is seen standing outside.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reply, Section } from '#bot/reply'
import { districtSettings } from '#records/settings'
import { addDays } from '#time/day'
import { es } from '#wording/es'
import { districtFiles } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { keysSaid } from './keys-said.js'

/** A language made up: each text between marks, what is put into it outside of them. It stands in the place of Spanish. */
const marked = Object.fromEntries(
  keysSaid().map(({ key }) => [key, key.replace(/[^{}]+(?![^{]*\})/g, (words) => `⟦${words}⟧`)]),
)
const spanish = { ...es }
const spoken = es as Record<string, string>

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
]

/** The words of a text that stand outside of the marks. */
function outside(text: string): string {
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

function textsOf(section: Section): readonly string[] {
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

function said({ title, sections, form }: Pick<Reply, 'title' | 'sections' | 'form'>): readonly string[] {
  const fields = form?.fields.flatMap(({ label, hint = '', fault = '', options = [] }) => [
    ...[label, hint, fault],
    ...options.map((option) => option.label),
  ])
  return [title, ...sections.flatMap(textsOf), ...(form ? [form.title, form.submitLabel] : []), ...(fields ?? [])]
}

const untagged = (texts: readonly string[]) => [...new Set(texts.map(outside).filter((text) => text !== ''))]

const asked = [
  ...['help', 'my caseload', 'class biology', 'testing grade 7', 'due', 'overdue', 'without a date', 'questions'],
  ...['my minutes', 'my progress', 'my log', 'my groups', 'my reports', 'substitutes', 'unacknowledged'],
  ...['settings', 'today', 'reminders', 'calendar feed', 'employees with access', 'start delivery', 'xyzzy', 'goals'],
  ...[
    'accommodations for',
    'glance',
    'present levels for',
    'goals for',
    'services for',
    'team for',
    'plan for',
  ].flatMap((words) => [`${words} Ida Fennimore`, `${words} Fay Quillon`]),
  ...['minutes for', 'progress', 'due', 'why', 'history of', 'edit', 'changes for', 'who can see', 'report'].flatMap(
    (words) => [`${words} Ida Fennimore`, `${words} Fay Quillon`],
  ),
  ...['edit accommodations for', 'edit goals for', 'edit services for', 'review the draft for', 'evidence'].map(
    (words) => `${words} Fay Quillon`,
  ),
  ...['record a date for Ida Fennimore', 'log a session for Ida Fennimore', 'ask the case manager about Ida Fennimore'],
  ...[
    'substitute relief.teacher for biology',
    'settings remindersAt 9',
    'quiet hours maybe',
    'quiet hours off',
    'find a student',
    'undo',
  ],
]

const roles = [
  'case.manager',
  'teacher.now',
  'principal',
  'superintendent',
  'provider',
  'test.coordinator',
  'counselor',
]

describe('in a language made up', () => {
  let district: District
  beforeAll(async () => {
    Object.assign(spoken, marked)
    district = await openSmallDistrict()
    district.at(firstDay, '09:00')
    for (const who of roles) await district.ask(who, 'idioma español')
  })
  afterAll(async () => {
    Object.assign(spoken, spanish)
    await district.close()
  })

  test('there is something to see', async () => {
    const { reply } = await district.ask('teacher.now', 'help')
    expect(reply.title).toContain('⟦')
    expect(outside('⟦I hold ⟧plans⟦ here⟧')).toBe('plans')
    expect(keysSaid().length).toBeGreaterThan(0)
  })

  test.each(roles)('%s reads nothing that is not translated', async (who) => {
    const left: Record<string, readonly string[]> = {}
    for (const text of asked) {
      const { reply } = await district.ask(who, text)
      const found = untagged(said(reply))
      if (found.length > 0) left[text] = found
    }
    expect(left).toEqual({})
  })

  test('so do the messages that it begins', async () => {
    await district.press('superintendent', 'startDelivery', { choice: 'all' })
    await district.fill('teacher.now', 'ask the case manager about Ida Fennimore', { question: 'X?' })
    const left: Record<string, readonly string[]> = {}
    let many = 0
    for (let ahead = 0; ahead < 40; ahead += 1) {
      district.at(addDays(firstDay, ahead), '09:00')
      await district.tick()
      for (const message of await district.delivered()) {
        if (message.language !== 'es') continue
        many += 1
        const parts = message.parts.flatMap(({ sections }) => sections)
        const texts = [message.title, ...message.paragraphs, ...[...message.sections, ...parts].flatMap(textsOf)]
        const found = untagged([...texts, message.preview])
        if (found.length > 0) left[message.title] = found
      }
    }
    expect(many).toBeGreaterThan(5)
    expect(left).toEqual({})
  })
})

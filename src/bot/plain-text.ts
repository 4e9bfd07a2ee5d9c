// An answer as plain text: what the terminal prints, a screen reader says and a card falls back to.
import { t } from '#wording/t'
import type { Form } from './form.js'
import type { Item, Section } from './reply.js'

/** The whole answer, the title first. */
export function plainText(title: string, sections: readonly Section[], form?: Form): string {
  return [title, ...sections.map(textOf), form ? formText(form) : ''].filter((text) => text !== '').join('\n')
}

function textOf(section: Section): string {
  switch (section.type) {
    case 'text':
    case 'footnote':
      return section.text
    case 'notice':
      return noticeText(section)
    case 'facts':
      return under(
        section.heading,
        section.facts.map(([label, value]) => `${label}: ${value}`),
      )
    case 'list':
      return under(section.heading, section.items.map(itemText))
    case 'table':
      return under(section.heading, [section.columns.join(' | '), ...section.rows.map((row) => row.join(' | '))])
    case 'chart':
      return section.alt
    case 'choices':
      return under(
        section.prompt,
        section.choices.map((choice) => `- ${choice.label}${choice.detail ? ` (${choice.detail})` : ''}`),
      )
    case 'buttons':
      return section.buttons.map((button) => `[${button.label}]`).join(' ')
  }
}

/** What a colour or a sign says elsewhere is said in words. */
function noticeText({ tone, text }: Extract<Section, { type: 'notice' }>): string {
  if (tone === 'safety') return t`SAFETY: ${text}`
  return tone === 'caution' ? t`Please note: ${text}` : text
}

/** What a form asks for: each field with what it holds and what is wrong with it. */
function formText({ fields, step }: Form): string {
  const lines = fields.map(({ label, required, value, fault }) => {
    const said = value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value)
    return `- ${label}${required ? t` (needed)` : ''}: ${said}${fault ? `  ← ${fault}` : ''}`
  })
  return under(step && t`Step ${step.number} of ${step.of}`, lines)
}

function itemText({ text, details = [] }: Item): string {
  return details.length === 0 ? `- ${text}` : [`- ${text}`, ...details.map((detail) => `    ${detail}`)].join('\n')
}

function under(heading: string | undefined, lines: readonly string[]): string {
  return [...(heading ? [heading] : []), ...lines].join('\n')
}

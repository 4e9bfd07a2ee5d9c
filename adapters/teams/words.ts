// Data is shown as the plain text it is: no name or accommodation may come alive as markdown, a link or a date.
//
// A TextBlock reads markdown, and which escapes a client honours differs; a RichTextBlock reads none. So all data
// stands in rich text, and only a heading in which nothing could be read as markup is a TextBlock.
import type { CardElement, TextRun } from './card.js'

const wordJoiner = '\u2060'
// Clients replace these in any text of a card (Adaptive Cards' date and time functions).
const dateFunction = /\{(?=\{\s*(?:DATE|TIME)\s*\()/gi
const markup = /[\\`*_[\]<>&#~|{}]|!\[|:\/\/|www\.|^\s*(?:[-+]|\d+[.)])\s/i

/** The text, with a card's date functions made harmless by a sign that nobody sees. */
export function inert(text: string): string {
  return text.replace(dateFunction, `{${wordJoiner}`)
}

/** What was typed, as it was before it was made inert. */
export function asTyped(text: string): string {
  return text.replaceAll(`{${wordJoiner}{`, '{{')
}

/** Whether no client could read any of the text as markup. */
export function isPlain(text: string): boolean {
  return !markup.test(text)
}

/** One run of text as it stands. */
export function run(text: string, look: Omit<TextRun, 'type' | 'text'> = {}): TextRun {
  return { type: 'TextRun', text: inert(text), ...look }
}

/** A title or heading: for screen readers a heading wherever its words are harmless as one. */
export function heading(text: string, size: 'Medium' | 'Large'): CardElement {
  return isPlain(text)
    ? { type: 'TextBlock', text: inert(text), style: 'heading', weight: 'Bolder', size, wrap: true }
    : { type: 'RichTextBlock', inlines: [run(text, { weight: 'Bolder', size })] }
}

/** A text as paragraphs: rich text knows no line breaks, so each line stands alone. */
export function paragraphs(text: string, look: Omit<TextRun, 'type' | 'text'> = {}): CardElement[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line): CardElement => ({ type: 'RichTextBlock', inlines: [run(line, look)] }))
}

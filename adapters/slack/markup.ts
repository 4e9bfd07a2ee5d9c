// Data is shown as the plain text it is: no `<!channel>`, link or *bold* in a name may come alive in Slack.

/** Escapes what Slack reads as control characters in a message's `text`. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const markup = /[&<>*_~`]|:[\w+'-]+:/

/** Whether nothing in the text could be read as markup, wherever it is shown. */
export function isPlain(text: string): boolean {
  return !markup.test(text)
}

/**
 * A label that nothing reads as markup. Slack itself shows a plain text element as it stands, but some clients don't:
 * an invisible word joiner behind each sign keeps it a sign for all of them.
 */
export function inertLabel(text: string): string {
  return isPlain(text) ? text : text.replaceAll(/[&<>*_~`:]/g, '$&\u2060')
}

/** What somebody typed, from how Slack writes it down: links, mentions and escapes become the words they stand for. */
export function typedWords(text: string): string {
  const words = /[<&]/.test(text) ? unescaped(text) : text
  return words.replaceAll(/\s+/g, ' ').trim()
}

function unescaped(text: string): string {
  return text
    .replaceAll(/<@[^>]*>/g, ' ')
    .replaceAll(/<[^>|]*\|([^>]*)>/g, '$1')
    .replaceAll(/<(?:mailto:|tel:)?([^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

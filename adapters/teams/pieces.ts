// Cuts text to size, at a space where there is one and never through the middle of a character.

/** The text where it fits, else its beginning and an ellipsis: at most `length` characters. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, wholeCharacters(text, length - 1))}…`
}

/** The text in pieces of at most `length` characters; joined they hold all of it but the spaces where it was cut. */
export function pieces(text: string, length: number): string[] {
  const found: string[] = []
  let rest = text
  while (rest.length > length) {
    const end = breakingPoint(rest, length)
    found.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return rest || found.length === 0 ? [...found, rest] : found
}

/** The last line or word that fits, unless that would leave the piece half empty. */
function breakingPoint(text: string, length: number): number {
  const window = text.slice(0, length + 1)
  for (const mark of ['\n', ' ']) {
    const at = window.lastIndexOf(mark)
    if (at > length / 2) return at
  }
  return wholeCharacters(text, length)
}

/** The largest end up to `end` that doesn't part a surrogate pair. */
function wholeCharacters(text: string, end: number): number {
  const before = text.charCodeAt(end - 1)
  return before >= 0xd800 && before <= 0xdbff ? end - 1 : end
}

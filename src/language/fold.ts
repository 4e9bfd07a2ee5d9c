// One spelling for all the ways people type a name: without it, `José`, `JOSE` and `jose` are three students.

/** Marks that stand within a word and say nothing: every apostrophe, and the backtick and accent typed for one. */
const apostrophes = /['’‘‛ʼʻʹ`´′＇]/gu

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
}
const specialLetters = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu')

/** What changes by folding in nothing but its capitals: most of what is typed, so it is worth the look. */
const plainWords = /^[a-zA-Z0-9]+(?: [a-zA-Z0-9]+)*$/

/**
 * Folds a text to lower-case words of plain letters and digits with one space between them.
 * Apostrophes vanish (O'Brien is obrien); hyphens, periods and everything else divide words. Folding twice changes
 * nothing.
 */
export function fold(text: string): string {
  if (plainWords.test(text)) return text.toLowerCase()
  return text
    .replace(apostrophes, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(apostrophes, '')
    .replace(/\p{M}/gu, '')
    .replace(specialLetters, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The folded words of a text. */
export function foldWords(text: string): readonly string[] {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}

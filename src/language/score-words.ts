// Figures as staff say them in a line: "8 out of 10", "52", "3 min 20 s", "58 words 4 errors", "verbal prompt". What they
// mean depends on how the goal is measured; this only reads what was said.

/** What was said, by its form. */
export type Score =
  | { readonly form: 'outOf'; readonly right: number; readonly of: number }
  | { readonly form: 'percent'; readonly percent: number }
  | { readonly form: 'time'; readonly seconds: number }
  | { readonly form: 'withErrors'; readonly count: number; readonly errors: number }
  /** A level of prompting, in the words that were used. */
  | { readonly form: 'prompt'; readonly words: string }
  | { readonly form: 'never' }
  | { readonly form: 'number'; readonly number: number }

export interface ScoreWords {
  /** Absent where no figure is named. */
  readonly score?: Score
  /** The text without it. */
  readonly rest: string
}

const figure = '-?\\d+(?:[.,]\\d+)?'
const minutesWord = 'min(?:utes?|s)?'
const secondsWord = 's(?:ec(?:onds?|s)?)?'
const promptWords =
  'independent(?:ly)?|gestur(?:al|e)|verbal(?:ly)?|model(?:ed|ing)?|partial(?: physical)?|full(?: physical)?|hand over hand'

interface Reader {
  readonly pattern: RegExp
  read(groups: readonly (string | undefined)[]): Score
}

/** The most telling first: "8 of 10" is no 8. */
const readers: readonly Reader[] = [
  {
    pattern: new RegExp(
      `(${figure})\\s*(?:/|\\bout of\\b|\\bof\\b)\\s*(${figure})(?:\\s+(?:correct|right|trials?))?`,
      'i',
    ),
    read: ([right, of]) => ({ form: 'outOf', right: numberFrom(right), of: numberFrom(of) }),
  },
  {
    pattern: new RegExp(`(${figure})\\s*(?:%|percent\\b|per cent\\b)`, 'i'),
    read: ([percent]) => ({ form: 'percent', percent: numberFrom(percent) }),
  },
  {
    pattern: /\b(\d{1,3}):([0-5]\d)\b/,
    read: ([minutes, seconds]) => ({ form: 'time', seconds: 60 * numberFrom(minutes) + numberFrom(seconds) }),
  },
  {
    pattern: new RegExp(
      `\\b(${figure})\\s*${minutesWord}\\b(?:\\s*(?:and\\s+)?(${figure})\\s*${secondsWord}\\b)?`,
      'i',
    ),
    read: ([minutes, seconds]) => ({ form: 'time', seconds: 60 * numberFrom(minutes) + numberFrom(seconds ?? '0') }),
  },
  {
    pattern: new RegExp(`\\b(${figure})\\s*${secondsWord}\\b`, 'i'),
    read: ([seconds]) => ({ form: 'time', seconds: numberFrom(seconds) }),
  },
  {
    pattern: new RegExp(
      `(${figure})(?:\\s+(?:words?|digits?|correct|total))*\\s*(?:,|with|and)?\\s+(${figure})\\s+errors?\\b`,
      'i',
    ),
    read: ([count, errors]) => ({ form: 'withErrors', count: numberFrom(count), errors: numberFrom(errors) }),
  },
  {
    pattern: /\b(?:did not begin|didn['’]t begin|never began|timed out|no response)\b/i,
    read: () => ({ form: 'never' }),
  },
  {
    pattern: new RegExp(`\\b(${promptWords})(?:\\s+prompt(?:s|ing)?)?\\b`, 'i'),
    read: ([words]) => ({ form: 'prompt', words: (words ?? '').toLowerCase() }),
  },
  {
    // The number of a goal, of a grade or of a period is none that was scored.
    pattern: new RegExp(
      `(?<!\\b(?:goal|grade|period|number|no\\.?|#)\\s*)(?<![\\w.,-])(${figure})(?![\\w%])(?:\\s+(?:words?|times|points?|digits?|wpm|wcpm|correct))?(?:\\s+(?:a|per)\\s+minute)?`,
      'i',
    ),
    read: ([number]) => ({ form: 'number', number: numberFrom(number) }),
  },
]

/** What was read, said back: "8 of 10", "40 %", "3 min 20 s". */
export function scoreInWords(score: Score): string {
  switch (score.form) {
    case 'outOf':
      return `${score.right} of ${score.of}`
    case 'percent':
      return `${score.percent} %`
    case 'time':
      return score.seconds < 60 ? `${score.seconds} s` : `${Math.floor(score.seconds / 60)} min ${score.seconds % 60} s`
    case 'withErrors':
      return `${score.count} with ${score.errors} errors`
    case 'prompt':
      return `"${score.words}"`
    case 'never':
      return 'did not begin'
    case 'number':
      return String(score.number)
  }
}

/** Takes the figure out of a text. */
export function takeScore(text: string): ScoreWords {
  for (const { pattern, read } of readers) {
    const found = pattern.exec(text)
    if (!found) continue
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    return { score: read(found.slice(1)), rest: rest.replaceAll(/\s+/g, ' ').trim() }
  }
  return { rest: text }
}

/** The seconds that a text means which is a time and nothing else: "3:20", "3 min 20 s", "45"; undefined where it is none. */
export function spokenSeconds(text: string): number | undefined {
  const { score, rest } = takeScore(text.trim())
  if (rest !== '') return undefined
  return score?.form === 'time' ? score.seconds : score?.form === 'number' ? score.number : undefined
}

function numberFrom(text = ''): number {
  return Number(text.replace(',', '.'))
}

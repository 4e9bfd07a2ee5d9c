// A line that logs something: "log 52 for jane doe reading", "jane doe got 8 out of 10 on math today". Taken apart into
// figure, day, and the words that name a student and a goal.
import type { Day } from '#time/day'
import { type ReadDay, takeDay } from './day-words.js'
import { type Score, takeScore } from './score-words.js'

export interface LogWords {
  readonly score?: Score
  readonly day?: ReadDay
  /** Figures beside the score that are part of neither day nor goal: what they mean is asked. */
  readonly unread?: string
  /** The words that may begin with the student's name, the likelier reading first; what follows a name is about the goal. */
  readonly readings: readonly string[]
  /** The line from each later word on, the words before it at the end: "reading 52 jane doe". Only a whole name counts. */
  readonly within: readonly string[]
}

const opening =
  /^(?:please\s+|can you\s+)?(?:log|record|enter|add|save|note)\b(?:\s+(?:a\s+)?(?:progress|data(?:\s+points?)?|score|probe|point))?/i
/** A number that stands alone: not goal 2, nor 2-digit, nor 8th. */
const unreadFigure =
  /(?<!\b(?:goal|grade|period|number|no\.?|step|level|unit|#)\s*)(?<![\w.,/-])\d+(?:[.,]\d+)?\s?%?(?![\w-])/i
const between = /\b(?:got|scored|earned|had|made|did|read|reached|was|is at|at)\b/i

/** Reads a line. */
export function readLog(text: string, today: Day): LogWords {
  const dated = takeDay(text, today, 'score')
  const { score, rest } = takeScore(dated.rest)
  const said = rest.replace(opening, ' ').trim()
  const unread = score && score.form !== 'time' ? unreadFigure.exec(said)?.[0] : undefined
  return {
    ...(score && { score }),
    ...(dated.read && { day: dated.read }),
    ...(unread !== undefined && { unread }),
    readings: readingsOf(said),
    within: withinOf(said),
  }
}

/** Further than this nobody begins with the goal. */
const mostWords = 8

function readingsOf(said: string): readonly string[] {
  const verb = between.exec(said)
  const named = verb && verb.index > 0 ? [tidy(said.slice(0, verb.index), said.slice(verb.index + verb[0].length))] : []
  // What stands before "for" is about the goal: "log 52 words reading for jane doe".
  const at = said.search(/\bfor\s+\S/i)
  const after = at < 0 ? [] : [tidy(said.slice(at).replace(/^for\s+/i, ''), said.slice(0, at))]
  return [...new Set([...named, ...after, tidy(said, '')])].filter((one) => one !== '')
}

function withinOf(said: string): readonly string[] {
  const words = tidy(said, '').split(' ')
  return words
    .slice(1, mostWords)
    .map((_, at) => `${words.slice(at + 1).join(' ')} ${words.slice(0, at + 1).join(' ')}`)
}

/** The name's side first, then what else was said, without the small words between them. */
function tidy(first: string, second: string): string {
  return `${first} ${second}`
    .replaceAll(/\b(?:on|in|for|of|the|a|an|goal|with|and|score|progress)(?=\s|$)/gi, ' ')
    .replaceAll(/[,:;]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

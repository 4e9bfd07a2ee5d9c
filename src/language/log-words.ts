// A line that logs something: "log 52 for jane doe reading", "jane doe got 8 out of 10 on math today". Taken apart into
// figure, day, and the words that name a student and a goal.
import type { Day } from '#time/day'
import { type ReadDay, takeDay } from './day-words.js'
import { type Score, takeScore } from './score-words.js'

export interface LogWords {
  readonly score?: Score
  readonly day?: ReadDay
  /** The words that may begin with the student's name, the likelier reading first; what follows a name is about the goal. */
  readonly readings: readonly string[]
}

const opening =
  /^(?:please\s+|can you\s+)?(?:log|record|enter|add|save|note)\b(?:\s+(?:a\s+)?(?:progress|data(?:\s+points?)?|score|probe|point))?/i
const between = /\b(?:got|scored|earned|had|made|did|read|reached|was|is at|at)\b/i

/** Reads a line. */
export function readLog(text: string, today: Day): LogWords {
  const dated = takeDay(text, today, 'score')
  const { score, rest } = takeScore(dated.rest)
  const said = rest.replace(opening, ' ').trim()
  return { ...(score && { score }), ...(dated.read && { day: dated.read }), readings: readingsOf(said) }
}

function readingsOf(said: string): readonly string[] {
  const verb = between.exec(said)
  const named = verb && verb.index > 0 ? [tidy(said.slice(0, verb.index), said.slice(verb.index + verb[0].length))] : []
  // What stands before "for" is about the goal: "log 52 words reading for jane doe".
  const at = said.search(/\bfor\s+\S/i)
  const after = at < 0 ? [] : [tidy(said.slice(at).replace(/^for\s+/i, ''), said.slice(0, at))]
  return [...new Set([...named, ...after, tidy(said, '')])].filter((one) => one !== '')
}

/** The name's side first, then what else was said, without the small words between them. */
function tidy(first: string, second: string): string {
  return `${first} ${second}`
    .replaceAll(/\b(?:on|in|for|of|the|a|an|goal|with|and|score|progress)(?=\s|$)/gi, ' ')
    .replaceAll(/[,:;]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

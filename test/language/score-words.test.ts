// Figures as staff say them in a line, and what is left for the name and the goal.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { takeDay } from '#language/day-words'
import { type Score, takeScore } from '#language/score-words'
import { day } from '#time/day'

test.each<readonly [said: string, score: Score | undefined, rest: string]>([
  ['log 52 for jane doe reading', { form: 'number', number: 52 }, 'log for jane doe reading'],
  ['jane doe got 8 out of 10 on math', { form: 'outOf', right: 8, of: 10 }, 'jane doe got on math'],
  ['jane doe 8/10 math', { form: 'outOf', right: 8, of: 10 }, 'jane doe math'],
  ['jane 8 of 10 correct', { form: 'outOf', right: 8, of: 10 }, 'jane'],
  ['log 80% for jane', { form: 'percent', percent: 80 }, 'log for jane'],
  ['log 80 percent for jane', { form: 'percent', percent: 80 }, 'log for jane'],
  ['jane 3:20 on task', { form: 'time', seconds: 200 }, 'jane on task'],
  ['jane 3 min 20 s on task', { form: 'time', seconds: 200 }, 'jane on task'],
  ['jane 45 seconds', { form: 'time', seconds: 45 }, 'jane'],
  ['jane 2.5 minutes', { form: 'time', seconds: 150 }, 'jane'],
  ['jane read 58 words with 4 errors', { form: 'withErrors', count: 58, errors: 4 }, 'jane read'],
  ['jane read 58 words 4 errors', { form: 'withErrors', count: 58, errors: 4 }, 'jane read'],
  ['jane 52 words a minute', { form: 'number', number: 52 }, 'jane'],
  ['verbal prompt for jane dressing', { form: 'prompt', words: 'verbal' }, 'for jane dressing'],
  ['jane dressing partial physical', { form: 'prompt', words: 'partial physical' }, 'jane dressing'],
  ['jane did not begin', { form: 'never' }, 'jane'],
  ['goal 2 for jane', undefined, 'goal 2 for jane'],
  ['log 4 on goal 2 for jane', { form: 'number', number: 4 }, 'log on goal 2 for jane'],
  ['log -2.5 for jane', { form: 'number', number: -2.5 }, 'log for jane'],
  ['log progress for jane', undefined, 'log progress for jane'],
])('%s', (said, score, rest) => {
  expect(takeScore(said)).toEqual({ ...(score && { score }), rest })
})

test('any two whole numbers with "out of" between them are a score', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (right, of) => {
      expect(takeScore(`ana ruiz got ${right} out of ${of} today`).score).toEqual({ form: 'outOf', right, of })
    }),
  )
})

describe('the day in a line about what has happened', () => {
  /** A Wednesday. */
  const today = day('2026-11-25')

  test.each([
    ['jane got 8 of 10 today', '2026-11-25', 'jane got 8 of 10'],
    ['log 52 yesterday for jane', '2026-11-24', 'log 52 for jane'],
    ['jane got 8 on Friday', '2026-11-20', 'jane got 8'],
    ['jane got 8 friday', '2026-11-20', 'jane got 8'],
    ['log 52 for jane on 11/3', '2026-11-03', 'log 52 for jane'],
    ['log 52 for jane Nov 3', '2026-11-03', 'log 52 for jane'],
    ['Sun Li got 8 of 10', undefined, 'Sun Li got 8 of 10'],
    ['jane 8/10 math', undefined, 'jane 8/10 math'],
  ])('%s', (said, expected, rest) => {
    const { read, ...left } = takeDay(said, today, 'score')
    expect(left).toEqual({ rest })
    expect(read).toEqual(expected && { day: expected })
  })
})

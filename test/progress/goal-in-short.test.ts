// A goal in one line, as `progress` lists it: each figure in the goal's own unit.
import { expect, test } from 'vitest'
import type { Goal } from '#plans/goal'
import { valueAlone } from '#progress/spoken-figures'

test.each<[Goal['measure'], string | undefined, number, string]>([
  ['rate', 'words a minute', 55.04, '55'],
  ['rubric', 'steps of 10', 4.9, '4.9'],
  ['taskAnalysis', 'steps of 10', 4.9, '4.9'],
  ['percent', 'percent', 62.5, '62.5 %'],
  ['promptLevel', undefined, 2, 'verbal prompt'],
  ['promptLevel', 'prompts', 3, '3'],
])('what is expected of a goal by %s in "%s": %d is %s', (measure, unit, value, said) => {
  expect(valueAlone(value, unit === undefined ? { measure } : { measure, unit })).toBe(said)
})

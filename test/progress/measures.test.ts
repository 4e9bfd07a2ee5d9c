// What the figures of each kind of measure come to, what can't be in them, and how they are said.
import { describe, expect, test } from 'vitest'
import type { Figures } from '#progress/data-point'
import { figureFault, isFarOutside } from '#progress/figure-faults'
import { levelsSeen } from '#progress/levels-seen'
import { type Measure, valueFrom } from '#progress/measures'
import { promptLevelFrom } from '#progress/prompt-levels'
import { figuresInWords, projectedInWords } from '#progress/spoken-figures'
import { addDays, day } from '#time/day'

test.each<readonly [measure: Measure, unit: string, figures: Figures, value: number | undefined, words: string]>([
  ['percent', '', { correct: 8, attempts: 10 }, 80, '8 of 10, 80 %'],
  ['percent', 'percent of assignments', { value: 66.66 }, 66.66, '66.7 %'],
  ['interval', '', { correct: 12, attempts: 20 }, 60, '12 of 20, 60 %'],
  ['frequency', 'times a day', { value: 4 }, 4, '4 times a day'],
  ['frequency', 'times a day', { value: 4, seconds: 1800 }, 4, '4 times a day'],
  ['frequency', 'times a minute', { value: 30, seconds: 600 }, 3, '3 times a minute'],
  ['rate', 'words a minute', { correct: 54, attempts: 58, seconds: 60 }, 54, '54 words a minute (58 in all, 4 errors)'],
  ['rate', 'words a minute', { correct: 54, attempts: 54, seconds: 120 }, 27, '27 words a minute'],
  ['rate', 'words a minute', { value: 52 }, 52, '52 words a minute'],
  ['duration', 'seconds', { seconds: 200 }, 200, '3 min 20 s'],
  ['duration', 'minutes of work', { seconds: 90 }, 1.5, '1 min 30 s'],
  ['duration', 'minutes', { value: 12 }, 12, '12 minutes'],
  ['latency', 'seconds', { seconds: 45 }, 45, '45 s'],
  ['latency', 'seconds', { promptLevel: 'timedOut' }, undefined, 'did not begin'],
  ['taskAnalysis', '', { promptLevel: 'independent;verbal;independent;' }, 50, '50 %'],
  ['taskAnalysis', '', { correct: 6, attempts: 8 }, 75, '6 of 8, 75 %'],
  ['taskAnalysis', 'steps of 10', { value: 6 }, 6, '6 of 10 steps'],
  ['taskAnalysis', 'steps of 4', { promptLevel: 'independent;verbal;independent;' }, 2, '2 of 4 steps'],
  ['promptLevel', '', { promptLevel: 'gestural' }, 1, 'gestural prompt'],
  ['promptLevel', '', { value: 2 }, 2, 'verbal prompt'],
  ['promptLevel', 'prompts a shift', { value: 4 }, 4, '4 prompts a shift'],
  ['rubric', 'points of 5', { value: 4 }, 4, '4 of 5 points'],
  ['rubric', '', { value: 3 }, 3, '3'],
  ['narrative', '', {}, undefined, ''],
])('%s in "%s": %j', (measure, unit, figures, value, words) => {
  expect(valueFrom(figures, measure, unit)).toBe(value)
  expect(figuresInWords(figures, { measure, unit })).toBe(words)
  expect(figureFault(figures, measure, unit)).toBeUndefined()
})

describe('what can not be is told with the way to mend it', () => {
  test.each<readonly [measure: Measure, figures: Figures, says: RegExp]>([
    ['percent', { correct: 12, attempts: 10 }, /more correct than attempts. Is it 10 of 12/],
    ['percent', { correct: 0, attempts: 0 }, /no attempts/],
    ['percent', { value: 120 }, /from 0 to 100/],
    ['percent', {}, /give a figure/],
    ['interval', { correct: -1, attempts: 10 }, /below zero/],
    ['frequency', { value: -2 }, /below zero/],
    ['rate', { correct: 10, attempts: 10, seconds: 0 }, /a time above zero/],
    ['promptLevel', { promptLevel: 'shouting' }, /Please choose one of/],
    ['rubric', { value: Number.NaN }, /numbers alone/],
  ])('%s: %j', (measure, figures, says) => {
    expect(figureFault(figures, measure)).toMatch(says)
  })
})

test.each<readonly [value: number, known: readonly number[], far: boolean]>([
  [52, [35, 90], false],
  [150, [35, 90], true],
  [520, [35, 90], true],
  [-30, [35, 90], true],
  [3, [1, 4], false],
  [9000, [92, 120], true],
  [500, [90], false],
])('%i beside %j: far outside is %s', (value, known, far) => {
  expect(isFarOutside(value, known)).toBe(far)
})

test.each([
  ['verbal', 'verbal'],
  ['Verbal prompt', 'verbal'],
  ['PP', 'partialPhysical'],
  ['hand over hand', 'fullPhysical'],
  ['independently', 'independent'],
  ['loud', undefined],
])('"%s" is a level of prompting: %s', (words, level) => {
  expect(promptLevelFrom(words)).toBe(level)
})

test('of prompt levels it is said which came most often, and how many were at the target or less help', () => {
  const points = [3, 2, 2, 1, 0].map((value, at) => ({ day: addDays(day('2026-01-05'), at), value }))
  expect(levelsSeen(points, 1)).toEqual({ mostOften: 2, atTarget: 40 })
  expect(levelsSeen([], 1)).toBeUndefined()
})

test('no trend leads past 100 %, or below nothing', () => {
  expect(projectedInWords(140, { measure: 'percent', unit: '' })).toBe('100 %')
  expect(projectedInWords(-3, { measure: 'frequency', unit: 'times' })).toBe('0 times')
})

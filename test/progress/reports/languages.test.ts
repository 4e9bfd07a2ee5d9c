// Every language of reports is whole: the same sentences, with the same placeholders.
import { describe, expect, test } from 'vitest'
import { isEmptyComment } from '#progress/reports/empty-comment'
import { dayIn, fill, numberIn } from '#progress/reports/fill'
import { periodBefore, periodOn } from '#progress/reports/period'
import { languageCalled, reportLanguages } from '#progress/reports/words/all'
import { english } from '#progress/reports/words/en'
import { spanish } from '#progress/reports/words/es'
import { day } from '#time/day'

type Words = { readonly [name: string]: string | readonly string[] | Words }

/** Every sentence by its path. */
function sentencesIn(words: Words, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]): readonly (readonly [string, string])[] => {
    if (typeof value === 'string') return [[`${path}${name}`, value]]
    return Array.isArray(value)
      ? value.map((one, at) => [`${path}${name}.${at}`, String(one)] as const)
      : sentencesIn(value as Words, `${path}${name}.`)
  })
}

const placeholdersIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([found]) => found).sort()

describe.each(reportLanguages.map((words) => [words.name, words] as const))('%s', (_name, words) => {
  const own = new Map(sentencesIn(words as unknown as Words))

  test.each(sentencesIn(english as unknown as Words))('%s', (path, sentence) => {
    expect(own.get(path)?.trim(), path).toBeTruthy()
    expect(placeholdersIn(own.get(path) ?? '')).toEqual(placeholdersIn(sentence))
  })

  test('is found by its code and by its own name', () => {
    expect(languageCalled(words.language)).toBe(words)
    expect(languageCalled(words.name)).toBe(words)
  })
})

test('days and numbers are written as each language does', () => {
  expect(dayIn(english, day('2026-11-02'))).toBe('November 2, 2026')
  expect(dayIn(spanish, day('2026-11-02'))).toBe('2 de noviembre de 2026')
  expect([numberIn(english, 50.68), numberIn(spanish, 50.68)]).toEqual(['50.7', '50,7'])
  expect(languageCalled('Spanish')).toBe(spanish)
  expect(languageCalled('Klingon')).toBeUndefined()
})

test('a sentence with a hole never leaves', () => {
  expect(() => fill('Now: {value}', {})).toThrow()
})

test.each([
  ['Making progress', true],
  ['She is doing a great job and continues to make good progress!', true],
  ['Está progresando muy bien', true],
  ['', true],
  ['Reads 98 words a minute.', false],
  ['Stops at periods and rereads hard words.', false],
  ['Lee en voz alta y se detiene en los puntos.', false],
])('"%s" says nothing: %s', (comment, isEmpty) => {
  expect(isEmptyComment(comment)).toBe(isEmpty)
})

describe('the period to report on', () => {
  const period = (name: string, start: string, end: string, due: string) => ({
    id: name,
    name,
    start: day(start),
    end: day(end),
    due: day(due),
  })
  const periods = [
    period('Q1', '2026-08-24', '2026-10-30', '2026-11-06'),
    period('Q2', '2026-10-31', '2027-01-22', '2027-01-29'),
    period('Q3', '2027-01-23', '2027-03-26', '2027-04-02'),
  ]
  test.each([
    ['2026-08-01', undefined],
    ['2026-09-10', 'Q1'],
    ['2026-11-03', 'Q1'],
    ['2026-11-07', 'Q2'],
    ['2027-01-29', 'Q2'],
    ['2027-06-01', 'Q3'],
  ])('on %s is %s', (today, name) => {
    expect(periodOn(periods, day(today))?.name).toBe(name)
  })

  test('the one before it is known, for what was never given', () => {
    const [first, second] = periods
    expect(second && periodBefore(periods, second)?.name).toBe('Q1')
    expect(first && periodBefore(periods, first)).toBeUndefined()
  })
})

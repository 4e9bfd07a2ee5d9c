// The district's codes of progress, as the settings hold them.
import { describe, expect, test } from 'vitest'
import { codesFrom, usualCodes } from '#progress/reports/codes'

test('five codes alone stand for the five outlooks in their order', () => {
  expect(codesFrom(usualCodes)).toEqual([
    { code: 'M', outlook: 'met' },
    { code: 'S', outlook: 'sufficient' },
    { code: 'I', outlook: 'insufficient' },
    { code: 'D', outlook: 'notEnoughData' },
    { code: 'N', outlook: 'notIntroduced' },
  ])
})

test('any number of codes each say what they mean, with words of the district where it has some', () => {
  expect(codesFrom('1 = insufficient: none; 2=insufficient: up to half; 3=sufficient; 4=met: goal reached;')).toEqual([
    { code: '1', outlook: 'insufficient', words: 'none' },
    { code: '2', outlook: 'insufficient', words: 'up to half' },
    { code: '3', outlook: 'sufficient' },
    { code: '4', outlook: 'met', words: 'goal reached' },
  ])
})

describe('a list that no report can be written with is refused', () => {
  test.each([
    ['too few', 'M,S,I'],
    ['one twice', 'M,S,I,S,N'],
    ['an outlook that there is not', '1=splendid; 2=sufficient; 3=insufficient'],
    ['none for not enough', '1=sufficient; 2=met'],
    ['a code as long as a sentence', 'makingprogress=sufficient; I=insufficient'],
    ['nothing', ''],
  ])('%s', (_what, list) => {
    expect(codesFrom(list)).toBeUndefined()
  })
})

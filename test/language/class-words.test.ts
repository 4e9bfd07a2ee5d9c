import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClassWords } from '#language/class-words'

describe('which class is meant', () => {
  it.each<[string, ReturnType<typeof readClassWords>]>([
    ['period 2', { period: '2', words: '' }],
    ['Period 02', { period: '2', words: '' }],
    ['2nd period', { period: '2', words: '' }],
    ['second period', { period: '2', words: '' }],
    ['per. 3', { period: '3', words: '' }],
    ['per 3', { period: '3', words: '' }],
    ['pd 5', { period: '5', words: '' }],
    ['P2', { period: '2', words: '' }],
    ['p 2', { period: '2', words: '' }],
    ['p. 2', { period: '2', words: '' }],
    ['period2', { period: '2', words: '' }],
    ['period 0', { period: '0', words: '' }],
    ['10th period', { period: '10', words: '' }],
    ['3rd hour', { period: '3', words: '' }],
    ['block A', { period: 'A', words: '' }],
    ['A block', { period: 'A', words: '' }],
    ['period two', { words: 'period two' }],
    ['my 2nd period class', { period: '2', words: '' }],
    ['third period algebra', { period: '3', words: 'algebra' }],
    ['Algebra 2, period 3', { period: '3', words: 'Algebra 2' }],
    ['Algebra 2', { words: 'Algebra 2' }],
    ['grade 7', { gradeLevel: '7', words: '' }],
    ['7th grade', { gradeLevel: '7', words: '' }],
    ['seventh graders', { gradeLevel: '7', words: '' }],
    ['gr 10', { gradeLevel: '10', words: '' }],
    ['grade 07', { gradeLevel: '7', words: '' }],
    ['kindergarten', { gradeLevel: 'K', words: '' }],
    ['grade K', { gradeLevel: 'K', words: '' }],
    ['Pre-K', { gradeLevel: 'PK', words: '' }],
    ['7th grade science period 4', { period: '4', gradeLevel: '7', words: 'science' }],
    ['the U.S. History class', { words: 'U.S. History' }],
    ['Per Olson', { words: 'Per Olson' }],
    ['Per A. Olson', { words: 'Per A. Olson' }],
    ['', { words: '' }],
  ])('%s', (rest, read) => {
    expect(readClassWords(rest)).toEqual(read)
  })

  it('never fails, and reads a period only where a number or a letter was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (rest) => {
        const { period } = readClassWords(rest)
        if (period !== undefined) expect(period).toMatch(/^(\d{1,2}|\d?[A-Z])$/)
      }),
    )
  })
})

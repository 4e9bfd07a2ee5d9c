import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSlips, isSwap, slipsOf, withinOneSlip } from '#language/slip'
import { cases } from '../fixtures/effort.js'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 7 })

describe('one slip of the keyboard', () => {
  it.each([
    ['jane', 'jane', true],
    ['jane', 'jan', true],
    ['jane', 'janne', true],
    ['jane', 'jame', true],
    ['jane', 'jnae', true],
    ['jane', 'ajne', true],
    ['jane', 'janet', true],
    ['jane', 'june', true],
    ['jane', 'jean', false],
    ['jane', 'enaj', false],
    ['jane', 'jon', false],
    ['garcia', 'garica', true],
    ['garcia', 'gracai', false],
    ['doe', 'deo', true],
    ['doe', 'do', false],
    ['jo', 'bo', false],
    ['jo', 'jo', true],
    ['', '', true],
    ['', 'a', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(withinOneSlip(a, b)).toBe(same)
    expect(withinOneSlip(b, a)).toBe(same)
  })

  it('knows two letters that changed places', () => {
    expect(isSwap('doe', 'deo')).toBe(true)
    expect(isSwap('doe', 'roe')).toBe(false)
    expect(isSwap('doe', 'doe')).toBe(false)
  })

  it('lists just the words that are one slip away', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsOf(a).has(b)).toBe(a !== b && withinOneSlip(a, b))
      }),
      { numRuns: cases(2000) },
    )
  })

  it('counts one slip where there is one', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        if (Math.min(a.length, b.length) > 2) expect(countSlips(a, b, 2) <= 1).toBe(withinOneSlip(a, b))
      }),
      { numRuns: cases(2000) },
    )
  })

  it('lists a bounded number of words', () => {
    expect(slipsOf('a'.repeat(31)).size).toBe(0)
    expect(slipsOf('maximiliano').size).toBeLessThan(700)
  })
})

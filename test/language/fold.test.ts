import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWords } from '#language/fold'

describe('one spelling for all the ways to type a name', () => {
  it.each([
    ['José', 'jose'],
    ['JOSÉ', 'jose'],
    ['Jose\u0301', 'jose'],
    ["O'Brien", 'obrien'],
    ['O’Brien', 'obrien'],
    ['OʻBrien', 'obrien'],
    ['O`Brien', 'obrien'],
    ['O´Brien', 'obrien'],
    ['García-López', 'garcia lopez'],
    ['García‐López', 'garcia lopez'],
    ['J.R. Smith', 'j r smith'],
    ['J.Doe', 'j doe'],
    ['  Doe ,  Jane ', 'doe jane'],
    ['Łukasz Wójcik', 'lukasz wojcik'],
    ['Søren Ærø', 'soren aero'],
    ['Weiß', 'weiss'],
    ['Đặng Thị Mai', 'dang thi mai'],
    ['Muñoz', 'munoz'],
    ['Guðrún Þórsdóttir', 'gudrun thorsdottir'],
    ['İbrahim Işık', 'ibrahim isik'],
    ['Œuvre', 'oeuvre'],
    ['Ｊａｎｅ', 'jane'],
    ['Jane 🙂 Doe!', 'jane doe'],
    ['王小明', '王小明'],
    ['', ''],
    ['…—?', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('gives words without a space in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of foldWords(text)) expect(word).toMatch(/^\S+$/u)
      }),
    )
  })
})

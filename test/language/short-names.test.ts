import { describe, expect, it } from 'vitest'
import { sameGivenName, shortNamesOf } from '#language/short-names'
import { soundAlike } from '#language/sound'

describe('short names', () => {
  it.each([
    ['bill', 'william'],
    ['will', 'bill'],
    ['liam', 'william'],
    ['beth', 'elizabeth'],
    ['liz', 'beth'],
    ['pepe', 'jose'],
    ['paco', 'francisco'],
    ['lupe', 'guadalupe'],
    ['memo', 'guillermo'],
    ['alex', 'alexandra'],
    ['alex', 'alejandro'],
    ['kate', 'kathleen'],
    ['ted', 'theodore'],
    ['jane', 'jane'],
  ])('%s may be %s', (short, name) => {
    expect(sameGivenName(short, name)).toBe(true)
    expect(sameGivenName(name, short)).toBe(true)
  })

  it.each([
    ['alexander', 'alexandra'],
    ['jane', 'john'],
    ['bill', 'robert'],
    ['daniel', 'danielle'],
  ])('%s is not %s', (one, other) => {
    expect(sameGivenName(one, other)).toBe(false)
  })

  it('lists the names that one may stand for, itself left out', () => {
    expect(shortNamesOf('bill')).toEqual(expect.arrayContaining(['william', 'will', 'billy', 'liam']))
    expect(shortNamesOf('bill')).not.toContain('bill')
    expect(shortNamesOf('zzz')).toEqual([])
  })
})

describe('names that sound alike', () => {
  it.each([
    ['stephen', 'steven', true],
    ['caitlin', 'kaitlyn', true],
    ['mohammed', 'muhammad', true],
    ['john', 'jane', false],
    ['moore', 'murray', false],
    ['smith', 'garcia', false],
  ])('%s and %s: %s', (one, other, alike) => {
    expect(soundAlike(one, other)).toBe(alike)
  })
})

// Every language holds every text that is said to users, and none besides, with the same holes.
import { describe, expect, test } from 'vitest'
import { allCommands } from '#commands/all'
import { type Language, languages } from '#wording/language'
import { es, spanishParts } from '#wording/spanish/all'
import { spanishPhrases } from '#wording/spanish/phrases'
import { keysSaid } from './keys-said.js'

/** By language; English is the keys themselves. */
const catalogues: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>>> = { es }

const said = new Set(keysSaid().map(({ key }) => key))
const holesOf = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([hole]) => hole).sort()

test('many texts are found', () => {
  expect(said.size).toBeGreaterThan(1500)
  expect(said).toContain('Which student?')
})

test('every language has its texts', () => {
  expect(Object.keys(catalogues)).toEqual(languages.filter((language) => language !== 'en'))
})

describe.each(Object.entries(catalogues))('%s', (_, texts) => {
  test('lacks none', () => {
    expect([...said].filter((key) => !(key in texts))).toEqual([])
  })
  test('has none that nobody says', () => {
    expect(Object.keys(texts).filter((key) => !said.has(key))).toEqual([])
  })
  test('fills the same holes', () => {
    const differing = Object.entries(texts).filter(([key, text]) => `${holesOf(key)}` !== `${holesOf(text)}`)
    expect(differing).toEqual([])
  })
  test('keeps what stands at the ends: a space, a colon', () => {
    const ends = (text: string) => [/^\s/.test(text), /\s$/.test(text)]
    expect(Object.entries(texts).filter(([key, text]) => `${ends(key)}` !== `${ends(text)}`)).toEqual([])
  })
})

test('a text stands in one file of the language alone', () => {
  const keys = spanishParts.flatMap((part) => Object.keys(part))
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('Spanish phrases lead to commands that are asked in words', () => {
  const asked = allCommands.filter(({ byButtonOnly }) => !byButtonOnly).map(({ name }) => name)
  expect(Object.keys(spanishPhrases).filter((name) => !asked.includes(name))).toEqual([])
})

// Whose word counts where the roster and staff both say something of a family, and what was said in a chat's line.
import { describe, expect, test } from 'vitest'
import { familyOf, type PersonNote, type PersonOnFile } from '#families/person'
import { readFamilyWords, readGivenWords, readLanguageWords, readWorry } from '#language/family-words'

const mother = { name: 'Linh Tran', relationship: 'mother' }
const file = (more: Partial<PersonOnFile> = {}): PersonOnFile => ({ id: 'f', ...mother, ...more })
const note = (more: Partial<PersonNote> = {}) => ({ id: 'n', revision: 7, ...mother, ...more })
const one = (files: readonly PersonOnFile[], notes: readonly ReturnType<typeof note>[]) => {
  const people = familyOf(files, notes)
  expect(people).toHaveLength(1)
  return people[0]
}

describe('of somebody whom the files and staff both speak of', () => {
  test.each([
    [
      'language is what the family asked for',
      { language: 'English' },
      { language: 'Vietnamese' },
      { language: 'Vietnamese' },
    ],
    ['the file’s language stands where staff wrote none', { language: 'Vietnamese' }, {}, { language: 'Vietnamese' }],
    [
      'the file’s word on rights stands',
      { educationalRights: false },
      { educationalRights: true },
      { educationalRights: false },
    ],
    ['staff say it where the file is silent', {}, { educationalRights: true }, { educationalRights: true }],
    ['the file’s telephone stands', { phone: '1' }, { phone: '2' }, { phone: '1' }],
    ['a restriction counts wherever it stands', {}, { restriction: 'No pick-up' }, { restriction: 'No pick-up' }],
    ['two restrictions are both told', { restriction: 'A' }, { restriction: 'B' }, { restriction: 'A; B' }],
    ['an interpreter is staff’s to write', {}, { interpreter: 'needed' }, { interpreter: 'needed' }],
  ] as const)('%s', (_, onFile, written, expected) => {
    expect(one([file(onFile)], [note(written)])).toMatchObject({ id: 'f', source: 'file', revision: 7, ...expected })
  })

  test('it is one person whatever the case and signs, and the stricter of two files counts', () => {
    const again = { ...file({ id: 'g', mayReceiveRecords: false }), name: 'LINH TRAN', relationship: 'Mother' }
    expect(one([file({ mayReceiveRecords: true }), again], [note({ tell: 'text' })])).toMatchObject({
      mayReceiveRecords: false,
      tell: 'text',
    })
  })
})

test('whoever is restricted stands first, and whom only staff named is not lost', () => {
  const people = familyOf(
    [file(), file({ id: 'd', name: 'Dan', relationship: 'father', restriction: 'Order' })],
    [note({ name: 'Ana', relationship: 'aunt', language: 'es' })],
  )
  expect(people.map(({ name, source }) => [name, source])).toEqual([
    ['Dan', 'file'],
    ['Linh Tran', 'file'],
    ['Ana', 'note'],
  ])
})

describe('a line', () => {
  test.each([
    ["J. Doe's mother speaks Vietnamese", { relationship: 'mother', name: { ends: 'J. Doe' } }],
    ['the father of J. Doe is worried', { relationship: 'father', name: { begins: 'J. Doe is worried' } }],
    ["safeguards to J. Doe's family", { relationship: 'family', name: { ends: 'safeguards to J. Doe' } }],
    ['J. Does mom called', { relationship: 'mother', name: { ends: 'J. Does' } }],
    ['la madre de J. Doe habla español', { relationship: 'mother', name: { begins: 'J. Doe habla español' } }],
    ['a concern for J. Doe', { name: { begins: 'a concern for J. Doe', ends: 'a concern for J. Doe' } }],
  ])('%s', (words, expected) => {
    expect(readFamilyWords(words)).toMatchObject(expected)
  })

  test('says a language and an interpreter', () => {
    expect(readLanguageWords('mother speaks Vietnamese, needs an interpreter')).toEqual({
      language: 'Vietnamese',
      interpreter: 'needed',
    })
    expect(readLanguageWords('speaks spanish but does not need an interpreter')).toEqual({
      language: 'Spanish',
      interpreter: 'notNeeded',
    })
    expect(readLanguageWords('mother speaks at meetings')).toEqual({})
  })

  test('says what somebody is worried about, as it was typed', () => {
    expect(readWorry("J. Doe's mother is worried about the Bus No. 4")).toBe('the Bus No. 4')
    expect(readWorry('his parents are very concerned that he is alone')).toBe('he is alone')
    expect(readWorry('J. Doe')).toBeUndefined()
  })

  test('says what was given', () => {
    expect(readGivenWords("gave safeguards to J. Doe's family")).toBe('safeguards')
    expect(readGivenWords("gave J. Doe's mother a copy of the IEP")).toBe('iepCopy')
    expect(readGivenWords('gave his father the evaluation report')).toBe('evaluationReport')
    expect(readGivenWords('gave them something')).toBeUndefined()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexNames } from '#language/name-index'
import { filedUnder, lookNear, lookUnder, surnameKey } from '#language/name-keys'
import type { Named } from '#language/named-person'
import { slipsOf } from '#language/slip'
import { cases } from '../fixtures/effort.js'

function meets(words: string, person: Named): 'exact' | 'near' | 'not' {
  const filed = new Set(filedUnder(person))
  if (lookUnder(words).some((key) => filed.has(key))) return 'exact'
  return lookNear(words).some((key) => filed.has(key)) ? 'near' : 'not'
}

const jane: Named = { givenName: 'Jane', familyName: 'Doe', identifier: '12345', sourcedId: 's-101' }
const maria: Named = { givenName: 'María José', familyName: 'García-López' }
const ana: Named = { givenName: 'Ana', familyName: 'de la Cruz' }
const mai: Named = { givenName: 'Mai', middleName: 'Thị', familyName: 'Nguyễn' }
const ming: Named = { givenName: 'Xiao', middleName: 'Ming', familyName: 'Wang' }
const william: Named = { givenName: 'William', familyName: 'Schmidt', preferredName: 'Liam' }

describe('whom the keys of a question lead to', () => {
  it.each<[string, Named, 'exact' | 'near' | 'not']>([
    ['Jane Doe', jane, 'exact'],
    ['doe, jane', jane, 'exact'],
    ['J. Doe', jane, 'exact'],
    ['Doe J', jane, 'exact'],
    ['Jane D', jane, 'exact'],
    ['Jane', jane, 'exact'],
    ['doe', jane, 'exact'],
    ['#12345', jane, 'exact'],
    ['S-101', jane, 'exact'],
    ['Jnae Doe', jane, 'near'],
    ['Jane Deo', jane, 'near'],
    ['Deo Jane', jane, 'near'],
    ['J. Deo', jane, 'near'],
    ['Deo', jane, 'near'],
    ['janedoe', jane, 'near'],
    ['Jnae', jane, 'not'],
    ['Robert Roe', jane, 'not'],
    ['Maria Garcia', maria, 'exact'],
    ['Lopez Maria', maria, 'exact'],
    ['Maria Jose Garcia Lopez', maria, 'exact'],
    ['Garcia Lopez', maria, 'exact'],
    ['M Lopez', maria, 'exact'],
    ['Mraia Garcia', maria, 'near'],
    ['Mariajose Lopez', maria, 'near'],
    ['ana cruz', ana, 'exact'],
    ['ana delacruz', ana, 'exact'],
    ['de la Cruz, A.', ana, 'exact'],
    ['Ana de la Crzu', ana, 'near'],
    ['Nguyen Thi Mai', mai, 'exact'],
    ['Nguyen Thi Mia', mai, 'exact'],
    ['Nugyen Mai', mai, 'near'],
    ['Wang Xiaoming', ming, 'near'],
    ['Bill Schmidt', william, 'exact'],
    ['Liam Schmidt', william, 'exact'],
    ['Bill Schmitt', william, 'near'],
    ['Will Schmitd', william, 'near'],
    ['Steven Doe', { givenName: 'Stephen', familyName: 'Doe' }, 'near'],
    ['Ann Caitlin', { givenName: 'Ann', familyName: 'Kaitlyn' }, 'near'],
    ['W. Schmidt', william, 'exact'],
    ['L. Schmidt', william, 'exact'],
  ])('%s', (words, person, how) => {
    expect(meets(words, person)).toBe(how)
  })

  it('looks nobody up for nothing', () => {
    for (const nothing of ['  🙂 ', 'x '.repeat(500)]) {
      expect(lookUnder(nothing)).toEqual([])
      expect(lookNear(nothing)).toEqual([])
    }
  })
})

const common = fc.constantFrom(
  ...'Jane John María José Xiao Ming Thi Mai Robert Will Hope Anh Élise Fatima Sean Jo Katherine Stephen'.split(' '),
)
const surname = fc.constantFrom(
  ...'Doe Roe Smith García-López Nguyễn Wang O’Brien de#la#Cruz Van#Dyke Le Ng Al-Hassan Schmidt Lee#Jr. Çelik'
    .split(' ')
    .map((name) => name.replaceAll('#', ' ')),
)
const madeUp = fc.string({ unit: fc.constantFrom(...'abcdeklmnorstñé'), minLength: 2, maxLength: 9 })
const named = fc.record(
  {
    givenName: fc.oneof(
      common,
      fc.tuple(common, common).map((names) => names.join(' ')),
      madeUp,
    ),
    familyName: fc.oneof(surname, madeUp),
    middleName: common,
    preferredName: common,
  },
  { requiredKeys: ['givenName', 'familyName'] },
)

/** The usual ways to write somebody's name, and each of them with one slip in one of its words. */
const question = named.chain((person) => {
  const given = person.preferredName ?? person.givenName
  const family = person.familyName
  const plain = fc.constantFrom(
    `${given} ${family}`,
    `${family}, ${given}`,
    `${family} ${person.givenName}`,
    `${given.charAt(0)}. ${family}`,
    `${family} ${given.charAt(0)}`,
    `${given} ${family.charAt(0)}`,
    `${person.givenName} ${person.middleName ?? ''} ${family}`,
    `${given.split(' ')[0]} ${family.split(/[ -]/)[0]}`,
    given,
    family,
  )
  const slipped = fc.tuple(plain, fc.nat(), fc.nat()).map(([words, which, slip]) => {
    const parts = words.toLowerCase().split(' ')
    const at = which % parts.length
    const slips = [...slipsOf(parts[at] ?? '')]
    const typed = slips.length === 0 ? words : parts.with(at, slips[slip % slips.length] ?? '').join(' ')
    // What the keys are known not to find.
    return words === given || parts.length > 3 ? words : typed
  })
  return fc.record({ person: fc.constant(person), words: fc.oneof(plain, slipped) })
})

// Names that are one another's parts, short forms and joined writings: whoever takes one of them for another is found out.
const given = fc.constantFrom(
  ...'Mary Ann Maryann Jo Joseph Joe Lupe Guadalupe María José Ángeles Bill William'.split(' '),
)
const alike = fc.record(
  {
    givenName: fc.array(given, { minLength: 1, maxLength: 5 }).map((names) => names.join(' ')),
    familyName: fc.constantFrom(
      'Smith',
      'Stone',
      'de la Cruz',
      'Delacruz',
      'García',
      'García López',
      'Ann',
      'St. John Jr.',
    ),
    middleName: fc.array(given, { minLength: 1, maxLength: 2 }).map((names) => names.join(' ')),
    preferredName: given,
  },
  { requiredKeys: ['givenName', 'familyName'] },
)

/** How somebody may be said, well and badly: parts, initials, short forms, words written as one. */
const waysToSay = fc
  .record({
    given: fc.constantFrom<(person: Named) => string>(
      ({ givenName }) => givenName,
      ({ givenName }) => givenName.replaceAll(' ', ''),
      ({ givenName }) => givenName.split(' ').at(-1) ?? '',
      ({ givenName }) => givenName.split(' ')[0] ?? '',
      ({ givenName, preferredName }) => preferredName ?? givenName,
      ({ givenName }) => givenName.charAt(0),
      ({ givenName, middleName = '' }) => `${givenName} ${middleName}`,
      ({ givenName, middleName = '' }) => `${givenName}${middleName}`.replaceAll(' ', ''),
      ({ givenName, middleName = '' }) => `${middleName} ${givenName}`,
      ({ givenName, middleName = '' }) => `${givenName} ${middleName.charAt(0)}`,
      ({ givenName, middleName = '' }) => `${givenName.charAt(0)} ${middleName}`,
      ({ middleName = '' }) => middleName,
      () => 'Joe',
      () => 'Bill',
      () => 'Maryann',
    ),
    family: fc.constantFrom<(person: Named) => string>(
      ({ familyName }) => familyName,
      ({ familyName }) => familyName.replaceAll(/[ .]/g, ''),
      ({ familyName }) => familyName.split(' ').at(-1) ?? '',
      ({ familyName }) => familyName.charAt(0),
      () => 'Ann',
    ),
    order: fc.constantFrom<(first: string, last: string) => string>(
      (first, last) => `${first} ${last}`,
      (first, last) => `${last}, ${first}`,
      (first, last) => `${last} ${first}`,
    ),
  })
  .map((said) => (person: Named) => said.order(said.given(person), said.family(person)))

describe('the keys of everybody', () => {
  it('lead to whomever an index of all would find', () => {
    let found = 0
    fc.assert(
      fc.property(question, ({ person, words }) => {
        const match = indexNames([{ ...person, id: 0 }]).match(words)
        if (match.type !== 'one') return
        found++
        expect(meets(words, person)).not.toBe('not')
      }),
      { numRuns: cases(1500) },
    )
    expect(found).toBeGreaterThan(500)
  })

  it('lead to all whom a name that is said whole may mean: it is answered without opening any other', () => {
    let whole = 0
    fc.assert(
      fc.property(fc.array(alike, { minLength: 1, maxLength: 12 }), waysToSay, (people, say) => {
        const [person = jane] = people
        const words = say(person)
        const all = people.map((one, id) => ({ ...one, id, filed: filedUnder(one) }))
        const keys = new Set(lookUnder(words))
        const filed = all.filter((one) => one.filed.some((key) => keys.has(key)))
        const found = indexNames(filed).match(words)
        if (found.type !== 'one' || !found.whole) return
        whole++
        const ofAll = indexNames(all).match(words)
        expect(ofAll, words).toMatchObject({ type: 'one', id: found.id, exact: true })
        // Their twins are filed under their surname.
        const surname = surnameKey(all[found.id] ?? jane)
        const namesakes = all.filter((one) => filed.includes(one) || one.filed.includes(surname))
        expect(indexNames(namesakes).match(words), words).toEqual(ofAll)
      }),
      { numRuns: cases(2500) },
    )
    expect(whole).toBeGreaterThan(500)
  })

  it('are a handful a person, and a bounded number a question', () => {
    fc.assert(
      fc.property(question, ({ person, words }) => {
        expect(filedUnder(person).length).toBeLessThanOrEqual(60)
        expect(lookUnder(words).length).toBeLessThan(300)
        expect(lookNear(words).length).toBeLessThanOrEqual(5300)
      }),
    )
    expect(filedUnder(jane)).toHaveLength(8)
    expect(lookNear('Jane Doe').length).toBeLessThan(1200)
  })
})

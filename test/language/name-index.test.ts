import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexNames, type NameMatch } from '#language/name-index'
import type { NamedPerson } from '#language/named-person'

/** "family, given [middle] (preferred)" as a person whose id is that text. */
function person(text: string): NamedPerson<string> {
  const [, familyName = '', givenName = '', , middleName, , preferredName] =
    /^([^,]*), ([^[(]*?)( \[(.*)\])?( \((.*)\))?$/.exec(text) ?? []
  return {
    id: text,
    familyName,
    givenName,
    ...(middleName && { middleName }),
    ...(preferredName && { preferredName }),
  }
}

function match(people: readonly string[], words: string): NameMatch<string> {
  return indexNames(people.map(person)).match(words)
}

/** Whom the words mean: a name, all names of a tie, `~` before a near match, or nobody. */
function found(people: readonly string[], words: string): string {
  const result = match(people, words)
  if (result.type === 'none') return 'nobody'
  if (result.type === 'several') return [...result.ids].sort().join(' | ')
  return (result.exact ? '' : '~') + result.id
}

const school = [
  'Doe, Jane',
  'Roe, Robert',
  "O'Brien, Seán",
  'García-López, María José',
  'de la Cruz, Ana',
  'Nguyễn, Mai [Thị]',
  'Wang, Xiaoming',
  'Chen, Li Na',
  'Class, Will',
  'Rivera, Hope',
  'Gates, William',
  'Smith-Jones, Alexander (Sasha)',
  'Le, An',
  'Washington, Marcus Jr',
  'van den Berg, Sofie',
  'Yang, Kou',
  'Summer, Rose',
  'Kim, Min-jun',
  'Al-Hassan, Fatima',
  'St. John, Theo',
  'McDonald, Catherine',
  'Thompson, Stephen',
]

describe('one name, whatever way it is written', () => {
  it.each([
    ['Jane Doe', 'Doe, Jane'],
    ['jane doe', 'Doe, Jane'],
    ['JANE DOE', 'Doe, Jane'],
    ['Doe Jane', 'Doe, Jane'],
    ['Doe, Jane', 'Doe, Jane'],
    ['doe,jane', 'Doe, Jane'],
    ['J. Doe', 'Doe, Jane'],
    ['J Doe', 'Doe, Jane'],
    ['j.doe', 'Doe, Jane'],
    ['Doe J', 'Doe, Jane'],
    ['Doe, J.', 'Doe, Jane'],
    ['Jane D.', 'Doe, Jane'],
    ['Jane', 'Doe, Jane'],
    ['Doe', 'Doe, Jane'],
    ['Jnae Doe', '~Doe, Jane'],
    ['Jane Deo', '~Doe, Jane'],
    ['Jan Doe', '~Doe, Jane'],
    ['Deo, Jane', '~Doe, Jane'],
    ['J. Deo', '~Doe, Jane'],
    ['JaneDoe', '~Doe, Jane'],
    ['Jan eDoe', '~Doe, Jane'],
    ["Sean O'Brien", "O'Brien, Seán"],
    ['sean obrien', "O'Brien, Seán"],
    ['Sean O Brien', "O'Brien, Seán"],
    ['S. O’Brien', "O'Brien, Seán"],
    ['OBrien', "O'Brien, Seán"],
    ["Sean O'Brein", "~O'Brien, Seán"],
    ['Maria Jose Garcia Lopez', 'García-López, María José'],
    ['Maria Garcia', 'García-López, María José'],
    ['maria lopez', 'García-López, María José'],
    ['Garcia', 'García-López, María José'],
    ['Garcia-Lopez', 'García-López, María José'],
    ['Garcia Lopez, Maria', 'García-López, María José'],
    ['M. García', 'García-López, María José'],
    ['Maria Garica', '~García-López, María José'],
    ['Ana de la Cruz', 'de la Cruz, Ana'],
    ['Ana Cruz', 'de la Cruz, Ana'],
    ['Ana Dela Cruz', 'de la Cruz, Ana'],
    ['delacruz ana', 'de la Cruz, Ana'],
    ['A. de la Cruz', 'de la Cruz, Ana'],
    ['de la Cruz', 'de la Cruz, Ana'],
    ['Cruz', 'de la Cruz, Ana'],
    ['Nguyen Thi Mai', 'Nguyễn, Mai [Thị]'],
    ['Mai Nguyen', 'Nguyễn, Mai [Thị]'],
    ['Nguyễn Mai', 'Nguyễn, Mai [Thị]'],
    ['Mai Thi Nguyen', 'Nguyễn, Mai [Thị]'],
    ['Nguyen Thi Mia', '~Nguyễn, Mai [Thị]'],
    ['Nugyen Mai', '~Nguyễn, Mai [Thị]'],
    ['Wang Xiao Ming', 'Wang, Xiaoming'],
    ['Xiaoming Wang', 'Wang, Xiaoming'],
    ['Xiao-Ming Wang', 'Wang, Xiaoming'],
    ['Lina Chen', 'Chen, Li Na'],
    ['Chen Li Na', 'Chen, Li Na'],
    ['Minjun Kim', 'Kim, Min-jun'],
    ['kim min jun', 'Kim, Min-jun'],
    ['Will Class', 'Class, Will'],
    ['Hope', 'Rivera, Hope'],
    ['Rose', 'Summer, Rose'],
    ['summer', 'Summer, Rose'],
    ['Bill Gates', 'Gates, William'],
    ['william', 'Gates, William'],
    ['bill', 'Class, Will | Gates, William'],
    ['will gates', 'Gates, William'],
    ['Will', 'Class, Will'],
    ['Sasha Smith', 'Smith-Jones, Alexander (Sasha)'],
    ['Sasha', 'Smith-Jones, Alexander (Sasha)'],
    ['Alex Jones', 'Smith-Jones, Alexander (Sasha)'],
    ['Alexander Smith Jones', 'Smith-Jones, Alexander (Sasha)'],
    ['An Le', 'Le, An'],
    ['Le An', 'Le, An'],
    ['le', 'Le, An'],
    ['Marcus Washington', 'Washington, Marcus Jr'],
    ['marcus washington jr.', 'Washington, Marcus Jr'],
    ['Sofie Berg', 'van den Berg, Sofie'],
    ['Sofie Van Den Berg', 'van den Berg, Sofie'],
    ['Sofie Vandenberg', 'van den Berg, Sofie'],
    ['Kou Yang', 'Yang, Kou'],
    ['Fatima Hassan', 'Al-Hassan, Fatima'],
    ['fatima alhassan', 'Al-Hassan, Fatima'],
    ['Theo StJohn', 'St. John, Theo'],
    ['Katherine McDonald', '~McDonald, Catherine'],
    ['Kate Mc Donald', 'McDonald, Catherine'],
    ['Cathy MacDonald', '~McDonald, Catherine'],
    ['Steven Thompson', '~Thompson, Stephen'],
    ['Steve Thompson', 'Thompson, Stephen'],
  ])('%s', (words, who) => {
    expect(found(school, words)).toBe(who)
  })
})

describe('nobody, rather than a guess', () => {
  it.each([
    '',
    '   ',
    '?',
    '🙂',
    'banana phone',
    'Jane Smith',
    'Robert Doe',
    'John Doe',
    'J. Roe',
    'R. Doe',
    'jd',
    'J. D.',
    'Jane Doe Smith',
    'the Jane Doe',
    'Jane and Robert',
    'Jane Roe',
    'Bob Doe',
    'J',
    'de la',
    'Bo Doe',
    'Jane, Robert',
    'Jane B Doe',
    'Jane R.',
    'R. Jane Doe',
    'x'.repeat(5000),
    'Jane '.repeat(200),
  ])('%j', (words) => {
    expect(found(school, words)).toBe('nobody')
  })
})

describe('who is meant among people alike', () => {
  it.each<[readonly string[], string, string]>([
    [['Doe, Jane', 'Doe, John'], 'J. Doe', 'Doe, Jane | Doe, John'],
    [['Doe, Jane', 'Doe, John'], 'Jane Doe', 'Doe, Jane'],
    [['Doe, Jane', 'Roe, Jane'], 'Jane', 'Doe, Jane | Roe, Jane'],
    [['Smith, Jordan', 'Jordan, Michael'], 'Jordan', 'Jordan, Michael | Smith, Jordan'],
    [['Doe, Jan', 'Doe, Jane'], 'Jane Doe', 'Doe, Jane'],
    [['Doe, Jan', 'Doe, Jane'], 'Jan Doe', 'Doe, Jan'],
    [['Doe, Jan', 'Doe, Jane'], 'Jann Doe', 'Doe, Jan | Doe, Jane'],
    [['Doe, Dan', 'Doe, Dean'], 'Dani Doe', '~Doe, Dan'],
    [['Doe, William', 'Doe, Bill'], 'Bill Doe', 'Doe, Bill'],
    [['Doe, William', 'Doe, Bill'], 'Will Doe', 'Doe, Bill | Doe, William'],
    [['García López, María', 'García, María'], 'Maria Garcia', 'García, María'],
    [['García López, María', 'García Ruiz, María'], 'Maria Garcia', 'García López, María | García Ruiz, María'],
    [['García López, Luis', 'Garcia, Ana'], 'Garcia', 'Garcia, Ana'],
    [['Thomas, James', 'James, Thomas'], 'James Thomas', 'James, Thomas | Thomas, James'],
    [['Thomas, James', 'James, Thomas'], 'James, Thomas', 'James, Thomas'],
    [['Nguyen, Mai', 'Nguyen, Mai [Thi]'], 'Nguyen Thi Mai', 'Nguyen, Mai [Thi]'],
    [['Doe, Jane [Anne]', 'Doe, Jane [Beth]'], 'Jane Doe', 'Doe, Jane [Anne] | Doe, Jane [Beth]'],
    [['Doe, Jane [Anne]', 'Doe, Jane [Beth]'], 'Jane A. Doe', 'Doe, Jane [Anne]'],
    [['Doe, Jane [Anne]', 'Doe, John [Adam]'], 'J. A. Doe', 'Doe, Jane [Anne] | Doe, John [Adam]'],
    [['Doe, Albert', 'Doe, Anna [Lee]'], 'Al Doe', 'Doe, Albert'],
    [['Smith, Maria', 'Smith, Maria Elena'], 'Maria Smith', 'Smith, Maria'],
    [['Lee, Sam', 'Li, Sam'], 'Sam Lee', 'Lee, Sam'],
    [
      ['Washington, Marcus', 'Washington Jr., Marcus'],
      'Marcus Washington',
      'Washington Jr., Marcus | Washington, Marcus',
    ],
    [['Washington, Marcus', 'Washington Jr., Marcus'], 'Marcus Washington Jr', 'Washington Jr., Marcus'],
    [['Wang, Xiao [Ming]', 'Wang, Xiao [Li]'], 'Xiaoming Wang', 'Wang, Xiao [Ming]'],
    [['Reed, Alex [Jordan]', 'Reed, Sam'], 'Jordan Reed', 'Reed, Alex [Jordan]'],
    [['Reed, James (JD)'], 'JD Reed', 'Reed, James (JD)'],
    [['Reed, James (JD)'], 'J.D. Reed', 'Reed, James (JD)'],
    [['Madonna, '], 'madonna', 'Madonna, '],
    [['王, 小明'], '王小明', '~王, 小明'],
  ])('of %j, %s', (people, words, who) => {
    expect(found(people, words)).toBe(who)
  })
})

describe('numbers', () => {
  const people: NamedPerson<string>[] = [
    { id: 'one', givenName: 'Jane', familyName: 'Doe', identifier: '100234', sourcedId: 's-101' },
    { id: 'two', givenName: 'John', familyName: 'Roe', identifier: '00100235', sourcedId: 'A1B2-c3' },
  ]
  it.each([
    ['100234', 'one'],
    ['#100234', 'one'],
    [' # 100234 ', 'one'],
    ['s-101', 'one'],
    ['S-101', 'one'],
    ['a1b2-C3', 'two'],
    ['00100235', 'two'],
  ])('%s', (words, id) => {
    expect(indexNames(people).match(words)).toEqual({ type: 'one', id, exact: true, whole: true, twins: [] })
  })

  it.each(['100235', '10023', '#', '1002345'])('is never near: %s', (words) => {
    expect(indexNames(people).match(words)).toEqual({ type: 'none' })
  })
})

describe('twins', () => {
  it.each([
    [['Doe, Jan', 'Doe, Jane'], 'Jane Doe', ['Doe, Jan']],
    [['Doe, Jane', 'Doe, Jane Marie'], 'Jane Doe', ['Doe, Jane Marie']],
    [['Doe, Mia', 'Doe, Mai', 'Doe, Robert'], 'Mia Doe', ['Doe, Mai']],
    [['Doe, Mia', 'Roe, Mai'], 'Mia Doe', []],
    [['Doe, Ethan', 'Doe, Evan (Ethen)'], 'Ethan Doe', ['Doe, Evan (Ethen)']],
    [['Doe, Jane', 'Doe, Robert'], 'Jane Doe', []],
  ])('of %j, %s', (people, words, twins) => {
    expect(match(people, words)).toMatchObject({ type: 'one', twins })
  })
})

describe('whatever is typed', () => {
  const index = indexNames(school.map(person))
  it('is answered, and never by somebody who was not there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        const result = index.match(words)
        if (result.type === 'one') expect(school).toContain(result.id)
      }),
    )
  })

  it('finds everybody by their own full name, or asks', () => {
    const name = fc.string({ unit: fc.constantFrom(..."abcdéñ-' "), minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(fc.array(fc.record({ givenName: name, familyName: name }), { maxLength: 8 }), (names) => {
        const people = names.map((one, id) => ({ ...one, id }))
        const index = indexNames(people)
        for (const { id, givenName, familyName } of people) {
          if (!/[a-zéñ]/.test(givenName) || !/[a-zéñ]/.test(familyName)) continue
          const words = `${givenName} ${familyName}`
          if (words.split(/[- ]+/).length > 8) continue
          const result = index.match(words)
          if (result.type === 'one') expect(result).toMatchObject({ id, exact: true })
          else expect(result.type === 'several' && result.ids.includes(id)).toBe(true)
        }
      }),
    )
  })

  it('does not depend on the order of the people', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(school, { minLength: school.length }),
        fc.constantFrom('J. Doe', 'Maria', 'Garcia', 'Will'),
        (people, words) => {
          expect(found(people, words)).toBe(found(school, words))
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWords } from '#language/fold'
import { nearest, phraseBook, understand } from '#language/phrases'

const book = phraseBook([
  {
    command: 'accommodations',
    phrases: [
      'accommodations',
      'accoms',
      'accommodation',
      'accomms',
      'supports',
      'what supports does … get',
      'modifications',
      'what does … need',
      'bip',
    ],
  },
  {
    command: 'glance',
    phrases: ['glance', 'at a glance', 'snapshot', 'iep at a glance', '504 at a glance', 'summary', 'overview', 'plan'],
  },
  { command: 'presentLevels', phrases: ['present levels', 'plaafp', 'plop', 'pladp', 'palfp'] },
  { command: 'goals', phrases: ['goals', 'goal', 'objectives', 'annual goals', 'what is … working on'] },
  {
    command: 'services',
    phrases: ['services', 'service', 'sdi', 'specially designed instruction', 'minutes', 'related services'],
  },
  { command: 'team', phrases: ['team', 'who is on the team', 'case manager', '504 team', 'iep team'] },
  { command: 'caseload', phrases: ['caseload', 'my caseload', 'my students', 'my kids'] },
  { command: 'class', phrases: ['class', 'my class', 'period', 'who is in'] },
  {
    command: 'testing',
    phrases: ['testing', 'testing accommodations', 'test accommodations', 'assessment accommodations'],
  },
  { command: 'help', phrases: ['help', 'hi', 'hello', 'what can you do', 'start', '?'] },
])

/** The best understanding: "command: rest", the kind in front where one was said, "name" for a bare one. */
function best(text: string): string {
  return all(text)[0] ?? 'nothing'
}

function all(text: string): readonly string[] {
  return [...understand(book, text)].map(({ command, rest, kind, bare }) => {
    const said = `${bare ? 'name' : command}: ${rest}`.trim()
    return kind ? `${kind} ${said}` : said
  })
}

describe('a question, in any words', () => {
  it.each([
    ['accommodations for J. Doe', 'accommodations: J. Doe'],
    ['for J. Doe accommodations', 'accommodations: J. Doe'],
    ['J. Doe accommodations', 'accommodations: J. Doe'],
    ['J. Doe accoms', 'accommodations: J. Doe'],
    ['ACCOMMODATIONS FOR J. DOE', 'accommodations: J. DOE'],
    ["what are jane's accommodations", 'accommodations: jane'],
    ['what are jane’s accommodations?', 'accommodations: jane'],
    ["What are Jane Doe's accommodations???", 'accommodations: Jane Doe'],
    ["what're Jane Doe's accommodations", "accommodations: what're Jane Doe"],
    ["James' accommodations", 'accommodations: James'],
    ["Chris's accoms pls", 'accommodations: Chris'],
    ['accommodations J Doe please', 'accommodations: J Doe'],
    ['accommodations: Doe, Jane', 'accommodations: Doe, Jane'],
    ['show me the goals of Jane Doe', 'goals: Jane Doe'],
    ['Could you please tell me what the goals are for Jane Doe? Thanks!', 'goals: Jane Doe'],
    ['what supports does Jane Doe get', 'accommodations: Jane Doe'],
    ['what supports does Jane Doe get in class?', 'accommodations: Jane Doe'],
    ['what does Jane need?', 'accommodations: Jane'],
    ['what is Jane Doe working on', 'goals: Jane Doe'],
    ["what's Jane Doe working on", 'goals: Jane Doe'],
    ['Jane Doe: what are the goals?', 'goals: Jane Doe'],
    ['for Jane Doe, what accommodations does he get', 'accommodations: Jane Doe'],
    ['accomodations Jane Doe', 'accommodations: Jane Doe'],
    ['acommodations for jane', 'accommodations: jane'],
    ['acomodations for jane', 'accommodations: jane'],
    ['accommadations for jane', 'accommodations: jane'],
    ['accommodatoins jane', 'accommodations: jane'],
    ['golas for Jane Doe', 'goals: Jane Doe'],
    ['snapshto Jane Doe', 'glance: Jane Doe'],
    ['sumary of Jane Doe', 'glance: Jane Doe'],
    ['IEP at a glance Jane Doe', 'glance: Jane Doe'],
    ['at-a-glance for Jane Doe', 'glance: Jane Doe'],
    ['iep at a glance', 'glance:'],
    ['504 at a glance for Jane', '504 glance: Jane'],
    ['Jane Doe present levels', 'presentLevels: Jane Doe'],
    ['PLAAFP Jane Doe', 'presentLevels: Jane Doe'],
    ['jane doe plop', 'presentLevels: jane doe'],
    ['annual goals jane doe', 'goals: jane doe'],
    ['SDI minutes Jane Doe', 'services: Jane Doe'],
    ['related services for Jane', 'services: Jane'],
    ['specialy designed instruction for Jane', 'services: Jane'],
    ['who is on the team for Jane Doe', 'team: Jane Doe'],
    ["who's on Jane Doe's team?", 'team: Jane Doe'],
    ["who is Jane Doe's case manager", 'team: Jane Doe'],
    ['my caseload', 'caseload:'],
    ['show me my students', 'caseload:'],
    ['my kids', 'caseload:'],
    ['bip Jane Doe', 'accommodations: Jane Doe'],
    ['testing accommodations period 2', 'testing: period 2'],
    ['test accommodations for Jane Doe', 'testing: Jane Doe'],
    ['hi', 'help:'],
    ['Hello!', 'help:'],
    ['?', 'help:'],
    ['what can you do?', 'help:'],
    ["hi, what are Jane's accommodations?", 'accommodations: Jane'],
    ["help me with Jane Doe's accommodations", 'accommodations: Jane Doe'],
    ['accommodations 🙂 Jane Doe 🙏', 'accommodations: Jane Doe'],
    ['*accommodations* for _Jane Doe_', 'accommodations: Jane Doe'],
    ['accommodations for #12345', 'accommodations: 12345'],
    ['accommodations s-101', 'accommodations: s-101'],
    ['accommodations for my student Jane Doe', 'accommodations: Jane Doe'],
    ["Jane Doe's goals and services", 'services: Jane Doe'],
    ['goals and services for Jane Doe', 'goals: Jane Doe'],
    ['accommodations', 'accommodations:'],
    ['my goals', 'goals:'],
    ['how many minutes does Jane get', 'services: Jane'],
    ['show accommodations', 'accommodations:'],
    ['what are the goals for Jane Doe and what services', 'goals: Jane Doe'],
  ])('%s', (text, understood) => {
    expect(best(text)).toBe(understood)
  })
})

describe('IEP and 504', () => {
  it.each([
    ['iep accommodations for Jane Doe', 'iep accommodations: Jane Doe'],
    ['504 accommodations for Jane Doe', '504 accommodations: Jane Doe'],
    ["Jane Doe's 504 accommodations", '504 accommodations: Jane Doe'],
    ['504 plan goals Jane Doe', '504 goals: Jane Doe'],
    ['Section 504 accommodations Jane Doe', '504 accommodations: Jane Doe'],
    ['504 plan for Jane Doe', '504 glance: Jane Doe'],
    ["Jane's IEP", 'iep name: Jane'],
    ['iep goals Jane Doe', 'iep goals: Jane Doe'],
    ['iep or 504 accommodations for Jane', 'accommodations: Jane'],
    ['504 team for Jane', '504 team: Jane'],
    ['iep team for Jane', 'team: Jane'],
    ['504', '504 name:'],
  ])('%s', (text, understood) => {
    expect(best(text)).toBe(understood)
  })
})

describe('classes stay whole for the class reader', () => {
  it.each([
    ['period 2', 'class: period 2'],
    ['2nd period', 'class: 2nd period'],
    ['class period 3', 'class: period 3'],
    ['who is in period 2', 'class: period 2'],
    ["who's in my 2nd period?", 'class: my 2nd period'],
    ['my class', 'class:'],
    ['class algebra', 'class: algebra'],
    ['class per 3', 'class: per 3'],
    ['class p2', 'class: p2'],
    ['class third period algebra', 'class: third period algebra'],
    ['testing grade 7', 'testing: grade 7'],
  ])('%s', (text, understood) => {
    expect(best(text)).toBe(understood)
  })

  it('understands the accommodations of a period as the class, too', () => {
    expect(all('accommodations for period 2')).toContain('class: period 2')
    expect(all('period 2 accommodations')).toContain('class: period 2')
    expect(all('accommodations 2nd period')).toContain('class: 2nd period')
  })
})

describe('names that are also words', () => {
  it.each([
    ['accommodations De La Cruz', 'accommodations: De La Cruz'],
    ['goals for An Nguyen', 'goals: An Nguyen'],
    ['goals an nguyen', 'goals: an nguyen'],
    ['Le goals', 'goals: Le'],
    ['goals Will', 'goals: Will'],
    ["will's goals", 'goals: will'],
    ["May's goals", 'goals: May'],
    ['goals for May Do', 'goals: May Do'],
    ['goals Mai Her', 'goals: Mai Her'],
    ['goals mai her', 'goals: mai her'],
    ['accommodations Minh To', 'accommodations: Minh To'],
    ['accommodations for A. Doe', 'accommodations: A. Doe'],
    ['accommodations for Doe, I.', 'accommodations: Doe, I'],
    ['goals Lance Armstrong', 'goals: Lance Armstrong'],
    ['goals for Bill Service', 'goals: Bill Service'],
    ['accommodations for Grace', 'accommodations: Grace'],
    ['Hope Summer goals', 'goals: Hope Summer'],
    ["Will Class's goals", 'goals: Will Class'],
  ])('%s', (text, understood) => {
    expect(best(text)).toBe(understood)
  })

  it.each([
    ['team Will Class', ['team: Will Class', 'class: team Will']],
    ['Will Class', ['name: Will Class', 'class: Will']],
    ['will class', ['class:', 'class: will', 'name: will class']],
    ['Lance Doe', ['name: Lance Doe']],
    ['Stuart', ['name: Stuart', 'help:']],
    ['Stuart Doe', ['name: Stuart Doe', 'help: Doe']],
    ['show me Stuart', ['name: Stuart', 'help:']],
    ['please find Stuart Doe for me', ['name: Stuart Doe']],
    ['stuart plan', ['glance: stuart']],
    ['golas jane', ['name: golas jane', 'goals: jane']],
    ["Jane Doe's accommodations in math", ['accommodations: Jane Doe in math', 'accommodations: Jane Doe']],
    ['goals for Jane Doe during reading', ['goals: Jane Doe during reading', 'goals: Jane Doe']],
    ['goals for Jane and Robert', ['goals: Jane and Robert']],
    ['do jane doe goals', ['goals: do jane doe', 'goals: jane doe']],
    ['can i see jane doe goals', ['goals: jane doe']],
    ['Can I see Jane Doe goals', ['goals: Jane Doe']],
    ['goals will', ['goals: will', 'goals:']],
  ])('keeps every way to take it: %s', (text, ways) => {
    expect(all(text)).toEqual(expect.arrayContaining(ways))
    expect(all(text)[0]).toBe(ways[0])
  })

  it('never answers for one of two who were named', () => {
    expect(all('goals for Jane and Robert')).toEqual(['goals: Jane and Robert'])
  })

  it('never takes a part of a name for the whole, where a command may be a surname', () => {
    expect(all('team Will Class')).not.toContain('team: Will')
    expect(all('goals for Bill Service')).not.toContain('goals: Bill')
  })
})

describe('no phrase', () => {
  it.each([
    ['Jane Doe', 'name: Jane Doe'],
    ['J. Doe', 'name: J. Doe'],
    ['Doe, Jane', 'name: Doe, Jane'],
    ['show me Jane Doe please', 'name: Jane Doe'],
    ['tell me about jane doe', 'name: jane doe'],
    ['May', 'name: May'],
    ['Do An', 'name: Do An'],
    ['banana phone', 'name: banana phone'],
    ['p2', 'name: p2'],
    ['', 'nothing'],
    ['please', 'nothing'],
    ['🙂', 'nothing'],
    ['...', 'nothing'],
  ])('%s', (text, understood) => {
    expect(best(text)).toBe(understood)
  })
})

describe('the nearest commands', () => {
  it.each([
    ['acmdtns jane', 'accommodations'],
    ['gols', 'goals'],
    ['srvcs for jane', 'services'],
    ['presnt lvls', 'presentLevels'],
    ['helpp', 'help'],
    ['testng', 'testing'],
  ])('of %s', (text, command) => {
    expect(nearest(book, text)[0]).toBe(command)
  })

  it('are three at most, and never none while there are commands', () => {
    expect(nearest(book, 'qzx')).toHaveLength(3)
    expect(nearest(phraseBook([]), 'goals')).toEqual([])
  })
})

describe('whatever is typed', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'accommodations',
      'for',
      'Will',
      'Class',
      'team',
      'goals',
      '504',
      'iep',
      'what',
      'does',
      'get',
      '?',
      "'s",
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  const typed = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '))

  it('is understood in a few ways at most, of commands there are, in words that were typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const ways = [...understand(book, text)]
        expect(ways.length).toBeLessThanOrEqual(8)
        for (const { command, rest, bare } of ways) {
          expect(bare === true).toBe(command === '')
          for (const word of foldWords(rest)) expect(fold(text).replaceAll(' ', '')).toContain(word)
        }
        expect(nearest(book, text)).toHaveLength(3)
      }),
    )
  })

  it('leaves a full name whole, wherever it stands', () => {
    const name = fc.constantFrom(
      'Jane Doe',
      'An Nguyen',
      'De La Cruz',
      'Will Class',
      'María García-López',
      "Seán O'Brien",
    )
    const around = fc.constantFrom(
      (who: string) => `goals ${who}`,
      (who: string) => `${who} goals`,
      (who: string) => `goals for ${who} please`,
      (who: string) => `what are the goals of ${who}?`,
      (who: string) => `what are ${who}'s goals`,
      (who: string) => `${who}, goals`,
    )
    fc.assert(
      fc.property(name, around, (who, ask) => {
        expect(all(ask(who))).toContain(`goals: ${who}`)
      }),
    )
  })
})

// A prior written notice: what it lacks, what is wrong with how it was given, and what it begins with.
import { describe, expect, test } from 'vitest'
import { type Giving, noticeDefects } from '#notices/defects'
import { missingParts, type NoticeWords, noticeParts, type PriorWrittenNotice, wholeLanguages } from '#notices/notice'
import { startingWords } from '#notices/starting-words'
import { emptyContent } from '#plans/content'
import type { PlanDocument } from '#plans/document'
import { day } from '#time/day'

const whole: NoticeWords = Object.fromEntries(noticeParts.map((part) => [part, `About ${part}`]))
const notice = (more: Partial<PriorWrittenNotice> = {}): PriorWrittenNotice => ({
  ...{ id: 'n', kind: 'iep', number: 1, status: 'given', act: 'proposes', matter: 'services', by: 'Pat', revision: 1 },
  words: { en: whole },
  ...more,
})
const giving = (more: Partial<Giving> = {}): Giving => ({
  ...{ day: day('2026-10-14'), language: 'en', to: { name: 'Linh Tran' } },
  ...more,
})
const sections = (of: PriorWrittenNotice, given: Giving) => noticeDefects(of, given).map(({ section }) => section)

test('has the seven parts of the law, and says which are not written', () => {
  expect(missingParts(whole)).toEqual([])
  expect(missingParts({ ...whole, options: '  ' })).toEqual(['options'])
  expect(missingParts(undefined)).toHaveLength(7)
  expect(wholeLanguages(notice({ words: { en: { action: 'x' }, es: whole } }))).toEqual(['es'])
})

describe('as it was given', () => {
  test('lacks nothing where it is whole, in their language, and before the action holds', () => {
    expect(sections(notice({ effectiveDay: day('2026-10-30') }), giving())).toEqual([])
  })

  test.each([
    ['a part is missing', notice({ words: { en: { ...whole, help: '' } } }), giving(), /300\.503\(b\)\(5\)/],
    ['it came on the day itself', notice({ effectiveDay: day('2026-10-14') }), giving(), /300\.503\(a\)/],
    ['they have no right to it', notice(), giving({ to: { name: 'Dan', withoutRight: true } }), /300\.30/],
    [
      'they speak another language',
      notice(),
      giving({ to: { name: 'Linh', speaks: 'Vietnamese' } }),
      /300\.503\(c\)\(1\)/,
    ],
    [
      'it is written in no such language, and nobody says who put it into words',
      notice(),
      giving({ language: 'Vietnamese' }),
      /300\.503\(c\)\(2\)/,
    ],
    [
      'it was translated, and nobody says that it was understood',
      notice(),
      giving({ language: 'Vietnamese', by: 'Lan, by phone' }),
      /300\.503\(c\)\(2\)/,
    ],
  ])('has a defect where %s', (_, of, given, section) => {
    const found = noticeDefects(of, given)
    expect(found.some((one) => section.test(one.section) && one.mend !== '')).toBe(true)
  })

  test('needs no more where it was put into words, and understood', () => {
    const spoken = { language: 'Vietnamese', by: 'Lan Tran, interpreter', understood: 'She said it in her own words' }
    expect(sections(notice(), giving({ ...spoken, to: { name: 'Linh', speaks: 'Vietnamese' } }))).toEqual([])
  })
})

describe('begins with what the plan knows', () => {
  const inEffect: PlanDocument = { header: { meetingDate: day('2025-10-10') }, content: emptyContent }
  const planned: PlanDocument = {
    header: { meetingDate: day('2026-10-12') },
    content: {
      ...emptyContent,
      accommodations: [
        { id: 'a', text: 'Extended time: 2×', contexts: [] },
      ] as unknown as PlanDocument['content']['accommodations'],
      presentLevels: [{ id: 'p', area: 'Reading', statement: 'Reads 52 words', date: day('2026-09-03') }],
    },
  }

  test('what the draft changes, when the team met, and what was measured', () => {
    const words = startingWords(
      { kind: 'iep', inEffect, planned, matter: 'services', help: 'Parent Center, 555-0100' },
      'en',
    )
    expect(words.action).toContain('These changes to the plan:\n- ')
    expect(words.action).toContain('Extended time: 2×')
    expect(words.why).toBe('The team met on October 12, 2026 and reviewed the plan.')
    expect(words.evidence).toBe('Present levels: Reading (September 3, 2026).')
    expect(words.help).toBe('Parent Center, 555-0100')
    // Nobody has said what else was considered: nothing is made up.
    expect(missingParts(words)).toEqual(['options', 'factors'])
  })

  test('in Spanish as well, and in no language that it does not know', () => {
    const words = startingWords({ kind: 'iep', inEffect, planned, matter: 'services' }, 'es')
    expect(words.action).toContain('Estos cambios en el plan:')
    expect(words.why).toBe('El equipo se reunió el 12 de octubre de 2026 y revisó el plan.')
    expect(startingWords({ kind: 'iep', inEffect, planned, matter: 'services' }, 'Vietnamese')).toEqual({})
  })

  test('after a revocation, that the services end and why', () => {
    const words = startingWords({ kind: 'iep', inEffect, matter: 'endOfServices', revokedOn: day('2026-10-09') }, 'en')
    expect(words.action).toBe('To stop all special education and related services.')
    expect(words.why).toContain('October 9, 2026')
  })
})

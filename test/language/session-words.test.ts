// A session is logged in one line, as people write it.
import { describe, expect, test } from 'vitest'
import { readTime } from '#language/clock-words'
import { takeDay } from '#language/day-words'
import { meansService } from '#language/service-words'
import { readSessionWords, type SessionWords } from '#language/session-words'
import { day } from '#time/day'

/** A Wednesday. */
const today = day('2026-10-14')
const single = { isGroup: false, allBut: [] }

describe('a line', () => {
  test.each<[string, SessionWords]>([
    ['30 speech jane doe', { ...single, minutes: 30, rest: 'speech jane doe' }],
    ['30 minutes speech jane doe', { ...single, minutes: 30, rest: 'speech jane doe' }],
    [
      '25 ot for J. Doe yesterday absent',
      { ...single, minutes: 25, day: day('2026-10-13'), status: 'studentAbsent', rest: 'ot for J. Doe' },
    ],
    [
      '30 Tuesday 9:30 group, all but Ana',
      { minutes: 30, day: day('2026-10-13'), startTime: '09:30', isGroup: true, allBut: ['Ana'], rest: '' },
    ],
    [
      '30 Tuesday 9:30 group articulation, all but Ana and J. Doe',
      {
        minutes: 30,
        day: day('2026-10-13'),
        startTime: '09:30',
        isGroup: true,
        allBut: ['Ana', 'J. Doe'],
        rest: 'articulation',
      },
    ],
    ['jane doe speech 2:15-2:45', { ...single, minutes: 30, startTime: '14:15', rest: 'jane doe speech' }],
    ['half an hour pt Jane Doe at 10 am', { ...single, minutes: 30, startTime: '10:00', rest: 'pt Jane Doe' }],
    ['1.5 hours sdi Jane Doe 10/1', { ...single, minutes: 90, day: day('2026-10-01'), rest: 'sdi Jane Doe' }],
    ['Oct 1 45 speech Jane Doe', { ...single, minutes: 45, day: day('2026-10-01'), rest: 'speech Jane Doe' }],
    ['30 May Simmons speech', { ...single, minutes: 30, rest: 'May Simmons speech' }],
    ['30 make-up speech Jane Doe', { ...single, minutes: 30, status: 'makeUp', rest: 'speech Jane Doe' }],
    ['30 speech Jane Doe I was sick', { ...single, minutes: 30, status: 'providerAbsent', rest: 'speech Jane Doe' }],
    [
      '30 speech Jane Doe refused because of a fire drill',
      { ...single, minutes: 30, status: 'refused', reason: 'a fire drill', rest: 'speech Jane Doe' },
    ],
    ['30 speech Jane Doe last Wednesday', { ...single, minutes: 30, day: day('2026-10-07'), rest: 'speech Jane Doe' }],
    ['30 speech Jane Doe next Friday', { ...single, minutes: 30, day: day('2026-10-16'), rest: 'speech Jane Doe' }],
    ['Jane Doe', { ...single, rest: 'Jane Doe' }],
    ['grade 7', { ...single, rest: 'grade 7' }],
  ])('%s', (text, read) => {
    expect(readSessionWords(text, today)).toEqual(read)
  })

  test('says what is wrong with a day that is none', () => {
    expect(readSessionWords('30 speech Jane Doe 2/30/2026', today).fault).toContain('There is no day')
  })
})

test('a day is taken from anywhere', () => {
  expect(takeDay('speech on Monday with Jane', today)).toEqual({
    rest: 'speech with Jane',
    read: { day: '2026-10-12' },
  })
  expect(takeDay('speech with Wednesdayson', today)).toEqual({ rest: 'speech with Wednesdayson' })
})

test.each([
  ['9:30', '09:30'],
  ['2:15', '14:15'],
  ['8', '08:00'],
  ['1:05 pm', '13:05'],
  ['12:10 am', '00:10'],
  ['25:00', undefined],
  ['soon', undefined],
])('the time %s', (text, time) => {
  expect(readTime(text)).toBe(time)
})

test.each([
  ['speech', 'Speech therapy', true],
  ['slp', 'Speech-language therapy', true],
  ['ot', 'Occupational therapy', true],
  ['pt', 'Physical therapy', true],
  ['pt', 'Occupational therapy', false],
  ['sdi', 'Specially designed instruction', true],
  ['sdi reading', 'Reading instruction', false],
  ['reading', 'Specially designed instruction in reading', true],
  ['om', 'Orientation and mobility', true],
  ['', 'Speech therapy', false],
])('"%s" and the service %s', (words, name, means) => {
  expect(meansService(words, name)).toBe(means)
})

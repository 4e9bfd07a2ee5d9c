// A removal in one line, as staff say it on a Wednesday.
import { expect, test } from 'vitest'
import { readRemovalWords } from '#language/removal-words'
import { day } from '#time/day'

const today = day('2026-10-14')

test.each<[string, Readonly<Record<string, unknown>>]>([
  [
    'suspended J. Doe 2 days from Monday',
    { type: 'outOfSchool', firstDay: '2026-10-19', schoolDays: 2, rest: 'J. Doe' },
  ],
  ['J. Doe was suspended today', { type: 'outOfSchool', firstDay: '2026-10-14', rest: 'J. Doe' }],
  ['J. Doe sent home early today', { type: 'sentHomeEarly', firstDay: '2026-10-14', rest: 'J. Doe' }],
  ['sent Jane Doe home early on Monday', { type: 'sentHomeEarly', firstDay: '2026-10-12', rest: 'Jane Doe' }],
  [
    'suspended Jane Doe Oct 5 to Oct 7',
    { type: 'outOfSchool', firstDay: '2026-10-05', lastDay: '2026-10-07', rest: 'Jane Doe' },
  ],
  ['suspended Jane Doe for three days', { type: 'outOfSchool', schoolDays: 3, rest: 'Jane Doe' }],
  ['suspended Jane Doe from last Thursday', { type: 'outOfSchool', firstDay: '2026-10-08', rest: 'Jane Doe' }],
  [
    'in-school suspension for J. Doe tomorrow with services',
    { type: 'inSchool', firstDay: '2026-10-15', services: 'wentOn', rest: 'J. Doe' },
  ],
  [
    'ISS Jane Doe 10/5/2026 without services',
    { type: 'inSchool', firstDay: '2026-10-05', services: 'stopped', rest: 'Jane Doe' },
  ],
  [
    'suspended Jane Doe from the bus 3 days from Oct 5',
    { type: 'bus', firstDay: '2026-10-05', schoolDays: 3, rest: 'Jane Doe' },
  ],
  [
    'Jane Doe out of class 40 minutes today',
    { type: 'partOfDay', firstDay: '2026-10-14', minutes: 40, rest: 'Jane Doe' },
  ],
  ['removed Jane Doe 40 min today', { type: 'partOfDay', firstDay: '2026-10-14', minutes: 40, rest: 'Jane Doe' }],
  [
    'suspended Jane Doe today because of a fight at lunch',
    { type: 'outOfSchool', firstDay: '2026-10-14', behavior: 'a fight at lunch', rest: 'Jane Doe' },
  ],
  ['suspended Jane Doe 1 day from today for fighting', { schoolDays: 1, behavior: 'fighting', rest: 'Jane Doe' }],
  ['suspended Jane Doe', { type: 'outOfSchool', rest: 'Jane Doe' }],
  ['suspended Jane Doe Feb 30 to Mar 2', { fault: expect.stringContaining('There is no day') }],
])('%s', (text, wanted) => {
  expect(readRemovalWords(text, today)).toMatchObject(wanted)
})

// The district's calendar from iCalendar: what counts, what is left alone and how that is said, beside calendar.csv.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { exportFolder } from '#imports/export/export-folder'
import type { ImportOptions } from '#imports/import-folder'
import { addDays, day } from '#time/day'
import { cases } from '../fixtures/effort.js'
import { emptyDistrict, type Files, type Imported, roster } from './imported.js'

type Lines = readonly string[]

/** An event of whole days. */
const event = (title: string, from: string, to?: string, more: Lines = []): Lines => [
  'BEGIN:VEVENT',
  `UID:${title.length}-${from}@school.example`,
  `SUMMARY:${title}`,
  `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`,
  ...(to ? [`DTEND;VALUE=DATE:${to.replaceAll('-', '')}`] : []),
  ...more,
  'END:VEVENT',
]
const calendar = (...events: readonly Lines[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n')

async function district(): Promise<Imported> {
  const at = await emptyDistrict()
  await at.import(roster)
  return at
}

const inOrder = (row: { readonly day: string; readonly schoolId: string | null }) =>
  `${row.day}${row.schoolId === null ? '' : 'school'}`

async function daysIn(at: Imported) {
  const rows = []
  for await (const row of at.records.scan('calendarDays')) rows.push(row)
  return (
    rows
      // A school's id is made with a key of the district's own: only whether there is one is the same in another.
      .sort((a, b) => (inOrder(a) < inOrder(b) ? -1 : 1))
      .map(({ day: of, inSession, partial, label, holiday, schoolId }) => ({
        day: of,
        inSession,
        partial,
        label,
        holiday,
        ofSchool: schoolId !== null,
      }))
  )
}

async function readFrom(files: Files, options?: Partial<ImportOptions>) {
  const at = await district()
  const report = await at.import(files, options)
  return { at, report, days: await daysIn(at), lines: report.lines() }
}

describe('what counts', () => {
  it('takes days without school, short days, and the days school begins and ends; an end is the day after', async () => {
    const { days, lines } = await readFrom({
      'calendar.ics': calendar(
        event('Thanksgiving Break', '2026-11-25', '2026-11-28'),
        event('Early Release: report cards', '2026-12-18', '2026-12-19'),
        event('Labor Day - Federal Holiday', '2027-09-06'),
        event('First Day of School', '2026-08-17'),
        event('Picture day', '2026-10-01'),
      ),
    })
    expect(days.map(({ day: of, inSession, partial, holiday }) => [of, inSession, partial, holiday])).toEqual([
      ['2026-08-17', true, null, null],
      ['2026-11-25', false, null, null],
      ['2026-11-26', false, null, null],
      ['2026-11-27', false, null, null],
      ['2026-12-18', true, 'early release', null],
      ['2027-09-06', false, null, 'state'],
    ])
    expect(lines[0]).toBe('calendar.ics: 6 added, 0 changed, 0 unchanged, 0 ended, 0 refused')
    expect(lines.join('\n')).toMatch(
      /1 event left alone, since it is not said whether there is school \(line 25\)\..*"No school"/,
    )
    expect(lines.join('\n')).not.toContain('Picture')
  })

  it('reads folded lines, escapes, categories and days from midnight to midnight, there or in UTC', async () => {
    const { days } = await readFrom({
      'calendar.ics': calendar(
        ['BEGIN:VEVENT', 'SUMMARY:No Sch', ' ool\\, staff\\; only', 'DTSTART;VALUE=DATE:20261102', 'END:VEVENT'],
        event('Veterans Day', '2026-11-11', undefined, ['CATEGORIES:Public,Holiday']),
        [
          'BEGIN:VEVENT',
          'SUMMARY:School closed',
          'DTSTART;TZID=America/Chicago:20261116T000000',
          'DTEND;TZID=America/Chicago:20261117T000000',
          'END:VEVENT',
        ],
        ['BEGIN:VEVENT', 'SUMMARY:School closed', 'DTSTART:20261120T000000Z', 'DURATION:P2D', 'END:VEVENT'],
      ),
    })
    expect(days.map(({ day: of, label }) => [of, label])).toEqual([
      ['2026-11-02', 'No School, staff; only'],
      ['2026-11-11', 'Veterans Day'],
      ['2026-11-16', 'School closed'],
      ['2026-11-20', 'School closed'],
    ])
  })

  it('follows what repeats: with an end, without what is excepted, and with what was moved', async () => {
    const { days } = await readFrom({
      'calendar.ics': calendar(
        ['BEGIN:VEVENT', 'UID:late', 'SUMMARY:Late start', 'DTSTART;VALUE=DATE:20260902'].concat([
          'RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=4',
          'EXDATE;VALUE=DATE:20260909',
          'END:VEVENT',
        ]),
        ['BEGIN:VEVENT', 'UID:late', 'RECURRENCE-ID;VALUE=DATE:20260916', 'SUMMARY:Late start'].concat([
          'DTSTART;VALUE=DATE:20260917',
          'END:VEVENT',
        ]),
        event('Thanksgiving holiday', '2020-11-26', undefined, ['RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH']),
      ),
    })
    expect(days.map((one) => one.day)).toEqual(
      ['2020-11-26', '2021-11-25', '2022-11-24', '2023-11-23', '2024-11-28', '2025-11-27']
        .concat(['2026-09-02', '2026-09-17', '2026-09-23'])
        .concat(['2026-11-26', '2027-11-25', '2028-11-23', '2029-11-22']),
    )
  })

  it('fills the summer between the last day of school and the first, and no winter', async () => {
    const { days } = await readFrom({
      'calendar.ics': calendar(
        event('Last day of school before winter break', '2026-12-18'),
        event('Last Day of School', '2027-06-03'),
        event('First Day of School', '2027-06-09'),
      ),
    })
    expect(days.map((one) => [one.day, one.inSession])).toEqual([
      ['2026-12-18', true],
      ['2027-06-03', true],
      ['2027-06-04', false],
      ['2027-06-07', false],
      ['2027-06-08', false],
      ['2027-06-09', true],
    ])
  })

  it('takes the shorter of two events that speak of one day, whatever their order', async () => {
    const events = [event('Winter break', '2026-12-21', '2027-01-05'), event('School resumes', '2027-01-04')]
    const [one, other] = await Promise.all(
      [events, [...events].reverse()].map((some) => readFrom({ 'calendar.ics': calendar(...some) })),
    )
    expect(one?.days).toEqual(other?.days)
    expect(one?.days.at(-1)).toMatchObject({ day: '2027-01-04', inSession: true })
    expect(one?.days.some(({ day: of }) => of === '2026-12-26')).toBe(false)
  })

  it('says of each that is left alone why, by its line and never by what stands in it', async () => {
    const { days, lines } = await readFrom({
      'calendar.ics': calendar(
        ['BEGIN:VEVENT', 'SUMMARY:Early release Jane Doe', 'DTSTART:20261102T120000', 'END:VEVENT'],
        event('No school, grades 9-12', '2026-11-03'),
        event('Snow make-up day if needed', '2026-11-04'),
        event('No school', '2026-11-05', undefined, ['STATUS:CANCELLED']),
      ),
    })
    expect(days).toEqual([])
    expect(lines.flatMap((line) => /left alone, since (.*\))/.exec(line)?.[1] ?? [])).toEqual([
      'it is left open whether there is school (line 12)',
      'some schools or grades alone are meant (line 7)',
      'a time of day is given (line 3)',
      'cancelled (line 17)',
    ])
    expect(lines.join('\n')).not.toContain('Jane')
  })
})

describe('beside other files', () => {
  it('calendar.csv counts where both speak of a day, and that is said', async () => {
    const { days, lines } = await readFrom({
      'calendar.csv': 'date,inSession,label\n2026-11-25,true,School after all\n',
      'calendar.ics': calendar(event('Thanksgiving Break', '2026-11-25', '2026-11-28')),
    })
    expect(days[0]).toMatchObject({ day: '2026-11-25', inSession: true, label: 'School after all' })
    expect(days).toHaveLength(3)
    expect(lines).toContain('calendar.ics: calendar.csv counts for the day that both speak of: 2026-11-25')
  })

  it('calendar-SCHOOL.ics is of one school, by its name or its id; one for nobody is refused', async () => {
    const closed = calendar(event('Maple Elementary closed: no school', '2026-11-10'))
    const { days } = await readFrom({ 'calendar-maple_school.ics': closed, 'calendar.ics': closed })
    expect(days.map((one) => one.ofSchool)).toEqual([true])
    expect((await readFrom({ 'calendar-O1.ics': closed })).days).toHaveLength(1)
    const refused = await readFrom({ 'calendar-Elm.ics': closed })
    expect(refused.lines.join('\n')).toContain('calendar-Elm.ics:1: is named for a school that is not in orgs.csv.')
  })

  it('a second run changes nothing, --dry-run nothing at all, and --full takes away what is missing', async () => {
    const at = await district()
    const first = { 'calendar.ics': calendar(event('No school', '2026-11-10'), event('No school', '2026-11-12')) }
    const own = { 'calendar-o1.ics': calendar(event('No school', '2026-11-13')) }
    expect((await at.import({ ...first, ...own }, { dryRun: true })).files.get('calendar.ics')).toMatchObject({
      added: 2,
    })
    expect(await daysIn(at)).toEqual([])
    await at.import({ ...first, ...own })
    expect((await at.import(first)).files.get('calendar.ics')).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    const less = { 'calendar.ics': calendar(event('No school', '2026-11-10')) }
    await at.import(less)
    expect(await daysIn(at)).toHaveLength(3)
    expect((await at.import(less, { full: true })).files.get('calendar.ics')).toMatchObject({ ended: 1 })
    expect((await daysIn(at)).map((one) => one.day)).toEqual(['2026-11-10', '2026-11-13'])
  })

  it('an event that is refused ends nothing in a full run: it may be the day that is missing', async () => {
    const at = await district()
    await at.import({ 'calendar.ics': calendar(event('No school', '2026-11-10')) })
    const broken = calendar(['BEGIN:VEVENT', 'SUMMARY:No school', 'DTSTART;VALUE=DATE:20261131', 'END:VEVENT'])
    const report = await at.import({ 'calendar.ics': broken }, { full: true })
    expect(report.lines()).toContain('calendar.ics:3: has no day on which it begins, or one that does not exist.')
    expect(await daysIn(at)).toHaveLength(1)
  })

  it('goes out as calendar.csv and comes back the same', async () => {
    const { at, days } = await readFrom({
      'calendar.ics': calendar(event('=No school', '2026-11-10'), event('Half day', '2026-11-12')),
      'calendar-o1.ics': calendar(event('No school', '2026-11-12')),
    })
    const folder = join(at.folder, 'out')
    await exportFolder(folder, at.records)
    const again = await district()
    const calendarCsv = await readFile(join(folder, 'calendar.csv'), 'utf8')
    await again.import({ 'calendar.csv': calendarCsv })
    expect(await daysIn(again)).toEqual(days)
    expect(days).toHaveLength(3)
  })
})

describe('bad input', () => {
  test.each<readonly [what: string, text: string | Buffer, why: string]>([
    ['no iCalendar', 'date,inSession\n', 'calendar.ics:1: is not iCalendar. It begins with BEGIN:VCALENDAR.'],
    ['nothing', '', 'calendar.ics:1: is not iCalendar. It begins with BEGIN:VCALENDAR.'],
    [
      'not UTF-8',
      Buffer.from([0x42, 0x45, 0x0a, 0xe9, 0x20]),
      'calendar.ics:2: is not UTF-8. Export it again as UTF-8.',
    ],
    [
      'an event that never ends',
      calendar(['BEGIN:VEVENT', 'SUMMARY:No school']),
      'calendar.ics:3: never ends, or is far too long. Export the calendar again.',
    ],
    [
      'an end before the beginning',
      calendar(event('No school', '2026-11-10', '2026-11-09')),
      'calendar.ics:3: ends before it begins.',
    ],
    [
      'years on end',
      calendar(event('No school', '2026-11-10', '2029-11-09')),
      'calendar.ics:3: goes on for more than a year. Check its end.',
    ],
    [
      'no line of the format',
      calendar(['BEGIN:VEVENT', 'no colon', 'END:VEVENT']),
      'calendar.ics:3: is not iCalendar as RFC 5545 has it. Export the calendar again.',
    ],
    [
      'every second',
      calendar(event('No school', '2026-11-10', undefined, ['RRULE:FREQ=SECONDLY'])),
      'calendar.ics:3: repeats in a way that I do not read: by days, weeks, months or years. Enter its days singly.',
    ],
  ])('%s is refused by its line, and the rest goes in', async (_what, text, why) => {
    const at = await district()
    const csv = { 'calendar.csv': 'date,inSession\n2026-11-30,false\n' }
    const report = await at.import({ 'calendar.ics': text, ...csv })
    expect(report.lines()).toContain(why)
    expect(await daysIn(at)).toHaveLength(1)
  })

  const anyLine = fc.oneof(
    fc.constantFrom(
      ...['BEGIN:VEVENT', 'END:VEVENT', 'SUMMARY:No school', 'SUMMARY:Early release', 'BEGIN:VALARM', 'END:VALARM'],
      ...[
        'DTSTART;VALUE=DATE:20261110',
        'DTSTART:20261110T000000Z',
        'DTEND;VALUE=DATE:20261113',
        'DURATION:P2D',
        'UID:a',
      ],
      ...['RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'RRULE:FREQ=YEARLY;INTERVAL=0', 'RRULE:FREQ=WEEKLY;BYDAY=MO'],
      ...['RRULE:FREQ=MONTHLY;BYDAY=-1FR', 'RDATE;VALUE=DATE:20261201,20261202', 'EXDATE:20261110T000000', ' folded'],
      ...['DTSTART;TZID=Nowhere/At All:20261110T000000', 'RECURRENCE-ID:20261111T000000', 'STATUS:CANCELLED'],
    ),
    fc.string({ maxLength: 40 }),
    fc
      .tuple(fc.constantFrom('DTSTART', 'DTEND', 'RRULE', 'DURATION', 'CATEGORIES', 'EXDATE'), fc.string())
      .map(([name, value]) => `${name}:${value}`),
  )

  test('no text stops the import', async () => {
    const at = await district()
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { maxLength: 25 }), async (lines) => {
        const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
        const report = await at.import({ 'calendar.ics': text }, { dryRun: true })
        expect(report.stopped).toBeUndefined()
      }),
      { numRuns: cases(150) },
    )
  })
})

test('any days without school go there and back', async () => {
  const at = await district()
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(300), { minLength: 1, maxLength: 12 }), async (offsets) => {
      const days = offsets.map((offset) => addDays(day('2026-08-17'), offset)).sort()
      await at.import({ 'calendar.ics': calendar(...days.map((of) => event('No school', of))) }, { full: true })
      expect((await daysIn(at)).map((one) => one.day)).toEqual(days)
    }),
    { numRuns: cases(15) },
  )
})

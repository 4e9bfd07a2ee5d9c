// Whatever lies in the folder that the roster comes in: rows are refused and said, nothing falls over.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importFolder } from '#imports/import-folder'
import { districtFiles, type Row } from '../stories/district-files.js'
import { firstDay, openSmallDistrict } from '../stories/small-district.js'
import { texts } from './texts.js'
import { inputs, seed, watch } from './watch.js'

const files = Object.entries(districtFiles(firstDay)).filter(([, rows]) => rows.length > 0)

/** A file of the district with cells changed, or the bytes of one with some in their midst that are nobody's. */
const csv = fc.constantFrom(...files).chain(([name, rows]) => {
  const some = fc.subarray([...rows], { minLength: 1, maxLength: Math.min(6, rows.length) })
  const changed = fc
    .tuple(some, fc.array(fc.tuple(fc.nat(5), fc.nat(20), texts), { maxLength: 4 }))
    .map(([kept, changes]) => stringify([...changes.reduce(withCell, kept as readonly Row[])], { header: true }))
  const torn = fc.tuple(some, fc.nat(2_000), fc.string({ unit: 'binary', maxLength: 20 })).map(([kept, at, put]) => {
    const text = stringify([...kept], { header: true })
    return text.slice(0, at % text.length) + put + text.slice(at % text.length)
  })
  return fc.oneof({ weight: 3, arbitrary: changed }, { weight: 1, arbitrary: torn }).map((text) => ({ name, text }))
})

const calendarLine = fc.oneof(
  fc.constantFrom(
    'BEGIN:VEVENT',
    'END:VEVENT',
    'SUMMARY:No school',
    'DTSTART;VALUE=DATE:20261126',
    'DTEND;VALUE=DATE:20261128',
    'DTSTART:20261301T000000Z',
    'RRULE:FREQ=DAILY',
    'RRULE:FREQ=SECONDLY;INTERVAL=0',
    'EXDATE:20261127',
    'DURATION:P99999D',
    'UID:1',
  ),
  texts.map((text) => `SUMMARY:${text}`),
  texts,
)
const calendar = fc.array(calendarLine, { maxLength: 15 }).map((lines) => ({
  name: 'calendar.ics',
  text: ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'),
}))

function withCell(rows: readonly Row[], [at, column, text]: readonly [number, number, string]): readonly Row[] {
  return rows.map((row, place) => {
    if (place !== at % rows.length) return row
    const columns = Object.keys(row)
    return { ...row, [columns[column % columns.length] ?? '']: text }
  })
}

test(
  'whatever lies in the files is read or refused',
  async () => {
    const watching = watch()
    const district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
    const from = await mkdtemp(join(tmpdir(), 'caseload-generated-'))
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof({ weight: 4, arbitrary: csv }, { weight: 1, arbitrary: calendar }),
          async ({ name, text }) => {
            await writeFile(join(from, name), text)
            const { records, clock } = district
            const report = await watching.timed(text, () =>
              importFolder({ from, records, clock, dryRun: true, yes: true }),
            )
            expect(report.lines().length).toBeGreaterThan(0)
            await rm(join(from, name))
          },
        ),
        { numRuns: inputs(120, 10_000), seed, endOnFailure: true },
      )
    } finally {
      await district.close()
      await rm(from, { recursive: true, force: true })
    }
    watching.end('Files', district.logged)
  },
  4 * 60 * 60_000,
)

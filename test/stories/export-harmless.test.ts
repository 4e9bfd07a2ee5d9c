// A spreadsheet that opens an export runs nothing: what begins like a formula is written so that it is text, and comes
// back as it was.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportFolder } from '#imports/export/export-folder'
import { addDays } from '#time/day'
import { cases } from '../fixtures/effort.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'

let district: District
beforeAll(async () => {
  district = await openSmallDistrict()
})
afterAll(() => district.close())

const dangerous = fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "''", '')
const sentence = fc
  .tuple(dangerous, fc.string({ minLength: 1, maxLength: 12 }))
  .map(([sign, rest]) => `${sign}${rest}`)
  .filter((text) => text.trim() === text && text !== '')

test('whatever an accommodation begins with, its export begins with no formula and says the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(sentence, { minLength: 1, maxLength: 8 }), async (texts) => {
      const written = texts.map((text) => (/^[=+\-@\t\r']/.test(text) ? `'${text}` : text))
      const report = await district.import({
        'plans.csv': [{ studentId: 'ida', kind: 'iep', meetingDate: addDays(firstDay, -100) }],
        'accommodations.csv': written.map((accommodation) => ({ studentId: 'ida', kind: 'iep', accommodation })),
      })
      expect(report.hasRefused).toBe(false)
      const { reply } = await district.ask('teacher.now', 'accommodations for Ida Fennimore')
      expect(reply.data.accommodations).toMatchObject(texts.map((text) => ({ text })))
      const folder = await mkdtemp(join(tmpdir(), 'caseload-export-'))
      await exportFolder(folder, district.records)
      const text = await readFile(join(folder, 'accommodations.csv'), 'utf8')
      await rm(folder, { recursive: true })
      const rows = parse(text, { columns: true }) as readonly Readonly<Record<string, string>>[]
      const cells = rows.filter((row) => row.studentId === 'ida').map((row) => row.accommodation ?? '')
      expect(cells).toEqual(written)
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }),
    { numRuns: cases(25) },
  )
})

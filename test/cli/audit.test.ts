// The audit log at the terminal: checked against itself and against what lies elsewhere, and written out for whoever asks.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeSchool } from '#adapters/playground/school/write-school'
import { openDistrict } from '#cli/open-district'
import { type Config, readConfig } from '#config'
import { auditCheckpoints } from '#db/records/audit-checkpoints'
import { day } from '#time/day'
import { type Terminal, terminal } from './terminal.js'

const reyes = 'reyes@larkspurvalley.example'
const rehearsal = { CASELOAD_NOW: '2026-11-23' }

type Row = Readonly<Record<string, string>>

describe('the audit log at the terminal', () => {
  let at: Terminal
  const checkpoints = () => join(at.folder, 'caseload.db.checkpoints')
  const audit = (...args: readonly string[]) => at.caseload(['audit', ...args], rehearsal)
  const exported = async (...args: readonly string[]): Promise<readonly Row[]> => {
    const { status, out, error } = await audit('export', ...args)
    expect(error).toBe('')
    expect(status).toBe(0)
    return parse(out, { columns: true })
  }
  /** Does something to the file behind the program's back, and what it did is undone in the end. */
  const tampered = async (statement: string, look: () => Promise<void>) => {
    const path = join(at.folder, 'caseload.db')
    const before = readFileSync(path)
    const kept = existsSync(checkpoints()) ? readFileSync(checkpoints()) : undefined
    const database = new Sqlite(path)
    database.exec(statement)
    database.close()
    try {
      await look()
    } finally {
      for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
      writeFileSync(path, before)
      if (kept) writeFileSync(checkpoints(), kept)
    }
  }
  const keepCheckpoint = async () => {
    const reading = readConfig({
      DATABASE_URL: `file:${join(at.folder, 'caseload.db')}`,
      CASELOAD_TIME_ZONE: 'America/Chicago',
      ...rehearsal,
    })
    const { database, seal, clock, checkpointFile, close } = await openDistrict(
      (reading as { readonly config: Config }).config,
    )
    await auditCheckpoints(database, seal, clock, checkpointFile).keep()
    const head = await auditCheckpoints(database, seal, clock, checkpointFile).head()
    await close()
    return head
  }

  beforeAll(async () => {
    at = terminal()
    await writeSchool(join(at.folder, 'school'), day('2026-11-23'))
    expect((await at.caseload(['import', 'school'], rehearsal)).status).toBe(0)
    const asked = ['accommodations for Jane Doe', 'goals for Nobody Known', 'my caseload']
    writeFileSync(join(at.folder, 'asked.jsonl'), asked.map((text) => JSON.stringify({ as: reyes, text })).join('\n'))
    await at.caseload(['ask', '--file', 'asked.jsonl'], rehearsal)
  }, 60_000)

  it('writes out who saw what of whom, when, from where and on what ground', async () => {
    const rows = await exported()
    expect(rows.find(({ command, studentId }) => command === 'accommodations' && studentId === 's-101')).toMatchObject({
      staffEmail: reyes,
      staffName: 'Ana Reyes',
      studentName: 'Jane Doe',
      outcome: 'shown',
      surface: 'commandLine',
      grounds: expect.stringContaining('classTeacher'),
      parts: expect.stringContaining('accommodations'),
      at: expect.stringMatching(/^2026-11-2\dT/),
    })
    expect(rows[0]).toMatchObject({ record: '1', command: 'makeDatabase' })
    // Its own entry is there the next time.
    const again = await exported()
    expect(again.filter(({ command }) => command === 'auditExport')).toHaveLength(2)
    expect(again.find(({ command }) => command === 'auditExport')).toMatchObject({ studentName: 'every student' })
  })

  it('finds out only here who was meant by words that were refused', async () => {
    const other = 'siddiqui@larkspurvalley.example'
    const teacher = (await at.caseload(['ask', '--as', other, 'goals for Jane Doe'], rehearsal)).out
    expect(teacher).toContain('I find no student of yours by that name')
    const rows = await exported('--student', 's-101')
    expect(rows.find(({ outcome, staffEmail }) => outcome === 'refused' && staffEmail === other)).toMatchObject({
      studentId: 's-101',
      studentName: 'Jane Doe',
      meant: 'yes',
      words: 'goals for Jane Doe',
    })
    expect(new Set(rows.map(({ studentId }) => studentId))).toEqual(new Set(['s-101', '*']))
    expect(rows.some(({ words }) => words?.includes('Nobody Known'))).toBe(false)
  })

  it('narrows it by person and by day, and writes into a file', async () => {
    expect(new Set((await exported('--staff', reyes)).map(({ staffEmail }) => staffEmail))).toEqual(new Set([reyes]))
    expect(await exported('--to', '2026-11-01')).toEqual([])
    expect((await exported('--from', '2026-11-23', '--to', '2026-11-23')).length).toBeGreaterThan(3)
    await at.caseload(['link', '=cmd@x.example', 'slack', 'U1'], rehearsal)
    const { status, out } = await audit('export', '--out', 'audit.csv')
    expect(status).toBe(0)
    expect(out).toMatch(/^audit\.csv: \d+ rows\n$/)
    const words = (parse(readFileSync(join(at.folder, 'audit.csv'), 'utf8'), { columns: true }) as Row[]).map(
      (row) => row.words,
    )
    expect(words).toContain("'=cmd@x.example")
    expect((await audit('export', '--staff', 'nobody@x.example')).status).toBe(1)
    expect((await audit('export', '--student', 's-none')).status).toBe(1)
  })

  it('writes out the record of access of a student', async () => {
    const rows = await exported('--student', 's-101', '--record-of-access')
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'studentId',
      'studentName',
      'date',
      'party',
      'purpose',
      'records',
      'basis',
      'recordedBy',
      'source',
    ])
    expect(rows[0]).toMatchObject({ studentName: 'Jane Doe', source: 'export', purpose: 'To run the program' })
  })

  it.each([
    ['nothing', []],
    ['an unknown action', ['fly']],
    ["the other action's option", ['verify', '--student', 's-101']],
    ['a day that is none', ['export', '--from', 'soon']],
    ['a record of access of nobody', ['export', '--record-of-access']],
    ['a witness that is none', ['verify', '--against', 'yes']],
    ['a witness of no record', ['verify', '--against', `0 ${'0'.repeat(12)}`]],
    ['days that are the wrong way round', ['export', '--from', '2026-11-23', '--to', '2026-11-01']],
    ['an option without its value', ['export', '--student']],
    ['a word too many', ['export', 'audit.csv']],
  ])('is called wrongly with %s', async (_what, args) => {
    expect((await audit(...args)).status).toBe(2)
  })

  it('is whole, by itself, by its checkpoints and by what a message said', async () => {
    const { number, hash } = await keepCheckpoint()
    const { status, out } = await audit('verify')
    expect(out).toMatch(/^The audit log is whole: \d+ entries, \d+ checkpoints\.\n$/)
    expect(status).toBe(0)
    expect((await audit('verify', '--against', `${number} ${hash.slice(0, 12)}`)).status).toBe(0)
    const wrong = await audit('verify', '--against', `${number} ${'0'.repeat(12)}`)
    expect(wrong.status).toBe(1)
    expect(wrong.out).toContain(`First broken record: ${number}.`)
    expect(wrong.out).toContain('(a weekly message)')
  })

  it('shows by what the last verb kept that its records were cut off, where no bot runs', async () => {
    await at.caseload(['ask', '--as', reyes, 'my caseload'], rehearsal)
    const last = 'select max(id) from audit'
    await tampered(
      `delete from audit_students where entry = (${last}); delete from audit where id = (${last})`,
      async () => {
        const { status, out } = await audit('verify')
        expect(out).toMatch(/^First broken record: \d+\. The end was cut off/)
        expect(status).toBe(1)
      },
    )
  })

  it('is whole where a backup was restored on a machine that has no checkpoints yet', async () => {
    expect((await at.caseload(['backup', 'all.backup'], rehearsal)).status).toBe(0)
    const elsewhere = {
      ...rehearsal,
      DATABASE_URL: `file:${join(at.folder, 'elsewhere.db')}`,
      CASELOAD_ENCRYPTION_KEY: readFileSync(join(at.folder, 'caseload.db.key'), 'utf8').trim(),
    }
    expect((await at.caseload(['restore', 'all.backup'], elsewhere)).status).toBe(0)
    expect(await at.caseload(['audit', 'verify'], elsewhere)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^The audit log is whole/),
    })
  })

  it('says so where no checkpoint was kept so far', async () => {
    const whole = readFileSync(checkpoints(), 'utf8')
    rmSync(checkpoints())
    await tampered("delete from counters where name = 'auditCheckpoint'", async () => {
      const { status, out } = await audit('verify')
      expect(out).toContain('an end that was cut off does not show')
      expect(status).toBe(0)
    })
    writeFileSync(checkpoints(), whole)
  })

  it('writes out the rest where the name of a student was changed from outside; what needs the name says so in a line', async () => {
    const aName = 'select identity from students where rowid'
    await tampered(`update students set identity = (${aName} = 2) where rowid = 1`, async () => {
      const rows = await exported('--from', '2026-11-23')
      expect(rows.some(({ studentName }) => studentName === '(does not open: changed from outside)')).toBe(true)
      expect(rows.some(({ studentName }) => studentName === 'Diego Ramirez')).toBe(true)
      const { status, error } = await at.caseload(['export', 'out'], rehearsal)
      expect(error).toMatch(/^A sealed value of the database does not open where it stands: .*doctor.*\n$/)
      expect(status).toBe(1)
    })
  })

  it('says in a line that a file can not be written', async () => {
    for (const [out, why] of [
      [join(at.folder, 'none', 'audit.csv'), 'nothing is there, and nothing can be made there'],
      [at.folder, 'that is a folder; a file is needed'],
    ] as const) {
      expect(await audit('export', '--out', out)).toEqual({
        status: 1,
        out: '',
        error: `${out}: ${why}. Name a file or a folder that this user may use, and run it again.\n`,
      })
    }
  })

  it.each([
    [
      'an edited record',
      "update audit set command = 'help' where id = 3",
      /^First broken record: 3\. It is not as it was written/,
    ],
    ['one taken out', 'delete from audit where id = 3', /^First broken record: 3\. It is gone: record 4 follows/],
    [
      'the end cut off',
      'delete from audit where id > 4',
      /^First broken record: 5\. The end was cut off: there were \d+ records/,
    ],
    [
      'a student filed elsewhere',
      "update audit_students set student_id = 'x' where entry = (select max(entry) from audit_students)",
      /audit_students/,
    ],
  ])('tells of %s by its number', async (_what, statement, says) => {
    await keepCheckpoint()
    await tampered(statement, async () => {
      const { status, out } = await audit('verify')
      expect(out).toMatch(says)
      expect(status).toBe(1)
    })
  })

  it('tells of a checkpoint that was edited, taken out at the end, or gone with its file', async () => {
    await audit('export', '--to', '2026-11-01')
    await keepCheckpoint()
    const whole = readFileSync(checkpoints(), 'utf8')
    const told = async (text: string) => {
      writeFileSync(checkpoints(), text)
      const { status, out } = await audit('verify')
      writeFileSync(checkpoints(), whole)
      return [status, out] as const
    }
    const [first = '', ...rest] = whole.split('\n')
    const edited = await told([first.replace('"number":', '"number":1'), ...rest].join('\n'))
    expect(edited).toEqual([
      1,
      expect.stringMatching(
        /First broken record: 1, as far as checkpoints tell\. Line 1 of .* is not as it was written/,
      ),
    ])
    const cut = await told(`${whole.trimEnd().split('\n').slice(0, -1).join('\n')}\n`)
    expect(cut).toEqual([1, expect.stringContaining('was cut off')])
    const none = join(at.folder, 'none')
    const { status, error } = await audit('verify', '--checkpoints', none)
    expect([status, error]).toEqual([1, `There is no file ${none}.\n`])
  })
})

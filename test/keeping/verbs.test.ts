// The verbs by which a district is kept, as somebody types them.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeSchool } from '#adapters/playground/school/write-school'
import { day } from '#time/day'
import { type Terminal, terminal } from '../cli/terminal.js'

const rehearsal = { CASELOAD_NOW: '2026-11-23' }

describe('a district at the terminal', () => {
  let at: Terminal
  const key = () => readFileSync(join(at.folder, 'caseload.db.key'), 'utf8').trim()
  const elsewhere = (name: string) => ({ ...rehearsal, DATABASE_URL: `file:${join(at.folder, name)}` })

  beforeAll(async () => {
    at = terminal()
    await writeSchool(join(at.folder, 'school'), day('2026-11-23'))
    expect((await at.caseload(['import', 'school'], rehearsal)).status).toBe(0)
  })

  it('lies in a file for its owner alone', () => {
    expect(statSync(join(at.folder, 'caseload.db')).mode & 0o777).toBe(0o600)
  })

  it('is read in as a whole, also where nobody reads all that is printed of it', async () => {
    const reading = at.started(['import', 'school'], rehearsal)
    reading.stdout?.destroy()
    let error = ''
    reading.stderr?.on('data', (chunk) => (error += String(chunk)))
    expect(await once(reading, 'exit')).toEqual([0, null])
    expect(error).toBe('')
  })

  it('is backed up into one file, which the doctor then knows of', async () => {
    const made = await at.caseload(['backup', 'one.backup'], rehearsal)
    expect(made).toMatchObject({ status: 0, error: '' })
    expect(made.out).toMatch(
      /^one\.backup: [\d,]+ rows, \d+ students, \d+ plans, \d+ audit entries\. It was restored once/,
    )
    expect(statSync(join(at.folder, 'one.backup')).mode & 0o777).toBe(0o600)
    const after = await at.caseload(['doctor'], rehearsal)
    expect(after.out).toMatch(/ok {4}backup: the last verified one was made 2026-11-2[34]T.*, 0 hours ago/)
    expect(after.out).toMatch(/ok {4}sealed values: \d{3,}, and each opens where it stands/)
    // Two days later.
    const later = await at.caseload(['doctor'], { CASELOAD_NOW: '2026-11-26', CASELOAD_BACKUP_FOLDER: 'backups' })
    expect(later).toMatchObject({ status: 1 })
    expect(later.out).toMatch(
      /FAULT backup: the last verified one was made .*, 7\d hours ago\. Run: npx caseload backup FILE/,
    )
  })

  it('is backed up and restored by the program as it is built and installed', () => {
    const made = at.alone(['backup', 'built.backup'], rehearsal)
    expect(made).toMatchObject({ status: 0, error: '' })
    const settings = { ...elsewhere('built.db'), CASELOAD_ENCRYPTION_KEY: key() }
    const restored = at.alone(['restore', 'built.backup'], settings)
    expect(restored).toMatchObject({ status: 0, error: '' })
    expect(restored.out).toContain("The audit log's chain holds")
  })

  it('is not written over', async () => {
    const again = await at.caseload(['backup', 'one.backup'], rehearsal)
    expect(again).toMatchObject({ status: 1, error: expect.stringContaining('There is a file one.backup already') })
    expect((await at.caseload(['backup', 'one.backup', '--force'], rehearsal)).status).toBe(0)
    expect((await at.caseload(['backup'], rehearsal)).status).toBe(2)
  })

  it('comes back at another place with its key, and not without', async () => {
    const withoutKey = await at.caseload(['restore', 'one.backup'], elsewhere('new.db'))
    expect(withoutKey).toMatchObject({ status: 1, error: expect.stringContaining('No encryption key is set') })
    expect(existsSync(join(at.folder, 'new.db.key'))).toBe(false)
    const other = { ...elsewhere('new.db'), CASELOAD_ENCRYPTION_KEY: randomBytes(32).toString('base64') }
    const withOther = await at.caseload(['restore', 'one.backup'], other)
    expect(withOther).toMatchObject({ status: 1, error: expect.stringContaining('made with another encryption key') })
    const settings = { ...elsewhere('new.db'), CASELOAD_ENCRYPTION_KEY: key() }
    expect(await at.caseload(['restore', 'one.backup'], settings)).toMatchObject({ status: 0, error: '' })
    const answer = await at.caseload(
      ['ask', '--as', 'reyes@larkspurvalley.example', 'accommodations for J. Doe'],
      settings,
    )
    expect(answer.out).toContain('Accommodations: Jane Doe')
    const again = await at.caseload(['restore', 'one.backup'], settings)
    expect(again).toMatchObject({ status: 1, error: expect.stringContaining('This database is not empty') })
  })

  it('is restored from nothing but a backup', async () => {
    const settings = { ...elsewhere('other.db'), CASELOAD_ENCRYPTION_KEY: key() }
    writeFileSync(join(at.folder, 'text.txt'), 'Dear all')
    expect((await at.caseload(['restore', 'text.txt'], settings)).error).toContain('This file is no backup of Caseload')
    expect((await at.caseload(['restore', 'nowhere'], settings)).error).toContain('There is no file nowhere')
    const bytes = readFileSync(join(at.folder, 'one.backup'))
    writeFileSync(join(at.folder, 'cut.backup'), bytes.subarray(0, bytes.length - 1))
    const cut = await at.caseload(['restore', 'cut.backup'], settings)
    expect(cut).toMatchObject({ status: 1, error: expect.stringContaining('damaged or was cut off') })
  })

  it('has its keys listed, and never shown', async () => {
    const listed = await at.caseload(['keys'], rehearsal)
    expect(listed.status).toBe(0)
    expect(listed.out).toMatch(
      /^data: seals what says something about students, made 2026-11-2\dT.*, [1-9]\d+ values$/m,
    )
    expect(listed.out).toMatch(/^index: .*\naudit: .*|^audit: .*\nindex: /m)
    expect(listed.out).not.toContain(key())
    expect(listed.out).not.toMatch(/[A-Za-z0-9+/]{40}/)
  })

  it('has its data key rotated, and is read as before', async () => {
    const rotated = await at.caseload(['keys', 'rotate', '--at-once'], rehearsal)
    expect(rotated).toMatchObject({ status: 0, error: '' })
    expect(rotated.out).toMatch(
      /^data-2: [1-9]\d+ values sealed anew; nobody waited longer than \d+ ms\.\nRetired: data\.\n$/,
    )
    const listed = await at.caseload(['keys'], rehearsal)
    // What the audit log holds stays as it was written: its chain is reckoned over it.
    expect(listed.out).toMatch(/^data: .*, [1-9]\d? values, retired 2026/m)
    expect(listed.out).toMatch(/^data-2: .*, [1-9]\d+ values$/m)
    const answer = await at.caseload(
      ['ask', '--as', 'reyes@larkspurvalley.example', 'accommodations for J. Doe'],
      rehearsal,
    )
    expect(answer.out).toContain('Accommodations: Jane Doe')
    // The backup that was made before brings its own keys along.
    const settings = { ...elsewhere('third.db'), CASELOAD_ENCRYPTION_KEY: key() }
    expect((await at.caseload(['restore', 'one.backup'], settings)).status).toBe(0)
  })

  it('is not rotated while the district’s own key is being changed', async () => {
    const both = { ...rehearsal, CASELOAD_ENCRYPTION_KEY: `${randomBytes(32).toString('base64')},${key()}` }
    const refused = await at.caseload(['keys', 'rotate', '--at-once'], both)
    expect(refused).toMatchObject({ status: 1, error: expect.stringContaining('Finish that change first') })
    expect((await at.caseload(['keys', 'turn'], both)).status).toBe(2)
  })

  it('tells of a value that somebody moved, and makes no backup of it', async () => {
    const settings = { ...elsewhere('third.db'), CASELOAD_ENCRYPTION_KEY: key() }
    const raw = new Sqlite(join(at.folder, 'third.db'))
    raw.exec('update students set identity = (select identity from students limit 1)')
    raw.close()
    const { status, out } = await at.caseload(['doctor'], settings)
    expect(status).toBe(1)
    expect(out).toContain('ok    backup: the last verified one was made 2026-11-2')
    expect(out).toMatch(/FAULT sealed values: Some do not open where they stand, by table: students \(\d+\)\./)
    const refused = await at.caseload(['backup', 'two.backup'], settings)
    expect(refused).toMatchObject({ status: 1, error: expect.stringContaining('do not open where they stand') })
    expect(readdirSync(at.folder).filter((name) => name.startsWith('two'))).toEqual([])
    const asIs = await at.caseload(['backup', 'two.backup', '--as-is'], settings)
    expect(asIs).toMatchObject({ status: 1, out: expect.stringContaining('FAULT Sealed values') })
  })
})

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeSchool } from '#adapters/playground/school/write-school'
import { day } from '#time/day'
import { type Terminal, terminal } from './terminal.js'

const reyes = 'reyes@larkspurvalley.example'
const administrator = 'castillo@larkspurvalley.example'
const rehearsal = { CASELOAD_NOW: '2026-11-23' }

describe('an administrator at the terminal', () => {
  let at: Terminal

  beforeAll(async () => {
    at = terminal()
    await writeSchool(join(at.folder, 'school'), day('2026-11-23'))
    const first = at.alone(['import', 'school'], rehearsal)
    expect(first.status).toBe(0)
    expect(first.out).toContain('plans.csv: 40 added, 0 changed, 0 unchanged, 0 ended, 0 refused\n')
  })

  it('reads the same files again and changes nothing', async () => {
    const again = await at.caseload(['import', 'school'], rehearsal)
    expect(again.status).toBe(0)
    expect(again.out).not.toMatch(/[1-9]\d* (added|changed|ended|refused)/)
  })

  it('sees no progress bar in a pipe', async () => {
    expect((await at.caseload(['import', 'school', '--dry-run'], rehearsal)).error).toBe('')
  })

  it('gives a family the whole record of one student, and nobody else’s', async () => {
    const asked = (who: string, student: string) =>
      at.caseload(['record', student, '--as', who, '--into', join(at.folder, 'record')], rehearsal)
    expect((await asked(reyes, 'Jane Doe')).status).toBe(1)
    expect((await asked(administrator, 'Nobody Atall')).status).toBe(1)
    const given = await asked(administrator, 'Jane Doe')
    expect(given).toMatchObject({ status: 0, error: '' })
    expect(given.out).toContain('plans.csv: 1 rows')
    const page = readFileSync(join(at.folder, 'record', 'record.html'), 'utf8')
    expect(page).toContain('Education record of Jane Doe')
    expect(page).toMatch(/Made by [A-Z]\w+ \w+ on/)
    for (const file of ['goals.csv', 'services.csv', 'versions.csv', 'contacts.csv', 'probes.csv']) {
      expect(existsSync(join(at.folder, 'record', file)), file).toBe(true)
    }
    const students = readFileSync(join(at.folder, 'school', 'users.csv'), 'utf8')
      .split('\n')
      .map((line) => line.split(','))
    const header = students[0] ?? []
    const others = students.filter((row) => row[header.indexOf('role')] === 'student' && row[0] !== 's-101')
    expect(others.length).toBeGreaterThan(10)
    for (const row of others) expect(page).not.toContain(`>${row[0]}<`)
    // In the same folder something of the first student would lie beside the second's.
    const second = await asked(administrator, 's-109')
    expect(second).toMatchObject({ status: 1, out: '', error: expect.stringContaining('no empty folder') })
    expect(readFileSync(join(at.folder, 'record', 'record.html'), 'utf8')).toBe(page)
  })

  it('locks nobody where more addresses are given than one, and takes a question without quotation marks', async () => {
    const lock = await at.caseload(['lock', reyes, administrator], rehearsal)
    expect(lock.status).toBe(2)
    expect(lock.error).toContain(`"${administrator}" is one too many`)
    const lifted = await at.caseload(['lock', '--lift', reyes], rehearsal)
    expect(lifted.out).toContain('was not locked')
    const asked = await at.caseload(['ask', '--as', reyes, 'accommodations', 'for', 'J.', 'Doe'], rehearsal)
    expect(asked.out).toContain('Accommodations: Jane Doe')
  })

  it('asks as a teacher, in words and as data', async () => {
    const words = at.alone(['ask', '--as', reyes, '/iep accommodations for J. Doe'], rehearsal)
    expect(words.status).toBe(0)
    expect(words.out).toContain('Accommodations: Jane Doe, grade 7')
    const { out } = await at.caseload(['ask', '--as', reyes, '--json', 'accommodations for J. Doe'], rehearsal)
    const reply = JSON.parse(out) as Record<string, unknown>
    expect(Object.keys(reply).sort()).toEqual(['audience', 'command', 'data', 'status', 'students', 'text', 'title'])
    expect(reply).toMatchObject({ status: 'ok', command: 'accommodations', students: ['s-101'], audience: 'private' })
    expect(reply.data).toMatchObject({ plan: { kind: 'iep', version: 1 } })
  })

  it('asks for many, one answer a line', async () => {
    const questions = ['accommodations for J. Doe', 'goals for Jane Doe', 'no such thing at all']
    const lines = questions.map((text) => JSON.stringify({ as: reyes, text }))
    writeFileSync(join(at.folder, 'questions.jsonl'), lines.join('\n'))
    const { status, out } = await at.caseload(['ask', '--file', 'questions.jsonl'], rehearsal)
    expect(status).toBe(0)
    const statuses = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { status: string }).status)
    expect(statuses).toEqual(['ok', 'ok', 'notUnderstood'])
  })

  it('gives the fields of a form as data, and takes it filled in from a file', { timeout: 60_000 }, async () => {
    const asked = await at.caseload(['ask', '--as', reyes, '--json', 'ask the case manager about Jane Doe'], rehearsal)
    const { status, data } = JSON.parse(asked.out) as { status: string; data: { draft: string; fields: object[] } }
    expect(status).toBe('form')
    expect(data.fields).toMatchObject([{ name: 'question', type: 'longText', required: true }])
    const sendOff = async (values: object) => {
      writeFileSync(join(at.folder, 'forms.jsonl'), JSON.stringify({ as: reyes, form: { draft: data.draft, values } }))
      return JSON.parse((await at.caseload(['ask', '--file', 'forms.jsonl'], rehearsal)).out) as object
    }
    expect(await sendOff({})).toMatchObject({
      status: 'invalid',
      data: { fields: [{ fault: 'Please fill this in.' }] },
    })
    expect(await sendOff({ question: 'May she use the ramp?' })).toMatchObject({
      status: 'ok',
      command: 'askCaseManager',
    })
    expect(await sendOff({ question: 'Twice?' })).toMatchObject({ status: 'invalid', title: 'This form is closed' })
  })

  it('is told plainly when nobody has an address', async () => {
    const { status, out, error } = at.alone(['ask', '--as', 'nobody@school.example', 'help'], rehearsal)
    expect(status).toBe(1)
    expect(out).toBe('')
    expect(error).toContain('Nobody active on the roster')
  })

  it('ties an account to a member of staff', async () => {
    const { status, out } = await at.caseload(['link', reyes, 'slack', 'U0123456789'], rehearsal)
    expect(status).toBe(0)
    expect(out).toContain('Ana Reyes')
    expect((await at.caseload(['link', reyes, 'pigeon', 'P1'], rehearsal)).status).toBe(2)
    expect((await at.caseload(['link', 'nobody@school.example', 'slack', 'U1'], rehearsal)).status).toBe(1)
  })

  it('has what is wrong named by the doctor', async () => {
    const well = await at.caseload(['doctor'], rehearsal)
    expect(well.out).toContain('ok    database')
    const { status, out } = await terminal().caseload(['doctor'])
    expect(status).toBe(1)
    expect(out).toContain('FAULT roster: Nobody is on it. Run: npx caseload import FOLDER')
  })

  it('fills in the manifests', async () => {
    const id = '11111111-2222-4333-8444-555555555555'
    const { status } = await at.caseload([
      'manifest',
      '--host',
      'caseload.school.example',
      '--app-id',
      id,
      '--into',
      'out',
    ])
    expect(status).toBe(0)
    expect(readFileSync(join(at.folder, 'out/slack.json'), 'utf8')).toContain(
      'https://caseload.school.example/slack/events',
    )
    expect(existsSync(join(at.folder, 'out/caseload-teams.zip'))).toBe(true)
    expect((await at.caseload(['manifest', '--host', 'https://caseload.school.example/'])).status).toBe(2)
  })

  it('exports the district', async () => {
    const { status, out } = await at.caseload(['export', 'exported'], rehearsal)
    expect(status).toBe(0)
    expect(out).toContain('plans.csv: 40 rows')
  })

  it('has a database nobody can read without its key', async () => {
    const file = readFileSync(join(at.folder, 'caseload.db'))
    // Words too long to stand in random bytes by chance.
    for (const word of ['Jane Doe', 'Whitehorse', 'Marchetti', 'Extended time', 'remote microphone'])
      expect(file.includes(word), word).toBe(false)
    const otherKey = Buffer.alloc(32, 7).toString('base64')
    const { status, error } = await at.caseload(['ask', '--as', reyes, 'help'], { CASELOAD_ENCRYPTION_KEY: otherKey })
    expect(status).toBe(1)
    expect(error).toContain('CASELOAD_ENCRYPTION_KEY')
  })

  it('cannot open the playground on the district', async () => {
    const { status, error } = at.alone(['playground'], { ...rehearsal, PORT: '0' })
    expect(status).toBe(1)
    expect(error).toContain('the playground leaves it alone')
  })
})

describe('a call that is wrong', () => {
  const { caseload, alone } = terminal()

  it.each([
    ['no verb', []],
    ['an unknown verb', ['fly']],
    ['ask without a text', ['ask']],
    ['import without a folder', ['import']],
    ['a watch every no minutes', ['import', 'x', '--watch', '--every', '0']],
  ])('exits with 2 for %s', async (_what, args) => {
    const { status, error } = await caseload(args)
    expect(status).toBe(2)
    expect(error).not.toMatch(/\bat .*\.js:\d+/)
  })

  it.each(['start', 'playground', 'setup', 'import', 'export', 'ask', 'link', 'manifest', 'doctor', 'rules'])(
    'has help for %s',
    async (verb) => {
      const { status, out } = await caseload([verb, '--help'])
      expect(status).toBe(0)
      expect(out).toContain(verb)
    },
  )

  it('names each wrong setting on a line of its own, and never what stands in it', async () => {
    const wrong = {
      PORT: 'harbour',
      CASELOAD_TIME_ZONE: 'Mars/Olympus',
      SLACK_SIGNING_SECRET: 'hush-hush',
      MicrosoftAppPassword: 'hush-hush',
    }
    const { status, error } = alone(['start'], wrong)
    expect(status).toBe(1)
    const lines = error.trim().split('\n')
    expect(lines.map((line) => line.split(':', 1)[0]).sort()).toEqual([
      'CASELOAD_TIME_ZONE',
      'MicrosoftAppId',
      'PORT',
      'SLACK_BOT_TOKEN',
      'TEAMS_ALLOWED_TENANTS',
    ])
    expect(error).not.toContain('hush')
  })
})

// Every verb of the command line that reads or changes anything of students, or of who sees them, is written down: one
// row for each verb. A verb that is added without a row fails here.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeSchool } from '#adapters/playground/school/write-school'
import { verbNames } from '#cli/run-verb'
import type { AuditedStudent } from '#records/audit'
import { day } from '#time/day'
import { startSlack } from '../slack/slack-stand-in.js'
import { type Terminal, terminal } from './terminal.js'

const reyes = 'reyes@larkspurvalley.example'
const director = 'solheim@larkspurvalley.example'
const rehearsal = { CASELOAD_NOW: '2026-11-23' }

/** What stands in the log after a call, without what is sealed. */
interface Row {
  readonly command: string
  readonly outcome: string
  readonly surface: string
  readonly platform: string
  readonly workspace: string
  readonly user: string
  readonly actorId: string | null
  readonly students: readonly AuditedStudent[]
  readonly hasWords: boolean
}

interface Call {
  readonly args: readonly string[]
  readonly status?: number
  /** What is written down of it, in order. */
  readonly writes: readonly (Partial<Row> & { readonly about?: 'everybody' | 'somebody' | 'nobody' })[]
}

const act = (command: string, outcome: string, about: 'everybody' | 'somebody' | 'nobody' = 'nobody') => ({
  command,
  outcome,
  about,
  surface: 'commandLine',
  platform: 'terminal',
  workspace: hostname(),
  user: userInfo().username,
})

/** By verb: calls with what each writes down; or why nothing is. */
const table: Readonly<Record<string, readonly Call[] | string>> = {
  import: [
    { args: ['import', 'school', '--dry-run'], writes: [act('import', 'shown')] },
    { args: ['import', 'school'], writes: [act('import', 'changed')] },
    { args: ['import', 'more'], writes: [act('import', 'changed', 'somebody')] },
  ],
  export: [
    { args: ['export', 'out'], writes: [act('export', 'shown', 'everybody')] },
    { args: ['export', 'out', '--sessions-since', '2026-09-01'], writes: [act('export', 'shown', 'everybody')] },
  ],
  ask: [
    {
      args: ['ask', '--as', reyes, 'accommodations for Jane Doe'],
      writes: [
        act('askAs', 'shown'),
        { command: 'link', outcome: 'changed', surface: 'commandLine' },
        { command: 'accommodations', outcome: 'shown', about: 'somebody', surface: 'commandLine' },
      ],
    },
    {
      args: ['ask', '--as', reyes, 'goals for Nobody Known'],
      writes: [act('askAs', 'shown'), { command: 'goals', outcome: 'refused', hasWords: true, about: 'nobody' }],
    },
  ],
  handover: [
    { args: ['handover', 'nobody@x.example', reyes], status: 1, writes: [act('handover', 'refused')] },
    { args: ['handover', director, reyes], writes: [act('handover', 'changed')] },
  ],
  record: [
    {
      args: ['record', 'Jane Doe', '--as', 'castillo@larkspurvalley.example', '--into', 'record'],
      writes: [act('record', 'shown', 'somebody')],
    },
    {
      args: ['record', 'Jane Doe', '--as', reyes, '--into', 'record'],
      status: 1,
      writes: [act('record', 'refused')],
    },
  ],
  backup: [{ args: ['backup', 'one.backup'], writes: [{ ...act('backup', 'shown', 'everybody'), hasWords: true }] }],
  keys: [
    { args: ['keys'], writes: [] },
    { args: ['keys', 'rotate', '--at-once'], writes: [act('keysRotate', 'changed')] },
  ],
  restore: 'fills an empty database, and writes itself down in that: test/keeping/backup.test.ts',
  employees: [{ args: ['employees', 'employees.csv'], writes: [act('employees', 'shown')] }],
  page: [
    {
      args: ['page', 'period 1', '--for', 'Max Guest', '--as', reyes, '--until', '2026-11-24', '--into', 'page.html'],
      writes: [act('printPage', 'shown', 'somebody')],
    },
    {
      args: ['page', 'underwater', '--for', 'Max', '--as', reyes, '--until', '2026-11-24', '--into', 'page.html'],
      status: 1,
      writes: [act('printPage', 'refused')],
    },
  ],
  document: [
    {
      args: ['document', 'glance', 'Jane Doe', '--as', reyes, '--into', 'glance.pdf'],
      writes: [act('document', 'shown', 'somebody')],
    },
    {
      args: ['document', 'iep', 'Nobody Known', '--as', reyes, '--into', 'iep.docx'],
      status: 1,
      writes: [act('document', 'refused')],
    },
  ],
  templates: [
    { args: ['templates'], writes: [] },
    { args: ['templates', 'write', 'forms'], writes: [] },
    { args: ['templates', 'check', 'forms'], writes: [] },
    { args: ['templates', 'add', 'forms'], writes: [act('templates add', 'changed')] },
  ],
  report: [
    {
      args: ['report', 'Nobody Known', '--as', reyes, '--into', 'report.pdf'],
      status: 1,
      writes: [act('printReport', 'refused')],
    },
  ],
  deadlines: [
    { args: ['deadlines'], writes: [act('deadlines', 'shown', 'everybody')] },
    { args: ['deadlines', '--student', 's-101'], writes: [act('deadlines', 'shown', 'somebody')] },
  ],
  rules: [
    { args: ['rules'], writes: [] },
    { args: ['rules', 'approve', 'TX', '--by', director], writes: [act('rules approve TX', 'changed')] },
    { args: ['rules', 'withdraw', 'TX'], writes: [act('rules withdraw TX', 'changed')] },
  ],
  remind: [{ args: ['remind', '--dry-run', '--as-of', '2026-11-24'], writes: [act('remind', 'shown', 'somebody')] }],
  link: [
    { args: ['link', reyes, 'slack', 'U0123456789'], writes: [{ ...act('link', 'changed'), hasWords: true }] },
    { args: ['link', 'nobody@x.example', 'slack', 'U1'], status: 1, writes: [act('link', 'refused')] },
  ],
  lock: [
    { args: ['lock', 'tran@larkspurvalley.example'], writes: [{ ...act('lock', 'changed'), hasWords: true }] },
    {
      args: ['lock', 'tran@larkspurvalley.example', '--lift'],
      writes: [{ ...act('unlock', 'changed'), hasWords: true }],
    },
    { args: ['lock', 'nobody@x.example'], status: 1, writes: [act('lock', 'refused')] },
  ],
  audit: [
    { args: ['audit', 'verify'], writes: [act('auditVerify', 'shown')] },
    { args: ['audit', 'export', '--out', 'audit.csv'], writes: [act('auditExport', 'shown', 'everybody')] },
    {
      args: ['audit', 'export', '--student', 's-101', '--record-of-access', '--out', 'record.csv'],
      writes: [act('recordOfAccessExport', 'shown', 'somebody')],
    },
  ],
  doctor: 'counts staff and messages, and reads no student',
  manifest: 'opens no database',
  setup: 'opens the database as every verb does: what is made or locked anew there is written down, as below',
  playground: 'a made-up school in a database of its own, where the same program answers',
  start: 'writes down that it began, as below; what it then answers is written down by the bot',
}

describe('the audit log at the command line', () => {
  let at: Terminal
  const log = (after = 0): readonly (Row & { readonly id: number })[] => {
    const database = new Sqlite(join(at.folder, 'caseload.db'), { readonly: true })
    try {
      const rows = database.prepare('select * from audit where id > ? order by id').all(after) as Record<
        string,
        unknown
      >[]
      return rows.map(({ actor_id, students, words, ...row }) => ({
        ...(row as unknown as Row & { id: number }),
        actorId: actor_id as string | null,
        students: JSON.parse(String(students)) as AuditedStudent[],
        hasWords: words !== null,
      }))
    } finally {
      database.close()
    }
  }

  beforeAll(async () => {
    at = terminal()
    await writeSchool(join(at.folder, 'school'), day('2026-11-23'))
    mkdirSync(join(at.folder, 'more'))
    writeFileSync(join(at.folder, 'more', 'demographics.csv'), 'sourcedId,birthDate\ns-101,2013-05-17\n')
    expect((await at.caseload(['import', 'school'], rehearsal)).status).toBe(0)
  }, 60_000)

  it('has a row for every verb', () => {
    expect(Object.keys(table).sort()).toEqual([...verbNames].sort())
  })

  it('begins with the database that was made', () => {
    expect(log()[0]).toMatchObject(act('makeDatabase', 'changed') && { command: 'makeDatabase', outcome: 'changed' })
  })

  it.each(
    Object.entries(table).flatMap(([verb, calls]) => (typeof calls === 'string' ? [] : [[verb, calls] as const])),
  )('writes down what %s does', { timeout: 60_000 }, async (_verb, calls) => {
    for (const { args, status = 0, writes } of calls) {
      const before = log().at(-1)?.id ?? 0
      const { status: ended, error } = await at.caseload(args, rehearsal)
      expect(ended, `${args.join(' ')}: ${error}`).toBe(status)
      const rows = log(before)
      expect(
        rows.map(({ command, outcome }) => [command, outcome]),
        args.join(' '),
      ).toEqual(writes.map(({ command, outcome }) => [command, outcome]))
      for (const [nth, { about, ...row }] of writes.entries()) {
        expect(rows[nth]).toMatchObject(row)
        const ids = rows[nth]?.students.map(({ id }) => id) ?? []
        if (about === 'everybody') expect(ids).toEqual(['*'])
        if (about === 'somebody') expect(ids.length > 0 && !ids.includes('*' as never), args.join(' ')).toBe(true)
        if (about === 'nobody') expect(ids).toEqual([])
      }
    }
  })

  it.each(Object.entries(table).flatMap(([verb, why]) => (typeof why === 'string' ? [[verb, why] as const] : [])))(
    'says why nothing is written down of %s',
    (_verb, why) => expect(why.length).toBeGreaterThan(10),
  )

  it('reads no student for the doctor', async () => {
    const before = log().at(-1)?.id ?? 0
    const { out } = await at.caseload(['doctor'], rehearsal)
    expect(out).not.toMatch(/Doe|Whitehorse|s-101/)
    expect(log(before)).toEqual([])
  })

  it('writes down that the program began, and keeps a checkpoint as it begins and as it stops', {
    timeout: 60_000,
  }, async () => {
    const slack = await startSlack()
    const before = log().at(-1)?.id ?? 0
    const settings = {
      PORT: '0',
      SLACK_SIGNING_SECRET: 'a-secret-of-sixteen-letters',
      SLACK_BOT_TOKEN: 'xoxb-test-bot',
      SLACK_API_URL: slack.apiUrl,
      CASELOAD_AUDIT_CHECKPOINTS: join(at.folder, 'elsewhere'),
    }
    const running = at.started(['start'], settings)
    await new Promise<void>((begun) =>
      running.stdout?.on('data', (said) => String(said).includes('listens') && begun()),
    )
    const ended = new Promise((gone) => running.once('exit', gone))
    running.kill('SIGTERM')
    expect(await ended).toBe(0)
    await slack.close()
    expect(log(before)[0]).toMatchObject(act('start', 'changed') && { command: 'start', surface: 'commandLine' })
    const [first] = readFileSync(join(at.folder, 'elsewhere'), 'utf8').split('\n')
    expect(JSON.parse(first ?? '')).toMatchObject({ number: before + 1 })
  })

  it('writes down that the key was changed', async () => {
    const before = log().at(-1)?.id ?? 0
    const old = readFileSync(join(at.folder, 'caseload.db.key'), 'utf8').trim()
    const both = [Buffer.alloc(32, 5).toString('base64'), old].join(',')
    await at.caseload(['rules'], { ...rehearsal, CASELOAD_ENCRYPTION_KEY: both })
    expect(log(before)).toMatchObject([act('rotateKey', 'changed') && { command: 'rotateKey', surface: 'commandLine' }])
    await at.caseload(['rules'], { ...rehearsal, CASELOAD_ENCRYPTION_KEY: [old, both].join(',') })
  })
})

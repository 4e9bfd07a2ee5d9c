// What can't be written down isn't answered: with an audit log that takes nothing, nothing of a student leaves, nothing is
// changed, and whoever asked reads a plain sentence.
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeSchool } from '#adapters/playground/school/write-school'
import type { Database } from '#db/database'
import { createStore } from '#db/records/store'
import { openSqlite } from '#db/sqlite'
import { NotWrittenDown } from '#records/audit'
import { fileOpener, pageOpener } from '#records/open-page'
import { day } from '#time/day'
import { terminal } from '../cli/terminal.js'
import { engines } from '../fixtures/engines.js'
import { slackDesk } from './slack-desk.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'
import { teamsDesk } from './teams-desk.js'
import { terminalDesk } from './terminal-desk.js'

/** What the engine is told, so that the log takes nothing more. */
const refusing: Readonly<Record<Database['engine'], readonly string[]>> = {
  sqlite: ["create trigger refuse before insert on audit begin select raise(abort, 'no room'); end"],
  postgres: [
    "create function refuse() returns trigger as $$ begin raise exception 'no room'; end $$ language plpgsql",
    'create trigger refuse before insert on audit for each row execute function refuse()',
  ],
}

async function refuseIn(database: Database): Promise<void> {
  await database.write(async (write) => {
    const handle = write as unknown as { run?(query: unknown): unknown; execute?(query: unknown): Promise<unknown> }
    for (const statement of refusing[database.engine]) {
      await (database.engine === 'sqlite' ? handle.run?.(sql.raw(statement)) : handle.execute?.(sql.raw(statement)))
    }
  })
}

const desks = { Slack: slackDesk, Teams: teamsDesk, 'the terminal': terminalDesk } as const

describe.each(engines)('with a log that takes nothing, on $name', (engine) => {
  let district: District
  beforeEach(async () => {
    district = await openSmallDistrict(engine, firstDay, { publicUrl: 'https://caseload.example' }, '10:00')
  })
  afterEach(() => district.close())

  test.each(Object.entries(desks))(
    'whoever asks in %s reads a plain sentence and no more',
    async (_where, openDesk) => {
      const desk = await openDesk(district, 'case.manager')
      await desk.type('accommodations for Ida Fennimore')
      expect(desk.words.join(' ')).toContain('Ida Fennimore')
      await refuseIn(district.database)
      for (const asked of ['accommodations for Ida Fennimore', 'my caseload', 'who can see Ida Fennimore', 'due']) {
        await desk.type(asked)
        const said = desk.words.join(' ')
        expect(said).toContain('Something went wrong on my side')
        expect(said).toContain('Nothing was changed.')
        expect(said.replaceAll(asked, '')).not.toMatch(/Ida|Fennimore|Quillon/)
        expect(said).not.toMatch(/trigger|no room|constraint|sql/i)
      }
      await desk.close()
    },
  )

  test('nothing is changed, and nothing waits to be sent', async () => {
    const { reply } = await district.ask('teacher.now', 'ask the case manager about Ida Fennimore')
    const draft = reply.form?.draft ?? ''
    await refuseIn(district.database)
    const before = (await district.outbox()).length
    const sent = await district.send('teacher.now', { draft, values: { question: 'May she use the ramp?' } })
    expect(sent.reply.title).toBe('Something went wrong on my side')
    expect(await district.database.read.select().from(district.database.tables.questions)).toEqual([])
    expect(await district.outbox()).toHaveLength(before)
  })

  test('no name is suggested, no job writes to anybody, no link opens, and no file is taken in', async () => {
    await refuseIn(district.database)
    const request = { surface: 'private', text: 'Ida', deliveries: [] } as const
    const account = { platform: 'slack', workspace: 'T0SCHOOL', user: 'teacher.now' } as const
    const profile = async () => ({ email: 'teacher.now@birch.example', outsider: false })
    expect(await district.bot.suggestStudents({ ...request, account }, profile)).toEqual([])
    district.at(firstDay, '08:30')
    await district.tick()
    expect(await district.outbox()).toEqual([])
    const store = createStore(district.database, district.seal, district.clock)
    await expect(pageOpener(store)('no-such-token')).rejects.toThrow(NotWrittenDown)
    await expect(fileOpener(store)('no-such-token')).rejects.toThrow(NotWrittenDown)
    await expect(
      district.import({ 'demographics.csv': [{ sourcedId: 'ida', birthDate: '2011-02-03' }] }),
    ).rejects.toThrow(NotWrittenDown)
  })
})

test('every verb says so in a sentence, and shows nothing', { timeout: 60_000 }, async () => {
  const at = terminal()
  await writeSchool(join(at.folder, 'school'), day('2026-11-23'))
  const rehearsal = { CASELOAD_NOW: '2026-11-23' }
  expect((await at.caseload(['import', 'school'], rehearsal)).status).toBe(0)
  const database = await openSqlite(join(at.folder, 'caseload.db'))
  await refuseIn(database)
  await database.close()
  const reyes = 'reyes@larkspurvalley.example'
  for (const args of [
    ['ask', '--as', reyes, 'accommodations for Jane Doe'],
    ['deadlines', '--json'],
    ['export', 'out'],
    ['employees', 'employees.csv'],
    ['remind', '--dry-run'],
    ['remind'],
    ['link', reyes, 'slack', 'U1'],
    ['audit', 'export'],
    ['import', 'school', '--dry-run'],
    ['rules', 'approve', 'TX', '--by', 'solheim@larkspurvalley.example'],
    ['handover', reyes, 'solheim@larkspurvalley.example'],
  ]) {
    const { status, out, error } = await at.caseload(args, rehearsal)
    expect([args[0], status, out]).toEqual([args[0], 1, ''])
    expect(error).toContain('This can not be written down in the audit log, so nothing was shown and nothing changed.')
    expect(error).not.toMatch(/\bat .*\.[jt]s:\d+|Doe/)
  }
})

// Nobody is written to twice because a database was lost: what may have gone out since the backup is asked for before it
// is sent, and where nobody can be asked it says that it comes again, once.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBackup } from '#db/backup/make-backup'
import { restoreBackup } from '#db/backup/restore-backup'
import { engines } from '../fixtures/engines.js'
import { type Chat, chat, openPostOffice, type PostOffice, secret } from '../reminders/post-office.js'

const hour = 3_600_000

describe.each(engines)('after a restore on $name', (engine) => {
  const opened: PostOffice[] = []
  afterAll(() => Promise.all(opened.map(({ database }) => database.close())))

  /** Both chats that there were, with what had come by the time the database was lost. */
  const chats = { asked: chat('slack', true), mute: chat('teams', false) }
  const files = { asked: '', mute: '' }
  const titles = (of: Chat) => [...of.messages.values()].map(({ title }) => title).sort()

  beforeAll(async () => {
    for (const kind of ['asked', 'mute'] as const) {
      const office = await openPostOffice(engine, await engine.place())
      opened.push(office)
      await office.send('On its way')
      chats[kind].fates.push('kill')
      await office.relay(chats[kind])
      await office.send('Waiting')
      files[kind] = join(mkdtempSync(join(tmpdir(), 'caseload-sent-')), 'one.backup')
      const { database, clock } = office
      await makeBackup({ database, wrapping: [secret], now: clock.now(), file: files[kind] })
      // It goes out once the backup is made, and then the database is lost.
      expect(await office.relay(chats[kind])).toBe(1)
      expect(titles(chats[kind])).toEqual(['On its way', 'Waiting'])
    }
  })

  /** The database comes back elsewhere, and the bot is started over it. */
  async function restored(kind: 'asked' | 'mute'): Promise<PostOffice> {
    const place = await engine.place()
    const database = await engine.open(place)
    const [before] = opened
    if (!before) throw new Error('there was one before')
    await restoreBackup({ file: files[kind], database, wrapping: [secret], now: before.clock.now() })
    await database.close()
    const office = await openPostOffice(engine, place, before)
    opened.push(office)
    return office
  }

  it('sends nothing again where the platform can be asked', async () => {
    const office = await restored('asked')
    await office.relay(chats.asked)
    expect(titles(chats.asked)).toEqual(['On its way', 'Waiting'])
    expect(await office.outbox.counts()).toEqual({ waiting: 0, dead: 0 })
  })

  it('says that it is sent again where nobody can be asked, and says it once', async () => {
    const office = await restored('mute')
    await office.relay(chats.mute)
    opened[0]?.pass(hour)
    await office.relay(chats.mute)
    expect(titles(chats.mute)).toEqual(['On its way', 'Sent again: On its way', 'Sent again: Waiting', 'Waiting'])
    expect(await office.outbox.counts()).toEqual({ waiting: 0, dead: 0 })
  })

  it('sends what was not due before as it is', async () => {
    const office = await openPostOffice(engine, await engine.place())
    opened.push(office)
    const id = await office.send('Tomorrow')
    await office.outbox.claim(1)
    await office.outbox.later(id, (office.clock.now() + 24 * hour) as never)
    const file = join(mkdtempSync(join(tmpdir(), 'caseload-sent-')), 'one.backup')
    await makeBackup({ database: office.database, wrapping: [secret], now: office.clock.now(), file })
    const database = await engine.open(await engine.place())
    await restoreBackup({ file, database, wrapping: [secret], now: office.clock.now() })
    const [row] = await database.read.select().from(database.tables.outbox)
    expect(row).toMatchObject({ status: 'waiting', unsure: 0 })
    await database.close()
  })
})

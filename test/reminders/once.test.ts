// What was decided is sent once: over crashes, refusals, several processes, and changes of mind.
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { createOutbox } from '#db/records/outbox'
import { standingMessages } from '#db/records/standing-messages'
import type { StudentId } from '#people/student'
import { say } from '#records/public-text'
import { reminderName } from '#records/reminders'
import { toldOf as toldOfReason } from '#records/undelivered'
import { tellingsOf } from '#reminders/digest/told-in'
import { relayOnce } from '#reminders/relay'
import { day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { atAnyTime, chat, openPostOffice, type PostOffice, silent, start, teacher } from './post-office.js'

const lease = 120_000
const hour = 3_600_000

describe.each(engines)('a message on $name', (engine) => {
  const opened: PostOffice[] = []
  afterAll(() => Promise.all(opened.map(({ database }) => database.close())))

  async function open(): Promise<PostOffice> {
    const office = await openPostOffice(engine, await engine.place())
    opened.push(office)
    return office
  }
  const titles = (of: ReturnType<typeof chat>) => [...of.messages.values()].map(({ title }) => title)

  it('is sent once, and its place is kept', async () => {
    const office = await open()
    const slack = chat('slack', true)
    await office.send('A review')
    expect(await office.relay(slack)).toBe(1)
    office.pass(hour)
    expect(await office.relay(slack)).toBe(0)
    expect(titles(slack)).toEqual(['A review'])
    expect([...slack.messages.values()][0]).toMatchObject({
      preview: 'Something is due.',
      account: { user: 'slack-ana' },
    })
  })

  it('is sent by one of several processes', async () => {
    const place = await engine.place()
    const first = await openPostOffice(engine, place)
    opened.push(first)
    const others = await Promise.all([1, 2, 3].map(() => openPostOffice(engine, place, first)))
    opened.push(...others)
    for (let nth = 0; nth < 40; nth += 1) await first.send(`Message ${nth}`)
    const slack = chat('slack', true)
    const sent = await Promise.all([first, ...others].map((office) => office.relay(slack)))
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(40)
    expect(new Set(titles(slack)).size).toBe(40)
    expect(titles(slack)).toHaveLength(40)
  })

  describe('that a process died on, between sending and marking,', () => {
    async function sentByOneThatDied() {
      const office = await open()
      const slack = chat('slack', true)
      const id = await office.send('A review')
      slack.fates.push('kill')
      await office.relay(slack)
      return { office, slack, id }
    }

    it('is found and not sent again, where the platform can be asked', async () => {
      const { office, slack, id } = await sentByOneThatDied()
      expect(await office.relay(slack)).toBe(0)
      office.pass(lease)
      expect(await office.relay(slack)).toBe(1)
      expect(titles(slack)).toEqual(['A review'])
      expect(await office.stateOf(id)).toMatchObject({ status: 'sent', unsure: 0 })
    })

    it('is put away in its time, also where the platform leaves it as it found it', async () => {
      const { office, slack } = await sentByOneThatDied()
      office.pass(lease)
      slack.fates.push({ outcome: 'gone', reason: 'refused' })
      expect(await office.relay(slack)).toBe(1)
      expect(await standingMessages(office.database, office.seal, office.clock).putAway(office.clock.now(), 40)).toBe(1)
      await office.relay(slack)
      expect(titles(slack)).toEqual([])
    })

    it('is sent where it turns out not to be there', async () => {
      const office = await open()
      const slack = chat('slack', true)
      const id = await office.send('A review')
      await office.outbox.claim(10)
      office.pass(lease)
      await office.relay(slack)
      expect(titles(slack)).toEqual(['A review'])
      expect(await office.stateOf(id)).toMatchObject({ status: 'sent', unsure: 0 })
    })

    it('waits while the platform can’t be asked just now', async () => {
      const { office, slack } = await sentByOneThatDied()
      office.pass(lease)
      slack.asked.push('throw')
      expect(await office.relay(slack)).toBe(0)
      expect(titles(slack)).toEqual(['A review'])
      office.pass(hour)
      expect(await office.relay(slack)).toBe(1)
      expect(titles(slack)).toEqual(['A review'])
    })

    it('is sent once more and says so, where it can never be asked; and never a third time', async () => {
      const office = await open()
      const teams = chat('teams', false)
      const id = await office.send('A review')
      teams.fates.push('kill')
      await office.relay(teams)
      office.pass(lease)
      teams.fates.push('kill')
      await office.relay(teams)
      expect(titles(teams)).toEqual(['A review', 'Sent again: A review'])
      expect([...teams.messages.values()].map(({ preview }) => preview)).toEqual(Array(2).fill('Something is due.'))
      office.pass(lease)
      await office.relay(teams)
      expect(teams.messages.size).toBe(2)
      expect(await office.stateOf(id)).toMatchObject({ status: 'dead', reason: 'mayHaveArrived' })
    })

    it('is sent again no more than once, though that takes several attempts', async () => {
      const office = await open()
      const teams = chat('teams', false)
      await office.send('A review')
      teams.fates.push('kill', { outcome: 'later', afterMs: 5_000 })
      await office.relay(teams)
      office.pass(lease)
      await office.relay(teams)
      office.pass(5_000)
      await office.relay(teams)
      office.pass(hour)
      await office.relay(teams)
      expect(titles(teams)).toEqual(['A review', 'Sent again: A review'])
    })
  })

  it('of which the platform says nothing is looked for before it is sent again', async () => {
    const office = await open()
    const slack = chat('slack', true)
    const id = await office.send('A review')
    slack.fates.push({ outcome: 'later', mayHaveArrived: true })
    await office.relay(slack)
    slack.messages.set('at-9', {
      title: 'A review',
      preview: '',
      account: { platform: 'slack', workspace: 'home', user: 'slack-ana' },
      key: id,
    })
    office.pass(hour)
    expect(await office.relay(slack)).toBe(1)
    expect(slack.messages.size).toBe(1)
  })

  it('of which a part went out is completed in its place', async () => {
    const office = await open()
    const slack = chat('slack', true)
    await office.send('A long list')
    slack.messages.set('at-5', {
      title: 'Page one',
      preview: '',
      account: { platform: 'slack', workspace: 'home', user: 'slack-ana' },
    })
    slack.fates.push({ outcome: 'later', afterMs: 2_000, partly: 'at-5' })
    await office.relay(slack)
    office.pass(2_000)
    expect(await office.relay(slack)).toBe(1)
    expect(titles(slack)).toEqual(['A long list'])
  })

  it('waits as long as the platform asks it to, and longer from time to time where that says nothing', async () => {
    const office = await open()
    const slack = chat('slack', true)
    await office.send('A review')
    slack.fates.push({ outcome: 'later', afterMs: 7_000 }, { outcome: 'later' }, { outcome: 'later' })
    await office.relay(slack)
    office.pass(6_999)
    expect(slack.fates).toHaveLength(2)
    await office.relay(slack)
    expect(slack.fates).toHaveLength(2)
    office.pass(1)
    await office.relay(slack)
    expect(slack.fates).toHaveLength(1)
    office.pass(29_999)
    await office.relay(slack)
    expect(slack.fates).toHaveLength(1)
    office.pass(1)
    await office.relay(slack)
    expect(slack.fates).toHaveLength(0)
    expect(slack.messages.size).toBe(0)
  })

  it('that can’t be opened keeps no other from being sent, and is told to whoever administers the bot', async () => {
    const office = await open()
    const [broken = '', ...others] = [await office.send('one'), await office.send('two'), await office.send('three')]
    const { outbox } = office.database.tables
    await office.database.write(async (write) => {
      await write
        .update(outbox)
        .set({ content: Buffer.from('garbage') })
        .where(eq(outbox.id, broken))
    })
    const teams = chat('teams', false)
    expect(await office.relay(teams)).toBe(others.length)
    expect(titles(teams)).toEqual(['two', 'three'])
    expect(await office.outbox.deadLetters()).toEqual([{ reason: 'unreadable', count: 1 }])
    expect(toldOfReason('unreadable').says).toBe("can't be opened")
  })

  it('whose reading fails after it was claimed waits, and is sent once and as if nothing had been', async () => {
    const office = await open()
    const id = await office.send('one')
    let failing = 3
    const { staff } = office.database.tables
    const read = new Proxy(office.database.read, {
      get: (target, name) =>
        name === 'select'
          ? (...fields: []) => ({
              from: (table: typeof staff) => {
                if (table === staff && failing-- > 0) throw new Error('connection lost')
                return target.select(...fields).from(table)
              },
            })
          : Reflect.get(target, name),
    })
    const outbox = createOutbox({ ...office.database, read }, office.seal, office.clock, atAnyTime)
    const teams = chat('teams', false)
    const parts = { outbox, messengers: [teams], clock: office.clock, log: silent }
    for (let nth = 0; nth < 3; nth += 1) await expect(relayOnce(parts)).rejects.toThrow('connection lost')
    expect(await office.stateOf(id)).toMatchObject({ status: 'waiting', unsure: 0, attempts: 0 })
    expect(await relayOnce(parts)).toBe(1)
    expect(titles(teams)).toEqual(['one'])
  })

  describe('of reminders that could not go out for hours', () => {
    const told = {
      subject: 'a-plan',
      studentId: 'a-student' as StudentId,
      rule: 'iep.annual',
      triggerDay: day('2025-11-20'),
    }
    async function remind(office: PostOffice): Promise<string> {
      return office.change(async (unit) => {
        const parts = [{ about: reminderName(told), sections: [] }]
        const id = await unit.send({
          to: teacher,
          words: () => ({ title: 'A review', paragraphs: [], parts, preview: say`A reminder.` }),
        })
        expect(await unit.reminders.tell(teacher, [{ ...told, stage: 30 }], { id, day: office.clock.today() })).toBe(
          true,
        )
        return id
      })
    }
    const toldOf = async ({ database }: PostOffice) =>
      (await database.read.select().from(database.tables.reminders)).map(({ subject }) => subject)

    it('is taken back, and what it tells counts as not told', async () => {
      const office = await open()
      const slack = chat('slack', true)
      const id = await remind(office)
      slack.fates.push({ outcome: 'later' })
      await office.relay(slack)
      office.pass(5 * hour)
      expect(await office.relay(slack)).toBe(0)
      expect(slack.messages.size).toBe(0)
      expect(await toldOf(office)).toEqual([])
      expect(await office.stateOf(id)).toMatchObject({ status: 'undone' })
      office.pass(hour)
      expect(await office.relay(slack)).toBe(0)
    })

    it('is taken back with what stood behind "And 3 more"', async () => {
      const office = await open()
      const source = {
        ...{ name: 'missingReports', heading: 'Reports', things: async () => new Map(), entries: async () => [] },
        cutAfter: { most: 5, rest: { label: 'My reports', action: { command: 'report', input: {} } } },
      }
      const entries = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({
        text: `student ${n}`,
        told: { ...told, subject: `plan-${n}`, stage: 14 },
      }))
      await office.change(async (unit) => {
        for (const one of tellingsOf(teacher, [{ source, entries }])) {
          const id = await unit.send(one.message)
          await unit.reminders.tell(teacher, one.told, { id, day: office.clock.today() })
        }
      })
      expect(await toldOf(office)).toHaveLength(8)
      office.pass(5 * hour)
      const slack = chat('slack', true)
      expect(await office.relay(slack)).toBe(0)
      expect(await toldOf(office)).toEqual([])
    })

    describe('to somebody who has left since', () => {
      async function leave({ database }: PostOffice): Promise<void> {
        const { staff } = database.tables
        await database.write(async (write) => {
          await write.update(staff).set({ active: false }).where(eq(staff.id, teacher))
        })
      }

      it('is taken back where it never went out', async () => {
        const office = await open()
        const slack = chat('slack', true)
        const id = await remind(office)
        await leave(office)
        await office.relay(slack)
        expect(slack.messages.size).toBe(0)
        expect(await toldOf(office)).toEqual([])
        expect(await office.stateOf(id)).toMatchObject({ status: 'undone' })
      })

      it('counts as told where it arrived before the process died', async () => {
        const office = await open()
        const slack = chat('slack', true)
        const id = await remind(office)
        slack.fates.push('kill')
        await office.relay(slack)
        await leave(office)
        office.pass(lease)
        slack.asked.push('throw')
        await office.relay(slack)
        expect(await office.stateOf(id)).toMatchObject({ status: 'waiting' })
        office.pass(hour)
        await office.relay(slack)
        expect(titles(slack)).toEqual(['A review'])
        expect(await toldOf(office)).toEqual(['a-plan'])
        expect(await office.stateOf(id)).toMatchObject({ status: 'sent', unsure: 0 })
      })

      it('is taken back where the platform says that it did not arrive', async () => {
        const office = await open()
        const id = await remind(office)
        await office.outbox.claim(10)
        await leave(office)
        office.pass(lease)
        await office.relay(chat('slack', true))
        expect(await toldOf(office)).toEqual([])
        expect(await office.stateOf(id)).toMatchObject({ status: 'undone' })
      })

      it('counts as told, and is not sent again, where nobody can say whether it arrived', async () => {
        const office = await open()
        const teams = chat('teams', false)
        const id = await remind(office)
        teams.fates.push('kill')
        await office.relay(teams)
        await leave(office)
        office.pass(lease)
        await office.relay(teams)
        expect(titles(teams)).toEqual(['A review'])
        expect(await toldOf(office)).toEqual(['a-plan'])
        expect(await office.stateOf(id)).toMatchObject({ status: 'dead', reason: 'mayHaveArrived' })
      })

      it('stays as it stands where it was to be mended', async () => {
        const office = await open()
        const slack = chat('slack', true)
        const id = await remind(office)
        await office.relay(slack)
        const { outbox } = office.database.tables
        await office.database.write(async (write) => {
          const mended = { status: 'waiting' as const, attempts: 0, dueAt: office.clock.now() }
          await write.update(outbox).set(mended).where(eq(outbox.id, id))
        })
        await leave(office)
        await office.relay(slack)
        expect(titles(slack)).toEqual(['A review'])
        expect(await toldOf(office)).toEqual(['a-plan'])
        expect(await office.stateOf(id)).toMatchObject({ status: 'sent' })
      })
    })

    it('is not taken back where it arrived before the process died', async () => {
      const office = await open()
      const slack = chat('slack', true)
      const id = await remind(office)
      slack.fates.push('kill')
      await office.relay(slack)
      office.pass(60 * hour)
      expect(await office.relay(slack)).toBe(1)
      expect(titles(slack)).toEqual(['A review'])
      expect(await toldOf(office)).toEqual(['a-plan'])
      expect(await office.stateOf(id)).toMatchObject({ status: 'sent' })
    })

    it('is sent within the hours, and what reminds of nothing however late', async () => {
      const office = await open()
      const slack = chat('slack', true)
      await office.send('A question')
      office.pass(2 * hour)
      await remind(office)
      office.pass(3 * hour)
      await office.relay(slack)
      expect(titles(slack)).toEqual(['A question', 'A review'])
    })
  })

  it('is given up after many attempts, with a reason', async () => {
    const office = await open()
    const slack = chat('slack', true)
    const id = await office.send('A review')
    for (let attempt = 0; attempt < 12; attempt += 1) {
      slack.fates.push('throw')
      await office.relay(slack)
      office.pass(hour)
    }
    expect(await office.stateOf(id)).toMatchObject({ status: 'dead', reason: 'gaveUp' })
    await office.relay(slack)
    expect(slack.messages.size).toBe(0)
  })

  it('goes to the other platform where one refuses for good, and is dead where both do', async () => {
    const office = await open()
    const [slack, teams] = [chat('slack', true), chat('teams', false)]
    await office.send('One')
    slack.fates.push({ outcome: 'gone', reason: 'accountGone' })
    await office.relay(slack, teams)
    expect(titles(teams)).toEqual(['One'])
    await office.send('Two')
    slack.fates.push({ outcome: 'gone', reason: 'accountGone' })
    teams.fates.push({ outcome: 'gone', reason: 'blocked' })
    await office.relay(slack, teams)
    expect(await office.outbox.deadLetters()).toEqual([{ reason: 'blocked', count: 1 }])
  })

  it('is told of by its reason once it is dead, and by when', async () => {
    const office = await open()
    const nobody = chat('playground', false)
    await office.send('One')
    await office.send('Two')
    await office.relay(nobody)
    office.pass(hour)
    await office.send('Three')
    await office.relay(nobody)
    expect(await office.outbox.deadLetters()).toEqual([{ reason: 'noAccount', count: 3 }])
    expect(await office.outbox.deadLetters({ since: (start + 1) as never })).toEqual([
      { reason: 'noAccount', count: 1 },
    ])
  })

  describe('that is mended', () => {
    const done = () => ({ title: 'It is done', paragraphs: ['Thank you.'], preview: say`It is done.` })

    it('before it was sent, is sent as it is now', async () => {
      const office = await open()
      const slack = chat('slack', true)
      const id = await office.send('A review')
      expect(await office.change((unit) => unit.mend(id, done))).toBe(true)
      await office.relay(slack)
      expect(titles(slack)).toEqual(['It is done'])
    })

    it('after it was sent, is changed in its place, over a crash too', async () => {
      const office = await open()
      const slack = chat('slack', true)
      const id = await office.send('A review')
      await office.relay(slack)
      await office.change((unit) => unit.mend(id, done))
      await office.outbox.claim(10)
      office.pass(lease)
      expect(await office.relay(slack)).toBe(1)
      expect([...slack.messages]).toEqual([
        ['at-1', expect.objectContaining({ title: 'It is done', preview: 'It is done.' })],
      ])
      expect(await office.stateOf(id)).toMatchObject({ status: 'sent' })
      expect(await office.relay(slack)).toBe(0)
    })

    it('while it was on its way, is changed once it has arrived', async () => {
      const office = await open()
      const slack = chat('slack', true)
      const id = await office.send('A review')
      const [claimed] = await office.outbox.claim(1)
      await office.change((unit) => unit.mend(id, done))
      if (!claimed) throw new Error('nothing was claimed')
      const account = { platform: 'slack', workspace: 'home', user: 'slack-ana' } as const
      slack.messages.set('at-7', { title: claimed.title, preview: '', account })
      await office.outbox.sent(id, 'at-7', account)
      office.pass(lease)
      await office.relay(slack)
      expect(titles(slack)).toEqual(['It is done'])
    })

    it('while a process died on it, is changed where it arrived', async () => {
      const office = await open()
      const slack = chat('slack', true)
      const id = await office.send('A review')
      slack.fates.push('kill')
      await office.relay(slack)
      await office.change((unit) => unit.mend(id, done))
      office.pass(lease)
      await office.relay(slack)
      expect(titles(slack)).toEqual(['It is done'])
    })

    it('stays away where it was taken away', async () => {
      const office = await open()
      const slack = chat('slack', true)
      const id = await office.send('A review')
      await office.relay(slack)
      slack.messages.clear()
      await office.change((unit) => unit.mend(id, done))
      await office.relay(slack)
      expect(slack.messages.size).toBe(0)
      expect(await office.stateOf(id)).toMatchObject({ status: 'sent' })
    })

    it('says so where it will never arrive', async () => {
      const office = await open()
      const id = await office.send('A review')
      await office.relay(chat('playground', false))
      expect(await office.change((unit) => unit.mend(id, done))).toBe(false)
    })
  })
})

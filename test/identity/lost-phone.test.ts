// A lost phone: locked from chat, at once, so that nothing ties itself again, with what stood in chats taken away.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createOutbox } from '#db/records/outbox'
import { standingMessages } from '#db/records/standing-messages'
import { createStore } from '#db/records/store'
import type { Account } from '#people/staff'
import { relayOnce } from '#reminders/relay'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { chat } from '../reminders/post-office.js'
import { addressOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

const account: Account = { platform: 'slack', workspace: 'T1', user: 'U1' }
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

describe.each(engines)('a lost phone on $name', (engine) => {
  let district: District
  const slack = () => chat('slack', true)
  beforeEach(async () => {
    district = await openSmallDistrict(engine, firstDay, {}, '10:00')
  })
  afterEach(() => district.close())

  const parts = () => {
    const { database, seal, clock } = district
    return {
      store: createStore(database, seal, clock),
      standing: standingMessages(database, seal, clock),
      outbox: createOutbox(database, seal, clock),
    }
  }
  const relay = (one: ReturnType<typeof chat>) =>
    relayOnce({ outbox: parts().outbox, messengers: [one], clock: district.clock, log })
  const ask = async () => {
    const outcome = await district.bot.handle(
      { account, surface: 'private', text: 'accommodations for Ida Fennimore', deliveries: [] },
      async () => ({ email: addressOf('teacher.now'), outsider: false }),
    )
    return outcome.type === 'reply' ? outcome.reply : undefined
  }

  test('an administrator locks it, everything goes, and lifting it lets it tie itself again', async () => {
    const one = slack()
    expect((await ask())?.status).toBe('ok')
    one.messages.set('at-9', { title: 'An answer', preview: '', account })
    await parts().standing.remember(account, 'at-9')
    const { reply, audit } = await district.ask('superintendent', `lock ${addressOf('teacher.now')}`)
    expect(reply.data).toMatchObject({ locked: true, accounts: 1, messages: 1 })
    expect(audit.map(({ command, outcome }) => [command, outcome])).toEqual([['lock', 'changed']])
    expect((await ask())?.title).toBe('This account is locked')
    // The platform is down at first.
    one.fates.push('throw')
    await relay(one)
    expect(one.messages.size).toBe(1)
    district.at(firstDay, '10:05')
    await relay(one)
    expect(one.messages.size).toBe(0)
    expect((await district.ask('superintendent', `unlock ${addressOf('teacher.now')}`)).reply.title).toContain('lifted')
    expect((await ask())?.status).toBe('ok')
  })

  test('an answer that was given is given again to whoever it was given to, and not once their phone is lost', async () => {
    const deliveries = [{ kind: 'event', key: 'one press' }] as const
    const press = (user: string, who: string) =>
      district.bot.handle(
        { account: { ...account, user }, surface: 'private', text: 'accommodations for Ida Fennimore', deliveries },
        async () => ({ email: addressOf(who), outsider: false }),
      )
    const first = await press('U1', 'teacher.now')
    if (first.type !== 'reply') throw new Error(first.type)
    expect(first.reply.text).toContain('Ida Fennimore')
    expect(await press('U1', 'teacher.now')).toEqual({ type: 'alreadyDone', reply: first.reply })
    expect(await press('U2', 'other.teacher')).toEqual({ type: 'alreadyDone' })
    await district.ask('superintendent', `lock ${addressOf('teacher.now')}`)
    expect(await press('U1', 'teacher.now')).toEqual({ type: 'alreadyDone' })
  })

  test('what waits for somebody locked does not go out before the lock is lifted', async () => {
    const one = slack()
    await ask()
    const { store } = parts()
    const [staff] = await store.staffWithEmail(addressOf('teacher.now'))
    if (!staff) throw new Error('nobody')
    const entry = () => ({ account, surface: 'private', command: 'test', outcome: 'changed', students: [] }) as const
    await store.commit({ deliveries: [], entry }, async (unit) => {
      await unit.lock(staff.id)
      await unit.send({ to: staff.id, words: () => ({ title: 'X', paragraphs: [], preview: '' as never }) })
    })
    await relay(one)
    expect(one.messages.size).toBe(0)
    await store.commit({ deliveries: [], entry }, async (unit) => void (await unit.unlock(staff.id)))
    await ask()
    district.at(firstDay, '11:30')
    await relay(one)
    expect([...one.messages.values()].map(({ title }) => title)).toEqual(['X'])
  })

  test('anybody can lock themselves, and nobody somebody else', async () => {
    expect((await district.ask('teacher.now', `lock ${addressOf('principal')}`)).reply.status).toBe('invalid')
    expect((await district.ask('teacher.now', 'I lost my phone')).reply.data.locked).toBe(true)
    expect((await district.ask('teacher.now', 'help')).reply.title).toBe('This account is locked')
  })

  test('lifting the lock of an administrator takes a second one', async () => {
    await district.ask('superintendent', `lock ${addressOf('director')}`)
    const { reply } = await district.ask('superintendent', `unlock ${addressOf('director')}`)
    expect(reply.data.waiting).toBe(true)
    expect((await district.ask('director', 'help')).reply.title).toBe('This account is locked')
  })

  test('what was written about students goes after a day, once, or leaves words that name nobody', async () => {
    const one = slack()
    await ask()
    const { store, standing } = parts()
    const [staff] = await store.staffWithEmail(addressOf('teacher.now'))
    const button = { label: 'Put off', action: { command: 'snooze', input: {} } }
    const entry = () => ({ account, surface: 'private', command: 'test', outcome: 'changed', students: [] }) as const
    const preview = '' as never
    await store.commit({ deliveries: [], entry }, async (unit) => {
      const to = staff?.id ?? ('' as never)
      await unit.send({ to, words: () => ({ title: 'An update on Ida', paragraphs: [], preview }) })
      await unit.send({ to, namesNobody: true, words: () => ({ title: 'Of nobody', paragraphs: [], preview }) })
      const sections = [{ type: 'buttons', buttons: [button] } as const]
      const parts = [{ about: 'a|b', sections }]
      await unit.send({ to, words: () => ({ title: 'Ida is due', paragraphs: [], parts, preview }) })
    })
    await relay(one)
    expect(one.messages.size).toBe(3)
    await district.tick()
    await relay(one)
    expect(one.messages.size).toBe(3)
    district.at(addDays(firstDay, 1), '10:01')
    expect(await standing.putAway(district.clock.now(), 40)).toBe(2)
    expect(await standing.putAway(district.clock.now(), 40)).toBe(0)
    await relay(one)
    expect([...one.messages.values()].map(({ title }) => title).sort()).toEqual([
      'Of nobody',
      'This message was put away',
    ])
  })

  test('nothing goes out to somebody who has left', async () => {
    const one = slack()
    await ask()
    const { store } = parts()
    const [staff] = await store.staffWithEmail(addressOf('teacher.now'))
    const entry = () => ({ account, surface: 'private', command: 'test', outcome: 'changed', students: [] }) as const
    await store.commit({ deliveries: [], entry }, (unit) =>
      unit.send({
        to: staff?.id ?? ('' as never),
        words: () => ({ title: 'X', paragraphs: [], preview: '' as never }),
      }),
    )
    await district.database.write(async (write) => {
      await write.update(district.database.tables.staff).set({ active: false })
    })
    await relay(one)
    expect(one.messages.size).toBe(0)
    expect(await parts().outbox.counts()).toMatchObject({ waiting: 0, dead: 0 })
  })
})

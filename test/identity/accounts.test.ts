// One account is one person: it is followed when an address changes, refused where it is another's or shared, and untied
// where the platform does not bear it out any more.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Messenger } from '#bot/messenger'
import type { Profile, Request } from '#bot/request'
import { createStore } from '#db/records/store'
import type { Account, StaffMember } from '#people/staff'
import { stillStands } from '#records/accounts'
import type { Store } from '#records/store'
import { accountNews } from '#reminders/account-news'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { addressOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

const account: Account = { platform: 'slack', workspace: 'T1', user: 'U1' }
const question = 'accommodations for Ida Fennimore'

test.each([
  ['an address that is the same', { email: 'A@b.example ', outsider: false }, true, true],
  ['another address', { email: 'c@b.example', outsider: false }, false, true],
  ['no address at all', { outsider: false }, true, true],
  ['a guest', { email: 'a@b.example', outsider: true }, false, false],
  ['nobody', undefined, false, true],
])('%s: whether a tie stands', (_, vouched, byProfile, byHand) => {
  expect(stillStands({ proof: 'profile', email: 'a@b.example' }, vouched)).toBe(byProfile)
  expect(stillStands({ proof: 'link' }, vouched)).toBe(byHand)
})

describe.each(engines)('accounts on $name', (engine) => {
  let district: District
  let store: Store
  let teacher: StaffMember
  beforeEach(async () => {
    district = await openSmallDistrict(engine, firstDay, {}, '10:00')
    store = createStore(district.database, district.seal, district.clock)
    const [found] = await store.staffWithEmail(addressOf('teacher.now'))
    if (!found) throw new Error('no teacher')
    teacher = found
  })
  afterEach(() => district.close())

  const ask = async (profile: Profile | undefined | 'down', more: Partial<Request> = {}) => {
    const outcome = await district.bot.handle(
      { account, surface: 'private', text: question, deliveries: [], ...more },
      async () => {
        if (profile === 'down') throw new Error('down')
        return profile
      },
    )
    if (outcome.type !== 'reply') throw new Error(outcome.type)
    return outcome.reply
  }
  const hers = { email: addressOf('teacher.now'), outsider: false }
  const commit = <Result>(change: Parameters<typeof store.commit<Result>>[1]) =>
    store.commit(
      {
        deliveries: [],
        entry: () => ({ account, surface: 'private', command: 'link', outcome: 'changed', students: [] }),
      },
      change,
    )

  test('whoever is tied is known without the platform, until the address on the roster changes', async () => {
    expect((await ask(hers)).status).toBe('ok')
    expect((await ask('down')).status).toBe('ok')
    await district.import({
      'users.csv': [
        {
          sourcedId: 'teacher.now',
          status: 'active',
          givenName: 'Now',
          familyName: 'Teacher',
          role: 'teacher',
          email: 'new.name@district.example',
        },
      ],
    })
    expect((await ask('down')).title).toContain("can't tell who you are")
    expect((await ask(hers)).title).toContain("don't know you yet")
    expect((await ask({ email: 'New.Name@district.example', outsider: false })).status).toBe('ok')
  })

  test('a second person is refused an account, by hand and by address', async () => {
    await ask(hers)
    const [other] = await store.staffWithEmail(addressOf('principal'))
    expect(await commit((unit) => unit.link(account, other?.id ?? teacher.id, 'link'))).toBe('another')
    expect(await commit((unit) => unit.link({ ...account, workspace: '*' }, other?.id ?? teacher.id, 'link'))).toBe(
      'another',
    )
    expect((await store.staffBehind(account))?.id).toBe(teacher.id)
    // And the same person may have several.
    expect(await commit((unit) => unit.link({ ...account, platform: 'teams' }, teacher.id, 'link'))).toBe('linked')
    expect(await store.accountsOf(teacher.id)).toHaveLength(2)
  })

  test('a shared account is told nothing about students', async () => {
    await ask(hers)
    expect(await commit((unit) => unit.share({ ...account, workspace: '*' }, true))).toEqual([teacher.id])
    const reply = await ask(hers)
    expect(reply.title).toBe('Several people use this account')
    expect(reply.text).not.toContain('Ida')
    expect(await commit((unit) => unit.link(account, teacher.id, 'link'))).toBe('shared')
    await commit((unit) => unit.share({ ...account, workspace: '*' }, false))
    expect((await ask(hers)).status).toBe('ok')
  })

  test('somebody of another organisation is refused even with a tied account', async () => {
    await ask(hers)
    expect((await ask(hers, { outsider: true })).title).toContain("don't know you yet")
  })

  test('a deactivation is followed at once, another address too, and nothing else', async () => {
    const news = accountNews(store)
    await ask(hers)
    await news.changed(account, hers)
    expect(await store.staffBehind(account)).toBeDefined()
    await news.changed(account, { outsider: true })
    expect(await store.staffBehind(account)).toBeUndefined()
    await ask(hers)
    await news.changed(account, { email: 'else@district.example', outsider: false })
    expect(await store.staffBehind(account)).toBeUndefined()
  })

  test('the platform is asked once a day, and sooner when it says that something changed', async () => {
    await ask(hers)
    let asked = 0
    let says: Profile | undefined = hers
    const slack = {
      platform: 'slack',
      profile: async () => {
        asked += 1
        return says
      },
    } as unknown as Messenger
    await district.tick(slack)
    expect(asked).toBe(0)
    await accountNews(store).doubtful(account)
    await district.tick(slack)
    await district.tick(slack)
    expect(asked).toBe(1)
    district.at(addDays(firstDay, 1), '10:01')
    says = undefined
    await district.tick(slack)
    expect(asked).toBe(2)
    expect(await store.staffBehind(account)).toBeUndefined()
  })
})

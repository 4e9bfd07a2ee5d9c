// What a platform delivers twice, what comes from a channel, and what happens when something of ours breaks.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountOf, type District, openSmallDistrict } from './small-district.js'

let district: District
beforeAll(async () => {
  district = await openSmallDistrict()
  await district.ask('teacher.now', 'help')
})
afterAll(() => district.close())

const question = {
  account: accountOf('teacher.now'),
  surface: 'private',
  text: 'accommodations for Ida Fennimore',
} as const
const nobody = async () => undefined

test('a signature that was taken before is refused, without a word', async () => {
  const deliveries = [{ kind: 'signature', key: 'v0=abc' } as const]
  expect(await district.bot.wasTaken('v0=abc')).toBe(false)
  const first = await district.bot.handle({ ...question, deliveries }, nobody)
  expect(first.type).toBe('reply')
  const written = (await district.audit()).length
  expect(await district.bot.wasTaken('v0=abc')).toBe(true)
  expect(await district.bot.handle({ ...question, deliveries }, nobody)).toEqual({ type: 'replayed' })
  expect(await district.audit()).toHaveLength(written)
})

test('an event that comes again is done once, and has its first answer at hand', async () => {
  const event = { kind: 'event', key: 'Ev1' } as const
  const first = await district.bot.handle({ ...question, deliveries: [event] }, nobody)
  const written = (await district.audit()).length
  const second = await district.bot.handle(
    { ...question, deliveries: [event, { kind: 'signature', key: 'v0=other' }] },
    nobody,
  )
  expect(second).toEqual({ type: 'alreadyDone', reply: first.type === 'reply' ? first.reply : undefined })
  expect(await district.audit()).toHaveLength(written)
})

test('a setting pressed twice is changed once', async () => {
  const press = {
    account: accountOf('superintendent'),
    surface: 'private',
    text: '',
    action: { command: 'settings', input: { words: 'accessOpensDaysBefore 12' } },
    deliveries: [{ kind: 'event', key: 'Ev2' } as const],
  } as const
  await district.ask('superintendent', 'help')
  expect((await district.bot.handle(press, nobody)).type).toBe('reply')
  expect((await district.bot.handle(press, nobody)).type).toBe('alreadyDone')
})

test('a question that stands in a channel is answered to the asker alone, and says so first', async () => {
  const asked = await district.ask('teacher.now', question.text, { surface: 'channel', askedInPublic: true })
  expect(asked.reply).toMatchObject({ audience: 'private', askedInPublic: true })
  expect(asked.reply.sections[0]).toMatchObject({ type: 'notice', tone: 'caution' })
  expect(asked.reply.text).toMatch(/Your question stands in this channel for everyone to read/)
  const slash = await district.ask('teacher.now', question.text, { surface: 'channel' })
  expect(slash.reply.text).not.toContain('stands in this channel')
})

test('a guest of the workspace is a stranger, whatever address they bear', async () => {
  const outcome = await district.bot.handle({ ...question, account: accountOf('guest'), deliveries: [] }, async () => ({
    email: 'teacher.now@district.example',
    outsider: true,
  }))
  expect(outcome.type === 'reply' && outcome.reply.title).toContain("I don't know you yet")
})

test('where the platform cannot say who somebody is, nothing is shown', async () => {
  const outcome = await district.bot.handle({ ...question, account: accountOf('new'), deliveries: [] }, async () => {
    throw new Error('no answer')
  })
  expect(outcome.type === 'reply' && outcome.reply).toMatchObject({ status: 'invalid', students: [] })
})

test('a fault of ours answers with a reference and nothing else; the log names nobody', async () => {
  const broken = await openSmallDistrict()
  await broken.ask('teacher.now', 'help')
  await broken.database.close()
  const outcome = await broken.bot.handle({ ...question, deliveries: [] }, nobody)
  const reply = outcome.type === 'reply' ? outcome.reply : undefined
  expect(reply).toMatchObject({ status: 'invalid', students: [], data: {}, title: 'Something went wrong on my side' })
  const reference = /reference ([0-9a-f]{8})/.exec(reply?.text ?? '')?.[1]
  expect(reference).toBeDefined()
  expect(JSON.stringify(reply)).not.toMatch(/Ida|Fennimore|sqlite|closed|\.ts/i)
  expect(broken.logged).toHaveLength(1)
  expect(broken.logged[0]).toContain(reference)
  expect(broken.logged[0]).not.toMatch(/Ida|Fennimore|teacher\.now/)
})

// The one welcome: what it says, to whom, and that it comes once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountOf, type District, openSmallDistrict } from '../stories/small-district.js'
import { actionIn } from '../stories/writer.js'

let district: District
beforeAll(async () => {
  district = await openSmallDistrict()
})
afterAll(() => district.close())

const inHome = { action: { command: 'today', input: {} }, meets: true } as const

test('whoever opens the bot for the first time is told what it does, what it knows, how to stop it, and what to try', async () => {
  const { reply, audit } = await district.ask('teacher.now', '', inHome)
  expect(reply.text).toContain('Welcome, Pat!')
  expect(reply.text).toContain('your name and e-mail address')
  expect(reply.text).toContain('type "settings"')
  const tried = actionIn(reply, /^Accommodations of /)
  expect((await district.press('teacher.now', tried.command, tried.input)).reply.status).toBe('ok')
  actionIn(reply, / at a glance$/)
  expect((await district.press('teacher.now', 'class', {})).reply.status).toBe('ok')
  // Those whose names stand on the buttons were seen.
  expect(reply.students.length).toBeGreaterThan(0)
  expect(audit).toMatchObject([{ command: 'today', outcome: 'shown' }])
})

test('and never again, wherever they come from', async () => {
  const { reply } = await district.ask('teacher.now', 'help', { meets: true })
  expect(reply.text).not.toContain('Welcome, Pat!')
})

test('who asks something first is answered first', async () => {
  const { reply } = await district.ask('case.manager', 'help', { meets: true })
  expect(reply.sections[0]).toMatchObject({ text: expect.stringContaining('I answer you alone') })
  expect(reply.text).toContain('Welcome, Pat!')
})

test('nobody is welcomed in a channel or by a slash command, and no stranger ever', async () => {
  expect((await district.ask('other.teacher', 'help', { surface: 'channel' })).reply.text).not.toContain('Welcome')
  expect((await district.ask('nobody.known', '', inHome)).reply.text).not.toContain('Welcome')
})

test('to whom no student is tied, it names none and offers what there is', async () => {
  const { reply } = await district.ask('para.by.title', '', inHome)
  expect(reply.students).toEqual([])
  actionIn(reply, 'What I can do')
})

test('two at once are one welcome', async () => {
  const asked = { account: accountOf('provider'), surface: 'private', text: '', deliveries: [], ...inHome } as const
  const profile = async () => ({ email: 'provider@district.example', outsider: false })
  await district.ask('provider', 'help')
  const both = await Promise.all([district.bot.handle(asked, profile), district.bot.handle(asked, profile)])
  const welcomes = both.filter((one) => one.type === 'reply' && one.reply.text.includes('Welcome, Pat!'))
  expect(welcomes).toHaveLength(1)
})

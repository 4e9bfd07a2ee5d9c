// Against a Slack that nobody here wrote (vercel-labs/emulate): the real bot of a small district publishes a Home tab, opens
// a modal with a real trigger, writes a direct message and an ephemeral one, and Slack has them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Modal } from '#adapters/slack/modal'
import { emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'
import { channelId, type Running, running, secret, userId } from './adapter.js'
import { chooseShortcut, homeOpened, pressInHome, typeName } from './home-payloads.js'
import { directMessage, mention, sendEvent } from './signed-request.js'
import { homeTeam } from './slack-stand-in.js'
import { submitView } from './view-payloads.js'

let district: District
let slack: Running
let teacher: string
let stranger: string
beforeAll(async () => {
  district = await openSmallDistrict()
  slack = await running({ bot: district.bot })
  teacher = await userId(slack.slack, 'jordan.park')
  stranger = await userId(slack.slack, 'robin.diaz')
  slack.slack.profiles.set(teacher, { id: teacher, profile: { email: emailOf('teacher.now') } })
})
afterAll(async () => {
  await slack.stop()
  await district.close()
})

const signed = { secret, team: homeTeam }
const trigger = async () => String((await slack.slack.ask('views.generateTriggerId', { user_id: teacher })).trigger_id)

interface Taken {
  readonly ok: boolean
  readonly view: {
    readonly id: string
    readonly hash: string
    readonly type: string
    readonly blocks: readonly object[]
  }
}
const taken = async (method: string) => (await (await slack.slack.next(method)).answer) as unknown as Taken

test('the Home tab stands, with the welcome the first time alone', async () => {
  await sendEvent(slack.baseUrl, { ...signed, event: homeOpened(teacher) })
  const first = await taken('views.publish')
  expect(first).toMatchObject({ ok: true, view: { type: 'home' } })
  expect(JSON.stringify(first.view.blocks)).toContain('Welcome, Pat!')
  expect(JSON.stringify(first.view.blocks)).toContain('Biology, period 2')
  await sendEvent(slack.baseUrl, { ...signed, event: homeOpened(teacher) })
  expect(JSON.stringify((await taken('views.publish')).view.blocks)).not.toContain('Welcome, Pat!')
})

test('a stranger’s Home is the friendly line, and no names are offered to them', async () => {
  await sendEvent(slack.baseUrl, { ...signed, event: homeOpened(stranger) })
  const said = JSON.stringify((await taken('views.publish')).view.blocks)
  expect(said).toContain("I don't know you yet")
  expect(said).not.toContain('button')
  const { body } = await typeName(slack.baseUrl, { ...signed, user: stranger }, 'draft-0001|0|student', 'fen')
  expect(JSON.parse(body)).toEqual({ options: [] })
})

test('a button of the Home opens a modal over it', async () => {
  const value = JSON.stringify({ command: 'caseload', input: {} })
  await pressInHome(slack.baseUrl, { ...signed, user: teacher, trigger: await trigger() }, value)
  expect(await taken('views.open')).toMatchObject({ ok: true, view: { type: 'modal' } })
})

test('a student is found by a shortcut: the modal, the names, the glance', async () => {
  const by = { ...signed, user: teacher }
  await chooseShortcut(slack.baseUrl, { ...by, trigger: await trigger() }, 'find_student')
  const call = await slack.slack.next('views.open')
  const { ok, view: stands } = (await call.answer) as unknown as Taken
  expect(ok).toBe(true)
  const view = JSON.parse(String(call.body.view)) as Modal
  const field = view.blocks.find(({ type }) => type === 'input')?.block_id ?? ''
  const offered = JSON.parse((await typeName(slack.baseUrl, by, field, 'fenni')).body) as {
    options: readonly { readonly value: string; readonly text: { readonly text: string } }[]
  }
  expect(offered.options.map(({ text }) => text.text)).toEqual(['Ida Fennimore'])
  const student = offered.options[0]?.value ?? ''
  const of = { ...by, view, viewId: stands.id, hash: stands.hash, values: { student } }
  const answer = JSON.parse((await submitView(slack.baseUrl, of)).body) as { readonly view: Modal }
  expect(JSON.stringify(answer.view.blocks)).toContain('At a glance: Ida Fennimore')
})

test('a direct message is answered there, in its thread where it stands in one', async () => {
  const { channel } = await slack.slack.ask('conversations.open', { users: teacher })
  const dm = (channel as { id: string }).id
  await sendEvent(slack.baseUrl, { ...signed, event: directMessage(teacher, 'accommodations Ida Fennimore', dm) })
  const sent = await slack.slack.next('chat.postMessage')
  expect(await sent.answer).toMatchObject({ ok: true, channel: dm })
  expect(sent.body).not.toHaveProperty('thread_ts')
  const { messages } = await slack.slack.ask('conversations.history', { channel: dm })
  expect(JSON.stringify(messages)).toContain('Ida Fennimore')
  const inThread = { ...directMessage(teacher, 'help', dm), thread_ts: '1.1' }
  await sendEvent(slack.baseUrl, { ...signed, event: inThread })
  expect((await slack.slack.next('chat.postMessage')).body).toMatchObject({ channel: dm, thread_ts: '1.1' })
})

test('a mention is answered to the asker alone, in the thread where they asked', async () => {
  const channel = await channelId(slack.slack, 'staff-room')
  await slack.slack.ask('conversations.invite', { channel, users: teacher })
  const event = { ...mention(teacher, 'accommodations Ida Fennimore', channel), thread_ts: '1.1' }
  await sendEvent(slack.baseUrl, { ...signed, event })
  const sent = await slack.slack.next('chat.postEphemeral')
  expect(sent.body).toMatchObject({ channel, user: teacher, thread_ts: '1.1' })
  const answered = (await sent.answer) as { ok: boolean; error?: string }
  expect(answered).toMatchObject({ ok: true })
  // Nobody is welcomed where others are.
  expect(JSON.stringify(sent.body.blocks)).not.toContain('Welcome')
})

test('every view and message of this was one that Slack takes', () => {
  expect(slack.logged.filter((line) => line.includes('refused'))).toEqual([])
})

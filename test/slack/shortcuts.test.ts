// Shortcuts, and the names that Slack offers while one is typed.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Modal, modalOf } from '#adapters/slack/modal'
import { shortcuts } from '#adapters/slack/shortcuts'
import { viewFaults } from '#adapters/slack/view-check'
import type { Form } from '#bot/form'
import { type Running, running, secret, userId } from './adapter.js'
import { chooseOnMessage, chooseShortcut, typeName } from './home-payloads.js'
import { replyOf } from './replies.js'
import { homeTeam } from './slack-stand-in.js'
import { submitView } from './view-payloads.js'

const form: Form = {
  draft: 'draft-0001',
  title: 'Find a student',
  submitLabel: 'Find',
  fields: [{ name: 'student', label: 'Student', required: true, type: 'text', students: true }],
}
const formReply = replyOf([], { status: 'form', title: 'Find a student', form })
const block = 'draft-0001|0|student'

let slack: Running
let teacher: string
const signed = { secret, team: homeTeam }
beforeAll(async () => {
  slack = await running({}, { asks: true })
  teacher = await userId(slack.slack, 'jordan.park')
})
afterAll(() => slack.stop())
beforeEach(() => {
  slack.bot.answer(formReply)
  slack.bot.suggestions = []
  slack.bot.requests.length = 0
  slack.slack.calls.length = 0
})
const trigger = async () => String((await slack.slack.ask('views.generateTriggerId', { user_id: teacher })).trigger_id)

describe('a shortcut', () => {
  test.each([
    ['log_progress', 'logFor'],
    ['find_student', 'findStudent'],
  ])('%s opens its form', async (callback, command) => {
    const by = { ...signed, user: teacher, trigger: await trigger() }
    expect(await chooseShortcut(slack.baseUrl, by, callback)).toEqual({ status: 200, body: '' })
    const { body } = await slack.slack.next('views.open')
    expect(JSON.parse(String(body.view))).toEqual(modalOf(formReply))
    expect(slack.bot.requests).toMatchObject([{ surface: 'private', text: '', action: { command, input: {} } }])
  })

  test('on a message opens the form to log, and copies nothing of the message', async () => {
    const by = { ...signed, user: teacher, trigger: await trigger() }
    await chooseOnMessage(slack.baseUrl, by, 'log_progress_here', 'Jamie read fifty-two words a minute')
    const { body } = await slack.slack.next('views.open')
    expect(slack.bot.requests).toMatchObject([{ action: { command: 'logFor', input: {} }, text: '' }])
    const everything = JSON.stringify([body, slack.bot.requests, slack.slack.calls, slack.logged])
    for (const word of ['Jamie', 'fifty-two', 'U0OTHER', 'C0STAFFROOM']) expect(everything).not.toContain(word)
  })

  test('is answered in direct messages where it is too late for a modal', async () => {
    await chooseShortcut(slack.baseUrl, { ...signed, user: teacher }, 'find_student')
    const { body } = await slack.slack.next('chat.postMessage')
    expect(body.text).toBe('A form is waiting for you.')
  })

  test('of another name is acknowledged and asks nothing', async () => {
    expect(await chooseShortcut(slack.baseUrl, { ...signed, user: teacher }, 'unheard_of')).toMatchObject({
      status: 200,
    })
    expect(slack.bot.requests).toEqual([])
  })

  test('has a name that Slack takes', () => {
    for (const { name, description } of shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24)
      expect(description.length).toBeLessThanOrEqual(150)
    }
  })
})

describe('a field that asks for a student', () => {
  const view = modalOf(formReply)

  test('is a search that holds no name, which Slack takes', () => {
    expect(viewFaults(view)).toEqual([])
    expect(view.blocks.at(-1)).toMatchObject({ element: { type: 'external_select', min_query_length: 2 } })
  })

  test('offers the names that the bot gives, as many as Slack takes', async () => {
    slack.bot.suggestions = Array.from({ length: 130 }, (_, at) => ({
      id: `student-${at}`,
      name: `Jamie Doe ${at}`,
      detail: at === 0 ? 'Grade 7' : '',
    }))
    const { status, body } = await typeName(slack.baseUrl, { ...signed, user: teacher }, block, 'jam')
    const { options } = JSON.parse(body) as { options: readonly unknown[] }
    expect(status).toBe(200)
    expect(options).toHaveLength(100)
    expect(options[0]).toEqual({
      value: 'student-0',
      text: { type: 'plain_text', text: 'Jamie Doe 0', emoji: false },
      description: { type: 'plain_text', text: 'Grade 7', emoji: false },
    })
    expect(slack.bot.requests).toMatchObject([{ text: 'jam', surface: 'private', account: { user: teacher } }])
  })

  test('offers none where nobody fits, and none in a field of another', async () => {
    const by = { ...signed, user: teacher }
    expect(JSON.parse((await typeName(slack.baseUrl, by, block, 'zora')).body)).toEqual({ options: [] })
    slack.bot.requests.length = 0
    expect(JSON.parse((await typeName(slack.baseUrl, by, 'unheard-of', 'zora')).body)).toEqual({ options: [] })
    expect(slack.bot.requests).toEqual([])
  })

  test('tells the bot that somebody of another organisation types', async () => {
    const connected = { ...signed, user: 'U0GUEST', team: homeTeam }
    await typeName(slack.baseUrl, connected, block, 'jam')
    expect(slack.bot.profile).not.toMatchObject({ email: expect.anything() })
  })

  test('comes back as the one that was chosen', async () => {
    slack.bot.answer(replyOf([], { title: 'Found' }))
    const of = { ...signed, user: teacher, view: view as Modal, viewId: 'V1', values: { student: 'student-7' } }
    await submitView(slack.baseUrl, of)
    expect(slack.bot.requests).toMatchObject([{ form: { draft: 'draft-0001', values: { student: 'student-7' } } }])
  })
})

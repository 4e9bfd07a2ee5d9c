// Forms in Slack: a modal that Slack takes, whose inputs come back as what was typed.
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Modal, modalOf } from '#adapters/slack/modal'
import { valuesIn } from '#adapters/slack/modal-state'
import { pressValue } from '#adapters/slack/press'
import { viewFaults } from '#adapters/slack/view-check'
import type { Field, Form } from '#bot/form'
import { cases } from '../fixtures/effort.js'
import { type Running, running, secret, userId } from './adapter.js'
import { replyOf } from './replies.js'
import { anySection } from './sections.js'
import { sendButtonPress, sendEvent, sendSlashCommand } from './signed-request.js'
import { homeTeam } from './slack-stand-in.js'
import { closeView, pressInView, stateOf, submitView, typeInView } from './view-payloads.js'

const fields: readonly Field[] = [
  { name: 'text', label: 'Accommodation', required: true, type: 'longText', value: 'Extra time' },
  { name: 'minutes', label: 'Minutes', required: false, type: 'number', value: 30 },
]
const form: Form = { draft: 'draft-0001', title: 'Accommodation', submitLabel: 'Save', fields }
const formReply = replyOf([], { status: 'form', title: 'Accommodation: Jamie Doe', form })
const faultyReply = {
  ...formReply,
  status: 'invalid' as const,
  form: {
    ...form,
    fields: fields.map((field) => (field.name === 'minutes' ? { ...field, fault: 'Please give a number.' } : field)),
  },
}

describe('the modal of a form', () => {
  let slack: Running
  let teacher: string
  const view = modalOf(formReply)
  const signed = { secret, team: homeTeam }

  beforeAll(async () => {
    slack = await running()
    teacher = await userId(slack.slack, 'jordan.park')
  })
  afterAll(() => slack.stop())
  beforeEach(() => {
    slack.bot.answer(formReply)
    slack.bot.requests.length = 0
    slack.slack.calls.length = 0
  })
  const from = (more: object = {}) => ({ ...signed, user: teacher, view, viewId: 'V1', ...more })
  const trigger = async () => {
    const { trigger_id } = await slack.slack.ask('views.generateTriggerId', { user_id: teacher })
    return String(trigger_id)
  }

  test('opens for a slash command, and the acknowledgement says nothing', async () => {
    const asked = { ...signed, user: teacher, text: 'edit', trigger: await trigger() }
    expect(await sendSlashCommand(slack.baseUrl, asked)).toEqual({ status: 200, body: '' })
    const { body } = await slack.slack.next('views.open')
    const opened = JSON.parse(String(body.view)) as Modal
    expect(opened).toEqual(view)
    // What Slack may show around a modal names nobody.
    expect(JSON.stringify([opened.title, opened.private_metadata, opened.submit])).not.toContain('Doe')
  })

  test('is offered as a button where it is too late to open it, and to a message that Slack opens none for', async () => {
    const { responseUrl } = slack.slack
    await sendSlashCommand(slack.baseUrl, { ...signed, user: teacher, text: 'edit', responseUrl })
    const late = await slack.slack.next('response_url')
    expect(JSON.stringify(late.body)).toContain('Open the form')
    const { channel } = await slack.slack.ask('conversations.open', { users: teacher })
    const dm = (channel as { id: string }).id
    await sendEvent(slack.baseUrl, {
      ...signed,
      event: { type: 'message', channel_type: 'im', channel: dm, user: teacher, text: 'edit', ts: '1.1' },
    })
    const message = await slack.slack.next('chat.postMessage')
    expect(JSON.stringify(message.body.blocks)).toContain('draft-0001')
  })

  test('opens for a button on a message', async () => {
    const value = pressValue({ again: { action: { command: 'openForm', input: { draft: 'draft-0001' } } }, page: 1 })
    const { responseUrl } = slack.slack
    await sendButtonPress(slack.baseUrl, { ...signed, user: teacher, value, responseUrl, trigger: await trigger() })
    const { body } = await slack.slack.next('views.open')
    expect(JSON.parse(String(body.view))).toEqual(view)
  })

  test('names each fault at its field, and keeps what was typed where it is', async () => {
    slack.bot.answer(faultyReply)
    const answer = await submitView(slack.baseUrl, from({ values: { minutes: 'half an hour' } }))
    expect(JSON.parse(answer.body)).toEqual({
      response_action: 'errors',
      errors: { 'draft-0001.1|0|minutes': 'Please give a number.' },
    })
    expect(slack.bot.requests).toMatchObject([
      { surface: 'private', form: { draft: 'draft-0001', values: { text: 'Extra time', minutes: 'half an hour' } } },
    ])
  })

  test('shows what became of it in its own place', async () => {
    slack.bot.answer(replyOf([{ type: 'text', text: 'One change.' }], { title: 'Saved' }))
    const answer = JSON.parse((await submitView(slack.baseUrl, from())).body) as {
      view: Modal
      response_action: string
    }
    expect(answer.response_action).toBe('update')
    expect(answer.view.submit).toBeUndefined()
    expect(JSON.stringify(answer.view.blocks)).toContain('One change.')
  })

  test('in whose id half a character stands is no fault: what is asked in it is asked', async () => {
    slack.logged.length = 0
    const again = { action: { command: 'goals', input: { student: 's-1' } } }
    const pressed = from({ viewId: 'V1\ud800' })
    expect(await pressInView(slack.baseUrl, pressed, pressValue({ again, page: 1 }))).toMatchObject({ status: 200 })
    expect(slack.bot.requests).toHaveLength(1)
    expect(slack.logged.filter((line) => line.includes('slack.fault'))).toEqual([])
  })

  test('that Slack sends off twice is taken once', async () => {
    slack.bot.answer(replyOf([], { title: 'Saved' }))
    const timestamp = Math.floor(Date.now() / 1000) - 60
    await submitView(slack.baseUrl, from({ values: { text: 'Twice' } }))
    await submitView(slack.baseUrl, { ...from({ values: { text: 'Twice' } }), timestamp })
    expect(slack.bot.requests).toHaveLength(1)
  })

  test('is kept as it is typed and when it is closed', async () => {
    expect(await typeInView(slack.baseUrl, from({ values: { text: 'Half-ty' } }))).toEqual({ status: 200, body: '' })
    expect(await closeView(slack.baseUrl, from({ values: { text: '' } }))).toEqual({ status: 200, body: '' })
    await expect.poll(() => slack.bot.requests.length).toBe(2)
    expect(slack.bot.requests.map((request) => request.form)).toEqual([
      { draft: 'draft-0001', keep: true, values: { text: 'Half-ty', minutes: '30' } },
      { draft: 'draft-0001', keep: true, values: { text: '', minutes: '30' } },
    ])
    expect(slack.slack.calls).toEqual([])
  })

  test('gives its place to the answer of a button that stands in it', async () => {
    const { view: opened } = await slack.slack.ask('views.open', { trigger_id: await trigger(), view })
    const { id, hash } = opened as { id: string; hash: string }
    slack.bot.answer({ ...formReply, title: 'The next form' })
    const value = pressValue({ again: { action: { command: 'startOver', input: { draft: 'draft-0001' } } }, page: 1 })
    await pressInView(slack.baseUrl, from({ viewId: id, hash }), value)
    const { body } = await slack.slack.next('views.update')
    expect(body).toMatchObject({ view_id: id, hash })
    expect(String(body.view)).toContain('The next form')
  })

  test('of somebody else’s making asks nothing', async () => {
    const foreign = { ...view, private_metadata: '{"draft":17}' }
    expect(await submitView(slack.baseUrl, from({ view: foreign }))).toEqual({ status: 200, body: '' })
    expect(slack.bot.requests).toEqual([])
  })
})

const anyText = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ minLength: 2800, maxLength: 7000, size: 'max' }))
const anyOptions = fc
  .uniqueArray(fc.stringMatching(/^[a-zA-Z0-9 .]{1,150}$/), { minLength: 1, maxLength: 130, size: 'max' })
  .map((values) => values.filter((value) => value !== 'true'))
const anyField: fc.Arbitrary<Omit<Field, 'name'>> = fc.oneof(
  fc.record({
    type: fc.constantFrom('text' as const, 'longText' as const),
    label: fc.string({ minLength: 1, maxLength: 100 }).map((label) => `${label}.`),
    required: fc.boolean(),
    value: anyText,
  }),
  fc.record({
    type: fc.constant('number' as const),
    label: fc.constant('N'),
    required: fc.boolean(),
    value: fc.oneof(fc.integer().map(String), anyText),
  }),
  fc.record({
    type: fc.constant('day' as const),
    label: fc.constant('D'),
    required: fc.boolean(),
    value: fc.constantFrom('2026-10-14', 'soon', ''),
  }),
  fc.record({
    type: fc.constant('flag' as const),
    label: fc.constant('F'),
    required: fc.boolean(),
    value: fc.constantFrom('true', ''),
  }),
  fc.tuple(fc.constantFrom('choice' as const, 'choices' as const), anyOptions, fc.nat()).map(([type, values, at]) => {
    const one = values[at % Math.max(1, values.length)] ?? ''
    const options = values.map((value) => ({ value, label: `${value} in words` }))
    const value = type === 'choice' || one === '' ? one : [one]
    return { type, label: 'Choice', required: false, options, value }
  }),
)

test('whatever a form holds, Slack takes it, and it comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.array(anyField, { minLength: 1, maxLength: 12 }),
      fc.array(anySection, { maxLength: 3 }),
      (some, sections) => {
        const all: Field[] = some.map((field, at) => ({
          ...field,
          name: `f${at}`,
          ...(at % 3 === 0 && { fault: 'Please check.' }),
        }))
        const modal = modalOf(replyOf(sections, { form: { ...form, fields: all } }))
        expect(viewFaults(modal)).toEqual([])
        expect(JSON.stringify(modal.blocks).split('Please check.').length - 1).toBe(Math.ceil(all.length / 3))
        const back = valuesIn(stateOf(modal)) ?? {}
        for (const { name, value, type } of all) {
          const wanted = Array.isArray(value) && typeof back[name] === 'string' ? value.join(', ') : value
          expect(back[name], type).toEqual(wanted)
        }
      },
    ),
    { numRuns: cases(60) },
  )
})

test('what is too long for a modal is cut in its words, never in what can be pressed', () => {
  const told = Array.from({ length: 120 }, (_, at) => ({
    type: 'notice' as const,
    tone: 'info' as const,
    text: `Line ${at}`,
  }))
  const button = { label: 'Go on', action: { command: 'help', input: {} } }
  const choices = Array.from({ length: 19 }, (_, at) => ({ label: `Section ${at}`, action: button.action }))
  const modal = modalOf(
    replyOf([...told, { type: 'choices', prompt: 'Which?', choices }, { type: 'buttons', buttons: [button] }]),
  )
  expect(viewFaults(modal)).toEqual([])
  const shown = JSON.stringify(modal.blocks)
  for (const one of [...choices, button]) expect(shown).toContain(`"${one.label}"`)
  expect(shown).toContain('Please ask me for it in the chat.')
})

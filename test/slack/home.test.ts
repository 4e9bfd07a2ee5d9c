// The Home tab: the day's page for one person alone, published when they open it and after they have acted.

import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { homeViewOf } from '#adapters/slack/home-view'
import { type Modal, modalOf } from '#adapters/slack/modal'
import { pressValue } from '#adapters/slack/press'
import { viewFaults } from '#adapters/slack/view-check'
import type { Form } from '#bot/form'
import { cases } from '../fixtures/effort.js'
import { type Running, running, secret, userId } from './adapter.js'
import { homeOpened, pressInHome } from './home-payloads.js'
import { longReply, replyOf, shortReply } from './replies.js'
import { anySection } from './sections.js'
import { sendEvent } from './signed-request.js'
import { homeTeam } from './slack-stand-in.js'
import { pressInView, submitView } from './view-payloads.js'

const form: Form = {
  draft: 'draft-0001',
  title: 'Log',
  submitLabel: 'Log it',
  fields: [{ name: 'minutes', label: 'Minutes', required: false, type: 'number' }],
}
const value = pressValue({ again: { action: { command: 'caseload', input: {} } }, page: 1 })
const page = replyOf([{ type: 'text', text: 'Your classes today' }], { command: 'today', title: 'Your day' })

describe('the Home tab', () => {
  let slack: Running
  let teacher: string
  const signed = { secret, team: homeTeam }
  beforeAll(async () => {
    slack = await running()
    teacher = await userId(slack.slack, 'jordan.park')
  })
  afterAll(() => slack.stop())
  beforeEach(() => {
    slack.bot.answer(page)
    slack.bot.changes = false
    slack.bot.requests.length = 0
    slack.slack.calls.length = 0
  })
  const trigger = async () =>
    String((await slack.slack.ask('views.generateTriggerId', { user_id: teacher })).trigger_id)
  const open = (more: object = {}) => sendEvent(slack.baseUrl, { ...signed, event: homeOpened(teacher), ...more })
  const published = async () => {
    const { body } = await slack.slack.next('views.publish')
    return { user: body.user_id, view: JSON.parse(String(body.view)) as ReturnType<typeof homeViewOf> }
  }

  test('is published for whoever opens it, and for nobody else', async () => {
    expect(await open()).toEqual({ status: 200, body: '' })
    expect(await published()).toEqual({ user: teacher, view: homeViewOf(page) })
    expect(slack.bot.requests).toMatchObject([
      { surface: 'home', text: '', action: { command: 'today', input: {} }, meets: true },
    ])
  })

  test('is published once for an event that Slack sends twice', async () => {
    const timestamp = Math.floor(Date.now() / 1000)
    await open({ eventId: 'EvHOME', timestamp })
    await published()
    await open({ eventId: 'EvHOME', timestamp: timestamp - 60 })
    await open({ eventId: 'EvAFTER' })
    await published()
    expect(slack.slack.calls).toEqual([])
    expect(slack.bot.requests).toHaveLength(2)
  })

  test('is left alone when the tab with the messages is opened', async () => {
    await open({ event: homeOpened(teacher, 'messages') })
    expect(slack.bot.requests).toEqual([])
  })

  test('answers a button in a modal over it, and stays as it was', async () => {
    slack.bot.answer(shortReply)
    await pressInHome(slack.baseUrl, { ...signed, user: teacher, trigger: await trigger() }, value)
    const { body } = await slack.slack.next('views.open')
    expect((JSON.parse(String(body.view)) as Modal).type).toBe('modal')
    expect(slack.slack.calls).toEqual([])
    expect(slack.bot.requests).toMatchObject([{ surface: 'home', action: { command: 'caseload' } }])
  })

  test('opens a form for a button', async () => {
    slack.bot.answer(replyOf([], { status: 'form', form }))
    await pressInHome(slack.baseUrl, { ...signed, user: teacher, trigger: await trigger() }, value)
    const { body } = await slack.slack.next('views.open')
    expect(JSON.parse(String(body.view))).toMatchObject({ submit: { text: 'Log it' } })
  })

  test('answers in a direct message where it is too late for a modal', async () => {
    slack.bot.answer(shortReply)
    await pressInHome(slack.baseUrl, { ...signed, user: teacher }, value)
    const { body } = await slack.slack.next('chat.postMessage')
    expect(body.text).toBe('Here is the answer to your question.')
    expect(JSON.stringify(body.blocks)).toContain('Seat near the front')
  })

  test('is published anew after a change: from it, from a modal, from a form', async () => {
    await open()
    await published()
    slack.bot.changes = true
    await pressInHome(slack.baseUrl, { ...signed, user: teacher, trigger: await trigger() }, value)
    expect((await published()).user).toBe(teacher)
    const view = { ...signed, user: teacher, viewId: 'V1' }
    const modal = modalOf(shortReply)
    await pressInView(slack.baseUrl, { ...view, view: modal }, value)
    await published()
    const withDraft = modalOf(replyOf([], { status: 'form', form }))
    await submitView(slack.baseUrl, { ...view, view: withDraft })
    await published()
    // Publishing it is no visit: nobody is welcomed by it.
    expect(slack.bot.requests.filter(({ meets }) => meets)).toHaveLength(1)
  })

  test('is not published for somebody who changes something and never opened it', async () => {
    slack.bot.changes = true
    const other = await userId(slack.slack, 'robin.diaz')
    await pressInHome(slack.baseUrl, { ...signed, user: other }, value)
    await slack.slack.next('chat.postMessage')
    await slack.adapter.stop()
    expect(slack.slack.calls.filter(({ method }) => method === 'views.publish')).toEqual([])
  })

  test('that Slack refuses is told to the log and to nobody else', async () => {
    slack.slack.failNext('views.publish', { body: { ok: false, error: 'not_enabled' } })
    expect(await open()).toEqual({ status: 200, body: '' })
    await slack.slack.next('views.publish')
    await open()
    await published()
    expect(slack.logged).toContain('{"event":"slack.home.refused"}')
  })
})

test('Slack takes the Home of any answer', () => {
  fc.assert(
    fc.property(fc.array(anySection, { maxLength: 30 }), (sections) => {
      expect(viewFaults(homeViewOf(replyOf(sections)))).toEqual([])
    }),
    { numRuns: cases(40) },
  )
  const long = homeViewOf(longReply(3000))
  expect(viewFaults(long)).toEqual([])
  expect(long.blocks.length).toBeLessThanOrEqual(100)
})

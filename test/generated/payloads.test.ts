// Whatever a platform sends, or somebody who has its secret: a status, soon, without a fault, and with nothing of it in the
// log.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#time/day'
import { running, secret, userId } from '../slack/adapter.js'
import { directMessage, mention, post, pressedAction, signedHeaders } from '../slack/signed-request.js'
import { homeTeam } from '../slack/slack-stand-in.js'
import { addressOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { startMicrosoft } from '../teams/microsoft.js'
import { activity, dialog, message, press, sendActivity, serve, teacher } from '../teams/signed-activity.js'
import { misshapen } from './misshapen.js'
import { texts } from './texts.js'
import { inputs, seed, watch } from './watch.js'

const who = 'case.manager'
const question = 'accommodations for Ida Fennimore'
const input = { student: 'AAAAAAAAAAAAAAAA', words: question }
const pressedValue = JSON.stringify({ command: 'accommodations', input, page: 2 })
const view = {
  id: 'V1',
  hash: '1.1',
  type: 'modal',
  callback_id: 'caseload_form',
  private_metadata: '{"draft":"draft-0001"}',
  blocks: [],
  state: { values: { 'draft-0001|0|text': { typed: { type: 'plain_text_input', value: 'Quiet room' } } } },
}
/** What Slack sends of somebody. @param responseUrl where it takes answers */
function ofSlack(user: string, responseUrl: string) {
  const around = {
    team: { id: homeTeam },
    user: { id: user, team_id: homeTeam },
    trigger_id: '1.1.a',
    channel: { id: 'C0STAFFROOM' },
    response_url: responseUrl,
  }
  const event = (of: object) => ({
    type: 'event_callback',
    team_id: homeTeam,
    api_app_id: 'A1',
    event_id: 'Ev1',
    authorizations: [{ team_id: homeTeam, enterprise_id: null, user_id: 'UBOT', is_bot: true }],
    event: of,
  })

  /** Sent as the field `payload` of a form. */
  const interactions = misshapen([
    { ...around, type: 'block_actions', container: { type: 'message' }, actions: [pressedAction(pressedValue)] },
    {
      ...around,
      type: 'block_actions',
      view,
      container: { type: 'view' },
      actions: [pressedAction(pressedValue, true)],
    },
    { ...around, type: 'view_submission', view },
    { ...around, type: 'view_closed', is_cleared: false, view },
    { ...around, type: 'shortcut', callback_id: 'find_student' },
    { ...around, type: 'message_action', callback_id: 'log_progress_here', message: { text: question, ts: '1.1' } },
    { ...around, type: 'block_suggestion', action_id: 'typed', block_id: 'draft-0001|0|student', value: 'Ida', view },
  ])
  /** Sent as JSON. */
  const events = misshapen([
    event(directMessage(user, question, 'D0HOME')),
    event(mention(user, question, 'C0STAFFROOM')),
    event({ type: 'app_home_opened', user, channel: 'D0HOME', tab: 'home', event_ts: '1.1' }),
    event({ type: 'user_change', user: { id: user, profile: { email: addressOf(who) } } }),
    event({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } }),
  ])
  /** Sent as a form. */
  const commands = fc
    .tuple(texts, fc.constantFrom('/iep', '/504', '/', '', '/iep\u0000'), fc.constantFrom(homeTeam, '', 'T0ELSEWHERE'))
    .map(([text, command, team_id]) => ({
      team_id,
      channel_id: 'C0STAFFROOM',
      user_id: user,
      command,
      text,
      response_url: responseUrl,
    }))
  return { interactions, events, commands }
}

/** What Slack sends as a form; `id` makes each sending of it another one. */
function asForm(fields: Readonly<Record<string, string>>) {
  const bodyOf = (id: string) => new URLSearchParams({ ...fields, sending: id }).toString()
  return { type: 'application/x-www-form-urlencoded', bodyOf }
}

/** An event under an id of its own, where it has one: one that is sent again is answered once. */
function withEventId(of: unknown, id: string): unknown {
  const isWhole = typeof of === 'object' && of !== null && 'event_id' in of && of.event_id === 'Ev1'
  return isWhole ? { ...of, event_id: id } : of
}

function standing(district: District) {
  let sent = 0
  return () => {
    sent += 1
    // Nobody asks so much in a minute.
    if (sent % 200 === 0) district.at(addDays(firstDay, sent / 200), '10:00')
  }
}

const long = 4 * 60 * 60_000

test(
  'whatever comes from Slack has an answer',
  async () => {
    const watching = watch()
    const district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
    const onward = standing(district)
    const slack = await running({ bot: district.bot })
    const user = await userId(slack.slack, 'jordan.park')
    const { interactions, events, commands } = ofSlack(user, slack.slack.responseUrl)
    slack.slack.profiles.set(user, { id: user, profile: { email: addressOf(who) } })
    const bodies = fc.oneof(
      commands.map((fields) => asForm(fields)),
      interactions.map((of) => asForm({ payload: JSON.stringify(of) })),
      events.map((of) => ({ type: 'application/json', bodyOf: (id: string) => JSON.stringify(withEventId(of, id)) })),
      texts.map((text) => ({ type: 'application/json', bodyOf: () => text })),
    )
    let count = 0
    try {
      await fc.assert(
        fc.asyncProperty(bodies, async ({ type, bodyOf }) => {
          onward()
          slack.slack.calls.length = 0
          count += 1
          const { status } = await watching.timed(bodyOf(`Ev${count}`), (time) => {
            const body = bodyOf(`Ev${count}-${time}`)
            return post(slack.baseUrl, body, { 'content-type': type, ...signedHeaders(body, { secret }) })
          })
          // 401: the very same was sent before.
          expect([200, 400, 401, 403, 404, 413], bodyOf('Ev').slice(0, 2_000)).toContain(status)
          watching.look(slack.logged)
          watching.look(district.logged)
        }),
        { numRuns: inputs(500, 36_000), seed, endOnFailure: true },
      )
    } finally {
      await slack.stop()
      await district.close()
    }
    watching.end('Payloads of Slack', [...district.logged, ...slack.logged])
  },
  long,
)

test(
  'whatever comes from Teams has an answer',
  async () => {
    const watching = watch()
    const district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
    const onward = standing(district)
    const microsoft = await startMicrosoft()
    const served = await serve(microsoft, district.bot)
    const member = { id: teacher.id, aadObjectId: teacher.aadObjectId, email: addressOf(who), userRole: 'user' }
    for (const id of [teacher.id, teacher.aadObjectId]) microsoft.members.set(id, member)
    const token = await microsoft.sign()
    const search = { commandId: 'findStudent', parameters: [{ name: 'student', value: 'Ida' }] }
    const activities = misshapen([
      message('personal', question),
      message('channel', question),
      press('personal', { command: 'accommodations', input }),
      press('channel', { text: question, page: 2 }),
      dialog('personal', 'fetch', { draft: 'draft-0001' }),
      dialog('personal', 'submit', { draft: 'draft-0001', text: 'Quiet room' }),
      activity('personal', { type: 'invoke', name: 'composeExtension/query', value: search }),
      activity('personal', {
        type: 'conversationUpdate',
        membersAdded: [{ id: teacher.id }],
        membersRemoved: [teacher],
      }),
      activity('personal', { type: 'installationUpdate', action: 'remove' }),
    ])
    const typed = texts.map((text) => message('personal', text))
    let count = 0
    try {
      await fc.assert(
        fc.asyncProperty(fc.oneof(activities, typed), async (of) => {
          onward()
          microsoft.calls.length = 0
          count += 1
          const isWhole = typeof of === 'object' && of !== null && 'id' in of && typeof of.id === 'string'
          const { status } = await watching.timed(of, (time) => {
            const sent = isWhole ? { ...of, id: `generated-${count}-${time}` } : of
            return sendActivity(served.url, microsoft, sent, token)
          })
          expect([200, 201, 202, 400, 401, 403, 413], JSON.stringify(of)?.slice(0, 2_000)).toContain(status)
          watching.look(served.logged)
          watching.look(district.logged)
        }),
        { numRuns: inputs(300, 18_000), seed, endOnFailure: true },
      )
    } finally {
      await served.stop()
      await microsoft.close()
      await district.close()
    }
    watching.end('Activities of Teams', [...district.logged, ...served.logged])
  },
  long,
)

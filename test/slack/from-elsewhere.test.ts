// Slack Connect brings people of other organisations into a district's channels: none of them is taken for staff, whatever
// address they have, and whether or not Slack marks them as strangers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isFromElsewhere } from '#adapters/slack/from-elsewhere'
import { type Running, running, secret } from './adapter.js'
import { post, signedHeaders } from './signed-request.js'

describe('in a district on Enterprise Grid', () => {
  const organisation = 'E0DISTRICT'
  let slack: Running
  beforeAll(async () => {
    slack = await running({ allowedWorkspaces: [organisation] }, { asks: true })
  })
  afterAll(() => slack.stop())

  test('a colleague of a connected company who has a teacher’s address is an outsider', async () => {
    const profile = { email: 'robin.diaz@school.example' }
    const user = { id: 'USTRANGER', team_id: 'T0COMPANY', is_stranger: false, is_restricted: false, profile }
    slack.slack.failNext('users.info', { body: { ok: true, user } })
    const body = JSON.stringify({
      type: 'event_callback',
      event_id: 'Ev1',
      team_id: 'T0NORTH',
      enterprise_id: organisation,
      is_ext_shared_channel: true,
      authorizations: [{ team_id: 'T0NORTH', enterprise_id: organisation, is_enterprise_install: false }],
      event: {
        type: 'app_mention',
        channel: 'C1',
        user: 'USTRANGER',
        user_team: 'T0COMPANY',
        team: 'T0COMPANY',
        text: '<@UBOT> my caseload',
        ts: '1.1',
      },
    })
    await post(slack.baseUrl, body, { 'content-type': 'application/json', ...signedHeaders(body, { secret }) })
    await slack.adapter.stop()
    expect(slack.bot.requests).toHaveLength(1)
    expect(slack.bot.profile).toEqual({ outsider: true })
  })
})

const grid = { workspace: 'T0NORTH', organisation: 'E0DISTRICT' }
const wholeGrid = { workspace: 'E0DISTRICT', organisation: 'E0DISTRICT' }
const alone = { workspace: 'T0SCHOOL' }

test.each([
  [
    'of another workspace of the Grid',
    { team_id: 'T0SOUTH', enterprise_user: { enterprise_id: 'E0DISTRICT' } },
    grid,
    false,
  ],
  [
    'of the Grid that has the bot as a whole',
    { team_id: 'T0SOUTH', enterprise_user: { enterprise_id: 'E0DISTRICT' } },
    wholeGrid,
    false,
  ],
  ['of another Grid', { team_id: 'T0NORTH', enterprise_user: { enterprise_id: 'E0COMPANY' } }, grid, true],
  ['of a company without a Grid', { team_id: 'T0COMPANY' }, grid, true],
  ['of a company without a Grid, where the bot is the whole Grid’s', { team_id: 'T0COMPANY' }, wholeGrid, true],
  ['of the school’s own workspace', { team_id: 'T0SCHOOL' }, alone, false],
  [
    'of a company’s Grid, in a school’s workspace',
    { team_id: 'T0COMPANY', enterprise_user: { enterprise_id: 'E0COMPANY' } },
    alone,
    true,
  ],
  ['of whom Slack says nothing', {}, alone, false],
])('somebody %s: from elsewhere or not', (_, person, home, elsewhere) => {
  expect(isFromElsewhere(person, home)).toBe(elsewhere)
})

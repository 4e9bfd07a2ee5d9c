// A button of a message that the bot began: the message stays with all else in it, the answer comes beside it, and what was
// dealt with is marked in its place.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AdaptiveCard } from '#adapters/teams/card'
import type { Messenger } from '#bot/messenger'
import { createOutbox } from '#db/records/outbox'
import { createStore } from '#db/records/store'
import type { Account } from '#people/staff'
import { relayOnce } from '#reminders/relay'
import { day } from '#time/day'
import { logInto, type Running, running, secret, userId } from '../slack/adapter.js'
import { buttonsOn, shownWords } from '../slack/shown.js'
import { sendButtonPress } from '../slack/signed-request.js'
import { homeTeam } from '../slack/slack-stand-in.js'
import { emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'
import { type Microsoft, startMicrosoft, tenant } from '../teams/microsoft.js'
import { press, sendActivity, serve, teacher } from '../teams/signed-activity.js'
import { wordsOf } from '../teams/words-of.js'

let district: District

beforeEach(async () => {
  district = await openSmallDistrict(undefined, day('2026-10-14'), {}, '06:00')
  district.at(day('2026-10-15'), '07:30')
  await district.tick()
})
afterEach(() => district.close())

async function link(who: string, account: Account): Promise<void> {
  const store = createStore(district.database, district.seal, district.clock)
  const [staff] = await store.staffWithEmail(emailOf(who))
  if (!staff) throw new Error(`nobody is called ${who}`)
  const entry = () => ({ surface: 'private', account, command: 'link', outcome: 'changed', students: [] }) as const
  await store.commit({ deliveries: [], entry }, (unit) => unit.link(account, staff.id, 'link'))
}

function relay(messenger: Messenger): Promise<number> {
  const outbox = createOutbox(district.database, district.seal, district.clock)
  return relayOnce({ outbox, messengers: [messenger], clock: district.clock, log: logInto([]) })
}

const kit = 'Kit Osgood, grade 7: Reevaluation for the 504 plan'

test('in Slack', async () => {
  const slack: Running = await running({ bot: district.bot, clock: district.clock })
  try {
    const user = await userId(slack.slack, 'robin.diaz')
    await link('manager.of.504', { platform: 'slack', workspace: homeTeam, user })
    await relay(slack.adapter.messenger)
    const message = await slack.slack.next('chat.postMessage')
    const value = buttonsOn(message.body.blocks as never).get('Snooze a week') ?? ''
    const { responseUrl } = slack.slack
    const { trigger_id } = await slack.slack.ask('views.generateTriggerId', { user_id: user })
    await sendButtonPress(slack.baseUrl, {
      ...{ secret, team: homeTeam, user, value, responseUrl },
      trigger: String(trigger_id),
      timestamp: Math.floor(district.clock.now() / 1000),
      channel: String(message.body.channel),
    })
    const answer = await slack.slack.next('response_url')
    expect(answer.body).toMatchObject({ replace_original: false, response_type: 'ephemeral' })
    expect(shownWords(answer.body.blocks as never)).toContain('Put off until Oct 22, 2026')
    await relay(slack.adapter.messenger)
    const mended = await slack.slack.next('chat.update')
    expect(shownWords(mended.body.blocks as never)).toContain(`${kit}. Put off until Oct 22, 2026.`)
    expect(mended.body.text).toBe('A reminder for you')
  } finally {
    await slack.stop()
  }
})

test('in Teams', async () => {
  const microsoft: Microsoft = await startMicrosoft()
  const served = await serve(microsoft, district.bot)
  try {
    const account = { platform: 'teams', workspace: tenant, user: teacher.aadObjectId } as const
    await link('manager.of.504', account)
    await relay(served.teams.messenger)
    const cards = () => microsoft.calls.flatMap(({ body }) => (body.attachments ?? []) as { content: AdaptiveCard }[])
    const [card] = cards()
    const buttons = (card?.content.body ?? []).flatMap((element) =>
      element.type === 'ActionSet' ? element.actions : [],
    )
    const snooze = buttons.find(({ title }) => title === 'Snooze a week')
    const { text } = await sendActivity(served.url, microsoft, press('personal', snooze?.data))
    expect(text).not.toContain('AdaptiveCard')
    expect(wordsOf(cards().at(-1)?.content.body ?? []).join('\n')).toContain('Put off until Oct 22, 2026')
    await relay(served.teams.messenger)
    const mended = microsoft.calls.findLast(({ method }) => method === 'PUT')
    const inPlace = (mended?.body.attachments ?? []) as { content: AdaptiveCard }[]
    expect(wordsOf(inPlace[0]?.content.body ?? []).join('\n')).toContain(`${kit}. Put off until Oct 22, 2026.`)
  } finally {
    await served.stop()
    await microsoft.close()
  }
})

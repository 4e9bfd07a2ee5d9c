// What `remind --dry-run --json` shows is what is posted: to Slack and to Teams, to people and to channels.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AdaptiveCard } from '#adapters/teams/card'
import { referenceTo } from '#adapters/teams/places'
import type { District as CliDistrict } from '#cli/open-district'
import { rehearsed, type WouldPost } from '#cli/rehearsed'
import { runReminders } from '#cli/run-reminders'
import { readConfig } from '#config'
import { conversationRecords } from '#db/records/conversations'
import { createStore } from '#db/records/store'
import type { Account } from '#people/staff'
import { day } from '#time/day'
import { secret, userId } from '../slack/adapter.js'
import { shownWords } from '../slack/shown.js'
import { botToken, homeTeam, type SlackStandIn, startSlack } from '../slack/slack-stand-in.js'
import { emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'
import { type Microsoft, startMicrosoft, tenant } from '../teams/microsoft.js'
import { wordsOf } from '../teams/words-of.js'

let district: District
let slack: SlackStandIn
let microsoft: Microsoft
let asCli: CliDistrict
let before: readonly WouldPost[]
let rowsBefore: number

const chat = 'a:chat-of-the-manager'

beforeAll(async () => {
  district = await openSmallDistrict(undefined, day('2026-10-14'), {}, '06:00')
  district.at(day('2026-10-15'), '13:00')
  slack = await startSlack()
  microsoft = await startMicrosoft()
  const { channel } = await slack.ask('conversations.create', { name: 'birch-staff', is_private: true })
  const { id: channelId } = channel as { id: string }
  await district.import({
    'channels.csv': [
      { school: 'birch', platform: 'slack', channelId, workspace: homeTeam, kind: 'staff', detail: 'counts' },
    ],
  })
  const reading = readConfig({
    SLACK_SIGNING_SECRET: secret,
    SLACK_BOT_TOKEN: botToken,
    SLACK_API_URL: slack.apiUrl,
    LOG_LEVEL: 'silent',
    ...microsoft.settings,
  })
  if (!reading.ok) throw new Error(reading.faults.join('\n'))
  const { database, seal, clock } = district
  asCli = {
    config: { ...reading.config, timeZone: clock.timeZone },
    database,
    seal,
    clock,
    close: async () => undefined,
  }
  await link('case.manager', { platform: 'slack', workspace: homeTeam, user: await userId(slack, 'robin.diaz') })
  const inTeams: Account = { platform: 'teams', workspace: tenant, user: 'aad-manager' }
  await link('manager.of.504', inTeams)
  await conversationRecords(database).remember(
    inTeams,
    referenceTo({ serviceUrl: microsoft.url, conversation: chat } as Parameters<typeof referenceTo>[0]),
  )
  rowsBefore = await kept()
  before = (await rehearsed(asCli, undefined)).found
}, 30_000)
afterAll(async () => {
  await slack.close()
  await microsoft.close()
  await district.close()
})

async function link(who: string, account: Account): Promise<void> {
  const store = createStore(district.database, district.seal, district.clock)
  const [staff] = await store.staffWithEmail(emailOf(who))
  if (!staff) throw new Error(`nobody is called ${who}`)
  const entry = () => ({ surface: 'private', account, command: 'link', outcome: 'changed', students: [] }) as const
  await store.commit({ deliveries: [], entry }, (unit) => unit.link(account, staff.id, 'link'))
}

/** Whatever a rehearsal could leave behind. */
async function kept(): Promise<number> {
  const { read, tables } = district.database
  const { outbox, reminders, jobMarks, channelPosts, audit } = tables
  const counts = await Promise.all(
    [outbox, reminders, jobMarks, channelPosts, audit].map((table) => read.select().from(table)),
  )
  return counts.reduce((sum, rows) => sum + rows.length, 0)
}

/** Each line that people would read, buttons apart. */
function lines({ text }: Pick<WouldPost, 'text'>): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*- /, '').trim())
    .filter((line) => line !== '' && !line.startsWith('['))
}

function to(who: string): WouldPost {
  const found = before.find(({ destination }) => destination === emailOf(who))
  if (!found) throw new Error(`nothing goes to ${who}`)
  return found
}

test('the rehearsal names platform, destination, audience and whom it is about, and keeps nothing', async () => {
  expect(to('case.manager')).toMatchObject({ job: 'reminders', platform: 'slack', audience: 'private' })
  expect(to('case.manager').students).toContain('ida')
  expect(to('manager.of.504')).toMatchObject({ platform: 'teams', students: ['kit'] })
  expect(before.filter(({ audience }) => audience === 'channel')).toHaveLength(1)
  expect(await kept()).toBe(rowsBefore)
})

test('then the same is posted, each thing once', async () => {
  const { sent, decided } = await runReminders(asCli)
  expect(decided).toBe(before.length)
  expect(sent).toBe(3)
  const inSlack = slack.calls.filter(({ method }) => method === 'chat.postMessage')
  const direct = inSlack.filter(({ body }) => String(body.channel).startsWith('D'))
  const words = direct.map(({ body }) => shownWords(body.blocks as never)).join('\n')
  for (const line of lines(to('case.manager'))) expect(words).toContain(line)
  expect(direct.every(({ body }) => /^\d+ reminders for you$/.test(String(body.text)))).toBe(true)
  const posted = inSlack.filter(({ body }) => !String(body.channel).startsWith('D'))
  expect(posted.map(({ body }) => body.text)).toEqual(
    before.filter((one) => one.audience === 'channel').map((one) => one.text),
  )
  const cards = microsoft.calls.flatMap(({ body }) => (body.attachments ?? []) as { content: AdaptiveCard }[])
  const inTeams = cards.flatMap(({ content }) => wordsOf(content.body)).join('\n')
  for (const line of lines(to('manager.of.504'))) expect(inTeams).toContain(line)
  expect(microsoft.calls.map(({ body }) => body.summary).filter(Boolean)).toEqual(['A reminder for you'])
})

test('and once more, nothing is', async () => {
  expect(await runReminders(asCli)).toMatchObject({ decided: 0, sent: 0 })
  expect((await rehearsed(asCli, undefined)).found).toEqual([])
})

test('another day is rehearsed whole, from its first minute to its last', async () => {
  const later = (await rehearsed(asCli, day('2026-10-22'))).found
  expect(later.find(({ destination }) => destination === emailOf('case.manager'))?.text).toContain('Ida Fennimore')
  expect((await rehearsed(asCli, day('2026-10-24'))).found).toEqual([])
})

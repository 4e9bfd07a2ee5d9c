// What a channel reads: through the real district, the real jobs, Bolt, and a Slack that stands in for Slack.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Block } from '#adapters/slack/message'
import type { Messenger } from '#bot/messenger'
import { addDays, day } from '#time/day'
import { type Running, running, secret, userId } from '../slack/adapter.js'
import { shownWords } from '../slack/shown.js'
import { sendButtonPress } from '../slack/signed-request.js'
import { homeTeam } from '../slack/slack-stand-in.js'
import { districtFiles, emailOf, type Row } from './district-files.js'
import { type District, openSmallDistrict } from './small-district.js'

const monday = day('2026-10-12')

let district: District
let slack: Running
/** Slack's ids of three people: who they are in the district is said by their profiles. */
let people: { readonly manager: string; readonly member: string; readonly other: string }

beforeEach(async () => {
  district = await openSmallDistrict(undefined, monday, {}, '08:05')
  slack = await running({ bot: district.bot, clock: district.clock })
  const [manager, member, other] = await Promise.all(
    ['jordan.park', 'robin.diaz', 'sam.okafor'].map((name) => userId(slack.slack, name)),
  )
  people = { manager: manager ?? '', member: member ?? '', other: other ?? '' }
  who(people.manager, 'case.manager')
  who(people.member, 'team.member')
  who(people.other, 'para.by.title')
})
afterEach(async () => {
  await slack.stop()
  await district.close()
})

function who(user: string, name: string, more: Readonly<Record<string, unknown>> = {}): void {
  slack.slack.profiles.set(user, { id: user, team_id: homeTeam, profile: { email: emailOf(name) }, ...more })
}

let channels = 0

/** A private channel with these people and the bot. */
async function team(...members: readonly string[]): Promise<string> {
  channels += 1
  const { channel } = await slack.slack.ask('conversations.create', { name: `birch-${channels}`, is_private: true })
  const { id } = channel as { id: string }
  slack.slack.profiles.set('U000000001', { id: 'U000000001', is_bot: true })
  for (const user of members) await slack.slack.ask('conversations.invite', { channel: id, users: user })
  return id
}

async function name(channelId: string, more: Row = {}): Promise<void> {
  const row = { school: 'birch', platform: 'slack', channelId, workspace: '', kind: 'iepTeam', detail: 'initials' }
  const report = await district.import({ 'channels.csv': [{ ...row, ...more }] })
  expect(report.lines().join('\n')).not.toContain('refused:')
}

/** Reviews of some students come up soon; of the others they don't. */
async function reviewsSoon(...students: readonly string[]): Promise<void> {
  const plans = districtFiles(monday)['plans.csv'] ?? []
  await district.import({
    'plans.csv': plans.map((row) => ({
      ...row,
      lastEligibilityDate: addDays(monday, -400),
      ...(students.includes(String(row.studentId)) && { meetingDate: addDays(monday, -350) }),
    })),
  })
}

interface Posted {
  readonly method: string
  readonly channel: string
  readonly text: string
  readonly words: string
  readonly value?: string
}

/** What has been said in channels since this was asked last. */
function said(): readonly Posted[] {
  const calls = slack.slack.calls.splice(0)
  return calls
    .filter(({ method, body }) => /^chat\.(post|update)/.test(method) && !String(body.channel).startsWith('D'))
    .map(({ method, body }) => {
      const blocks = (body.blocks ?? []) as (Block & { elements?: { value?: string }[] })[]
      const value = blocks.at(-1)?.elements?.[0]?.value
      return {
        method,
        channel: String(body.channel),
        text: String(body.text),
        words: shownWords(blocks as Block[]),
        ...(value && { value }),
      }
    })
}

async function run(): Promise<readonly Posted[]> {
  await district.tick(slack.adapter.messenger)
  await district.postTo(slack.adapter.messenger)
  return said()
}

/** Later on, at the same time of day. */
function pass(days: number, time = '08:05'): void {
  district.at(addDays(district.today, days), time)
}

describe('a team channel in which everybody may see the students', () => {
  it('reads their initials, once a week, and who could read them is written down', async () => {
    await reviewsSoon('ida', 'jane')
    await name(await team(people.manager, people.member))
    const [post, ...others] = await run()
    expect(others).toEqual([])
    expect(post?.text).toContain('Reviews coming up in the next 30 days: I. F., J. D.')
    expect(post?.words).toContain('I. F., J. D.')
    expect(JSON.stringify(post)).not.toMatch(/Ida|Fennimore|Jane|Doe/)
    expect(await run()).toEqual([])
    const written = (await district.audit()).filter(({ command }) => command === 'channelInitials')
    expect(written.map(({ actorId }) => actorId)).toHaveLength(2)
    expect(written[0]?.students).toHaveLength(2)
  })

  it('reads numbers as soon as somebody joined, even one who may see them', async () => {
    await reviewsSoon('ida')
    const channel = await team(people.manager)
    await name(channel)
    await run()
    expect(await run()).toEqual([])
    await slack.slack.ask('conversations.invite', { channel, users: people.member })
    const [mended] = await run()
    expect(mended).toMatchObject({
      method: 'chat.update',
      text: expect.stringContaining('A few reviews are coming up'),
    })
    expect(JSON.stringify(mended)).not.toContain('I. F.')
    expect(await run()).toEqual([])
  })

  it('reads numbers as soon as somebody there may no longer see them', async () => {
    await reviewsSoon('ida')
    await name(await team(people.manager, people.member))
    expect((await run())[0]?.text).toContain('I. F.')
    const team_ = (districtFiles(monday)['team.csv'] ?? []).filter(({ email }) => email !== emailOf('team.member'))
    await district.import({ ...districtFiles(monday), 'team.csv': team_ }, { full: true })
    const mended = (await run()).filter(({ method }) => method === 'chat.update')
    expect(mended).toHaveLength(1)
    expect(mended[0]?.text).not.toContain('I. F.')
  })

  it('reads numbers after seven days', async () => {
    await reviewsSoon('ida')
    await name(await team(people.manager))
    await run()
    pass(6)
    expect(await run()).toEqual([])
    pass(1, '07:59')
    expect(await run()).toEqual([])
    pass(0, '08:05')
    await district.tick(slack.adapter.messenger)
    expect(said()).toMatchObject([{ method: 'chat.update', text: expect.not.stringContaining('I. F.') }])
  })

  it('reads numbers when Slack can’t be asked', async () => {
    await reviewsSoon('ida')
    await name(await team(people.manager))
    await run()
    slack.slack.failNext('conversations.members', { status: 429, headers: { 'retry-after': '30' } })
    expect(await run()).toMatchObject([{ method: 'chat.update', text: expect.not.stringContaining('I. F.') }])
  })

  it.each([{ detail: 'counts' }, { kind: 'staff' }, { detail: '' }])(
    'reads numbers where the district says %o',
    async (more) => {
      await reviewsSoon('ida')
      await name(await team(people.manager), more)
      expect((await run()).map(({ text }) => text)).toEqual([expect.stringContaining('A few reviews are coming up')])
    },
  )
})

describe('a channel in which not everybody may see the students', () => {
  it.each([
    ['a member of staff who may not', () => who(people.other, 'para.by.title')],
    ['a member of staff who has left', () => who(people.other, 'left.teacher')],
    ['somebody who is nobody here', () => who(people.other, 'stranger')],
    ['a guest', () => who(people.other, 'team.member', { is_restricted: true })],
    ['a stranger of another organisation', () => who(people.other, 'team.member', { is_stranger: true })],
    ['somebody without an address', () => who(people.other, 'team.member', { profile: {} })],
  ])('for %s, reads numbers', async (_, meet) => {
    await reviewsSoon('ida')
    meet()
    await name(await team(people.manager, people.other))
    const posts = await run()
    expect(posts).toHaveLength(1)
    expect(posts[0]?.text).toContain('A few reviews are coming up in the next 30 days.')
    expect(JSON.stringify(posts)).not.toMatch(/I\. F\.|Ida|Fennimore/)
  })

  it('since anybody may join it, reads numbers', async () => {
    await reviewsSoon('ida')
    const { channels: all } = await slack.slack.ask('conversations.list', {})
    await name((all as { id: string }[])[0]?.id ?? '')
    expect((await run())[0]?.text).toContain('A few reviews')
  })
})

describe('what a channel is told of', () => {
  it('is its own school, and nothing at all where nothing is due', async () => {
    await reviewsSoon('ida')
    await name(await team(people.manager), { school: 'cedar' })
    expect(await run()).toEqual([])
  })

  it('waits for the first school day of the week, and for the morning', async () => {
    await reviewsSoon('ida')
    await district.import({ 'calendar.csv': [{ school: '', date: monday, inSession: false, label: 'Holiday' }] })
    await name(await team(people.manager))
    expect(await run()).toEqual([])
    pass(1, '07:59')
    expect(await run()).toEqual([])
    pass(0, '08:00')
    expect(await run()).toHaveLength(1)
    pass(1)
    expect(await run()).toEqual([])
  })

  it('is what is overdue and missing, when that changes', async () => {
    await reviewsSoon()
    await name(await team(people.manager), { kind: 'staff' })
    expect(await run()).toEqual([])
    const plans = districtFiles(monday)['plans.csv'] ?? []
    const late = plans.map((row) => ({
      ...row,
      lastEligibilityDate: addDays(monday, -400),
      ...(row.studentId === 'ida' && { meetingDate: addDays(monday, -380) }),
    }))
    await district.import({ 'plans.csv': late })
    pass(1)
    const [post] = await run()
    expect(post?.text).toContain('A few reviews or evaluations are past their day.')
    pass(1)
    expect(await run()).toEqual([])
    const period = { school: '', name: 'Quarter 1', startDate: addDays(monday, -60), endDate: addDays(monday, -10) }
    await district.import({ 'progressPeriods.csv': [{ ...period, dueDate: addDays(monday, -3) }] })
    pass(1)
    const [more] = await run()
    expect(more?.text).toContain('progress reports of a period that is over')
    pass(1)
    expect(await run()).toEqual([])
  })
})

describe('the button of a post', () => {
  it('opens the list of whoever presses it, for them alone', async () => {
    await reviewsSoon('ida')
    await name(await team(people.manager, people.other))
    const [post] = await run()
    const { responseUrl } = slack.slack
    const timestamp = Math.floor(district.clock.now() / 1000)
    const press = {
      secret,
      timestamp,
      team: homeTeam,
      value: post?.value ?? '',
      channel: post?.channel ?? '',
      responseUrl,
    }
    for (const [user, sees] of [
      [people.manager, true],
      [people.other, false],
    ] as const) {
      await sendButtonPress(slack.baseUrl, { ...press, user, ephemeral: false })
      const { body } = await slack.slack.next('response_url')
      expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: false })
      expect(shownWords(body.blocks as Block[]).includes('Ida')).toBe(sees)
    }
  })
})

describe('a post that a process died on', () => {
  it('is posted once more and says so, since channels are not read; and never a third time', async () => {
    await reviewsSoon('ida')
    await name(await team(people.manager), { kind: 'staff' })
    await district.tick(slack.adapter.messenger)
    const dies: Messenger = {
      ...slack.adapter.messenger,
      async post(...what) {
        await slack.adapter.messenger.post(...what)
        died()
        return new Promise(() => undefined)
      },
    }
    let died: () => void = () => undefined
    const dying = () => {
      const death = new Promise<void>((resolve) => {
        died = resolve
      })
      return Promise.race([district.postTo(dies), death])
    }
    await dying()
    expect(said().map(({ text }) => text)).toEqual([expect.stringMatching(/^A few/)])
    expect(await run()).toEqual([])
    pass(0, '08:08')
    await dying()
    expect(said().map(({ text }) => text)).toEqual([expect.stringMatching(/^Sent again: A few/)])
    pass(0, '08:11')
    expect(await run()).toEqual([])
    pass(0, '09:00')
    expect(await run()).toEqual([])
  })

  it('comes once of two processes, and again after a while where Slack says that it is too much', async () => {
    await reviewsSoon('ida')
    await name(await team(people.manager))
    const { messenger } = slack.adapter
    await Promise.all([district.tick(messenger), district.tick(messenger)])
    slack.slack.failNext('chat.postMessage', { status: 429, headers: { 'retry-after': '30' } })
    await Promise.all([district.postTo(messenger), district.postTo(messenger)])
    expect(said()).toHaveLength(1)
    expect(await run()).toEqual([])
    pass(0, '08:06')
    expect((await run()).map(({ text }) => text)).toEqual([expect.stringContaining('I. F.')])
  })
})

describe('a channel that is gone', () => {
  it('is named to the district’s administrators, once, and everything else goes on', async () => {
    await reviewsSoon('ida')
    const channel = await team(people.manager)
    await name(channel)
    await slack.slack.ask('conversations.archive', { channel })
    expect(await run()).toEqual([])
    await district.delivered()
    pass(1)
    await run()
    const told = await district.delivered()
    expect(told.map(({ title }) => title)).toContain('Some messages could not be delivered')
    const [message] = told.filter(({ title }) => title.startsWith('Some messages'))
    expect(JSON.stringify(message)).toContain('Reviews coming up, Birch School')
    expect(JSON.stringify(message)).not.toMatch(/Ida|Fennimore|I\. F\./)
    expect(message?.preview).toBe('Some messages could not be delivered.')
    pass(1)
    await run()
    expect((await district.delivered()).filter(({ title }) => title.startsWith('Some messages'))).toEqual([])
  })
})

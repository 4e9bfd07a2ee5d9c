// Everybody in Slack who may be told nothing of a student, each trying every way into the bot by signed requests: what
// stood in all that Slack was sent is held against the words of every student; and by the same way the case manager is shown hers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Modal } from '#adapters/slack/modal'
import { pressValue } from '#adapters/slack/press'
import { createStore } from '#db/records/store'
import { accountNews } from '#reminders/account-news'
import {
  accommodation,
  keptForms,
  pupil,
  question,
  rightful,
  type Stranger,
  saysOfStudents,
  strangersOfDistrict,
  told,
  writtenDown,
} from '../security/strangers.js'
import { addressOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { channelId, type Running, running, secret, userId } from './adapter.js'
import { chooseOnMessage, chooseShortcut, homeOpened, pressInHome, typeName } from './home-payloads.js'
import {
  directMessage,
  mention,
  type SlackAnswer,
  sendButtonPress,
  sendEvent,
  sendSlashCommand,
} from './signed-request.js'
import { homeTeam } from './slack-stand-in.js'
import { closeView, pressInView, submitView, typeInView } from './view-payloads.js'

type Flags = Readonly<Record<string, unknown>>

interface InSlack extends Stranger {
  /** What Slack says of them, beside the address. */
  readonly flags?: Flags
  /** What Slack answers where it says nothing of them. */
  readonly failure?: string
  /** What Slack tells of them by itself. */
  readonly heard?: Flags
  /** The workspace that they came from, where a request itself says it. */
  readonly from?: string
}

const flagged = (who: string, flags: Flags): InSlack => ({ who, as: rightful, told: 'stranger', flags })
const heardOf = (who: string, heard: Flags): InSlack => ({
  ...{ who, as: rightful, told: 'stranger', wasTied: true, heard },
})

const strangers: readonly InSlack[] = [
  ...strangersOfDistrict,
  flagged('a guest', { is_restricted: true }),
  flagged('a guest of one channel', { is_ultra_restricted: true }),
  flagged('a bot', { is_bot: true }),
  flagged('a bot of a workflow', { is_workflow_bot: true }),
  flagged('somebody who was deactivated', { deleted: true }),
  flagged('a stranger of Slack Connect', { is_stranger: true }),
  flagged('somebody of a connected workspace, whom Slack marks in no way', { team_id: 'T0COMPANY' }),
  flagged('somebody of a connected organisation', {
    team_id: 'T0COMPANY',
    enterprise_user: { enterprise_id: 'E0COMPANY' },
  }),
  { who: 'somebody whose address Slack keeps to itself', as: '', told: 'stranger' },
  { who: 'somebody whom Slack does not know', as: rightful, told: 'stranger', failure: 'user_not_found' },
  { who: 'somebody of whom Slack says nothing just now', as: rightful, told: 'unknown', failure: 'internal_error' },
  heardOf('somebody of whom Slack says that they are deactivated', { deleted: true }),
  heardOf('somebody of whom Slack says that they are a guest now', { is_restricted: true }),
  heardOf('somebody of whom Slack says that they have another address', { profile: { email: 'new@company.example' } }),
  {
    who: 'somebody of another workspace, as the request says',
    as: rightful,
    told: 'stranger',
    wasTied: true,
    from: 'T0COMPANY',
  },
]

let district: District
let slack: Running
let channel: string
/** The form of the case manager, open before her. */
let form: { readonly view: Modal; readonly viewId: string; readonly hash: string }
let studentId: string
/** Slack's id of each who asks. */
const users = new Map<string, string>()
const herself: InSlack = { who: 'the case manager herself', as: rightful, told: 'stranger' }

const slug = (who: string) => who.toLowerCase().replaceAll(/[^a-z]+/g, '.')
const userOf = (who: string) => users.get(who) ?? ''

beforeAll(async () => {
  district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
  const news = accountNews(createStore(district.database, district.seal, district.clock))
  const people = [herself, ...strangers].map(({ who }) => `${slug(who)}@slack.example`)
  slack = await running({ bot: district.bot, news }, { people })
  channel = await channelId(slack.slack, 'staff-room')
  for (const one of [herself, ...strangers]) {
    const id = await userId(slack.slack, `${slug(one.who)}@slack.example`)
    users.set(one.who, id)
    knows(one, one.wasTied ? {} : one.flags)
  }
  await chooseShortcut(slack.baseUrl, await by(herself), 'find_student')
  const opened = await slack.slack.next('views.open')
  const { view } = (await opened.answer) as { view: { id: string; hash: string } }
  form = { view: JSON.parse(String(opened.body.view)) as Modal, viewId: view.id, hash: view.hash }
  const { body } = await typeName(slack.baseUrl, await by(herself), studentField(), 'Fennimore')
  studentId = (JSON.parse(body) as { options: { value: string }[] }).options[0]?.value ?? ''
  expect(studentId).not.toBe('')
})
afterAll(async () => {
  await slack.stop()
  await district.close()
})

/** Slack says this of somebody from now on. */
function knows({ who, as }: InSlack, flags: Flags = {}): void {
  const id = userOf(who)
  slack.slack.profiles.set(id, { id, team_id: homeTeam, profile: as === '' ? {} : { email: addressOf(as) }, ...flags })
}

/** A request of somebody, as Slack signs it. */
async function by({ who, from }: InSlack) {
  const user = userOf(who)
  const { trigger_id } = await slack.slack.ask('views.generateTriggerId', { user_id: user })
  return { secret, team: homeTeam, user, trigger: String(trigger_id), ...(from && { userTeam: from }) }
}
type By = Awaited<ReturnType<typeof by>>

const studentField = () => form.view.blocks.find((block) => block.type === 'input')?.block_id ?? ''
const accommodationsButton = () =>
  pressValue({ again: { action: { command: 'accommodations', input: { student: studentId } } }, page: 1 })

async function directMessageOf({ user }: By): Promise<string> {
  const { channel } = await slack.slack.ask('conversations.open', { users: user })
  return String((channel as { id: string }).id)
}

const press = (of: By, on: Partial<Parameters<typeof sendButtonPress>[1]> = {}) =>
  sendButtonPress(slack.baseUrl, {
    ...of,
    value: accommodationsButton(),
    responseUrl: slack.slack.responseUrl,
    channel,
    ...on,
  })
const event = (of: By, what: Readonly<Record<string, unknown>>) =>
  sendEvent(slack.baseUrl, { ...of, event: { ...what, ...(of.userTeam && { user_team: of.userTeam }) } })
const inForm = (of: By) => ({ ...of, ...form, values: { student: studentId } })

interface Way {
  readonly way: string
  readonly does: (of: By) => Promise<SlackAnswer>
  /** What the case manager is shown by it, in all that Slack is sent; nothing, where it is only kept. */
  readonly shows?: readonly string[]
  /** Nobody is told anything: names are offered, what is typed is kept. */
  readonly isSilent?: true
  /** Slack says of such a request in no way that it is somebody's of another workspace. */
  readonly unmarked?: true
}

const plan = [pupil, accommodation]
const ways: readonly Way[] = [
  {
    way: 'a slash command',
    does: (of) => sendSlashCommand(slack.baseUrl, { ...of, text: question, responseUrl: slack.slack.responseUrl }),
    shows: plan,
    unmarked: true,
  },
  {
    way: 'a direct message',
    does: async (of) => event(of, directMessage(of.user, question, await directMessageOf(of))),
    shows: plan,
  },
  { way: 'a mention in a channel', does: (of) => event(of, mention(of.user, question, channel)), shows: plan },
  { way: 'a button pressed in a channel', does: (of) => press(of), shows: plan },
  {
    way: 'a button on what stands in the channel for good',
    does: (of) => press(of, { ephemeral: false }),
    shows: plan,
  },
  {
    way: 'a button pressed in direct messages',
    does: async (of) => press(of, { ephemeral: false, channel: await directMessageOf(of), messageTs: '1.1' }),
    shows: plan,
  },
  { way: 'an option chosen from a menu', does: (of) => press(of, { isOption: true }), shows: plan },
  {
    way: 'a button in the Home tab',
    does: (of) => pressInHome(slack.baseUrl, of, accommodationsButton()),
    shows: plan,
  },
  {
    way: 'a button in a form',
    does: (of) => pressInView(slack.baseUrl, inForm(of), accommodationsButton()),
    shows: plan,
  },
  {
    way: 'the shortcut to find a student',
    does: (of) => chooseShortcut(slack.baseUrl, of, 'find_student'),
    shows: ['Find a student'],
  },
  {
    way: 'the shortcut to log progress',
    does: (of) => chooseShortcut(slack.baseUrl, of, 'log_progress'),
    shows: ['Log progress'],
  },
  {
    way: 'the shortcut on a message',
    does: (of) => chooseOnMessage(slack.baseUrl, of, 'log_progress_here', `${pupil} read well`),
    shows: ['Log progress'],
  },
  {
    way: 'a name typed into a form',
    does: (of) => typeName(slack.baseUrl, of, studentField(), 'Fennimore'),
    shows: [pupil],
    isSilent: true,
  },
  { way: 'the Home tab opened', does: (of) => event(of, homeOpened(of.user)), shows: [pupil], unmarked: true },
  { way: 'somebody else’s form typed into', does: (of) => typeInView(slack.baseUrl, inForm(of)), isSilent: true },
  { way: 'somebody else’s form closed', does: (of) => closeView(slack.baseUrl, inForm(of)), isSilent: true },
  { way: 'somebody else’s form sent off', does: (of) => submitView(slack.baseUrl, inForm(of)), shows: plan },
]

/** All that Slack is sent by a request of somebody: the acknowledgement, and every call. */
async function sent({ does }: Way, one: InSlack): Promise<{ readonly status: number; readonly everything: string }> {
  const of = await by(one)
  slack.slack.calls.length = 0
  if (one.failure) slack.slack.failNext('users.info', { body: { ok: false, error: one.failure } })
  const { status, body } = await does(of)
  await slack.adapter.stop()
  const calls = slack.slack.calls.splice(0).map(({ method, body }) => ({ method, body }))
  return { status, everything: [body, JSON.stringify(calls)].join('\n') }
}

describe('whoever is made a stranger after they were known was shown the student until then', () => {
  test.each(strangers.filter(({ wasTied }) => wasTied))('$who', async (one) => {
    const [slash] = ways
    if (!slash) throw new Error('there is no way')
    // By what the request itself says, they are a stranger from the first.
    expect((await sent(slash, { ...one, failure: '' })).everything).toContain(accommodation)
  })
})

describe.each(strangers)('$who', (one) => {
  beforeAll(async () => {
    await one.happens?.(district, { platform: 'slack', workspace: homeTeam, user: userOf(one.who) })
    if (!one.heard) return
    const { status } = await event(await by(herself), {
      type: 'user_change',
      user: { id: userOf(one.who), ...one.heard },
    })
    expect(status).toBe(200)
    await slack.adapter.stop()
    knows(one, one.heard)
  })

  const open = ways.filter(({ unmarked }) => !(one.from && unmarked))
  test.each(open)('is told nothing of a student by $way', async (way) => {
    const [before, kept] = [(await writtenDown(district)).length, await keptForms(district)]
    const { status, everything } = await sent(way, one)
    expect(status).toBe(200)
    expect(saysOfStudents(everything)).toEqual([])
    expect(everything).not.toContain(studentId)
    for (const [line, words] of Object.entries(told)) {
      expect(everything.includes(words), `${line} in ${everything}`).toBe(!way.isSilent && line === one.told)
    }
    expect(await keptForms(district)).toBe(kept)
    expect(await writtenDown(district, before)).toMatchObject([
      {
        outcome: 'stranger',
        platform: 'slack',
        workspace: homeTeam,
        user: userOf(one.who),
        actorId: null,
        students: [],
      },
    ])
  })
})

describe('in a workspace that is not on the list', () => {
  test.each(ways)('$way is refused before anything is read', async (way) => {
    const before = (await writtenDown(district)).length
    const elsewhere: Way = { ...way, does: (of) => way.does({ ...of, team: 'T0ELSEWHERE' }) }
    const { status, everything } = await sent(elsewhere, herself)
    expect(status).toBe(403)
    expect(everything).toBe('\n[]')
    expect(await writtenDown(district, before)).toEqual([])
  })
})

describe('the case manager herself, after all of them', () => {
  test.each(ways)('is answered by $way', async (way) => {
    const [before, kept] = [(await writtenDown(district)).length, await keptForms(district)]
    const { status, everything } = await sent(way, herself)
    expect(status).toBe(200)
    for (const words of way.shows ?? []) expect(everything).toContain(words)
    if (!way.shows) expect(await keptForms(district)).not.toBe(kept)
    const outcomes = (await writtenDown(district, before)).map(({ outcome }) => outcome)
    expect(outcomes).not.toContain('stranger')
  })
})

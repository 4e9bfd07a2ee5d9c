// Everybody in Slack who may be told nothing of a student, each trying every way into the bot by signed requests: what
// stood in all that Slack was sent is held against the words of every student; and by the same way the case manager is shown hers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStore } from '#db/records/store'
import { accountNews } from '#reminders/account-news'
import {
  accommodation,
  keptForms,
  rightful,
  type Stranger,
  saysOfStudents,
  strangersOfDistrict,
  told,
  writtenDown,
} from '../security/strangers.js'
import { addressOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { type Running, running, secret, userId } from './adapter.js'
import { homeTeam } from './slack-stand-in.js'
import { type By, event, type Hers, openHers, type Way, ways } from './ways-in.js'

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
let hers: Hers
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
  for (const one of [herself, ...strangers]) {
    const id = await userId(slack.slack, `${slug(one.who)}@slack.example`)
    users.set(one.who, id)
    knows(one, one.wasTied ? {} : one.flags)
  }
  hers = await openHers(slack, () => by(herself))
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
async function by({ who, from }: InSlack): Promise<By> {
  const user = userOf(who)
  const { trigger_id } = await slack.slack.ask('views.generateTriggerId', { user_id: user })
  return { secret, team: homeTeam, user, trigger: String(trigger_id), ...(from && { userTeam: from }) }
}
/** All that Slack is sent by a request of somebody: the acknowledgement, and every call. */
async function sent({ does }: Way, one: InSlack): Promise<{ readonly status: number; readonly everything: string }> {
  const of = await by(one)
  slack.slack.calls.length = 0
  if (one.failure) slack.slack.failNext('users.info', { body: { ok: false, error: one.failure } })
  const { status, body } = await does(of, hers)
  await slack.adapter.stop()
  const calls = slack.slack.calls.splice(0).map(({ method, body }) => ({ method, body }))
  return { status, everything: [body, JSON.stringify(calls)].join('\n') }
}

const byName = (all: readonly InSlack[]) => all.map((one) => [one.who, one] as const)
const byWay = (all: readonly Way[]) => all.map((one) => [one.way, one] as const)

describe('whoever is made a stranger after they were known was shown the student until then', () => {
  test.each(byName(strangers.filter(({ wasTied }) => wasTied)))('%s', async (_, one) => {
    const [slash] = ways
    if (!slash) throw new Error('there is no way')
    // By what the request itself says, they are a stranger from the first.
    expect((await sent(slash, { ...one, failure: '' })).everything).toContain(accommodation)
  })
})

describe.each(byName(strangers))('%s', (_, one) => {
  beforeAll(async () => {
    await one.happens?.(district, { platform: 'slack', workspace: homeTeam, user: userOf(one.who) })
    if (!one.heard) return
    const { status } = await event(hers, await by(herself), {
      type: 'user_change',
      user: { id: userOf(one.who), ...one.heard },
    })
    expect(status).toBe(200)
    await slack.adapter.stop()
    knows(one, one.heard)
  })

  const open = ways.filter(({ unmarked }) => !(one.from && unmarked))
  test.each(byWay(open))('is told nothing of a student by %s', async (_, way) => {
    const [before, kept] = [(await writtenDown(district)).length, await keptForms(district)]
    const { status, everything } = await sent(way, one)
    expect(status).toBe(200)
    expect(saysOfStudents(everything)).toEqual([])
    expect(everything).not.toContain(hers.studentId)
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
  test.each(byWay(ways))('%s is refused before anything is read', async (_, way) => {
    const before = (await writtenDown(district)).length
    const elsewhere: Way = { ...way, does: (of, at) => way.does({ ...of, team: 'T0ELSEWHERE' }, at) }
    const { status, everything } = await sent(elsewhere, herself)
    expect(status).toBe(403)
    expect(everything).toBe('\n[]')
    expect(await writtenDown(district, before)).toEqual([])
  })
})

describe('the case manager herself, after all of them', () => {
  test.each(byWay(ways))('is answered by %s', async (_, way) => {
    const [before, kept] = [(await writtenDown(district)).length, await keptForms(district)]
    const { status, everything } = await sent(way, herself)
    expect(status).toBe(200)
    for (const words of way.shows ?? []) expect(everything).toContain(words)
    if (!way.shows) expect(await keptForms(district)).not.toBe(kept)
    const outcomes = (await writtenDown(district, before)).map(({ outcome }) => outcome)
    expect(outcomes).not.toContain('stranger')
  })
})

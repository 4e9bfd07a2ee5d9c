// Everybody in Teams who may be told nothing of a student, each trying every way into the bot by signed activities: what
// stood in all that Teams was sent is held against the words of every student; and by the same way the case manager is shown hers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AdaptiveCard } from '#adapters/teams/card'
import { say } from '#bot/public-text'
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
import { buttonOf, filledIn } from './filled-in.js'
import { type Microsoft, startMicrosoft, tenant } from './microsoft.js'
import {
  activity,
  dialog,
  type Json,
  message,
  press,
  type Served,
  sendActivity,
  serve,
  type Where,
} from './signed-activity.js'

interface InTeams extends Stranger {
  /** What Teams says of them, beside the address. */
  readonly member?: Json
  /** Teams says nothing of them, with this status. */
  readonly failure?: number
  /** What Teams tells of them by itself. */
  readonly heard?: (asker: Json) => Json
}

const withMember = (who: string, member: Json): InTeams => ({ who, as: rightful, told: 'stranger', member })

const strangers: readonly InTeams[] = [
  ...strangersOfDistrict,
  withMember('a guest', { userRole: 'guest' }),
  withMember('a guest by their principal name alone', { userPrincipalName: 'pat_company.example#EXT#@school.example' }),
  withMember('somebody anonymous in a meeting', { userRole: 'anonymous' }),
  withMember('somebody of a connected tenant', { tenantId: 'tenant-of-a-company' }),
  { who: 'somebody whose address Teams keeps to itself', as: '', told: 'stranger' },
  { who: 'somebody of whom Teams says nothing just now', as: rightful, told: 'unknown', failure: 500 },
  {
    who: 'somebody who has left a conversation and is in the directory no more',
    as: rightful,
    told: 'stranger',
    wasTied: true,
    failure: 404,
    heard: (asker) => activity('channel', { type: 'conversationUpdate', membersRemoved: [asker] }),
  },
  {
    who: 'somebody who took the bot out of their chat and is a guest now',
    as: rightful,
    told: 'stranger',
    wasTied: true,
    member: { userRole: 'guest' },
    heard: (asker) => activity('personal', { type: 'installationUpdate', action: 'remove', ...chatOf(asker) }),
  },
]

const herself: InTeams = { who: 'the case manager herself', as: rightful, told: 'stranger' }
/** Beyond the minute within which a press that comes again is the same press. */
const minuteApart = 2

let district: District
let microsoft: Microsoft
let served: Served
let minutes = 0
let studentId: string
/** The case manager's: her form, what she found in the box, and the card in the channel. */
let form: AdaptiveCard
let openForm: Json
let shared: Json
let refresh: unknown

const slug = (who: string) => who.toLowerCase().replaceAll(/[^a-z]+/g, '-')
const personOf = (who: string) => ({ id: `29:${slug(who)}`, aadObjectId: `aad-${slug(who)}`, name: 'Pat' })
const chatOf = (asker: Json): Json => ({
  from: asker,
  conversation: { id: `a:chat-of-${String(asker.aadObjectId)}`, conversationType: 'personal', tenantId: tenant },
})
/** Who it comes from, and in which chat. */
const at = (who: string, where: Where): Json => (where === 'personal' ? chatOf(personOf(who)) : { from: personOf(who) })

function knows({ who, as }: InTeams, member: Json = {}): void {
  const { id, aadObjectId } = personOf(who)
  const known = { id, aadObjectId, userRole: 'user', tenantId: tenant, ...(as !== '' && { email: addressOf(as) }) }
  microsoft.members.set(aadObjectId, { ...known, ...member })
}

/** All that Teams is sent by an activity: the answer, and every call. */
async function sent(of: Json): Promise<{ readonly status: number; readonly everything: string }> {
  microsoft.calls.length = 0
  const { status, text } = await sendActivity(served.url, microsoft, of)
  return { status, everything: [text, ...microsoft.calls.map(({ path, text }) => `${path} ${text}`)].join('\n') }
}

function later(): void {
  minutes += minuteApart
  district.at(firstDay, `${10 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`)
}

function lastCard(): AdaptiveCard {
  const [card] = microsoft.calls
    .flatMap(({ body }) => (body.attachments ?? []) as { content: AdaptiveCard }[])
    .slice(-1)
  if (!card) throw new Error('no card came')
  return card.content
}

const searchFor = (where: Where, who: string) => {
  const value = { commandId: 'findStudent', parameters: [{ name: 'student', value: 'Fennimore' }] }
  return activity(where, { type: 'invoke', name: 'composeExtension/query', value, ...at(who, where) })
}

beforeAll(async () => {
  district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
  microsoft = await startMicrosoft()
  const news = accountNews(createStore(district.database, district.seal, district.clock))
  served = await serve(microsoft, district.bot, { news, clock: district.clock })
  for (const one of [herself, ...strangers]) knows(one, one.wasTied ? {} : one.member)

  const { who } = herself
  await sent(message('personal', 'find a student', at(who, 'personal')))
  openForm = buttonOf(lastCard(), 'Open the form').data
  const opened = await sent(dialog('personal', 'fetch', openForm, at(who, 'personal')))
  const { task } = JSON.parse(opened.everything.split('\n')[0] ?? '') as {
    task: { value: { card: { content: AdaptiveCard } } }
  }
  form = task.value.card.content
  const search = await sent(searchFor('channel', who))
  const { composeExtension } = JSON.parse(search.everything.split('\n')[0] ?? '') as {
    composeExtension: { attachments: { content: AdaptiveCard }[] }
  }
  const [picked] = composeExtension.attachments
  if (!picked) throw new Error('nobody was found')
  shared = buttonOf(picked.content, 'Open').data
  const [offered] = await district.bot.suggestStudents(
    {
      account: { platform: 'teams', workspace: tenant, user: personOf(who).aadObjectId },
      surface: 'private',
      text: 'Fennimore',
      deliveries: [],
    },
    async () => undefined,
  )
  studentId = offered?.id ?? ''
  expect(studentId).not.toBe('')
  microsoft.rosters.set('19:staffroom@thread.tacv2', [personOf(who)])
  await served.teams.messenger.post(
    { workspace: tenant, channel: '19:staffroom@thread.tacv2' },
    {
      text: say`12 reviews are past their day.`,
      button: { label: say`Open my list`, action: { command: say`due`, input: { overdue: true } } },
      counts: say`overdue`,
    },
  )
  refresh = lastCard().refresh?.action.data
})
afterAll(async () => {
  await served.stop()
  await microsoft.close()
  await district.close()
})

interface Way {
  readonly way: string
  readonly sends: (who: string) => Json
  /** What the case manager is shown by it; nothing, where it is only kept. */
  readonly shows?: readonly string[]
  /** Nobody is told anything: names are offered, a number is shown. */
  readonly isSilent?: true
  /** Whoever was met before is not welcomed again. */
  readonly isFirst?: true
}

const accommodations = () => ({ command: 'accommodations', input: { student: studentId } })
const invoke = (where: Where, name: string, value: unknown, who: string) =>
  activity(where, { type: 'invoke', name, value, ...at(who, where) })
const plan = [pupil, accommodation]

const ways: readonly Way[] = [
  { way: 'a message in the chat', sends: (who) => message('personal', question, at(who, 'personal')), shows: plan },
  { way: 'a mention in a channel', sends: (who) => message('channel', question, at(who, 'channel')), shows: plan },
  {
    way: 'a mention in a group chat',
    sends: (who) => message('groupChat', question, at(who, 'groupChat')),
    shows: plan,
  },
  {
    way: 'a message in a channel that the bot alone sees',
    sends: (who) => {
      const recipient = { ...(message('channel', '').recipient as Json), isTargeted: true }
      return message('channel', question, { ...at(who, 'channel'), recipient })
    },
    shows: plan,
  },
  {
    way: 'a button of a card in the chat',
    sends: (who) => press('personal', accommodations(), { ...at(who, 'personal'), replyToId: 'card-1' }),
    shows: plan,
  },
  {
    way: 'a button of a card in a channel',
    sends: (who) => press('channel', accommodations(), at(who, 'channel')),
    shows: plan,
  },
  {
    way: 'a page turned',
    sends: (who) => press('personal', { text: question, page: 1 }, at(who, 'personal')),
    shows: plan,
  },
  {
    way: 'a button that comes as a message',
    sends: (who) => message('personal', '', { value: accommodations(), ...at(who, 'personal') }),
    shows: plan,
  },
  {
    way: 'a card that a colleague posted',
    sends: (who) => press('channel', shared, at(who, 'channel')),
    shows: [pupil],
  },
  {
    way: 'a card in a channel that comes into sight',
    sends: (who) => {
      const value = { action: { type: 'Action.Execute', verb: 'caseload', data: refresh }, trigger: 'automatic' }
      return invoke('channel', 'adaptiveCard/action', value, who)
    },
    shows: ['Yours: '],
    isSilent: true,
  },
  { way: 'a search beside the box', sends: (who) => searchFor('personal', who), shows: [pupil], isSilent: true },
  { way: 'a search in a channel', sends: (who) => searchFor('channel', who), shows: [pupil], isSilent: true },
  {
    way: 'the form beside the box',
    sends: (who) => invoke('personal', 'composeExtension/fetchTask', { commandId: 'logProgress' }, who),
    shows: ['Log progress'],
  },
  {
    way: 'somebody else’s form opened',
    sends: (who) => dialog('personal', 'fetch', openForm, at(who, 'personal')),
    shows: ['Find a student'],
  },
  {
    way: 'somebody else’s form kept for later',
    sends: (who) =>
      dialog('personal', 'submit', { ...filledIn(form, 'Keep for later', typed), keep: true }, at(who, 'personal')),
  },
  {
    way: 'a button in somebody else’s form',
    sends: (who) =>
      dialog('personal', 'submit', { ...filledIn(form, 'Find', typed), ...accommodations() }, at(who, 'personal')),
    shows: plan,
  },
  {
    way: 'somebody else’s form sent off',
    sends: (who) => dialog('personal', 'submit', filledIn(form, 'Find', typed), at(who, 'personal')),
    shows: plan,
  },
  {
    way: 'the bot added to their chat',
    sends: (who) => {
      const { recipient } = message('personal', '') as { recipient: { id: string } }
      return activity('personal', {
        type: 'conversationUpdate',
        membersAdded: [{ id: recipient.id }],
        ...at(who, 'personal'),
      })
    },
    shows: [pupil],
    isFirst: true,
  },
]
const typed = { Student: pupil }

describe.each(strangers)('$who', (one) => {
  beforeAll(async () => {
    const asker = personOf(one.who)
    const again = press('personal', accommodations(), { ...at(one.who, 'personal'), replyToId: 'card-0' })
    if (one.wasTied) expect((await sent(again)).everything).toContain(accommodation)
    await one.happens?.(district, { platform: 'teams', workspace: tenant, user: asker.aadObjectId })
    if (one.heard) {
      knows(one, one.member)
      if (one.failure === 404) microsoft.members.delete(asker.aadObjectId)
      expect((await sent(one.heard(asker))).status).toBe(200)
      await district.tick(served.teams.messenger)
    }
    // The very press that was answered a moment ago: what was kept of its answer is theirs no more.
    if (one.wasTied) expect(saysOfStudents((await sent(again)).everything)).toEqual([])
  })

  test.each(ways)('is told nothing of a student by $way', async ({ sends, isSilent, isFirst }) => {
    later()
    if (isFirst) served.conversations.clear()
    const { failure = 0 } = one
    if (failure >= 500) {
      microsoft.refusals.push(({ path }) => (path.includes('/members/') ? { status: failure } : undefined))
    }
    const [before, kept] = [(await writtenDown(district)).length, await keptForms(district)]
    const { status, everything } = await sent(sends(one.who))
    microsoft.refusals.length = 0
    expect(status).toBe(200)
    expect(saysOfStudents(everything)).toEqual([])
    expect(everything).not.toContain(studentId)
    for (const [line, words] of Object.entries(told)) {
      expect(everything.includes(words), `${line} in ${everything}`).toBe(!isSilent && line === one.told)
    }
    expect(await keptForms(district)).toBe(kept)
    const written = await writtenDown(district, before)
    expect(written.length).toBeGreaterThan(0)
    for (const entry of written) {
      const user = personOf(one.who).aadObjectId
      expect(entry).toMatchObject({
        outcome: 'stranger',
        platform: 'teams',
        workspace: tenant,
        user,
        actorId: null,
        students: [],
      })
    }
  })
})

describe.each([
  ['of a tenant that is not on the list', { channelData: { tenant: { id: 'elsewhere' } } }],
  ['whom the activity itself names of another tenant', { from: { ...personOf(herself.who), tenantId: 'elsewhere' } }],
])('somebody %s', (_, parts) => {
  test.each(ways)('is refused by $way before anything is read', async ({ sends }) => {
    later()
    const before = (await writtenDown(district)).length
    expect(await sent({ ...sends(herself.who), ...parts })).toEqual({ status: 403, everything: '' })
    expect(await writtenDown(district, before)).toEqual([])
  })
})

describe.each([
  ['a bot', { from: { ...personOf(herself.who), role: 'bot' } }],
  ['somebody whom no directory names', { from: { id: '29:anonymous' } }],
])('%s', (_, parts) => {
  test.each(ways)('is not answered at all by $way', async ({ sends }) => {
    later()
    const before = (await writtenDown(district)).length
    expect(await sent({ ...sends(herself.who), ...parts })).toEqual({ status: 200, everything: '' })
    expect(await writtenDown(district, before)).toEqual([])
  })
})

describe('the case manager herself, after all of them', () => {
  test.each(ways)('is answered by $way', async ({ sends, shows, isFirst }) => {
    later()
    if (isFirst) served.conversations.clear()
    const [before, kept] = [(await writtenDown(district)).length, await keptForms(district)]
    const { status, everything } = await sent(sends(herself.who))
    expect(status).toBe(200)
    for (const words of shows ?? []) expect(everything).toContain(words)
    if (!shows) expect(await keptForms(district)).not.toBe(kept)
    expect((await writtenDown(district, before)).map(({ outcome }) => outcome)).not.toContain('stranger')
  })
})

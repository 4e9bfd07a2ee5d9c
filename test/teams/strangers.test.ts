// Everybody in Teams who may be told nothing of a student, each trying every way into the bot by signed activities: what
// stood in all that Teams was sent is held against the words of every student; and by the same way the case manager is shown hers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStore } from '#db/records/store'
import { accountNews } from '#reminders/account-news'
import { addDays } from '#time/day'
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
import { type Microsoft, startMicrosoft, tenant } from './microsoft.js'
import { activity, type Json, type Served, sendActivity, serve } from './signed-activity.js'
import { type Asker, chatOf, type Hers, openHers, samePress, type Way, ways } from './ways-in.js'

interface InTeams extends Stranger {
  /** What Teams says of them, beside the address. */
  readonly member?: Json
  /** Teams says nothing of them, with this status. */
  readonly failure?: number
  /** What Teams tells of them by itself. */
  readonly heard?: (asker: Asker) => Json
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
let hers: Hers

const slug = (who: string) => who.toLowerCase().replaceAll(/[^a-z]+/g, '-')
const personOf = (who: string): Asker => ({ id: `29:${slug(who)}`, aadObjectId: `aad-${slug(who)}`, name: 'Pat' })

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
  const [hour, minute] = [10 + Math.floor(minutes / 60), minutes % 60]
  const time = [hour % 24, minute].map((part) => String(part).padStart(2, '0')).join(':')
  district.at(addDays(firstDay, Math.floor(hour / 24)), time)
}

beforeAll(async () => {
  district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
  microsoft = await startMicrosoft()
  const news = accountNews(createStore(district.database, district.seal, district.clock))
  served = await serve(microsoft, district.bot, { news, clock: district.clock })
  for (const one of [herself, ...strangers]) knows(one, one.wasTied ? {} : one.member)
  hers = await openHers({ district, microsoft, served }, personOf(herself.who))
})
afterAll(async () => {
  await served.stop()
  await microsoft.close()
  await district.close()
})

const eachWay = ways.map((one): [string, Way] => [one.way, one])

describe.each(strangers.map((one): [string, InTeams] => [one.who, one]))('%s', (_, one) => {
  beforeAll(async () => {
    const asker = personOf(one.who)
    const again = samePress(asker, hers)
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

  test.each(eachWay)('is told nothing of a student by %s', async (_, { sends, isSilent, isFirst }) => {
    later()
    if (isFirst) served.conversations.clear()
    const { failure = 0 } = one
    if (failure >= 500) {
      microsoft.refusals.push(({ path }) => (path.includes('/members/') ? { status: failure } : undefined))
    }
    const [before, kept] = [(await writtenDown(district)).length, await keptForms(district)]
    const { status, everything } = await sent(sends(personOf(one.who), hers))
    microsoft.refusals.length = 0
    expect(status).toBe(200)
    expect(saysOfStudents(everything)).toEqual([])
    expect(everything).not.toContain(hers.studentId)
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
  test.each(eachWay)('is refused by %s before anything is read', async (_, { sends }) => {
    later()
    const before = (await writtenDown(district)).length
    expect(await sent({ ...sends(personOf(herself.who), hers), ...parts })).toEqual({ status: 403, everything: '' })
    expect(await writtenDown(district, before)).toEqual([])
  })
})

describe.each([
  ['a bot', { from: { ...personOf(herself.who), role: 'bot' } }],
  ['somebody whom no directory names', { from: { id: '29:anonymous' } }],
])('%s', (_, parts) => {
  test.each(eachWay)('is not answered at all by %s', async (_, { sends }) => {
    later()
    const before = (await writtenDown(district)).length
    expect(await sent({ ...sends(personOf(herself.who), hers), ...parts })).toEqual({ status: 200, everything: '' })
    expect(await writtenDown(district, before)).toEqual([])
  })
})

describe('the case manager herself, after all of them', () => {
  test.each(eachWay)('is answered by %s', async (_, { sends, shows, isFirst }) => {
    later()
    if (isFirst) served.conversations.clear()
    const [before, kept] = [(await writtenDown(district)).length, await keptForms(district)]
    const { status, everything } = await sent(sends(personOf(herself.who), hers))
    expect(status).toBe(200)
    for (const words of shows ?? []) expect(everything).toContain(words)
    if (!shows) expect(await keptForms(district)).not.toBe(kept)
    expect((await writtenDown(district, before)).map(({ outcome }) => outcome)).not.toContain('stranger')
  })
})

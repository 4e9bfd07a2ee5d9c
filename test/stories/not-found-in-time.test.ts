// "There is no such student" and "you may not see them" take equally long: nobody learns by asking often who is a student.
//
// The same words cost the same only where they are the same. So two districts are asked, alike but for this: whoever is a
// student of the one is nobody in the other. Each name is compared with itself, and what makes a district slower, or a name,
// is the same on both sides.
import { Agent, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Effect, effectOf } from '../fixtures/effect.js'
import { cases } from '../fixtures/effort.js'
import { type Running, running, secret } from '../slack/adapter.js'
import { signedHeaders, slashCommandBody } from '../slack/signed-request.js'
import { homeTeam } from '../slack/slack-stand-in.js'
import { addressOf, districtFiles } from './district-files.js'
import { writeRows } from './filled-district.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'

const askers = ['other.teacher', 'principal.elsewhere'] as const
/** Students of the one district whom none of the askers may see, each beside the name they have in the other. */
const renamed = { ida: ['Ida Fennimore', 'Una Fallowell'], fay: ['Fay Quillon', 'Amy Quimper'] } as const
const names = Object.values(renamed).flat()

/** The time that passes, which other processes lengthen; and the processor's time that this one takes, which they don't. */
const measures = ['wall', 'work'] as const
type Measure = (typeof measures)[number]
/** Which difference would tell something, as a share. */
const least: Readonly<Record<Measure, number>> = { wall: 0.15, work: 0.03 }

interface Side {
  readonly district: District
  readonly slack: Running
  readonly students: readonly string[]
}

/** Of the client's own work, as little as can be. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

function posted(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve(Buffer.concat(parts).toString()))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const userOf = (who: string) => `U${who.toUpperCase().replaceAll('.', '')}`

async function openSide(which: 0 | 1): Promise<Side> {
  const district = await openSmallDistrict(undefined, firstDay, {}, '10:00', (folder, today) => {
    const { 'users.csv': users = [], ...files } = districtFiles(today)
    const named = users.map((row) => {
      const [, name] = Object.entries(renamed).find(([id]) => id === row.sourcedId) ?? []
      const [givenName = '', familyName = ''] = name?.[which].split(' ') ?? []
      return name ? { ...row, givenName, familyName } : row
    })
    return writeRows(folder, { 'users.csv': named, ...files })
  })
  const slack = await running({ bot: district.bot })
  for (const who of askers)
    slack.slack.profiles.set(userOf(who), { id: userOf(who), profile: { email: addressOf(who) } })
  return { district, slack, students: Object.values(renamed).map((name) => name[which]) }
}

describe('asked through the signed door of Slack', () => {
  let sides: readonly Side[]
  beforeAll(async () => {
    sides = [await openSide(0), await openSide(1)]
  })
  afterAll(async () => {
    agent.destroy()
    for (const { slack, district } of sides) {
      await slack.stop()
      await district.close()
    }
  })

  let minutes = 0
  /** Nobody asks so much in one minute. */
  function nextMinute(): void {
    minutes += 1
    const time = `${10 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
    for (const { district } of sides) district.at(firstDay, time)
  }

  async function timed({ slack }: Side, who: string, name: string): Promise<Readonly<Record<Measure, number>>> {
    const asked = slashCommandBody({ secret, team: homeTeam, user: userOf(who), text: `goals for ${name}` })
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(asked)),
      ...signedHeaders(asked, { secret }),
    }
    const began = { wall: performance.now(), work: process.cpuUsage() }
    const body = await posted(`${slack.baseUrl}/slack/events`, asked, headers)
    const { user, system } = process.cpuUsage(began.work)
    const took = { wall: performance.now() - began.wall, work: user + system }
    expect(body).toContain('ask for access')
    return took
  }

  /** Asks for every name on both sides in turn, each side first as often as second. */
  async function measured(who: string, rounds: number): Promise<Readonly<Record<Measure, Effect>>> {
    const pieces = names.map(() => ({
      wall: { first: [] as number[], second: [] as number[] },
      work: { first: [] as number[], second: [] as number[] },
    }))
    for (let round = 0; round < rounds; round += 1) {
      if (round % 40 === 0) nextMinute()
      for (const [at, name] of names.entries()) {
        for (const side of (round + at) % 2 === 0 ? sides : sides.toReversed()) {
          const took = await timed(side, who, name)
          for (const measure of measures) {
            pieces[at]?.[measure][side.students.includes(name) ? 'second' : 'first'].push(took[measure])
          }
        }
      }
    }
    return {
      wall: effectOf(pieces.map(({ wall }) => wall)),
      work: effectOf(pieces.map(({ work }) => work)),
    }
  }

  test.each(askers)(
    'they take equally long, asked by %s',
    async (who) => {
      await measured(who, 5)
      const found: Readonly<Record<Measure, Effect>>[] = []
      for (let round = 0; round < 3; round += 1) {
        const effect = await measured(who, cases(100))
        found.push(effect)
        if (!measures.some((measure) => tells(measure, effect[measure]))) return
      }
      // Three times in a row the same one takes longer: that is no chance.
      for (const measure of measures) {
        const shares = found.map((effect) => (tells(measure, effect[measure]) ? Math.sign(effect[measure].share) : 0))
        expect(Math.abs(shares.reduce((sum, one) => sum + one, 0)), JSON.stringify(found)).toBeLessThan(found.length)
      }
    },
    20 * 60_000,
  )
})

/** What chance does not bring about, and somebody could make out who asks often enough. */
function tells(measure: Measure, { share, byChance }: Effect): boolean {
  return Math.abs(share) > least[measure] && byChance < 5
}

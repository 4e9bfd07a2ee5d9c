// "There is no such student" and "you may not see them", on the wire, are the same bytes.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askAs, replyData } from '#adapters/terminal/ask'
import { createStore } from '#db/records/store'
import { type Running, running, secret } from '../slack/adapter.js'
import { signedHeaders, slashCommandBody } from '../slack/signed-request.js'
import { homeTeam } from '../slack/slack-stand-in.js'
import { addressOf } from './district-files.js'
import { openDoor } from './signed-doors.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'

const askers = ['other.teacher', 'principal.elsewhere', 'teacher.ended.15'] as const
/** Students whom none of them may see, each beside a name that is built alike and is nobody's. */
const names = [
  ['Ida Fennimore', 'Una Fallowell'],
  ['Fay Quillon', 'Amy Quimper'],
  ['Kit Osgood', 'Lex Osborn'],
] as const
const commands = ['goals', 'accommodations', 'glance', 'plan'] as const

let district: District
beforeAll(async () => {
  district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
})
afterAll(() => district.close())

describe.each(['Slack', 'Teams'] as const)('through %s', (platform) => {
  test('both are the same, byte for byte', async () => {
    const door = await openDoor(platform, district)
    const came = async (who: string, command: string, name: string) =>
      (await door.ask(who, `${command} for ${name}`)).join('\n').replaceAll(name, 'NAME')
    for (const who of askers) {
      // Whoever writes for the first time is welcomed beneath the answer.
      await door.ask(who, 'help')
      for (const command of commands) {
        for (const [hidden, nobody] of names) {
          expect(await came(who, command, hidden)).toBe(await came(who, command, nobody))
        }
      }
    }
    await door.close()
  })
})

test('as data in the terminal, both are the same', async () => {
  const store = createStore(district.database, district.seal, district.clock)
  for (const who of askers) {
    const [staff] = (await store.staffWithEmail(addressOf(who))).filter(({ active }) => active)
    if (!staff) throw new Error(`nobody is called ${who}`)
    const came = async (text: string) => JSON.stringify(replyData(await askAs(district.bot, staff, { text })))
    for (const command of commands) {
      for (const [hidden, nobody] of names) {
        expect(await came(`${command} for ${hidden}`)).toBe(await came(`${command} for ${nobody}`))
      }
    }
  }
})

describe('through the signed door of Slack', () => {
  let slack: Running
  beforeAll(async () => {
    slack = await running({ bot: district.bot })
    for (const who of askers) {
      const profile = { email: addressOf(who) }
      slack.slack.profiles.set(userOf(who), { id: userOf(who), profile })
    }
  })
  afterAll(() => slack.stop())

  const userOf = (who: string) => `U${who.toUpperCase().replaceAll('.', '')}`

  async function answerTo(who: string, text: string) {
    const trigger = randomUUID()
    const body = slashCommandBody({ secret, team: homeTeam, user: userOf(who), text, trigger })
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...signedHeaders(body, { secret, timestamp: Math.floor(Date.now() / 1000) }),
    }
    const response = await fetch(`${slack.baseUrl}/slack/events`, { method: 'POST', body, headers })
    const bytes = await response.text()
    return { response, bytes }
  }

  test('status, headers and length are the same', async () => {
    for (const who of askers) {
      for (const [hidden, nobody] of names) {
        const [one, other] = [await answerTo(who, `goals for ${hidden}`), await answerTo(who, `goals for ${nobody}`)]
        expect(other.response.status).toBe(one.response.status)
        const { date: _, ...headers } = Object.fromEntries(one.response.headers)
        expect(Object.fromEntries(other.response.headers)).toMatchObject(headers)
        expect([...other.response.headers.keys()]).toEqual([...one.response.headers.keys()])
        expect(other.bytes.replaceAll(nobody, hidden)).toBe(one.bytes)
      }
    }
  })
})

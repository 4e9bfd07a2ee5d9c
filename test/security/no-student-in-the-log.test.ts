// Nothing about a student stands in the log, in the metrics or in what a browser is told: the whole program, as it is
// started, with everything logged that can be, while it answers and while things go wrong on purpose.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pupils } from '#adapters/playground/school/pupils'
import { writeSchool } from '#adapters/playground/school/write-school'
import { day } from '#time/day'
import { terminal } from '../cli/terminal.js'
import { directMessage, post, sendEvent, sendSlashCommand, signedHeaders } from '../slack/signed-request.js'
import { botToken, homeTeam, type SlackStandIn, startSlack } from '../slack/slack-stand-in.js'

const secret = 'a-secret-of-sixteen-letters'
const user = 'U000000009'

let slack: SlackStandIn
let bot: ChildProcess | undefined
beforeAll(async () => {
  slack = await startSlack()
  slack.profiles.set(user, { id: user, profile: { email: 'castillo@larkspurvalley.example' } })
})
afterAll(async () => {
  bot?.kill('SIGKILL')
  await slack.close()
})

test('not even where answers fail, the database is edited or locked, or Slack refuses what it is sent', async () => {
  const at = terminal()
  await writeSchool(join(at.folder, 'school'), day(new Date().toISOString().slice(0, 10)))
  expect(at.alone(['import', 'school']).status).toBe(0)
  const running = at.started(['start'], {
    SLACK_SIGNING_SECRET: secret,
    SLACK_BOT_TOKEN: botToken,
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
    LOG_LEVEL: 'trace',
  })
  bot = running
  let printed = ''
  const url = await new Promise<string>((resolve) => {
    const hear = (chunk: Buffer) => {
      printed += String(chunk)
      const [, address] = /listens on (http:\S+)/.exec(printed) ?? []
      if (address) resolve(address)
    }
    running.stdout?.on('data', hear)
    running.stderr?.on('data', hear)
  })
  const { responseUrl } = slack
  const send = (text: string, signed = secret) =>
    sendSlashCommand(url, { team: homeTeam, user, text, responseUrl, secret: signed })
  /** The answer: with the acknowledgement, or after it. */
  const ask = async (text: string) => {
    const { body } = await send(text)
    return body.trim() === '' ? JSON.stringify((await slack.next('response_url')).body) : body
  }
  const database = new Sqlite(join(at.folder, 'caseload.db'))

  const accommodations = 'accommodations for Jane Doe'
  expect(await ask(accommodations), 'a plan is shown, to whom it may be').toContain('Jane Doe')
  expect(await ask('accommodations for Janus Doeringer')).toContain('I find no student')
  expect((await send(accommodations, 'a guess')).status).toBe(401)

  // Slack refuses the message, and repeats what was in it.
  const refusal = { ok: false, error: 'invalid_blocks', response_metadata: { messages: ['[ERROR] Jane Doe'] } }
  slack.failNext('chat.postMessage', { body: refusal })
  const event = directMessage(user, accommodations, 'D0CASTILLO')
  await sendEvent(url, { team: homeTeam, secret, event })
  await slack.next('chat.postMessage')

  // What Slack signed, and never sends.
  const odd = `payload=${encodeURIComponent(`{"type":"block_actions","Jane Doe`)}`
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  await post(url, odd, { ...form, ...signedHeaders(odd, { secret }) })

  const lock = new Sqlite(join(at.folder, 'caseload.db'))
  lock.exec('begin exclusive')
  expect(await ask(accommodations)).toContain('reach my records')
  lock.exec('rollback')
  lock.close()

  database.exec(`update plan_versions set content = (select content from plan_versions as other
    where other.id > plan_versions.id order by other.id limit 1)
    where id < (select max(id) from plan_versions)`)
  database.exec('update counters set value = value + 1')
  database.close()
  expect(await ask(accommodations)).toMatch(/[0-9a-f]{8}/)

  const pages = await Promise.all(
    ['/metrics', '/readyz', '/page/Jane%20Doe', '/iep?text=Jane+Doe', '/calendar/Doe.ics'].map(async (path) => {
      const response = await fetch(url + path)
      return `${JSON.stringify([...response.headers])}${await response.text()}`
    }),
  )
  expect(pages[0]).toContain('caseload_answers_total')

  const ended = once(running, 'exit')
  running.kill('SIGTERM')
  await ended
  for (const said of ['slack.refused.signature', 'an answer failed', 'the records are away']) {
    expect(printed, 'what went wrong is in the log').toContain(said)
  }
  const words = pupils.flatMap(({ id, given, family }) => [`"${id}"`, `${given} ${family}`, family])
  const everything = [printed, ...pages].join('\n')
  expect(words.filter((word) => word.length > 3 && everything.includes(word))).toEqual([])
  expect(everything).not.toMatch(/\bDoe\b|Jane|Janus|accommodations for/)
}, 90_000)

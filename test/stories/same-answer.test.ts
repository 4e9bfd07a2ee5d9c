import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPage } from '#adapters/playground/build-page'
import { createPlayground } from '#adapters/playground/playground'
import { writeSchool } from '#adapters/playground/school/write-school'
import type { Answered } from '#adapters/playground/wire'
import { importsOf } from '#cli/imports-of'
import { openDistrict } from '#cli/open-district'
import { importFolder } from '#imports/import-folder'
import { botOf, type Running, start } from '#main'
import type { Log } from '#records/log'
import { post, sendSlashCommand, signedHeaders, slashCommandBody } from '../slack/signed-request.js'
import { botToken, homeTeam, type SlackStandIn, startSlack } from '../slack/slack-stand-in.js'
import { type Microsoft, startMicrosoft, tenant } from '../teams/microsoft.js'
import { message, sendActivity, teacher } from '../teams/signed-activity.js'

const secret = 'a-signing-secret-of-the-tests'
const slackUser = 'U0REYES'
const reyes = 'reyes@larkspurvalley.example'
const question = 'accommodations for J. Doe'

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

describe('a teacher of one J. Doe', () => {
  let slack: SlackStandIn
  let microsoft: Microsoft
  let running: Running
  let page: string

  beforeAll(async () => {
    slack = await startSlack()
    microsoft = await startMicrosoft()
    const folder = mkdtempSync(join(tmpdir(), 'caseload-story-'))
    const district = await openDistrict({
      database: { engine: 'sqlite', path: join(folder, 'caseload.db') },
      http: { host: '127.0.0.1', port: 0 },
      slack: { signingSecret: secret, botToken, apiUrl: slack.apiUrl, allowedWorkspaces: [homeTeam] },
      teams: { botbuilder: microsoft.settings, allowedTenants: [tenant] },
      encryptionKeys: [],
      timeZone: 'America/Chicago',
      logLevel: 'silent',
    })
    await writeSchool(join(folder, 'school'), district.clock.today())
    const report = await importFolder({
      from: join(folder, 'school'),
      records: importsOf(district),
      clock: district.clock,
    })
    expect(report.hasRefused).toBe(false)
    await buildPage('adapters/playground/page', join(folder, 'page'))
    const { bot } = botOf(district, silent)
    running = await start(district, silent, createPlayground({ bot, log: silent, page: `${join(folder, 'page')}/` }))
    page = running.url.replace('127.0.0.1', 'localhost')
  })

  afterAll(async () => {
    await running.stop()
    await slack.close()
    await microsoft.close()
  })

  async function onThePage(platform: 'slack' | 'teams'): Promise<Answered> {
    const people = (await (await fetch(`${page}/playground/people`)).json()) as { id: string; email?: string }[]
    const as = people.find((person) => JSON.stringify(person).includes('Reyes'))?.id
    const response = await fetch(`${page}/playground/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, platform, surface: 'private', text: `/iep ${question}` }),
    })
    return (await response.json()) as Answered
  }

  it('has the same answer in a signed slash command as on the page', async () => {
    slack.failNext('users.info', { body: { ok: true, user: { id: slackUser, profile: { email: reyes } } } })
    const answer = await sendSlashCommand(running.url, { secret, team: homeTeam, user: slackUser, text: question })
    expect(answer.status).toBe(200)
    const shown = JSON.parse(answer.body) as { response_type: string; text: string; blocks: unknown }
    const expected = await onThePage('slack')
    expect(shown.response_type).toBe('ephemeral')
    expect(shown.text).toContain('Accommodations: Jane Doe')
    expect(shown.blocks).toEqual(expected.slack.blocks)
  })

  it('has the same answer in a token-signed Teams activity as on the page', async () => {
    for (const id of [teacher.id, teacher.aadObjectId]) {
      microsoft.members.set(id, { id: teacher.id, aadObjectId: teacher.aadObjectId, email: reyes })
    }
    // The first thing that somebody writes to the bot is answered with a welcome beside it.
    await sendActivity(running.url, microsoft, message('personal', 'help'))
    const before = microsoft.calls.length
    const answer = await sendActivity(running.url, microsoft, message('personal', question))
    expect(answer.status).toBe(200)
    const sent = microsoft.calls
      .slice(before)
      .filter((call) => call.method === 'POST' && call.text.includes('Jane Doe'))
    expect(sent).toHaveLength(1)
    const [attachment] = (sent[0]?.body.attachments ?? []) as { content: { body: unknown } }[]
    const expected = await onThePage('teams')
    expect(attachment?.content.body).toEqual((expected.teams as { body: unknown }).body)
  })

  it('has the answer of a slash command once: the same signature again is refused', async () => {
    const timestamp = Math.floor(Date.now() / 1000)
    const body = slashCommandBody({ secret, team: homeTeam, user: slackUser, text: question })
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...signedHeaders(body, { secret, timestamp }),
    }
    expect((await post(running.url, body, headers)).status).toBe(200)
    const again = await post(running.url, body, headers)
    expect(again.status).toBe(401)
    expect(again.body).not.toContain('Doe')
  })

  it('is told apart from a stranger, who gets one friendly line', async () => {
    slack.failNext('users.info', {
      body: { ok: true, user: { id: 'U0NOBODY', profile: { email: 'nobody@elsewhere.example' } } },
    })
    const answer = await sendSlashCommand(running.url, { secret, team: homeTeam, user: 'U0NOBODY', text: question })
    expect(answer.status).toBe(200)
    expect(answer.body).toContain("I don't know you yet")
    expect(answer.body).not.toContain('Doe')
  })

  it('can be asked after: alive, ready and counted, with nobody named', async () => {
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200)
    const metrics = await (await fetch(`${running.url}/metrics`)).text()
    expect(metrics).toContain('caseload_answers_total{platform="slack",command="accommodations",status="ok"}')
    expect(metrics).not.toMatch(/doe|reyes/i)
  })
})

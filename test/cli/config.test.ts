import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type Environment, readConfig } from '#config'

const slack = { SLACK_SIGNING_SECRET: 'secret', SLACK_BOT_TOKEN: 'xoxb-1' }
const teams = {
  MicrosoftAppId: 'app',
  MicrosoftAppPassword: 'p',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: 't',
}
const oauth = {
  SLACK_SIGNING_SECRET: 'secret',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'c',
  SLACK_STATE_SECRET: 's',
  SLACK_ALLOWED_WORKSPACES: 'T1,E1',
}
const key = Buffer.alloc(32, 1).toString('base64')

describe('settings that are right', () => {
  it('have defaults', () => {
    const reading = readConfig({})
    expect(reading).toMatchObject({
      ok: true,
      config: {
        database: { engine: 'sqlite', path: './data/caseload.db' },
        http: { host: '127.0.0.1', port: 3000 },
        logLevel: 'info',
      },
    })
  })

  it('count as unset where they are empty', () => {
    const reading = readConfig({ PORT: '', SLACK_BOT_TOKEN: ' ', DATABASE_URL: '' })
    expect(reading.ok && reading.config.slack).toBeUndefined()
    expect(reading.ok && reading.config.http.port).toBe(3000)
  })

  it.each<[string, Environment, object]>([
    ['Slack over HTTP', slack, { slack: { botToken: 'xoxb-1', signingSecret: 'secret', allowedWorkspaces: [] } }],
    [
      'Slack by Socket Mode',
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' },
      { slack: { appToken: 'xapp-1' } },
    ],
    ['workspaces', { ...slack, SLACK_ALLOWED_WORKSPACES: 'T1, T2' }, { slack: { allowedWorkspaces: ['T1', 'T2'] } }],
    [
      'Slack of many workspaces',
      oauth,
      {
        slack: {
          signingSecret: 'secret',
          oauth: { clientId: '1.2', clientSecret: 'c', stateSecret: 's' },
          allowedWorkspaces: ['T1', 'E1'],
        },
      },
    ],
    [
      'Slack of many workspaces by Socket Mode',
      { ...oauth, SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: 'xapp-1' },
      { slack: { appToken: 'xapp-1', oauth: { clientId: '1.2' } } },
    ],
    ['Teams of one tenant', teams, { teams: { allowedTenants: ['t'] } }],
    [
      "botbuilder's own",
      { ...teams, ToChannelFromBotLoginUrl: 'x' },
      { teams: { botbuilder: { ToChannelFromBotLoginUrl: 'x' } } },
    ],
    [
      'PostgreSQL',
      { DATABASE_URL: 'postgres://db/x', CASELOAD_ENCRYPTION_KEY: key },
      { database: { engine: 'postgres' } },
    ],
    [
      'a frozen instant, where the schools are',
      { CASELOAD_NOW: '2026-11-24T03:00:00Z', CASELOAD_TIME_ZONE: 'America/Chicago' },
      { frozenDay: '2026-11-23' },
    ],
    ['a frozen day', { CASELOAD_NOW: '2026-11-23T09:00' }, { frozenDay: '2026-11-23' }],
  ])('are taken: %s', (_what, environment, expected) => {
    expect(readConfig(environment)).toMatchObject({ ok: true, config: expected })
  })

  it('stand in the example as they are read, with no platform on', () => {
    const reading = readConfig(parseEnv(readFileSync('.env.example', 'utf8')))
    expect(reading).toMatchObject({ ok: true, config: { timeZone: 'America/Chicago' } })
    expect(reading.ok && [reading.config.slack, reading.config.teams]).toEqual([undefined, undefined])
  })

  it('take several keys, newest first', () => {
    const reading = readConfig({ CASELOAD_ENCRYPTION_KEY: `${key}, ${Buffer.alloc(32, 2).toString('base64')}` })
    expect(reading.ok && reading.config.encryptionKeys.map((one) => one[0])).toEqual([1, 2])
  })
})

describe('settings that are wrong', () => {
  it.each<[string, Environment, string]>([
    ['a port that is none', { PORT: '70000' }, 'PORT'],
    ['a database of another kind', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    ['half of Slack', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_SIGNING_SECRET'],
    ['the other half of Slack', { SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN'],
    ['a token in the wrong place', { ...slack, SLACK_APP_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
    ['two thirds of consent', { ...oauth, SLACK_CLIENT_SECRET: '' }, 'SLACK_CLIENT_SECRET'],
    ['consent without a state secret', { ...oauth, SLACK_STATE_SECRET: '' }, 'SLACK_STATE_SECRET'],
    ['consent for everybody', { ...oauth, SLACK_ALLOWED_WORKSPACES: ' ' }, 'SLACK_ALLOWED_WORKSPACES'],
    ['consent and one token', { ...oauth, SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_BOT_TOKEN'],
    ['consent that Slack cannot reach', { ...oauth, SLACK_SIGNING_SECRET: '' }, 'SLACK_SIGNING_SECRET'],
    ['half of Teams', { MicrosoftAppId: 'app', TEAMS_ALLOWED_TENANTS: 't' }, 'MicrosoftAppPassword'],
    ['a multi-tenant app for everybody', { MicrosoftAppId: 'app', MicrosoftAppPassword: 'p' }, 'TEAMS_ALLOWED_TENANTS'],
    ['a kind of app that does not exist', { ...teams, MicrosoftAppType: 'ManyTenant' }, 'MicrosoftAppType'],
    ['PostgreSQL without a key', { DATABASE_URL: 'postgres://db/x' }, 'CASELOAD_ENCRYPTION_KEY'],
    ['a key too short', { CASELOAD_ENCRYPTION_KEY: 'c2hvcnQ=' }, 'CASELOAD_ENCRYPTION_KEY'],
    ['a time zone that does not exist', { CASELOAD_TIME_ZONE: 'Mars/Olympus' }, 'CASELOAD_TIME_ZONE'],
    ['a day that does not exist', { CASELOAD_NOW: '2026-02-30' }, 'CASELOAD_NOW'],
    ['time standing still on a real platform', { ...slack, CASELOAD_NOW: '2026-11-23' }, 'CASELOAD_NOW'],
    ['a level that does not exist', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ])('are named with the mend: %s', (_what, environment, name) => {
    const reading = readConfig(environment)
    expect(reading.ok).toBe(false)
    if (reading.ok) return
    expect(reading.faults).toHaveLength(1)
    expect(reading.faults[0]).toMatch(new RegExp(`^${name}: .+\\.`))
  })
})

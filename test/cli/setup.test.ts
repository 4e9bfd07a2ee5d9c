// An administrator's first hour: setup at the terminal, key by key, and in a script.
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { parseEnv, stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answersFrom } from '../../src/cli/setup-answers.js'
import { setupDialogue } from '../../src/cli/setup-dialogue.js'
import { engines } from '../fixtures/engines.js'
import { type Platforms, startPlatforms } from './platforms-stand-in.js'
import { terminal } from './terminal.js'

const enter = '\r'
const down = '\u001b[B'
const space = ' '
const clear = '\u007f'.repeat(60)

let platforms: Platforms
let folder: string
let envFile: string

beforeEach(async () => {
  platforms = await startPlatforms()
  folder = mkdtempSync(join(tmpdir(), 'caseload-setup-'))
  envFile = join(folder, '.env')
})
afterEach(() => platforms.close())

type Keys = readonly [asked: string, keys: string, meanwhile?: () => void]

/** Types as each prompt comes up. @returns the exit status, and everything that was written */
async function typed(script: readonly Keys[], environment: Readonly<Record<string, string>> = {}) {
  const input = new PassThrough()
  const output = Object.assign(new PassThrough(), { columns: 120, rows: 60 })
  const left = [...script]
  let unread = ''
  let written = ''
  output.on('data', (piece: Buffer) => {
    const said = stripVTControlCharacters(piece.toString())
    written += said
    unread += said
    const [next] = left
    if (!next || !unread.includes(next[0])) return
    left.shift()
    unread = ''
    next[2]?.()
    setImmediate(() => input.write(next[1]))
  })
  const rest = { SLACK_API_URL: `${platforms.url}/api/`, ...environment }
  const manifests = join(folder, 'manifests')
  const status = await setupDialogue(answersFrom(rest), { rest, envFile, manifests, streams: { input, output } })
  expect(left).toEqual([])
  return { status, written }
}

const settings = () => parseEnv(readFileSync(envFile, 'utf8'))
const district: readonly Keys[] = [
  ['Where are the records kept', enter],
  ['In which time zone', `${clear}mountain${enter}`],
]
/** The same, where a server keeps them. */
const districtOfServer: readonly Keys[] = [['Where are the records kept', down + enter], ...district.slice(1)]

/** Slack by Socket Mode, one workspace, up to the district. */
const slackBySocket: readonly Keys[] = [
  ['Where do your staff write', space + enter],
  ['How does Slack reach the bot', down + enter],
  ['Where in Slack', enter],
]

test('from nothing to settings that Slack takes: a wrong token is told of and mended there and then', async () => {
  writeFileSync(envFile, '# Ours\nLOG_LEVEL=warn\nSLACK_BOT_TOKEN=\n')
  platforms.answers.set('auth.test', { body: { ok: false, error: 'invalid_auth' } })
  const better = () => platforms.answers.set('auth.test', { body: { ok: true, team_id: 'T1' } })
  const { status, written } = await typed([
    ...slackBySocket,
    ['App-level token', `xapp-secret-1${enter}`],
    ['Bot User OAuth Token', `xoxb-wrong${enter}`],
    ['How shall we go on', enter, better],
    ['App-level token', enter],
    ['Bot User OAuth Token', `xoxb-secret-2${enter}`],
    ...district,
    ['In which file', `${clear}file:${join(folder, 'caseload.db')}${enter}`],
  ])
  expect(status).toBe(0)
  expect(written).toContain('Create New App, From a manifest')
  expect(written).toContain('Slack does not know this token. Copy the Bot User OAuth Token anew')
  expect(written).toContain('npx caseload doctor')
  expect(written).not.toMatch(/secret-[12]/)
  expect(settings()).toEqual({
    LOG_LEVEL: 'warn',
    SLACK_BOT_TOKEN: 'xoxb-secret-2',
    SLACK_APP_TOKEN: 'xapp-secret-1',
    CASELOAD_TIME_ZONE: 'America/Denver',
    DATABASE_URL: `file:${join(folder, 'caseload.db')}`,
  })
  expect(readFileSync(envFile, 'utf8')).toContain('# Ours')
  expect(statSync(envFile).mode & 0o777).toBe(0o600)
  expect(JSON.parse(readFileSync(join(folder, 'manifests/slack.json'), 'utf8'))).toMatchObject({
    settings: { socket_mode_enabled: true },
  })
})

test('what stands in the file is not replaced without asking', async () => {
  const before = `SLACK_BOT_TOKEN=xoxb-old\nDATABASE_URL=file:${join(folder, 'caseload.db')}\n`
  writeFileSync(envFile, before)
  const { status, written } = await typed(
    [
      ...slackBySocket,
      ['App-level token', `xapp-1${enter}`],
      ['Bot User OAuth Token', `xoxb-new${enter}`],
      ...district,
      ['In which file', enter],
      ['says otherwise for SLACK_BOT_TOKEN', enter],
    ],
    { DATABASE_URL: `file:${join(folder, 'caseload.db')}` },
  )
  expect(status).toBe(1)
  expect(written).toContain('Nothing was written')
  expect(readFileSync(envFile, 'utf8')).toBe(before)
})

test('a PostgreSQL that was answered before setup was left can be answered again: no lost key locks it', async () => {
  const url = await engines.find(({ name }) => name === 'PostgreSQL')?.place()
  const before = 'SLACK_BOT_TOKEN=xoxb-old\n'
  writeFileSync(envFile, before)
  const way: readonly Keys[] = [
    ...slackBySocket,
    ['App-level token', `xapp-1${enter}`],
    ['Bot User OAuth Token', `xoxb-new${enter}`],
    ...districtOfServer,
    ['Address of the database', `${url}${enter}`],
  ]
  expect((await typed([...way, ['says otherwise for SLACK_BOT_TOKEN', enter]])).status).toBe(1)
  expect(readFileSync(envFile, 'utf8')).toBe(before)
  const yes = `\u001b[D${enter}`
  expect((await typed([...way, ['says otherwise for SLACK_BOT_TOKEN', yes]])).status).toBe(0)
  expect(settings()).toMatchObject({ DATABASE_URL: url, CASELOAD_ENCRYPTION_KEY: expect.stringMatching(/.{40}/) })
})

test('the password of the database is shown nowhere: neither typed, nor set before, nor where its server is not there', async () => {
  const typedUrl = 'postgres://caseload:hunter2-typed@127.0.0.1:1/caseload'
  const set = { DATABASE_URL: 'postgres://caseload:hunter2-set@127.0.0.1:1/caseload' }
  const begin: readonly Keys[] = [
    ...slackBySocket,
    ['App-level token', `xapp-1${enter}`],
    ['Bot User OAuth Token', `xoxb-1${enter}`],
  ]
  const kept = `${down}${down}${enter}`
  const anew = await typed([
    ...begin,
    ...districtOfServer,
    ['Address of the database', `${typedUrl}${enter}`],
    ['How shall we go on', kept],
  ])
  expect(anew.written).toContain('The database cannot be opened')
  // What is set chooses the server; then a file is asked for all the same.
  const again = await typed(
    [...begin, ...district, ['Address of the database', enter], ['How shall we go on', kept]],
    set,
  )
  const otherwise = await typed(
    [
      ...begin,
      ['Where are the records kept', `\u001b[A${enter}`],
      ...district.slice(1),
      ['In which file', `${clear}file:${join(folder, 'caseload.db')}${enter}`],
    ],
    set,
  )
  expect([anew.status, again.status, otherwise.status]).toEqual([1, 1, 0])
  for (const { written } of [anew, again, otherwise]) expect(written).not.toMatch(/hunter2/)
  expect(settings()).toMatchObject({ DATABASE_URL: `file:${join(folder, 'caseload.db')}` })
})

test('leaving writes nothing', async () => {
  const { status } = await typed([['Where do your staff write', '\u0003']])
  expect(status).toBe(1)
  expect(existsSync(envFile)).toBe(false)
})

const script = () => ({
  CASELOAD_PUBLIC_URL: 'https://caseload.school.example',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_API_URL: `${platforms.url}/api/`,
  MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
  MicrosoftAppPassword: 'p',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '11111111-2222-4333-8444-666666666666',
  ToChannelFromBotLoginUrl: platforms.url,
})

/** As a script runs it; the platforms answer meanwhile. */
async function run(at: ReturnType<typeof terminal>, args: readonly string[], environment: Record<string, string>) {
  const child = at.started(['setup', ...args], environment)
  let said = ''
  child.stdout?.on('data', (piece: Buffer) => {
    said += piece.toString()
  })
  child.stderr?.on('data', (piece: Buffer) => {
    said += piece.toString()
  })
  const status = await new Promise<number | null>((done) => child.once('close', done))
  return { status, said }
}

test('a script gives the settings in the environment, and has all written', { timeout: 60_000 }, async () => {
  const at = terminal()
  const { status, said } = await run(at, ['--yes'], script())
  expect(said).toContain('ok    Slack: answers, and knows the bot in T1')
  expect(said).toContain('Upload manifests/out/caseload-teams.zip')
  expect(said).not.toContain('xoxb-1')
  expect(status).toBe(0)
  const written = parseEnv(readFileSync(join(at.folder, '.env'), 'utf8'))
  expect(written).toMatchObject({ SLACK_BOT_TOKEN: 'xoxb-1', MicrosoftAppPassword: 'p' })
  expect(existsSync(join(at.folder, 'manifests/out/caseload-teams.zip'))).toBe(true)
  // Again, with another token: only by --yes.
  const other = { ...script(), SLACK_BOT_TOKEN: 'xoxb-2' }
  expect(await run(at, [], other)).toMatchObject({ status: 1, said: expect.stringContaining('for SLACK_BOT_TOKEN') })
  expect((await run(at, ['--yes'], other)).status).toBe(0)
  expect(readFileSync(join(at.folder, '.env'), 'utf8')).toContain('SLACK_BOT_TOKEN=xoxb-2')
})

test('a script that a platform refuses writes nothing, and says why', { timeout: 60_000 }, async () => {
  platforms.answers.set('token', { status: 401, body: { error: 'invalid_client', error_codes: [7000222] } })
  const at = terminal()
  const { status, said } = await run(at, ['--yes'], script())
  expect(status).toBe(1)
  expect(said).toContain('FAULT Teams: The client secret has expired')
  expect(existsSync(join(at.folder, '.env'))).toBe(false)
})

test('with an address alone it makes the manifest to begin with; with nothing it says what to give', {
  timeout: 60_000,
}, async () => {
  const at = terminal()
  const begun = await at.caseload(['setup'], { CASELOAD_PUBLIC_URL: 'https://caseload.school.example' })
  expect(begun.status).toBe(0)
  expect(begun.out).toContain('manifests/out/slack.json\n1. Open https://api.slack.com/apps')
  expect((await at.caseload(['setup'])).status).toBe(2)
})

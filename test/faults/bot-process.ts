// The bot as it is deployed: `caseload start`, built, in a process of its own, which a test may kill at any moment.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import type { Instant } from '#time/clock'
import { botToken } from '../slack/slack-stand-in.js'
import { outsideTeam } from './slack-outside.js'

export const signingSecret = 'a-signing-secret-of-the-tests'

const program = resolve('dist/src/cli/caseload.js')

/** As far as a bot's clock is put forward by SIGUSR2. */
export const quarterMs = 15 * 60_000

/**
 * Loaded before anything else: the clock is set to another time, and the outbox is looked at as often as a test wants, so
 * that nobody waits for either.
 */
const before = `
  const real = Date.now
  let ahead = Number(process.env.CLOCK_AHEAD_MS)
  Date.now = () => real() + ahead
  process.on('SIGUSR2', () => (ahead += ${quarterMs}))
  const often = globalThis.setInterval
  globalThis.setInterval = (does, ms, ...more) => often(does, ms === 5000 ? 100 : ms, ...more)
`

export interface BotSettings {
  readonly databaseUrl: string
  readonly key: Buffer
  readonly slackUrl: string
  readonly more?: Readonly<Record<string, string>>
  /** Where its log goes; to the test where absent. */
  readonly logTo?: number
}

export interface BotProcess {
  readonly url: string
  readonly process: ChildProcess
  /** Everything it logged. */
  readonly log: () => string
  readonly ended: Promise<number | null>
}

const running = new Set<ChildProcess>()

/** Ends whatever a test that failed has left running. */
export function killLeftBots(): void {
  for (const bot of running) bot.kill('SIGKILL')
}

const folder = mkdtempSync(join(tmpdir(), 'caseload-process-'))
const hook = join(folder, 'before.mjs')
writeFileSync(hook, before)

/** Starts it. @param now what its clock says @returns once it listens @throws where it ends before */
export async function startBot(settings: BotSettings, now: Instant): Promise<BotProcess> {
  const bot = spawn(process.execPath, [program, 'start'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', settings.logTo ?? 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      TMPDIR: tmpdir(),
      PORT: '0',
      DATABASE_URL: settings.databaseUrl,
      CASELOAD_ENCRYPTION_KEY: settings.key.toString('base64'),
      CASELOAD_TIME_ZONE: 'America/Chicago',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_BOT_TOKEN: botToken,
      SLACK_API_URL: settings.slackUrl,
      SLACK_ALLOWED_WORKSPACES: outsideTeam,
      NODE_OPTIONS: `--import=${pathToFileURL(hook).href}`,
      CLOCK_AHEAD_MS: String(now - Date.now()),
      ...settings.more,
    },
  })
  running.add(bot)
  const ended = once(bot, 'exit').then(([status]) => {
    running.delete(bot)
    return status as number | null
  })
  let log = ''
  bot.stderr?.on('data', (text) => (log += text))
  if (!bot.stdout) throw new Error('its words are piped')
  for await (const line of createInterface({ input: bot.stdout })) {
    const url = /^Caseload listens on (\S+)/.exec(line)?.[1]
    if (url) return { url, process: bot, log: () => log, ended }
  }
  throw new Error(`it ended with ${await ended}: ${log}`)
}

// Types a command into a terminal: the program itself, in this process or, built, in one of its own.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runVerb } from '#cli/run-verb'

export interface Printed {
  readonly status: number | null
  readonly out: string
  readonly error: string
}

type Settings = Readonly<Record<string, string>>

export interface Terminal {
  /** A folder of the test's own. */
  readonly folder: string
  /** `npx caseload …`, with these settings beside the test's own database, without the second that a process takes to start. */
  caseload(args: readonly string[], settings?: Settings): Promise<Printed>
  /** The same, built, in a process of its own. */
  alone(args: readonly string[], settings?: Settings): Printed
  /** The same, left running. */
  started(args: readonly string[], settings?: Settings): ChildProcess
}

/** Whatever takes longer stands still; then there is no status. */
const longestMs = 120_000

const program = resolve('dist/src/cli/caseload.js')

/** A terminal in an empty folder, with an empty database. */
export function terminal(): Terminal {
  const folder = mkdtempSync(join(tmpdir(), 'caseload-terminal-'))
  const environment = (settings: Settings) => ({
    PATH: process.env.PATH ?? '',
    HOME: folder,
    TMPDIR: tmpdir(),
    DATABASE_URL: `file:${join(folder, 'caseload.db')}`,
    CASELOAD_TIME_ZONE: 'America/Chicago',
    ...settings,
  })
  return {
    folder,
    started: (args, settings = {}) =>
      spawn(process.execPath, [program, ...args], { cwd: folder, env: environment(settings) }),
    alone(args, settings = {}) {
      const env = environment(settings)
      const how = { cwd: folder, env, encoding: 'utf8', timeout: longestMs } as const
      const run = spawnSync(process.execPath, [program, ...args], how)
      return { status: run.status, out: run.stdout, error: run.stderr }
    },
    caseload: (args, settings = {}) => typed(args, folder, environment(settings)),
  }
}

/** One at a time: a process has one folder, one environment and one pair of streams. */
async function typed(args: readonly string[], folder: string, env: Settings): Promise<Printed> {
  const before = { cwd: process.cwd(), env: process.env }
  const [out, error] = [listenTo(process.stdout), listenTo(process.stderr)]
  try {
    process.chdir(folder)
    process.env = { ...env }
    const status = await runVerb(args)
    return { status, out: out.heard(), error: error.heard() }
  } finally {
    process.env = before.env
    process.chdir(before.cwd)
    out.end()
    error.end()
  }
}

function listenTo(stream: NodeJS.WriteStream) {
  const { write, isTTY } = stream
  let heard = ''
  stream.write = (chunk: string | Uint8Array) => {
    heard += String(chunk)
    return true
  }
  stream.isTTY = false
  return {
    heard: () => heard,
    end: () => {
      stream.write = write
      stream.isTTY = isTTY
    },
  }
}

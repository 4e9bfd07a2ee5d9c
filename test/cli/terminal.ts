// Types a command into a terminal: the built program, in a process of its own.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface Printed {
  readonly status: number | null
  readonly out: string
  readonly error: string
}

export interface Terminal {
  /** A folder of the test's own. */
  readonly folder: string
  /** `npx caseload …`, with these settings beside the test's own database. */
  caseload(args: readonly string[], settings?: Readonly<Record<string, string>>): Printed
  /** The same, left running. */
  started(args: readonly string[], settings?: Readonly<Record<string, string>>): ChildProcess
}

const program = resolve('dist/src/cli/caseload.js')

/** A terminal in an empty folder, with an empty database. */
export function terminal(): Terminal {
  const folder = mkdtempSync(join(tmpdir(), 'caseload-terminal-'))
  const own = { DATABASE_URL: `file:${join(folder, 'caseload.db')}`, CASELOAD_TIME_ZONE: 'America/Chicago' }
  const environment = (settings: Readonly<Record<string, string>>) => ({
    PATH: process.env.PATH ?? '',
    HOME: folder,
    ...own,
    ...settings,
  })
  return {
    folder,
    started: (args, settings = {}) =>
      spawn(process.execPath, [program, ...args], { cwd: folder, env: environment(settings) }),
    caseload(args, settings = {}) {
      const env = environment(settings)
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: folder,
        env,
        encoding: 'utf8',
      })
      return { status, out: stdout, error: stderr }
    },
  }
}

// Makes the scheduled backups in a process of its own, so that neither the bot's event loop nor its memory knows of them:
// the same `caseload backup` that somebody would call by hand. Then it takes away those that are old enough.
import { type ChildProcess, spawn } from 'node:child_process'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '#db/database'
import { lastBackup } from '#db/records/backup-marks'
import { makeFolder } from '#files/make-folder'
import type { BackupSettings, Backups } from '#records/backups'
import type { Log } from '#records/log'
import { note } from '#records/public-text'
import { backupName, backupsToRemove } from '#reminders/backups-to-keep'
import type { Clock } from '#time/clock'

export interface BackupsApart extends Backups {
  /** Ends what is under way; nothing half done is left under the name of a backup. */
  stop(): Promise<void>
}

interface ApartParts {
  readonly settings: BackupSettings
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  /** Makes one in a process of its own. */
  readonly startBackup?: (file: string) => ChildProcess
}

/** Scheduled backups of this process's district. */
export function backupsApart({ settings, database, clock, log, startBackup = startVerb }: ApartParts): BackupsApart {
  const { folder, keep, at } = settings
  let child: ChildProcess | undefined
  let underWay: Promise<void> | undefined
  let isStopping = false

  async function make(): Promise<boolean> {
    makeFolder(folder, 0o700)
    await removeLeftOver(folder)
    if (isStopping) return true
    child = startBackup(join(folder, backupName(clock.now())))
    const status = await endOf(child)
    if (status !== 0) return isStopping
    for (const name of backupsToRemove(await readdir(folder), keep)) await rm(join(folder, name), { force: true })
    log.info(note`a backup was made and proved`)
    return true
  }

  return {
    at,
    isUnderWay: () => underWay !== undefined,
    lastMade: () => lastBackup(database),
    begin(onFailed) {
      underWay ??= make()
        .catch(() => false)
        .then(async (isMade) => {
          if (isMade) return
          log.error(note`a backup could not be made`)
          await onFailed()
        })
        .catch(() => log.error(note`that a backup could not be made could not be told`))
        .finally(() => {
          underWay = undefined
        })
    },
    async stop() {
      isStopping = true
      child?.kill()
      await underWay
    },
  }
}

/** What this process was started as, with another verb; its settings come along in the environment. */
function startVerb(file: string): ChildProcess {
  const program = process.argv[1] ?? ''
  return spawn(process.execPath, [...process.execArgv, program, 'backup', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(null))
    child.once('exit', (status) => resolve(status))
  })
}

/** No backup takes so long. */
const longestMs = 24 * 60 * 60_000

/** What a kill left of backups that never came to a name. */
async function removeLeftOver(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/\.backup\.[0-9a-f]{12}\.part/.test(name)) continue
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    // Files have the machine's time.
    if (Date.now() - mtimeMs > longestMs) await rm(path, { recursive: true, force: true })
  }
}

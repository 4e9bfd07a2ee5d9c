// What the doctor finds of how the district's data is kept: whether every sealed value opens where it stands, and when the
// last verified backup was made.
import { lastBackup } from '#db/records/backup-marks'
import { brokenInWords, checkSealed } from '#db/sealed-check'
import type { Finding } from './finding.js'
import type { District } from './open-district.js'

/** Whether somebody edited a sealed value, or moved it to another row or column. Names nobody. */
export async function sealedFinding({ database, seal }: District): Promise<Finding> {
  const check = await database.snapshot((read) => checkSealed(database, read, seal))
  const broken = brokenInWords(check)
  const about = 'sealed values'
  if (!broken) return { about, ok: true, says: `${check.values}, and each opens where it stands` }
  return {
    about,
    ok: false,
    says: `Some do not open where they stand, by table: ${broken}. Somebody changed the database from outside. Find out who can write to it, and restore the last backup (docs/keys-and-backups.md).`,
  }
}

const hourMs = 60 * 60_000
const oldAfterHours = 48

/** When the last verified backup was made. */
export async function backupFinding({ database, clock, config }: District): Promise<Finding> {
  const about = 'backup'
  const last = await lastBackup(database)
  const isScheduled = config.backups !== undefined
  const mend = isScheduled
    ? 'Run: npx caseload backup FILE, which says why it fails.'
    : 'Set CASELOAD_BACKUP_FOLDER for one a day, or run: npx caseload backup FILE'
  // Where none is scheduled, they may be somebody else's business.
  const old = isScheduled ? ({ ok: false } as const) : ({ ok: true, note: true } as const)
  if (last === undefined) {
    return { about, ...(isScheduled ? ({ ok: true, note: true } as const) : old), says: `None was ever made. ${mend}` }
  }
  const hours = Math.floor((clock.now() - last) / hourMs)
  const made = `the last verified one was made ${new Date(last).toISOString()}, ${hours} hours ago`
  if (hours > oldAfterHours) return { about, ...old, says: `${made}. ${mend}` }
  return { about, ok: true, says: made }
}

// The settings of scheduled backups.
import type { BackupSettings } from '#records/backups'

type Get = (name: string) => string | undefined
type Fault = (name: string, why: string) => void

/** Undefined where no folder is named: then backups are whoever's who runs the bot. */
export function readBackups(get: Get, fault: Fault): BackupSettings | undefined {
  const at = get('CASELOAD_BACKUP_TIME') ?? '02:30'
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) {
    fault('CASELOAD_BACKUP_TIME', 'is no time of day. Give one such as 02:30.')
  }
  const count = (name: string, usual: number): number => {
    const number = Number(get(name) ?? usual)
    if (!Number.isInteger(number) || number < 0 || number > 1_000) {
      fault(name, 'is no number of backups to keep. Give one from 0 to 1000.')
    }
    return number
  }
  const keep = {
    daily: count('CASELOAD_BACKUP_KEEP_DAILY', 7),
    weekly: count('CASELOAD_BACKUP_KEEP_WEEKLY', 5),
    monthly: count('CASELOAD_BACKUP_KEEP_MONTHLY', 12),
  }
  const folder = get('CASELOAD_BACKUP_FOLDER')
  return folder === undefined ? undefined : { folder, at, keep }
}

// When: once a day, from the time that the settings say; where it came to nothing, again after three hours and once more.
// Whom: nobody where it succeeds; where it fails, the district's administrators, once that day. What: a verified backup of
// everything, made by one process alone, in a process of its own, so that nobody waits for it.
import { say } from '#records/public-text'
import type { Instant } from '#time/clock'
import { instantAt, timeAt } from '#time/time-of-day'
import { t } from '#wording/t'
import { byItself, type Job, type JobParts, TakenElsewhere } from './job.js'

const againAfterMs = 3 * 60 * 60_000
const mostAttempts = 3

export const scheduledBackup: Job = {
  name: 'scheduledBackup',
  async run(parts) {
    const { backups, clock, marks, store } = parts
    if (!backups || backups.isUnderWay()) return 0
    const [today, now] = [clock.today(), clock.now()]
    if (timeAt(now, clock.timeZone) < backups.at) return 0
    const from = instantAt(today, backups.at, clock.timeZone)
    const key = `backup|${today}|${attemptAt(from, now)}`
    if (((await backups.lastMade()) ?? 0) >= from || (await marks.has(key))) return 0
    const entry = () => ({ ...byItself, command: 'backupBegun', outcome: 'changed', students: [] }) as const
    try {
      await store.commit({ deliveries: [], entry }, async (unit) => {
        if (!(await unit.jobs.take(key))) throw new TakenElsewhere()
      })
    } catch (reason) {
      if (reason instanceof TakenElsewhere) return 0
      throw reason
    }
    backups.begin(() => tellOfFailure(parts))
    return 1
  },
}

/** Which attempt of the day an instant belongs to, from 1 on. */
function attemptAt(from: Instant, now: Instant): number {
  return Math.min(mostAttempts, 1 + Math.max(0, Math.floor((now - from) / againAfterMs)))
}

async function tellOfFailure({ clock, store }: JobParts): Promise<void> {
  const administrators = await store.districtAdministrators()
  const entry = () => ({ ...byItself, command: 'backupFailed', outcome: 'fault', students: [] }) as const
  await store.commit({ deliveries: [], entry }, async (unit) => {
    if (!(await unit.jobs.take(`backupFailed|${clock.today()}`))) return
    for (const { id } of administrators) {
      await unit.send({
        to: id,
        words: () => ({
          title: t`Last night's backup could not be made`,
          paragraphs: [
            t`Everything else goes on, and earlier backups are untouched. Please tell whoever runs the bot: "npx caseload doctor" says when the last good backup was made, and "npx caseload backup" why it fails.`,
          ],
          preview: say`A backup could not be made.`,
        }),
      })
    }
  })
}

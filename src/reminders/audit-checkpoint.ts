// When: each hour in which something was written into the audit log. Whom: nobody; once a week, from 08:00 on its first
// school day, the district's administrators. What: how many entries there are and where their chain ends, so that a log
// whose end was cut off, or that was made again, no longer fits what lies elsewhere. No student, and nobody who asked.
import { isSchoolDay } from '#deadlines/school-days'
import { shortHead } from '#records/audit-checkpoints'
import { say } from '#records/public-text'
import { timeAt } from '#time/time-of-day'
import { mondayOf } from '#time/week-of'
import { t } from '#wording/t'
import { byItself, type Job, TakenElsewhere } from './job.js'

const hourMs = 60 * 60_000
const toldFrom = '08:00'

export const keepCheckpoint: Job = {
  name: 'keepCheckpoint',
  run: async ({ checkpoints }) => ((await checkpoints.keep(hourMs)) ? 1 : 0),
}

export const tellCheckpoint: Job = {
  name: 'tellCheckpoint',
  async run(parts) {
    const { clock, marks, store, checkpoints } = parts
    const today = clock.today()
    const week = mondayOf(today)
    const key = `auditCheckpoint|${week}`
    if (timeAt(clock.now(), clock.timeZone) < toldFrom || (await marks.has(key))) return 0
    if (!isSchoolDay(today, await store.sessions(today, today))) return 0
    // Of a log that was begun this week there is nothing to tell yet.
    const begun = await checkpoints.begunAt()
    if (begun === undefined || clock.dayOf(begun) >= week) return 0
    const { number, hash } = await checkpoints.head()
    const head = `${number} ${hash.slice(0, shortHead)}`
    const administrators = await store.districtAdministrators()
    const entry = () => ({ ...byItself, command: 'auditCheckpoint', outcome: 'changed', students: [] }) as const
    return once(async () => {
      await store.commit({ deliveries: [], entry }, async (unit) => {
        if (!(await unit.jobs.take(key))) throw new TakenElsewhere()
        for (const { id } of administrators) {
          await unit.send({
            to: id,
            words: () => ({
              title: t`The record of who saw what, this week`,
              paragraphs: [
                t`It has ${number} entries.`,
                t`Please keep this message: it proves later that nothing was taken out of them. Whoever runs the program can hold the record against it: npx caseload audit verify --against "${head}"`,
              ],
              preview: say`The weekly mark of the record of access.`,
            }),
          })
        }
      })
      return administrators.length
    })
  },
}

async function once(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (reason) {
    if (reason instanceof TakenElsewhere) return 0
    throw reason
  }
}

// When: on the first school day of a month, from 08:00 where the schools are. Whom: whoever decides over the district's
// records. What: that records are kept beyond the time the district chose, how many students' whom they may see, and where.

import { isSchoolDay } from '#deadlines/school-days'
import type { StaffId } from '#people/staff'
import { decidedOver } from '#records/over-records'
import { say } from '#records/public-text'
import { recordClasses, yearsOf } from '#retention/record-classes'
import { addYears } from '#time/day'
import { timeAt } from '#time/time-of-day'
import { t } from '#wording/t'
import { byItself, type Job, TakenElsewhere } from './job.js'

const toldFrom = '08:00'
/** As many as are counted; more are "many". */
const mostCounted = 200

export const recordsPastTheirTime: Job = {
  name: 'recordsPastTheirTime',
  async run({ clock, marks, store, readings, openViewer }) {
    const today = clock.today()
    const key = `recordsPastTheirTime|${today.slice(0, 7)}`
    if (timeAt(clock.now(), clock.timeZone) < toldFrom || (await marks.has(key))) return 0
    if (!isSchoolDay(today, await store.sessions(today, today))) return 0
    const settings = await store.settings()
    const shortest = Math.min(...recordClasses.map((one) => settings[yearsOf[one]]))
    const past = await readings.retention.ended(addYears(today, -shortest), mostCounted)
    const told: { readonly to: StaffId; readonly count: number }[] = []
    for (const staff of past.length > 0 ? await store.overseers() : []) {
      const viewer = await openViewer(staff, settings, today)
      const seen = await Promise.all(past.map(({ studentId }) => decidedOver(viewer, studentId)))
      const count = seen.filter((student) => student !== undefined).length
      if (count > 0) told.push({ to: staff.id, count })
    }
    const entry = () => ({ ...byItself, command: 'retention', outcome: 'changed', students: [] }) as const
    try {
      await store.commit({ deliveries: [], entry }, async (unit) => {
        if (!(await unit.jobs.take(key))) throw new TakenElsewhere()
        for (const { to, count } of told) {
          await unit.send({
            to,
            words: () => ({
              title: titleOf(count),
              paragraphs: [t`Nothing is destroyed by itself. See whose they are, tell the parents, and propose it.`],
              sections: [
                { type: 'buttons', buttons: [{ label: t`See them`, action: { command: 'retention', input: {} } }] },
              ],
              preview: say`Some records are kept beyond their time.`,
            }),
          })
        }
      })
      return told.length
    } catch (reason) {
      if (reason instanceof TakenElsewhere) return 0
      throw reason
    }
  },
}

function titleOf(count: number): string {
  if (count === 1) return t`1 student's record is kept beyond its time`
  if (count === mostCounted) return t`Many students' records are kept beyond their time`
  return t`${count} students' records are kept beyond their time`
}

// When: on the first school day of a month, from 08:00 where the schools are. Whom: whoever administers the district. What:
// that records are kept beyond the time the district chose, how many students' at least, and where to see them.

import { isSchoolDay } from '#deadlines/school-days'
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
  async run({ clock, marks, store, readings }) {
    const today = clock.today()
    const key = `recordsPastTheirTime|${today.slice(0, 7)}`
    if (timeAt(clock.now(), clock.timeZone) < toldFrom || (await marks.has(key))) return 0
    if (!isSchoolDay(today, await store.sessions(today, today))) return 0
    const settings = await store.settings()
    const shortest = Math.min(...recordClasses.map((one) => settings[yearsOf[one]]))
    const past = await readings.retention.ended(addYears(today, -shortest), mostCounted)
    const administrators = past.length > 0 ? await store.districtAdministrators() : []
    const entry = () => ({ ...byItself, command: 'retention', outcome: 'changed', students: [] }) as const
    try {
      await store.commit({ deliveries: [], entry }, async (unit) => {
        if (!(await unit.jobs.take(key))) throw new TakenElsewhere()
        for (const { id: to } of administrators) {
          await unit.send({
            to,
            words: () => ({
              title: titleOf(past.length),
              paragraphs: [t`Nothing is destroyed by itself. See whose they are, tell the parents, and propose it.`],
              sections: [
                { type: 'buttons', buttons: [{ label: t`See them`, action: { command: 'retention', input: {} } }] },
              ],
              preview: say`Some records are kept beyond their time.`,
            }),
          })
        }
      })
      return administrators.length
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

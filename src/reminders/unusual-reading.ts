// When: every minute. Whom: the district's administrators, or the directors of special education where the only one is
// who reads, once an hour for each person. What: that somebody opened many
// students outside their own classes and caseload within minutes: who, how many, when. It blocks nobody and decides
// nothing: there may be a good reason, and a person looks into it.
import { fullName, type StaffId, type StaffMember } from '#people/staff'
import { say } from '#records/public-text'
import type { WideReading } from '#records/wide-reading'
import type { Instant } from '#time/clock'
import { spokenTime, timeAt } from '#time/time-of-day'
import { t } from '#wording/t'
import { byItself, type Job, type JobParts, TakenElsewhere } from './job.js'

const minuteMs = 60_000
/** Somebody is told of once in so many minutes. */
const quietMinutes = 60

export const unusualReading: Job = {
  name: 'unusualReading',
  async run(parts) {
    const { store, clock, wideReadings } = parts
    const { unusualReadingStudents, unusualReadingMinutes } = await store.settings()
    const withinMs = unusualReadingMinutes * minuteMs
    let told = 0
    for (const reading of await wideReadings.lately(clock.now(), withinMs, unusualReadingStudents)) {
      if (await tell(reading, parts)) told += 1
    }
    return told
  },
}

async function tell({ staffId, students, from, until }: WideReading, parts: JobParts): Promise<boolean> {
  const { store, clock, marks } = parts
  const minute = Math.floor(clock.now() / minuteMs)
  const keyAt = (at: number) => `unusualReading|${staffId}|${at}`
  for (let back = 0; back < quietMinutes; back += 1) if (await marks.has(keyAt(minute - back))) return false
  const who = await store.staffMember(staffId)
  if (!who) return false
  const others = await othersWhoWatch(staffId, store)
  const time = (at: Instant) => spokenTime(timeAt(at, clock.timeZone))
  // In the log it stands as their own entry: of whom they read stands there already.
  const entry = () =>
    ({ ...byItself, actor: staffId, command: 'unusualReading', outcome: 'changed', students: [] }) as const
  try {
    await store.commit({ deliveries: [], entry }, async (unit) => {
      // The next minute too: two processes on either side of its beginning tell once.
      const isFirst = (await unit.jobs.take(keyAt(minute))) && (await unit.jobs.take(keyAt(minute + 1)))
      if (!isFirst) throw new TakenElsewhere()
      for (const { id } of others) {
        await unit.send({
          to: id,
          namesNobody: true,
          words: () => ({
            title: t`${fullName(who)} opened ${students} students outside their own classes and caseload`,
            paragraphs: [
              t`Between ${time(from)} and ${time(until)}. There may be a good reason: please ask them. Nothing was blocked.`,
              t`Which students they were stands in the audit log: npx caseload audit export.`,
            ],
            preview: say`Somebody opened unusually many plans.`,
          }),
        })
      }
    })
    return true
  } catch (reason) {
    if (reason instanceof TakenElsewhere) return false
    throw reason
  }
}

/** Whom to tell of somebody: never them, unless there is nobody else who administers the district. */
async function othersWhoWatch(staffId: StaffId, store: JobParts['store']): Promise<readonly StaffMember[]> {
  const administrators = await store.districtAdministrators()
  const others = [administrators, await store.overseers()].map((all) => all.filter(({ id }) => id !== staffId))
  return others.find((all) => all.length > 0) ?? administrators
}

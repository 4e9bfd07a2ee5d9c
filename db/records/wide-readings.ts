// Who opens many students outside their own: the audit log is read on from where it was read last, and of the window that is
// asked about, who opened whom is remembered. Read anew each minute, a busy morning would be a tenth of a second each time.
import { setImmediate } from 'node:timers/promises'
import { and, asc, eq, gt, gte, inArray, lte, sql } from 'drizzle-orm'
import type { StaffId } from '#people/staff'
import { openedOutside, type WideReading, type WideReadings } from '#records/wide-reading'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'

/** The end of the log that a new process looks at: many times what a district writes in an hour. */
const mostEntries = 50_000
/** Looked back by so much more than is asked about: who begins right after a minute was looked at ends before another is. */
const lateMs = 2 * 60_000
/** So few that whoever asks meanwhile does not wait for them. */
const atOnce = 500

interface Opening {
  readonly actor: StaffId
  readonly at: Instant
  readonly students: readonly string[]
}

export function wideReadings(database: Database): WideReadings {
  const { audit, staffRoles } = database.tables
  let readUpTo = 0
  let openings: Opening[] = []

  /** Takes in what was written since, of those who hold an office. */
  async function readOn(from: Instant): Promise<void> {
    const [newest] = await database.read.select({ id: sql<number>`max(${audit.id})` }).from(audit)
    const last = Number(newest?.id ?? 0)
    for (let after = Math.max(readUpTo, last - mostEntries); after < last; after = readUpTo) {
      const rows = await database.read
        .select({ actor: audit.actorId, at: audit.at, command: audit.command, students: audit.students })
        .from(audit)
        .where(
          and(
            gt(audit.id, after),
            lte(audit.id, Math.min(after + atOnce, last)),
            gte(audit.at, from),
            eq(audit.outcome, 'shown'),
            inArray(audit.actorId, database.read.select({ id: staffRoles.staffId }).from(staffRoles)),
          ),
        )
        .orderBy(asc(audit.id))
      for (const { actor, at, command, students } of rows) {
        const opened = openedOutside({ command, students })
        if (actor && opened.length > 0) openings.push({ actor, at, students: opened })
      }
      readUpTo = Math.min(after + atOnce, last)
      await setImmediate()
    }
  }

  return {
    async lately(now, withinMs, atLeast) {
      const from = (now - withinMs - lateMs) as Instant
      await readOn(from)
      openings = openings.filter(({ at }) => at >= from)
      return [...byActor(openings)]
        .map(([staffId, theirs]): WideReading => ({ staffId, ...widest(theirs, withinMs) }))
        .filter(({ students }) => students >= atLeast)
    },
  }
}

function byActor(openings: readonly Opening[]): ReadonlyMap<StaffId, readonly Opening[]> {
  const theirs = new Map<StaffId, Opening[]>()
  for (const one of openings) theirs.get(one.actor)?.push(one) ?? theirs.set(one.actor, [one])
  return theirs
}

/** The stretch of time, no longer than that, in which one person opened the most different students. */
function widest(openings: readonly Opening[], withinMs: number): Omit<WideReading, 'staffId'> {
  const inOrder = [...openings].sort((a, b) => a.at - b.at)
  const times = new Map<string, number>()
  let most = { students: 0, from: 0 as Instant, until: 0 as Instant }
  let begin = 0
  for (const { at, students } of inOrder) {
    for (const id of students) times.set(id, (times.get(id) ?? 0) + 1)
    for (; (inOrder[begin]?.at ?? at) < at - withinMs; begin += 1) {
      for (const id of inOrder[begin]?.students ?? []) {
        const left = (times.get(id) ?? 0) - 1
        if (left > 0) times.set(id, left)
        else times.delete(id)
      }
    }
    if (times.size > most.students) most = { students: times.size, from: inOrder[begin]?.at ?? at, until: at }
  }
  return most
}

// When verified backups were made: so that the doctor can say how long ago that was.
import { like, max } from 'drizzle-orm'
import type { Instant } from '#time/clock'
import type { Database } from '../database.js'

const prefix = 'backupMade|'

/** Marks that a verified backup was made. */
export async function markBackup({ write, tables: { jobMarks } }: Database, at: Instant): Promise<void> {
  await write(async (change) => {
    const key = `${prefix}${new Date(at).toISOString()}`
    await change.insert(jobMarks).values({ key, at }).onConflictDoNothing()
  })
}

/** When the last verified backup was made; undefined where none ever was. */
export async function lastBackup({ read, tables: { jobMarks } }: Database): Promise<Instant | undefined> {
  const [row] = await read
    .select({ at: max(jobMarks.at) })
    .from(jobMarks)
    .where(like(jobMarks.key, `${prefix}%`))
  return row?.at ? (Number(row.at) as Instant) : undefined
}

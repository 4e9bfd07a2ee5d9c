// Students as the audit log is written out: it is what an inquiry reads, and one name that was changed from outside keeps
// nobody from the rest of it.
import type { ImportStore } from '#db/imports/import-records'
import { SealBroken } from '#db/seal'
import type { StudentId } from '#people/student'

type Rows = Awaited<ReturnType<typeof loaded>>

const loaded = (records: ImportStore, ids: readonly StudentId[]) => records.load('students', [...ids])

/** The students that are there; `changed` are those that don't open where they stand. */
export async function studentsThatOpen(
  records: ImportStore,
  ids: readonly StudentId[],
): Promise<{ readonly rows: Rows; readonly changed: readonly StudentId[] }> {
  try {
    return { rows: await loaded(records, ids), changed: [] }
  } catch (reason) {
    if (!(reason instanceof SealBroken)) throw reason
    if (ids.length === 1) return { rows: new Map(), changed: ids }
    const each = await Promise.all(ids.map((id) => studentsThatOpen(records, [id])))
    return {
      rows: new Map(each.flatMap(({ rows }) => [...rows])),
      changed: each.flatMap(({ changed }) => changed),
    }
  }
}

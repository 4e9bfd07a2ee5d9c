// Who carries whose students now: what was handed over stands beside the plans and changes none of them, so it ends by
// itself and no import undoes it.
import { and, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { StaffId, StaffMember } from '#people/staff'
import type { Day } from '#time/day'
import type { Database } from '../database.js'

interface HandoverRow {
  readonly id: string
  readonly fromId: StaffId
  readonly to: StaffMember
}

/** Begins the id of one that nobody asked for: whose it was had left. */
export const byItself = 'left-'

/** Who carries something now. */
export interface Holder extends StaffMember {
  /** It came to them by their office, when whose it was had left. */
  readonly byOffice: boolean
}

export function handoverReader(database: Database) {
  const { handovers, staff } = database.tables
  const today = sql.placeholder('today')
  const active = database.dialect.prepare<HandoverRow>(
    database.read
      .select({
        id: handovers.id,
        fromId: handovers.fromId,
        to: {
          id: staff.id,
          givenName: staff.givenName,
          familyName: staff.familyName,
          email: staff.email,
          active: staff.active,
        },
      })
      .from(handovers)
      .innerJoin(staff, eq(staff.id, handovers.toId))
      .where(
        and(
          isNull(handovers.endedAt),
          lte(handovers.fromDay, today),
          or(isNull(handovers.untilDay), gte(handovers.untilDay, today)),
        ),
      ),
    'handovers_active',
  )
  return {
    /** Who carries on a day what somebody handed over, by whose it was; handed on, it is the last one's. */
    async holders(on: Day): Promise<ReadonlyMap<StaffId, Holder>> {
      const rows = await active.execute({ today: on })
      if (rows.length === 0) return new Map()
      const next = new Map(rows.map((row) => [row.fromId, row]))
      return new Map(rows.map((row) => [row.fromId, holderOf(lastOf(row, next))]))
    },
  }
}

function holderOf({ id, to }: HandoverRow): Holder {
  return { ...to, byOffice: id.startsWith(byItself) }
}

function lastOf(first: HandoverRow, next: ReadonlyMap<StaffId, HandoverRow>): HandoverRow {
  let last = first
  // None hands over in a circle; should the records ever say so, the walk still ends.
  for (let steps = next.size; steps > 0; steps -= 1) {
    const further = next.get(last.to.id)
    if (!further || further.fromId === first.fromId) return last
    last = further
  }
  return last
}

// Staff as an import keeps them: with the roles that the roster gives, which change as a whole.
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { RosterRole, StaffRow } from '#imports/rows'
import type { Database } from '../database.js'
import type { JsonRow } from '../row-writer.js'
import type { Seal } from '../seal.js'
import { clearKind } from './clear-kind.js'
import type { KindStore } from './kind-store.js'
import { upsertInto } from './upsert.js'

type Clear = Omit<StaffRow, 'roles'>

export function staffKind(database: Database, seal: Seal): KindStore<StaffRow> {
  const { staff, staffRoles } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const { atOnce, hasAny, ids, load, remove, scan } = clearKind<Clear>(database, staff, 'staff', ['emailToken'])
  const upsert = upsertInto(database, staff, ['id'], 'import_staff_with_tokens')
  const addRoles = upsertInto(database, staffRoles, ['id'], 'import_roster_roles')
  const rolesOf = prepare<RosterRole & { staffId: string }>(
    database.read
      .select({
        staffId: staffRoles.staffId,
        role: staffRoles.role,
        schoolId: staffRoles.schoolId,
        startDay: staffRoles.startDay,
        endDay: staffRoles.endDay,
      })
      .from(staffRoles)
      .where(and(isOneOf(staffRoles.staffId, 'ids'), eq(staffRoles.source, 'roster')))
      .orderBy(asc(staffRoles.id)),
    'import_load_roster_roles',
  )

  async function withRoles(people: readonly Clear[]): Promise<readonly StaffRow[]> {
    const roles = new Map<string, RosterRole[]>()
    for (const { staffId, ...role } of await rolesOf.execute({ ids: list(people.map((one) => one.id)) })) {
      const held = roles.get(staffId)
      if (held) held.push(role)
      else roles.set(staffId, [role])
    }
    return people.map((one) => ({ ...one, roles: roles.get(one.id) ?? [] }))
  }

  return {
    atOnce,
    hasAny,
    ids,
    remove,
    lay: (row) => ({ ...row, emailToken: seal.token('email', row.email ?? '') }),
    async load(wanted) {
      return new Map((await withRoles([...(await load(wanted)).values()])).map((row) => [row.id, row]))
    },
    async *scan() {
      for await (const one of scan()) yield* await withRoles([one])
    },
    async write(write, laid) {
      await upsert(write, laid as readonly JsonRow[])
      const people = laid as unknown as readonly StaffRow[]
      const isTheirs = inArray(
        staffRoles.staffId,
        people.map((one) => one.id),
      )
      await write.delete(staffRoles).where(and(isTheirs, eq(staffRoles.source, 'roster')))
      await addRoles(
        write,
        people.flatMap(({ id, roles }) => roles.map((role, place) => roleRow(id, role, place))),
      )
    },
  }
}

/** Ids in the order of the roles, so that they are read back as they were given. */
function roleRow(staffId: string, role: RosterRole, place: number): JsonRow {
  const id = `${staffId}|${String(place).padStart(3, '0')}`
  return { ...role, id, staffId, studentId: null, source: 'roster' }
}

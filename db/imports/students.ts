// Students as an import keeps them: identity sealed, filed under keyed tokens, placed at their schools.
import type { StudentRow } from '#imports/rows'
import type { SchoolId } from '#people/staff'
import type { StudentId, StudentIdentity } from '#people/student'
import type { Database } from '../database.js'
import { preparedChange } from '../prepared-change.js'
import { nameTokens } from '../records/name-filing.js'
import type { Seal } from '../seal.js'
import type { KindStore } from './kind-store.js'
import { rosterPlacements } from './placements.js'
import { sealedKind } from './sealed-kind.js'
import { upsertInto } from './upsert.js'

interface Laid {
  readonly id: StudentId
  readonly tokens: readonly number[]
  readonly schools: readonly SchoolId[]
}

export function studentKind(database: Database, seal: Seal): KindStore<StudentRow> {
  const { students, studentTokens } = database.tables
  const file = upsertInto(database, studentTokens, ['token', 'studentId'], 'import_student_tokens')
  const unfile = preparedChange(database, 'import_remove_student_tokens', (write) =>
    write.delete(studentTokens).where(database.dialect.isOneOf(studentTokens.studentId, 'ids')),
  )
  const place = rosterPlacements(database)
  const kind = sealedKind<StudentRow>(database, seal, {
    table: students,
    name: 'students',
    column: 'identity',
    split: ({ id, identity, active }) => ({
      secret: identity,
      clear: {
        id,
        active,
        tokens: nameTokens(seal, identity),
        schools: (identity.schools ?? []).map((school) => seal.idFrom('school', school)),
      },
    }),
    join: (stored, secret) => ({
      id: stored.id as StudentId,
      identity: secret as StudentIdentity,
      active: stored.active === true,
    }),
  })

  return {
    ...kind,
    async write(write, laid) {
      await kind.write(write, laid)
      const rows = laid as unknown as readonly Laid[]
      const ids = rows.map((row) => row.id)
      await unfile(write, { ids: database.dialect.list(ids) })
      await file(
        write,
        rows.flatMap(({ id, tokens }) => tokens.map((token) => ({ token, studentId: id }))),
      )
      await place(write, new Map(rows.map((row) => [row.id, row.schools])))
    },
  }
}

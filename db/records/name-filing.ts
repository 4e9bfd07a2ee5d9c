// The keyed tokens that students' names are filed under, and filing all of them anew once a version of the program files
// otherwise than the one that filed them.
import { and, eq, inArray } from 'drizzle-orm'
import { filedUnder } from '#language/name-keys'
import type { StudentId, StudentIdentity } from '#people/student'
import type { Database } from '../database.js'
import { pages } from '../imports/pages.js'
import type { Queries } from '../queries.js'
import { type Seal, SealBroken } from '../seal.js'

/** To be raised by whoever changes what `filedUnder` gives: the names that are held are then filed anew. */
const filing = 2

const counter = 'names filed'
/** So few that a change takes some milliseconds. */
const atOnce = 100

/** The tokens of a student's name. */
export function nameTokens(seal: Seal, identity: StudentIdentity): readonly number[] {
  return [...new Set(filedUnder(identity).map((key) => seal.token('name', key)))]
}

type Stored = Database['tables']['students']['$inferSelect']

/**
 * Files every student's name as this version of the program does, where that was not done yet. A kill loses nothing: the
 * next call begins again, and what is filed rightly stays as it is.
 * @returns of how many students it was changed
 */
export async function fileNamesAnew(database: Database, seal: Seal): Promise<number> {
  const { counters, students } = database.tables
  const [held] = await database.read.select().from(counters).where(eq(counters.name, counter))
  if ((held?.value ?? 0) >= filing) return 0
  let changed = 0
  let some: Stored[] = []
  for await (const student of pages<Stored>(database.read, students)) {
    some.push(student)
    if (some.length < atOnce) continue
    changed += await fileAnew(database, seal, some)
    some = []
    // Whoever else has something to do comes in between.
    await new Promise(setImmediate)
  }
  changed += await fileAnew(database, seal, some)
  await database.write((write) => markNamesFiled(database, write))
  return changed
}

/** Notes that every name is filed as this version files it: of a database that has none yet, say. */
export async function markNamesFiled({ tables: { counters } }: Database, write: Queries): Promise<void> {
  await write
    .insert(counters)
    .values({ name: counter, value: filing })
    .onConflictDoUpdate({ target: counters.name, set: { value: filing } })
}

async function fileAnew(database: Database, seal: Seal, some: readonly Stored[]): Promise<number> {
  const { students, studentTokens } = database.tables
  const filed = new Map<StudentId, Set<number>>()
  const ids = some.map(({ id }) => id)
  for (const { studentId, token } of await database.read
    .select()
    .from(studentTokens)
    .where(inArray(studentTokens.studentId, ids))) {
    filed.set(studentId, (filed.get(studentId) ?? new Set()).add(token))
  }
  const wrong = some.flatMap(({ id, identity }) => {
    const tokens = opened(seal, id, identity)
    const held = filed.get(id) ?? new Set()
    const isRight = !tokens || (tokens.length === held.size && tokens.every((token) => held.has(token)))
    return isRight ? [] : [{ id, identity, tokens }]
  })
  if (wrong.length === 0) return 0
  return database.write(async (write) => {
    let changed = 0
    for (const { id, identity, tokens } of wrong) {
      // One that was changed meanwhile was filed by whoever changed it.
      const stands = and(eq(students.id, id), eq(students.identity, identity))
      if ((await write.select({ id: students.id }).from(students).where(stands)).length === 0) continue
      await write.delete(studentTokens).where(eq(studentTokens.studentId, id))
      await write.insert(studentTokens).values(tokens.map((token) => ({ token, studentId: id })))
      changed += 1
    }
    return changed
  })
}

/** Undefined where it does not open: `doctor` tells of that. */
function opened(seal: Seal, id: StudentId, identity: Stored['identity']): readonly number[] | undefined {
  try {
    const text = seal.open({ table: 'students', column: 'identity', row: id }, identity)
    return nameTokens(seal, JSON.parse(text) as StudentIdentity)
  } catch (reason) {
    if (reason instanceof SealBroken) return undefined
    throw reason
  }
}

// Whom somebody's words meant who was refused: looked for among all students, which the bot never does. For an operator
// alone, when the audit log is written out.
import { bookOf } from '#bot/book-of-commands'
import { allCommands } from '#commands/all'
import type { ImportStore } from '#db/imports/import-records'
import { meantStudents } from '#db/records/meant-students'
import { indexNames } from '#language/name-index'
import { lookNear, lookUnder } from '#language/name-keys'
import { understand } from '#language/phrases'
import type { StudentId } from '#people/student'
import type { District } from './open-district.js'
import { studentsThatOpen } from './students-that-open.js'

/** More candidates are not opened: words that fit so many mean nobody. */
const mostCandidates = 300

/** Tells of words whom they meant; several where they fit several, none where they fit nobody. */
export type WhoWasMeant = (words: string) => Promise<readonly StudentId[]>

export function whoWasMeant({ database, seal }: District, records: ImportStore): WhoWasMeant {
  const candidates = meantStudents(database, seal)
  const book = bookOf(allCommands)

  async function named(words: string): Promise<readonly StudentId[]> {
    for (const keys of [lookUnder(words), lookNear(words)]) {
      const { rows } = await studentsThatOpen(records, await candidates(keys, mostCandidates))
      const match = indexNames([...rows.values()].map(({ id, identity }) => ({ ...identity, id }))).match(words)
      if (match.type === 'one') return [match.id]
      if (match.type === 'several') return match.ids
    }
    return []
  }

  return async (words) => {
    const rests = [...understand(book, words)].map(({ rest }) => rest.trim())
    for (const rest of new Set([...rests, words.trim()])) {
      const found = rest === '' ? [] : await named(rest)
      if (found.length > 0) return found
    }
    return []
  }
}

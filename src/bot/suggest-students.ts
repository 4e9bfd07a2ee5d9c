// Names to choose from while somebody types one into a field: of the students whom they may see, and of nobody else.
import { foldWords } from '#language/fold'
import type { Viewer } from '#records/viewer'
import type { VisibleStudent } from '#records/visible'
import { describe } from './describe-student.js'

export interface Suggestion {
  /** Our own id, as the field gives it back. */
  readonly id: string
  readonly name: string
  /** "Grade 7 · Period 2". */
  readonly detail: string
}

/** A longer list is no help to somebody who types. */
const mostSuggested = 30

/**
 * Whom what was typed so far may mean, by name.
 * @returns none where nobody fits, and where they may not be seen: one answer
 */
export async function suggestionsFor(viewer: Viewer, typed: string): Promise<readonly Suggestion[]> {
  const found = await meant(typed, viewer)
  // A list shows names: that is seen too.
  for (const { id } of found) await viewer.meet(id)
  const periods = await viewer.periodsWith(found)
  return found.map((student) => ({
    id: student.id,
    name: student.name,
    detail: describe(student, periods.get(student.id) ?? []),
  }))
}

/** Of those the asker works with by person each whose names begin so; of those an office opens, whoever the words name. */
async function meant(typed: string, viewer: Viewer): Promise<readonly VisibleStudent[]> {
  const begun = foldWords(typed)
  if (begun.length === 0) return []
  const found = await viewer.find(typed, true)
  const named = found.type === 'one' ? [found.student, ...found.twins] : found.type === 'several' ? found.students : []
  const beginning = (await viewer.mine()).filter(({ name }) => {
    const words = foldWords(name)
    return begun.every((one) => words.some((word) => word.startsWith(one)))
  })
  return [...new Map([...named, ...beginning].map((student) => [student.id, student])).values()]
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .slice(0, mostSuggested)
}

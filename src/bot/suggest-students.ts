// Names to choose from while somebody types one into a field: of the students whom they may see, and of nobody else.
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
  const found = await viewer.suggest(typed, mostSuggested)
  const periods = await viewer.periodsWith(found)
  return found.map((student: VisibleStudent) => ({
    id: student.id,
    name: student.name,
    detail: describe(student, periods.get(student.id) ?? []),
  }))
}

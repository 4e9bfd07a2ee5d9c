// What words that name a student find among those whom the asker may see.
import type { NameIndex } from '#language/name-index'
import type { StudentId } from '#people/student'
import type { VisibleStudent } from './visible.js'

export type FoundStudent =
  | {
      readonly type: 'one'
      readonly student: VisibleStudent
      readonly exact: boolean
      /** Both names were said, or a number: whoever else fits as well is filed under the same. */
      readonly whole: boolean
      readonly twins: readonly VisibleStudent[]
    }
  | { readonly type: 'several'; readonly students: readonly VisibleStudent[]; readonly more: boolean }
  | { readonly type: 'none' }

export type NameMatch = ReturnType<NameIndex<StudentId>['match']>

/** What words find among some students. @param more whether there may be others whom they name too */
export function foundAmong(
  match: NameMatch,
  among: ReadonlyMap<StudentId, VisibleStudent>,
  more: boolean,
): FoundStudent {
  const known = (ids: readonly StudentId[]) => ids.map((id) => among.get(id)).filter((one) => one !== undefined)
  if (match.type === 'several') return { type: 'several', students: known(match.ids), more }
  const student = match.type === 'one' ? among.get(match.id) : undefined
  if (match.type !== 'one' || !student) return { type: 'none' }
  return { type: 'one', student, exact: match.exact, whole: match.whole, twins: known(match.twins) }
}

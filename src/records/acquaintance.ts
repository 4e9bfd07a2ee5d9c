// Whom a member of staff knows, as the viewer remembers it.
import type { NameIndex } from '#language/name-index'
import type { StudentId } from '#people/student'
import type { Relations } from './permit.js'
import type { VisibleStudent } from './visible.js'

/** What the viewer remembers between requests of one member of staff; never older than the records' version. */
export interface Acquaintance {
  readonly relations: Relations
  /** The students they know by person, with names opened. */
  readonly people: ReadonlyMap<StudentId, VisibleStudent>
  readonly names: NameIndex<StudentId>
}

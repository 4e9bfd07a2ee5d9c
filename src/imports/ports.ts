// What an import asks of a store: what is held, and a place to lay down what shall change before anything does.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { DestroyedRecords } from './destroyed.js'
import type { Kind, PlanVersionRow, Rows } from './rows.js'

export interface ImportRecords {
  /** Our own id of something that the roster names: always the same, and nothing but us can tell which. */
  idOf(kind: string, name: string): string
  /** Rows that are held, by id. */
  load<K extends Kind>(kind: K, ids: readonly string[]): Promise<ReadonlyMap<string, Rows[K]>>
  /** Whether any row of a kind is held. */
  hasAny(kind: Kind): Promise<boolean>
  /** Every row of a kind in the order of its ids, a page at a time. */
  scan<K extends Kind>(kind: K): AsyncIterable<Rows[K]>
  /** Every id of a kind. */
  ids(kind: Kind): AsyncIterable<string>
  /** Plans of some students, of every status. */
  plansOf(students: readonly StudentId[]): Promise<readonly Rows['plans'][]>
  /** All versions of a plan, oldest first. */
  versionsOf(plan: Rows['plans']): Promise<readonly PlanVersionRow[]>
  /** The student with a number; undefined where none or several have it. */
  studentNumbered(identifier: string): Promise<StudentId | undefined>
  /** Members of staff by address, lower case. */
  staffByEmail(): Promise<ReadonlyMap<string, StaffId>>
  /** Whose records were destroyed, and when. */
  destroyed(): Promise<DestroyedRecords>
  /** Notes that the other system's files spoke of these plans now, whether or not anything was changed. */
  plansRead(ids: readonly string[]): Promise<void>
  /**
   * Opens a place to lay changes down in, once whatever killed runs have left half done is finished; undefined while
   * another run has one, in this process or another.
   */
  stage(): Promise<Stage | undefined>
}

/** Changes laid down, sealed, and not yet done. */
export interface Stage {
  put<K extends Kind>(kind: K, row: Rows[K]): void
  /** Takes a row away for good: for kinds that have no end of their own. */
  remove(kind: Kind, id: string): void
  /** Does everything, in short transactions; a killed run is finished before the next one begins. */
  apply(options: { readonly hasRoster: boolean; onProgress?(done: number): void }): Promise<void>
  /** Throws everything away that was not done, and lets the next run begin. */
  discard(): Promise<void>
}

// The legal events of students: the days that start and close deadlines.
import type { StudentEvents } from '#deadlines/deadline'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Permit } from './permit.js'

export interface LegalEvents {
  /** Of these students, as far as they are about one kind of plan. */
  of(permits: readonly Permit[], kind: PlanKind): Promise<ReadonlyMap<StudentId, StudentEvents>>
}

// The legal events of students: the days that start and close deadlines. Some are dates of a plan and come and go with
// its versions; the others are recorded by themselves, for a student has them before there is a plan.
import type { StudentEvents } from '#deadlines/events'
import type { Trigger } from '#deadlines/rule'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { Permit } from './permit.js'

/** An event as it is recorded by itself. */
export interface NewEvent {
  readonly studentId: StudentId
  readonly event: Trigger
  readonly day: Day
  /** The kind of plan it is about; absent: whichever the student has. */
  readonly kind?: PlanKind
  /** The day agreed to, of an extension; the last day, of an absence. */
  readonly untilDay?: Day
  readonly note?: string
  readonly recordedBy: StaffId
}

export interface RecordedEvent extends Omit<NewEvent, 'recordedBy'> {
  readonly id: string
  /** Absent of one that a file brought. */
  readonly recordedBy?: StaffId
  readonly recordedAt: Instant
}

export interface LegalEvents {
  /** Of these students, as far as they are about one kind of plan: a plan's dates and what was recorded by itself. */
  of(permits: readonly Permit[], kind: PlanKind): Promise<ReadonlyMap<StudentId, StudentEvents>>
  /** Those of these students whose plans of a kind have all ended: nothing runs towards such a plan. */
  over(permits: readonly Permit[], kind: PlanKind): Promise<ReadonlySet<StudentId>>
  /** What was recorded by itself, with its words, the newest day first. */
  recorded(permits: readonly Permit[]): Promise<readonly RecordedEvent[]>
}

/** What a change does to the events that are recorded by themselves. */
export interface EventWork {
  /** @returns its id; undefined where the same is recorded of that day already, which then stays as it is */
  record(event: NewEvent): Promise<string | undefined>
  /** The id that an event has, whether it is recorded or not. */
  idOf(event: Pick<NewEvent, 'studentId' | 'event' | 'day' | 'kind'>): string
  /** Strikes what was recorded, for whoever takes it back. @returns false where it was gone before */
  strike(id: string): Promise<boolean>
  /** Strikes what was recorded of a day, where it no longer holds. @returns what it was, to be recorded again by an undo */
  unrecord(event: Pick<NewEvent, 'studentId' | 'event' | 'day' | 'kind'>): Promise<RecordedEvent | undefined>
}

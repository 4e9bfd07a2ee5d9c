// Which clocks of the law were started when: ids and days, and nothing of what a plan says. Reminder jobs ask it for the
// few students of whom something falls due, before anybody's viewer is opened.
import type { StudentEvents } from '#deadlines/events'
import type { Trigger } from '#deadlines/rule'
import type { Told } from '#deadlines/stages'
import type { SchoolId, StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { PlanStatus } from '#plans/status'
import type { Day } from '#time/day'

/** A student's plan of a kind, or the student where there is none, by which a reminder is known. */
export interface ClockSubject {
  /** The plan's id, or the student's. */
  readonly subject: string
  readonly studentId: StudentId
  readonly kind: PlanKind
}

export interface ClockFacts extends ClockSubject {
  readonly plan?: {
    readonly status: PlanStatus
    readonly meetingDate: Day
    readonly startDate?: Day
    readonly caseManagerId?: StaffId
  }
  readonly schools: readonly SchoolId[]
  readonly events: StudentEvents
}

/** Clocks that a trigger started on some days. */
export interface StartedBetween {
  readonly rule: string
  readonly trigger: Trigger
  readonly kind: PlanKind
  readonly from?: Day
  readonly to: Day
  /** What is told on this day counts as untold: others have their reminders later in the day. */
  readonly today: Day
  /** Left out where it was told of before at a stage so near, or, past its day, since a day. */
  readonly unlessTold: { readonly stage: number } | { readonly since: Day }
}

/** Clocks that nothing has closed. */
export interface OpenBetween {
  readonly trigger: Trigger
  readonly kind: PlanKind
  readonly closedBy: Trigger | undefined
  readonly from: Day
  readonly to: Day
}

export interface StartedClocks {
  /** Plans that bind the school and whose clock started then. */
  started(which: StartedBetween): Promise<readonly ClockSubject[]>
  /** Of students, with a plan or without one, in whom nothing closed it on its day or after. */
  open(which: OpenBetween): Promise<readonly ClockSubject[]>
  /** Every plan that binds the school, some at a time, in the order of their ids. */
  plansAfter(id: string, most: number): Promise<readonly ClockSubject[]>
  facts(subjects: readonly ClockSubject[]): Promise<readonly ClockFacts[]>
  /** When anybody was told of a rule about some subjects, by `subject|triggerDay`. */
  told(rule: string, subjects: readonly string[]): Promise<ReadonlyMap<string, readonly Told[]>>
}

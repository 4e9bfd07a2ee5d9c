// How long records are kept, what holds them, and what was destroyed: ids, days and counts, and the words of whoever wrote
// them down. Only offices over the whole district read any of it.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { RecordClass } from '#retention/record-classes'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'

export const holdKinds = ['legal', 'inspection'] as const
/** `inspection`: the family has asked to see the records (34 CFR 99.10(e)); `legal`: a matter in which they are evidence. */
export type HoldKind = (typeof holdKinds)[number]

export interface Hold {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: HoldKind
  readonly placedAt: Instant
  /** Absent of a request to see the records that was recorded as a date: being shown them lifts that. */
  readonly reason?: string
  readonly placedBy?: StaffId
  /** The day on which the family asked, where it was recorded as a date. */
  readonly askedOn?: Day
}

export const destructionGrounds = ['timePassed', 'parentAsked'] as const
/** `parentAsked`: the parents asked for it, and no plan needs the record any more (34 CFR 300.624(b)). */
export type DestructionGround = (typeof destructionGrounds)[number]

export interface ProposedDestruction {
  readonly studentId: StudentId
  readonly recordClass: RecordClass
  readonly ground: DestructionGround
  /** The day on which the parents were told (34 CFR 300.624(a)), or asked. */
  readonly parentsDay: Day
  /** How they were told, or asked. */
  readonly how: string
}

/** A destruction proposed by one, agreed to by another, and what stands in the place of what was destroyed. */
export interface Destruction extends ProposedDestruction {
  readonly id: string
  readonly status: 'proposed' | 'destroyed' | 'withdrawn'
  readonly proposedBy: StaffId
  readonly proposedAt: Instant
  readonly decidedBy?: StaffId
  readonly decidedAt?: Instant
  /** Whose record it was: kept without limit, as 34 CFR 300.624(b) allows for a name. */
  readonly name: string
  /** Staff whose own family it was when it was destroyed: they are told nothing of it. */
  readonly family: readonly StaffId[]
  /** Whether nothing is left of the student but this. */
  readonly isGone: boolean
  /** How many rows of what are gone. */
  readonly counts?: Readonly<Record<string, number>>
}

/** A student under no plan any more, and the last day that anything was done. */
export interface EndedRecord {
  readonly studentId: StudentId
  readonly lastDay: Day
  /** The classes of which there is anything. */
  readonly holds: readonly RecordClass[]
}

export interface RetentionRecords {
  /** Students under no plan any more of whom something is kept whose last day is on or before a day, the longest ago first. */
  ended(onOrBefore: Day, most: number): Promise<readonly EndedRecord[]>
  /** The same of one student; undefined where a plan is in effect or being written, or nothing is kept. */
  endedOf(student: StudentId): Promise<EndedRecord | undefined>
  /** What holds records now: what was placed, and families who asked to see records and have not been shown them. */
  holds(): Promise<readonly Hold[]>
  awaiting(id: string): Promise<Destruction | undefined>
  /** Those that wait for a second person, and the newest that were decided. */
  destructions(most: number): Promise<readonly Destruction[]>
}

/** Why nothing was destroyed. */
export type KeptBecause = 'held' | 'planInEffect' | 'decidedBefore' | 'ownProposal'

export interface RetentionWork {
  /** @returns the hold's id */
  hold(hold: { studentId: StudentId; kind: HoldKind; reason: string; by: StaffId }): Promise<string>
  /** @returns false where it was lifted before */
  lift(id: string, by: StaffId, reason: string): Promise<boolean>
  /** @returns its id; undefined where the same waits already */
  propose(proposed: ProposedDestruction & { by: StaffId; name: string }): Promise<string | undefined>
  /** @returns false where it was decided before */
  withdraw(id: string, by: StaffId): Promise<boolean>
  /** Destroys what another person proposed, within this change. @returns how many rows of what, or why not */
  destroy(id: string, by: StaffId): Promise<Readonly<Record<string, number>> | KeptBecause>
}

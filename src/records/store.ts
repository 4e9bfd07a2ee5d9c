// What the bot asks of a store, students' data apart: that has a door of its own, the viewer.
import type { SchoolId, StaffId, StaffMember } from '#people/staff'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { AccountRecords } from './accounts.js'
import type { AuditEntry } from './audit.js'
import type { DeliveryKey } from './delivery.js'
import type { DraftRecords } from './drafts.js'
import type { RecordsAway } from './records-away.js'
import type { DistrictSettings } from './settings.js'
import type { UndoRecords } from './undo.js'
import type { UnitOfWork } from './unit-of-work.js'

export interface School {
  readonly id: SchoolId
  readonly name: string
  readonly type: string
}

/** Who works where: nothing of students. */
export interface Directory {
  staffMember(id: StaffId): Promise<StaffMember | undefined>
  /** Members of staff with an address; more than one where the roster is at odds with itself. */
  staffWithEmail(email: string): Promise<readonly StaffMember[]>
  schools(): Promise<readonly School[]>
  /** Everybody on the staff list who has not left. */
  activeStaff(): Promise<readonly StaffMember[]>
  /** Who can give access: administrators of the schools that somebody works in, else of the district. */
  administratorsFor(staff: StaffId): Promise<readonly StaffMember[]>
  /** Who administers the district. */
  districtAdministrators(): Promise<readonly StaffMember[]>
  /** Who administers the district or directs its special education: two of them agree to what is dangerous. */
  overseers(): Promise<readonly StaffMember[]>
  /** What the calendar says of the days from one to another: whether any school is in session. */
  sessions(from: Day, to: Day): Promise<ReadonlyMap<Day, boolean>>
}

export interface Store extends Directory, AccountRecords {
  readonly drafts: DraftRecords
  readonly undos: UndoRecords
  settings(): Promise<DistrictSettings>
  /** When a roster was last read; undefined where none ever was. */
  rosterAsOf(): Promise<Instant | undefined>
  /** Whether something failed because the records are away just now; undefined where it failed otherwise. */
  away(reason: unknown): RecordsAway | undefined
  /** Whether a delivery was taken before. */
  wasTaken(key: string): Promise<boolean>
  /** Forgets some of the deliveries that were taken before an instant, so that the writer is never held long. @returns how many */
  forgetDeliveries(before: Instant): Promise<number>
  /** Forgets some of what only served a moment before an instant: messages sent, forms sent off. @returns how many */
  forgetWorkingRecords(before: Instant): Promise<number>
  /** Files the entries of the audit log that are not filed yet under the students they name. @returns how many */
  fileEntries(): Promise<number>
  /** Files students' names anew where another version of the program filed them. @returns of how many it was changed */
  fileNamesAnew(): Promise<number>
  /**
   * Writes down what was seen, and takes the deliveries.
   * @throws DeliveryTaken where one of the deliveries was taken before
   */
  writeDown(work: Work): Promise<void>
  /**
   * Writes down what was done and does it: the changes, the audit entry, the deliveries taken and the outgoing
   * messages together, or nothing.
   * @throws DeliveryTaken where one of the deliveries was taken before
   */
  commit<Result>(work: Work, change: (unit: UnitOfWork) => Promise<Result>): Promise<Result>
}

/** What a commit is for. The entry is asked for last, when it is known who was seen or changed. */
export interface Work {
  readonly deliveries: readonly DeliveryKey[]
  entry(): AuditEntry
}

/** One of the deliveries was taken before: nothing was done. */
export class DeliveryTaken extends Error {
  constructor(readonly kind: DeliveryKey['kind']) {
    super('this delivery was taken before')
    this.name = 'DeliveryTaken'
  }
}

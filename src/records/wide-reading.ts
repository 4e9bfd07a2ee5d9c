// Who opens many students outside their own classes and caseload: counted from the audit log, and of those alone who hold
// an office, since nobody else sees such students at all.
import type { StaffId } from '#people/staff'
import type { Instant } from '#time/clock'
import type { AuditedGround } from './audit.js'

/** Somebody who opened many. */
export interface WideReading {
  readonly staffId: StaffId
  /** Different students, opened by office alone. */
  readonly students: number
  readonly from: Instant
  readonly until: Instant
}

export interface WideReadings {
  /** Whoever opened at least so many within any `withinMs` that ended in the last minutes before `now`. */
  lately(now: Instant, withinMs: number, atLeast: number): Promise<readonly WideReading[]>
}

/** A student whom one works with, by one of these, is one's own. */
const own: readonly AuditedGround[] = [
  'caseManager',
  'teamMember',
  'serviceProvider',
  'classTeacher',
  'paraprofessional',
  'substitute',
]

/** Lists of a whole school: whoever asks for one looks at no student in particular, unless there is but one in it. */
const lists: readonly string[] = [
  'caseload',
  'due',
  'today',
  'unacknowledged',
  'reminders',
  'minutes',
  'employees',
  'findStudent',
  'questions',
]

interface Read {
  readonly command: string
  readonly students: readonly {
    readonly id: string
    readonly grounds: readonly AuditedGround[]
    readonly parts: readonly string[]
  }[]
}

/** The students that a read opened outside one's own: a name in a list or a picker is not opened. */
export function openedOutside({ command, students }: Read): readonly string[] {
  if (lists.includes(command) && students.length > 1) return []
  return students
    .filter(({ grounds, parts }) => parts.length > 0 && !grounds.some((ground) => own.includes(ground)))
    .map(({ id }) => id)
}

// A meeting of a student's team: what for, when and where, who is invited, who was there.
import type { StaffId } from '#people/staff'
import type { PlanKind } from '#plans/kind'
import type { Day } from '#time/day'
import type { TimeOfDay } from '#time/time-of-day'
import type { Excusal } from './excusal.js'
import type { Purpose } from './purposes.js'
import type { MemberRole } from './roles.js'

export const meetingStatuses = ['scheduled', 'held', 'cancelled'] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

export const memberStandings = ['invited', 'attended', 'absent'] as const
export type MemberStanding = (typeof memberStandings)[number]

export interface Member {
  readonly id: string
  readonly roles: readonly MemberRole[]
  readonly standing: MemberStanding
  /** A member of staff; who else is there has a name. */
  readonly staff?: StaffId
  readonly name?: string
  /** "mother", "advocate". */
  readonly relationship?: string
  readonly excusal?: Excusal
}

export interface MeetingPlan {
  readonly kind: PlanKind
  readonly purpose: Purpose
  readonly status: MeetingStatus
  readonly day: Day
  readonly startTime?: TimeOfDay
  readonly minutes?: number
  readonly place?: string
  readonly link?: string
  /** Postsecondary goals and transition services are discussed: the student is invited (34 CFR 300.321(b)). */
  readonly transition: boolean
  /** The student is, or may be, in general education: a teacher of it is a member (34 CFR 300.321(a)(2)). */
  readonly inGeneralEducation: boolean
  readonly members: readonly Member[]
  /** What was decided, in short; it goes into the plan. */
  readonly decided?: string
  /** How the student's wishes were considered where they were not there (34 CFR 300.321(b)(2)). */
  readonly wishes?: string
  /** Why it was cancelled. */
  readonly cancelled?: string
}

/** Who counts for a role: of a meeting that was held, who was there; of one that is set, who is invited and not excused. */
export function present({ status, members }: Pick<MeetingPlan, 'status' | 'members'>): readonly Member[] {
  return members.filter(({ standing, excusal }) =>
    status === 'held' ? standing === 'attended' : standing !== 'absent' && !excusal,
  )
}

export function hasRole({ roles }: Member, role: MemberRole): boolean {
  return roles.includes(role)
}

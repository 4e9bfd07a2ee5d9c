// Meetings, who belongs to them, what was asked before them, and attempts to reach the parents, as an import puts them into
// a store.
import type { AttemptMethod, AttemptResult } from '#meetings/attempts'
import type { Excusal } from '#meetings/excusal'
import type { InputAnswers } from '#meetings/input'
import type { MeetingStatus, MemberStanding } from '#meetings/meeting'
import type { Purpose } from '#meetings/purposes'
import type { MemberRole } from '#meetings/roles'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'

export interface MeetingRow {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly purpose: Purpose
  readonly status: MeetingStatus
  readonly day: Day
  readonly startTime: string | null
  readonly minutes: number | null
  readonly transition: boolean
  readonly inGeneralEducation: boolean
  readonly details: {
    readonly place?: string
    readonly link?: string
    readonly decided?: string
    readonly wishes?: string
    readonly cancelled?: string
  }
  readonly scheduledBy: StaffId
  readonly scheduledAt: Instant
  readonly revision: number
}

export interface MeetingMemberRow {
  readonly id: string
  readonly meetingId: string
  readonly studentId: StudentId
  readonly staffId: StaffId | null
  readonly roles: readonly MemberRole[]
  readonly standing: MemberStanding
  readonly details: { readonly name?: string; readonly relationship?: string; readonly excusal?: Excusal }
}

export interface MeetingInputRow {
  readonly id: string
  readonly meetingId: string
  readonly studentId: StudentId
  readonly staffId: StaffId
  readonly dueDay: Day
  readonly askedAt: Instant
  readonly nudgedAt: Instant | null
  readonly givenAt: Instant | null
  readonly answers: InputAnswers | null
}

export interface ContactAttemptRow {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly day: Day
  readonly method: AttemptMethod
  readonly result: AttemptResult
  readonly details: { readonly whom: string; readonly words: string }
  readonly recordedBy: StaffId
  readonly recordedAt: Instant
}

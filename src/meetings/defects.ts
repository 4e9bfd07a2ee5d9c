// What a meeting that was held lacks by the law: each with its section and the way to mend it. Holding it is never refused:
// what happened is recorded, and what was missing stands beside it.
import { spokenDay } from '#time/day'
import { t } from '#wording/t'
import { compositionOf, type RoleStanding } from './composition.js'
import { hasRole, type MeetingPlan, present } from './meeting.js'
import type { NoticeGiven } from './notice.js'
import { type MemberRole, roleWords } from './roles.js'

export interface Defect {
  readonly code: 'role' | 'parents' | 'student' | 'notice' | 'lead'
  readonly says: string
  readonly citation: string
  readonly mend: string
}

export interface KnownOfMeeting {
  /** The notice of this meeting's day. */
  readonly notice?: NoticeGiven | undefined
  /** By when a state's rule, which runs here, wanted it given; absent where no law gives a number. */
  readonly noticeDue?: { readonly by: string; readonly citation: string } | undefined
  /** How many attempts to reach the parents are recorded for it. */
  readonly attempts: number
}

/** What a held meeting lacks; empty where nothing does. */
export function defectsOf(meeting: MeetingPlan, known: KnownOfMeeting): readonly Defect[] {
  const missing = compositionOf(meeting).filter(({ status }) => status === 'missing')
  return [
    ...missing.flatMap((one) => roleDefect(one, known)),
    ...studentDefect(meeting),
    ...(meeting.kind === 'iep' ? noticeDefect(known) : []),
  ]
}

/** Roles that one of the other members may fill (34 CFR 300.321(a)(5); 104.35(c)(3)). */
const mayBeAnother: readonly MemberRole[] = ['evaluationInterpreter', 'knowsStudent', 'knowsData', 'knowsOptions']

function roleDefect({ role, citation, lacks }: RoleStanding, { attempts }: KnownOfMeeting): readonly Defect[] {
  if (role === 'parent') {
    // The meeting may be held without them where they could not be convinced, if what was tried is on record.
    if (attempts > 0) return []
    return [
      {
        code: 'parents',
        says: t`No parent was there, and no attempt to reach them is recorded`,
        citation: '34 CFR 300.322(d)',
        mend: t`Record what was tried, such as: called J. Doe's mother, no answer. Where nothing was, offer the parents to meet again.`,
      },
    ]
  }
  if (role === 'student') {
    return [
      {
        code: 'student',
        says: t`Transition was discussed, and the student was not invited`,
        citation,
        mend: t`Ask the student for their wishes, and meet again where they change anything.`,
      },
    ]
  }
  return [
    {
      code: 'role',
      says: lacks ? t`An excusal lacks ${lacks.join(', ')}: ${roleWords[role]}` : t`Missing: ${roleWords[role]}`,
      citation,
      mend: lacks
        ? t`Record what there is on paper. Where it was not agreed to before the meeting, meet again with that member.`
        : mayBeAnother.includes(role)
          ? t`Where one of those who were there is that person, say so under "Who was there as what". Otherwise meet again with one.`
          : t`Record the excusal where there is one in writing. Where there is none, meet again with that member.`,
    },
  ]
}

/** A student who was invited and did not come: their wishes are considered otherwise. */
function studentDefect(meeting: MeetingPlan): readonly Defect[] {
  const { transition, kind, members, wishes } = meeting
  if (!transition || kind !== 'iep' || wishes) return []
  const isInvited = members.some((one) => hasRole(one, 'student'))
  if (!isInvited || present(meeting).some((one) => hasRole(one, 'student'))) return []
  return [
    {
      code: 'student',
      says: t`The student was not there, and how their wishes were considered is not said`,
      citation: '34 CFR 300.321(b)(2)',
      mend: t`Ask the student, and write down what they want.`,
    },
  ]
}

function noticeDefect({ notice, noticeDue }: KnownOfMeeting): readonly Defect[] {
  if (!notice) {
    return [
      {
        code: 'notice',
        says: t`No notice to the parents is recorded`,
        citation: '34 CFR 300.322(a)(1)',
        mend: t`Record when and how it was given. Where none was, offer the parents to meet again.`,
      },
    ]
  }
  if (!noticeDue || notice.day <= noticeDue.by) return []
  return [
    {
      code: 'lead',
      says: t`Notice was given on ${spokenDay(notice.day)}, later than the state asks`,
      citation: noticeDue.citation,
      mend: t`Write down that the parents agreed to the day; where they did not, offer to meet again.`,
    },
  ]
}

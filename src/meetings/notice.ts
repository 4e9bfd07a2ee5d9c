// What the notice of a meeting must say (34 CFR 300.322(b)), and whether it was given.
import type { PlanKind } from '#plans/kind'
import { type Day, daysBetween, spokenDay } from '#time/day'
import { spokenTime } from '#time/time-of-day'
import { t } from '#wording/t'
import { hasRole, type MeetingPlan } from './meeting.js'
import { purposeTitles } from './purposes.js'

/** A notice that was given, as it is recorded among the student's legal dates. */
export interface NoticeGiven {
  readonly day: Day
  /** The day of the meeting it told of. */
  readonly of: Day
  /** To whom and how. */
  readonly note?: string
}

/** The notice of a meeting: the first that told of its day. One of another day does not count for it. */
export function noticeOf({ day }: Pick<MeetingPlan, 'day'>, given: readonly NoticeGiven[]): NoticeGiven | undefined {
  return given.filter(({ of }) => of === day).sort((a, b) => (a.day < b.day ? -1 : 1))[0]
}

/** Calendar days between the notice and the meeting. */
export function leadOf(notice: NoticeGiven): number {
  return daysBetween(notice.day, notice.of)
}

/** Where it stands that parents are given notice of a meeting. */
export function noticeSection(kind: PlanKind): string {
  return kind === 'iep' ? '34 CFR 300.322(a)' : '34 CFR 104.36'
}

export interface NoticeItem {
  readonly title: string
  /** What stands there; absent where the meeting does not say it yet. */
  readonly says?: string
  readonly citation: string
}

/**
 * What it must say, each with what the meeting says of it.
 * @param names of members by id, as the notice would have them
 */
export function noticeItems(meeting: MeetingPlan, names: ReadonlyMap<string, string>): readonly NoticeItem[] {
  const { kind, purpose, day, startTime, place, link, members, transition } = meeting
  const where = [place, link].filter(Boolean).join(', ')
  const who = members.map(({ id }) => names.get(id) ?? '').filter((name) => name !== '')
  const agencies = members.filter((one) => hasRole(one, 'outsideAgency')).map(({ id }) => names.get(id) ?? '')
  const said = (title: string, says: string, citation: string): NoticeItem =>
    says === '' ? { title, citation } : { title, says, citation }
  // 34 CFR 104.36 asks for notice, and doesn't say what of.
  const practice = kind === '504' && t`District practice: 34 CFR 104.36 asks for notice`
  const general = practice || '34 CFR 300.322(b)(1)(i)'
  return [
    said(t`Purpose`, purposeTitles[purpose], general),
    said(t`Day and time`, startTime ? `${spokenDay(day)}, ${spokenTime(startTime)}` : '', general),
    said(t`Place or link`, where, general),
    said(t`Who will be there`, who.join(', '), general),
    said(
      t`Others may be brought`,
      t`The parents and the school may bring others who know the student or have special expertise.`,
      practice || '34 CFR 300.322(b)(1)(ii)',
    ),
    ...(transition
      ? [
          said(
            t`Transition`,
            t`Goals after school and transition services are discussed, and the student is invited.`,
            '34 CFR 300.322(b)(2)(i)',
          ),
          said(
            t`Agencies invited`,
            agencies.length > 0 ? agencies.join(', ') : t`None are invited to this meeting.`,
            '34 CFR 300.322(b)(2)(ii)',
          ),
        ]
      : []),
    ...(purpose === 'initialIep'
      ? [
          said(
            t`Early intervention`,
            t`For a child who was served under Part C, the parents may ask that its service coordinator be invited.`,
            '34 CFR 300.322(b)(1)(ii)',
          ),
        ]
      : []),
  ]
}

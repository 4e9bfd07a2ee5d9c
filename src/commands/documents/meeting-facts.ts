// The notice of a meeting, and the excusal of its members, in the words that they are printed in.

import type { ExcusalFacts } from '#documents/facts/excusal'
import type { MeetingNoticeFacts } from '#documents/facts/meeting-notice'
import { languageName } from '#families/language'
import { hasRole, type Member } from '#meetings/meeting'
import { noticeOf } from '#meetings/notice'
import { purposeTitles } from '#meetings/purposes'
import { roleWords } from '#meetings/roles'
import { fullName, type StaffMember } from '#people/staff'
import type { FamilyMember } from '#records/families'
import { spokenDay } from '#time/day'
import { spokenTime } from '#time/time-of-day'
import { t } from '#wording/t'
import type { MeetingAtHand } from '../meetings/at-hand.js'
import { memberName } from '../meetings/meeting-words.js'

/** A meeting with what stands around it. */
export interface AboutMeeting extends MeetingAtHand {
  readonly school?: string
  /** Those of the family who may be told. */
  readonly family: readonly FamilyMember[]
  /** Who makes the document, and is asked about it. */
  readonly by: StaffMember
}

export function meetingNoticeFacts(about: AboutMeeting): MeetingNoticeFacts {
  const { meeting, names, notices, family, kind } = about
  const { members, purpose, transition, day, startTime, minutes, place, link } = meeting
  const given = noticeOf(meeting, notices)
  const languages = family.filter(({ interpreter }) => interpreter === 'needed').map(({ language }) => language)
  const known = languages.flatMap((language) => (language ? [languageName(language)] : []))
  return {
    ...head(about),
    team: kind === 'iep' ? t`IEP team` : t`Section 504 team`,
    isIep: kind === 'iep',
    isFirstIep: purpose === 'initialIep',
    purposes: [
      { purpose: purposeTitles[purpose] },
      ...(transition && purpose !== 'transition' ? [{ purpose: purposeTitles.transition }] : []),
    ],
    day: spokenDay(day),
    time: startTime && (minutes ? t`${spokenTime(startTime)}, ${minutes} minutes` : spokenTime(startTime)),
    place: place ?? link,
    link: place ? link : undefined,
    invited: members.map((member) => ({ role: rolesOf(member), name: memberName(member, names) })),
    transition,
    agencies: members.filter((one) => hasRole(one, 'outsideAgency')).map((one) => ({ agency: memberName(one, names) })),
    interpreter: languages.length === 0 ? undefined : [...new Set(known)].join(', ') || t`yes`,
    sentOn: given && spokenDay(given.day),
    sentHow: given?.note,
  }
}

export function excusalFacts(about: AboutMeeting): ExcusalFacts {
  const { meeting, names } = about
  const { members, day, startTime, place, link } = meeting
  const excused = members.flatMap((member) => {
    const { excusal } = member
    if (!excusal) return []
    const { parentOn, agencyOn, inputOn } = excusal
    return {
      kind: excusal.kind,
      role: rolesOf(member),
      name: memberName(member, names),
      parentsAgreedOn: parentOn && spokenDay(parentOn),
      schoolAgreedOn: agencyOn && spokenDay(agencyOn),
      inputGivenOn: inputOn && spokenDay(inputOn),
    }
  })
  const notDiscussed = excused.filter((one) => one.kind === 'notDiscussed')
  const discussed = excused.filter((one) => one.kind === 'discussed')
  return {
    ...head(about),
    meetingDay: spokenDay(day),
    meetingTime: startTime && spokenTime(startTime),
    meetingPlace: [place, link].filter(Boolean).join(', '),
    notDiscussed,
    hasNotDiscussed: notDiscussed.length > 0,
    discussed,
    hasDiscussed: discussed.length > 0,
  }
}

function head({ meeting, student, names, school, by }: AboutMeeting) {
  const parents = meeting.members.filter((one) => hasRole(one, 'parent'))
  return {
    school,
    student: student.name,
    grade: student.grade,
    addressees: parents.map(({ name, staff }) => name ?? (staff && names.get(staff))).join(', '),
    contact: fullName(by),
    contactEmail: by.email,
  }
}

function rolesOf({ roles }: Member): string {
  const said = roles.map((role) => roleWords[role]).join(', ')
  return said.slice(0, 1).toUpperCase() + said.slice(1)
}

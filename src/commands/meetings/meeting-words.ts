// A meeting in words: what for, when and where, who belongs to it.

import type { Button, Item, Section } from '#bot/reply'
import type { Excusal } from '#meetings/excusal'
import { excusalCitations, excusalLacks, excusalTitles } from '#meetings/excusal'
import type { MeetingPlan, Member } from '#meetings/meeting'
import { purposeTitles } from '#meetings/purposes'
import { roleWords } from '#meetings/roles'
import type { StaffId } from '#people/staff'
import type { Meeting, MeetingRef } from '#records/meetings'
import type { VisibleStudent } from '#records/visible'
import { type Day, spokenDay } from '#time/day'
import { spokenTime } from '#time/time-of-day'
import { t, wording } from '#wording/t'
import { nameWithGrade } from '../plan-answer.js'

/** "Nov 20, 2026, 9:30 am". */
export function whenWords({ day, startTime }: Pick<MeetingPlan, 'day' | 'startTime'>): string {
  return startTime ? `${spokenDay(day)}, ${spokenTime(startTime)}` : spokenDay(day)
}

export function whereWords({ place, link }: Pick<MeetingPlan, 'place' | 'link'>): string {
  return [place, link].filter(Boolean).join(', ') || t`not said yet`
}

/** "Annual review: Jane Doe, grade 7". */
export function meetingTitle({ purpose }: Pick<Meeting, 'purpose'>, student: VisibleStudent): string {
  return `${purposeTitles[purpose]}: ${nameWithGrade(student)}`
}

export function memberName({ staff, name, relationship }: Member, names: ReadonlyMap<StaffId, string>): string {
  const called = staff ? (names.get(staff) ?? t`somebody who has left`) : (name ?? '')
  return relationship ? `${called} (${relationship})` : called
}

const standingWords = wording({ invited: 'invited', attended: 'was there', absent: 'was not there' })

/** A member as a line of a list. */
export function memberItem(member: Member, meeting: Meeting, names: ReadonlyMap<StaffId, string>): Item {
  const { roles, standing, excusal } = member
  const told = meeting.status === 'held' ? [standingWords[standing]] : []
  return {
    text: `${memberName(member, names)}: ${roles.map((role) => roleWords[role]).join(', ')}`,
    details: [...told, ...(excusal ? [excusalWords(excusal, meeting.day)] : [])],
  }
}

export function excusalWords(excusal: Excusal, meeting: Day): string {
  const lacks = excusalLacks(excusal, meeting)
  const kind = t`Excused (${excusalCitations[excusal.kind]}): ${excusalTitles[excusal.kind]}`
  return lacks.length === 0 ? kind : t`${kind}. It lacks ${lacks.join(', ')}.`
}

/** When, where and how long. */
export function meetingFacts(meeting: Meeting): Section {
  return {
    type: 'facts',
    facts: [
      [t`When`, whenWords(meeting)],
      ...(meeting.minutes ? [[t`How long`, t`${meeting.minutes} minutes`] as const] : []),
      [t`Where`, whereWords(meeting)],
    ],
  }
}

/** A button about a meeting. */
export function meetingButton(label: string, command: string, { id }: Pick<MeetingRef, 'id'>): Button {
  return { label, action: { command, input: { meeting: id } } }
}

/** A meeting as data, under the names of meetings.csv. */
export function meetingData(meeting: Meeting, names: ReadonlyMap<StaffId, string>): Readonly<Record<string, unknown>> {
  const { id, kind, purpose, status, day, startTime, minutes, place, link, members } = meeting
  return {
    id,
    kind,
    purpose,
    status,
    date: day,
    startTime: startTime ?? null,
    minutes: minutes ?? null,
    place: place ?? null,
    link: link ?? null,
    members: members.map((one) => ({
      name: memberName(one, names),
      roles: one.roles,
      standing: one.standing,
      excusal: one.excusal?.kind ?? null,
    })),
  }
}

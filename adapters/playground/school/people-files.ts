// Roles of staff, families, and the days of the year: what the district keeps beside its roster.
import { addDays, type Day, daysBetween } from '#time/day'
import { allPlans } from './all-plans.js'
import { staffKeys } from './roster-files.js'
import type { FamilyLine } from './shapes.js'
import { assignedTo, emailOf, type StaffLine, staff } from './staff.js'
import { type Files, orgIds, type Row, type SchoolKey } from './table.js'
import { isInSession, type SchoolYear, weekday } from './year.js'

export function peopleFiles(year: SchoolYear): Files {
  return {
    'staffRoles.csv': staffKeys.flatMap((key): Row[] => {
      const { roles = [], schools }: StaffLine = staff[key]
      const email = emailOf(key)
      const places = schools === 'district' ? [undefined] : schools.map((school) => orgIds[school])
      const assigned = (assignedTo[key] ?? []).map((studentId) => ({ email, role: 'paraprofessional', studentId }))
      return [...roles.flatMap((role) => places.map((school) => ({ email, role, school }))), ...assigned]
    }),
    'contacts.csv': contactRows(),
    'bellSchedule.csv': schoolKeys.flatMap((school) =>
      bells[school].map(([start, end], index) => ({ school: orgIds[school], period: String(index + 1), start, end })),
    ),
    'calendar.csv': calendarRows(year),
    'progressPeriods.csv': progressRows(year),
    'channels.csv': schoolKeys.map((school) => ({
      school: orgIds[school],
      platform: 'playground',
      workspace: 'playground',
      channelId: roomOf(school),
      kind: 'staff',
      detail: 'counts',
    })),
  }
}

export const schoolKeys: readonly SchoolKey[] = ['alder', 'larkspur']

/** The channel that a school's staff read. */
export function roomOf(school: SchoolKey): string {
  return `staff-room-${school}`
}

const bells: Record<SchoolKey, readonly (readonly [string, string])[]> = {
  alder: [
    ['08:00', '08:50'],
    ['08:55', '09:45'],
    ['09:50', '10:40'],
    ['10:45', '11:35'],
    ['12:15', '13:05'],
    ['13:10', '14:00'],
  ],
  larkspur: [
    ['08:30', '09:25'],
    ['09:30', '10:25'],
    ['10:40', '11:35'],
    ['11:40', '12:35'],
    ['13:15', '14:10'],
    ['14:15', '15:10'],
  ],
}

function contactRows(): readonly Row[] {
  const families = new Map<string, readonly FamilyLine[]>(allPlans.map((plan) => [plan.student, plan.family]))
  return [...families].flatMap(([studentId, family], index) =>
    family.map(([name, relationship, more = {}], place) => ({
      studentId,
      name,
      relationship,
      email: more.email,
      phone: `555-01${String((index * 2 + place) % 100).padStart(2, '0')}`,
      language: more.language ?? 'English',
      educationalRights: more.restriction === undefined,
      mayReceiveRecords: more.restriction === undefined,
      restriction: more.restriction,
    })),
  )
}

/** Every weekday, so that nothing depends on what is assumed of a day that isn't listed. */
function calendarRows(year: SchoolYear): readonly Row[] {
  return daysOf(year)
    .filter((date) => weekday(date) < 5)
    .map((date) => {
      const off = year.daysOff.get(date)
      return { date, inSession: isInSession(year, date), label: off?.label, holiday: off?.state ? 'state' : undefined }
    })
}

function daysOf({ start, end }: SchoolYear): readonly Day[] {
  return Array.from({ length: daysBetween(start, end) + 1 }, (_, index) => addDays(start, index))
}

/** Four quarters, each with a report due a week after its end. */
function progressRows({ start, end }: SchoolYear): readonly Row[] {
  const quarter = Math.floor(daysBetween(start, end) / 4)
  return [1, 2, 3, 4].map((number) => {
    const first = addDays(start, quarter * (number - 1))
    const last = number === 4 ? end : addDays(start, quarter * number - 1)
    return { name: `Quarter ${number}`, startDate: first, endDate: last, dueDate: addDays(last, 7) }
  })
}

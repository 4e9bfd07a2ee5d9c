// What the files of meetings hold. Members of staff stand there by the roster's ids.
import { attemptMethods, attemptResults } from '#meetings/attempts'
import { excusalKinds } from '#meetings/excusal'
import { worksAnswers } from '#meetings/input'
import { meetingStatuses, memberStandings } from '#meetings/meeting'
import { purposes } from '#meetings/purposes'
import { type MemberRole, memberRoles } from '#meetings/roles'
import { planKinds } from '#plans/kind'
import { CellFault, count, day, flag, instant, oneOf, type Reader, text } from '../cells.js'
import { column, required } from '../columns.js'

export const meetingFiles = {
  meetings: 'meetings.csv',
  members: 'meetingMembers.csv',
  inputs: 'meetingInputs.csv',
  attempts: 'contactAttempts.csv',
} as const

const time: Reader<string> = (cell) => {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(cell)) throw new CellFault('is no time of day. Write it as 14:30')
  return cell
}

const roles: Reader<readonly MemberRole[]> = (cell) => cell.split(';').map((one) => oneOf(memberRoles)(one.trim()))

export const meetingColumns = {
  id: required(text),
  studentId: required(text),
  kind: required(oneOf(planKinds)),
  purpose: required(oneOf(purposes)),
  status: required(oneOf(meetingStatuses)),
  date: required(day),
  scheduledBy: required(text),
  scheduledAt: required(instant),
  startTime: column(time),
  minutes: column(count),
  place: column(text),
  link: column(text),
  transition: column(flag),
  inGeneralEducation: column(flag),
  decided: column(text),
  wishes: column(text),
  cancelled: column(text),
  revision: column(count),
} as const

export const memberColumns = {
  id: required(text),
  meetingId: required(text),
  studentId: required(text),
  roles: required(roles),
  standing: required(oneOf(memberStandings)),
  staffId: column(text),
  /** For people to read: the roster's id counts. */
  email: column(text),
  name: column(text),
  relationship: column(text),
  excusal: column(oneOf(excusalKinds)),
  excusalParentOn: column(day),
  excusalAgencyOn: column(day),
  excusalInputOn: column(day),
} as const

export const inputColumns = {
  id: required(text),
  meetingId: required(text),
  studentId: required(text),
  staffId: required(text),
  /** For people to read: the roster's id counts. */
  email: column(text),
  dueDate: required(day),
  askedAt: required(instant),
  nudgedAt: column(instant),
  givenAt: column(instant),
  works: column(oneOf(worksAnswers)),
  goesWell: column(text),
  isHard: column(text),
  suggests: column(text),
} as const

export const attemptColumns = {
  id: required(text),
  studentId: required(text),
  kind: required(oneOf(planKinds)),
  date: required(day),
  method: required(oneOf(attemptMethods)),
  result: required(oneOf(attemptResults)),
  whom: required(text),
  recordedBy: required(text),
  recordedAt: required(instant),
  words: column(text),
} as const

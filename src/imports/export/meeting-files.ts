// Meetings with who belongs to them, what teachers wrote before them, and attempts to reach the parents, on their way out.
import { type Instant, isoInstant } from '#time/clock'
import { attemptColumns, inputColumns, meetingColumns, meetingFiles, memberColumns } from '../meeting-files/columns.js'
import type { ImportRecords } from '../ports.js'
import type { OutFile } from './csv-file.js'
import { type RosterNames, sorted } from './names.js'

export function meetingsOut(records: ImportRecords, names: RosterNames): readonly OutFile[] {
  const student = (id: string) => names.students.get(id) ?? ''
  const staff = (id: string | null) => (id ? names.staff.get(id)?.sourcedId : undefined)
  const email = (id: string | null) => (id ? names.staff.get(id)?.email : undefined)
  const at = (instant: Instant | null) => (instant === null ? null : isoInstant(instant))
  return [
    {
      name: meetingFiles.meetings,
      columns: Object.keys(meetingColumns),
      async *rows() {
        const rows = await sorted(records.scan('meetings'), ({ studentId, day, id }) =>
          [student(studentId), day, id].join('|'),
        )
        for (const { studentId, day, details, scheduledBy, scheduledAt, ...clear } of rows) {
          yield {
            ...clear,
            ...details,
            studentId: student(studentId),
            date: day,
            scheduledBy: staff(scheduledBy),
            scheduledAt: at(scheduledAt),
          }
        }
      },
    },
    {
      name: meetingFiles.members,
      columns: Object.keys(memberColumns),
      async *rows() {
        const rows = await sorted(records.scan('meetingMembers'), ({ studentId, meetingId, id }) =>
          [student(studentId), meetingId, id].join('|'),
        )
        for (const { id, meetingId, studentId, staffId, roles, standing, details } of rows) {
          const { name, relationship, excusal } = details
          yield {
            id,
            meetingId,
            studentId: student(studentId),
            roles: roles.join(';'),
            standing,
            staffId: staff(staffId),
            email: email(staffId),
            name,
            relationship,
            excusal: excusal?.kind,
            excusalParentOn: excusal?.parentOn,
            excusalAgencyOn: excusal?.agencyOn,
            excusalInputOn: excusal?.inputOn,
          }
        }
      },
    },
    {
      name: meetingFiles.inputs,
      columns: Object.keys(inputColumns),
      async *rows() {
        const rows = await sorted(records.scan('meetingInputs'), ({ studentId, meetingId, id }) =>
          [student(studentId), meetingId, id].join('|'),
        )
        for (const { studentId, staffId, dueDay, askedAt, nudgedAt, givenAt, answers, ...clear } of rows) {
          yield {
            ...clear,
            ...answers,
            studentId: student(studentId),
            staffId: staff(staffId),
            email: email(staffId),
            dueDate: dueDay,
            askedAt: at(askedAt),
            nudgedAt: at(nudgedAt),
            givenAt: at(givenAt),
          }
        }
      },
    },
    {
      name: meetingFiles.attempts,
      columns: Object.keys(attemptColumns),
      async *rows() {
        const rows = await sorted(records.scan('contactAttempts'), ({ studentId, day, id }) =>
          [student(studentId), day, id].join('|'),
        )
        for (const { studentId, day, details, recordedBy, recordedAt, ...clear } of rows) {
          yield {
            ...clear,
            ...details,
            studentId: student(studentId),
            date: day,
            recordedBy: staff(recordedBy),
            recordedAt: at(recordedAt),
          }
        }
      },
    },
  ]
}

// Whose records an import changes, for the audit log: each by name, as it were, or all of them where they are very many.
import type { Kind, Rows } from '#imports/rows'
import type { StudentId } from '#people/student'
import { type AuditedStudent, everyStudent } from '#records/audit'

/** More are written down as everybody: one entry holds all of them. */
const mostNamed = 500

/** Kinds whose rows have an id that begins with the student's. */
const ledByStudent: readonly Kind[] = ['studentFlags', 'placements']

export function touchedStudents() {
  const found = new Set<StudentId>()
  let isEverybody = false
  const note = (id: unknown) => {
    if (typeof id === 'string' && found.size <= mostNamed) found.add(id as StudentId)
  }
  return {
    put<K extends Kind>(kind: K, row: Rows[K]): void {
      const { studentId, personId, role } = row as object as Readonly<Record<string, unknown>>
      if (kind === 'students') note(row.id)
      else if (kind === 'enrollments') note(role === 'student' ? personId : undefined)
      else note(studentId)
    },
    remove(kind: Kind, id: string): void {
      if (ledByStudent.includes(kind)) note(id.split('|')[0])
      else isEverybody ||= !aboutNobody.includes(kind)
    },
    students(): readonly AuditedStudent[] {
      if (isEverybody || found.size > mostNamed) return [everyStudent]
      return [...found].map((id) => ({ id, grounds: ['operator'], parts: [] }))
    },
  }
}

/** Kinds that say nothing of a student. */
const aboutNobody: readonly Kind[] = [
  'schools',
  'terms',
  'staff',
  'classes',
  'staffRoles',
  'calendarDays',
  'progressPeriods',
  'bellPeriods',
  'channels',
]

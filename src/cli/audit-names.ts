// Names behind our own ids, as an operator reads them in what is written out.
import { LRUCache } from 'lru-cache'
import type { ImportStore } from '#db/imports/import-records'
import { fullName, type StaffId } from '#people/staff'
import { calledName, type StudentId } from '#people/student'
import { everyStudent } from '#records/audit'
import type { Store } from '#records/store'
import { studentsThatOpen } from './students-that-open.js'

const mostRemembered = 20_000

/** Names behind our own ids, opened as they are needed. */
export type Names = ReturnType<typeof namesOpened>

/** Opens them as they are needed, and remembers some. */
export function namesOpened(records: ImportStore, store: Store) {
  const students = new LRUCache<StudentId, { readonly sourcedId: string; readonly name: string }>({
    max: mostRemembered,
  })
  const staff = new LRUCache<StaffId, { readonly name: string; readonly email: string }>({ max: mostRemembered })
  return {
    async student(id: StudentId) {
      if (id === everyStudent.id) return { sourcedId: id, name: 'every student' }
      const known = students.get(id)
      if (known) return known
      const { rows, changed } = await studentsThatOpen(records, [id])
      if (changed.length > 0) return { sourcedId: id, name: '(does not open: changed from outside)' }
      const row = rows.get(id)
      // One who was destroyed is known by our own id alone.
      const found = row
        ? { sourcedId: row.identity.sourcedId, name: calledName(row.identity) }
        : { sourcedId: id, name: '' }
      students.set(id, found)
      return found
    },
    async staff(id: StaffId | undefined) {
      if (id === undefined) return { name: '', email: '' }
      const known = staff.get(id)
      if (known) return known
      const person = await store.staffMember(id)
      const found = person ? { name: fullName(person), email: person.email } : { name: '', email: '' }
      staff.set(id, found)
      return found
    },
  }
}

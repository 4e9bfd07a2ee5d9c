// Several students to be ticked, by our own ids.
import { z } from 'zod'
import type { VisibleStudent } from '#records/visible'

/** At least one of some students. @param label what stands above them */
export function studentsField(students: readonly VisibleStudent[], label: string) {
  const [first = '', ...more] = students.map(({ id }) => String(id))
  const options = Object.fromEntries(students.map(({ id, name }) => [String(id), name]))
  return z
    .array(z.enum([first, ...more]))
    .min(1)
    .meta({ label, options })
}

// A family of Ida's for tests: a mother who holds the rights, a father who is restricted, and an aunt of whom the files
// say nothing.
import { emailOf } from '../stories/district-files.js'
import type { District } from '../stories/small-district.js'

const of = { studentId: 'ida' }

export const contactRows = [
  {
    ...of,
    name: 'Linh Tran',
    relationship: 'mother',
    phone: '555-0101',
    educationalRights: true,
    mayReceiveRecords: true,
  },
  { ...of, name: 'Dan Fennimore', relationship: 'father', restriction: 'Court order of May 3, no records' },
  { ...of, name: 'Hoa Tran', relationship: 'aunt' },
  // Staff whose own family she is, as the small district has them.
  ...['parent.principal', 'parent.teacher'].map((who) => ({
    ...{ ...of, name: `Pat ${who}`, relationship: 'parent', email: emailOf(who) },
  })),
].map((row) => ({ phone: '', educationalRights: '', mayReceiveRecords: '', restriction: '', email: '', ...row }))

/** Reads the family's contacts, as a nightly import does. */
export async function importFamily(district: District, full = false): Promise<void> {
  const report = await district.import({ 'contacts.csv': contactRows }, { full })
  if (report.hasRefused) throw new Error(report.lines().join('\n'))
}

/** The value that a choice of the open form has, by the beginning of its title. */
export function optionCalled(
  form:
    | {
        readonly fields: readonly {
          readonly name: string
          readonly options?: readonly { value: string; label: string }[]
        }[]
      }
    | undefined,
  field: string,
  label: string,
): string {
  const options = form?.fields.find(({ name }) => name === field)?.options ?? []
  const found = options.find((one) => one.label.startsWith(label))
  if (!found) throw new Error(`no option ${label} among ${options.map((one) => one.label).join(', ')}`)
  return found.value
}

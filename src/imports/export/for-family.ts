// What one of a family is given holds nobody's whereabouts: another parent may have a protected address, and whoever asks
// may be whom it is protected from. Who the contacts are and what rights they have stays; how to reach them does not.
import { planContentSchema } from '#plans/content'
import { contactNotesFile } from '../family-files/people.js'
import type { Cells, OutFile } from './csv-file.js'
import type { RosterNames } from './names.js'

/** Files of people, and what of them is told to no one of the family. */
const peopleFiles: ReadonlySet<string> = new Set(['contacts.csv', contactNotesFile])
const whereabouts = ['email', 'phone', 'restriction', 'note']

/** A file of a student's record as a family is given it. */
export function forFamily(file: OutFile, names: RosterNames): OutFile {
  const atSchool = new Set([...names.staff.values()].map(({ email }) => email.toLowerCase()))
  const told = cutOf(file.name, (email) => atSchool.has(email.toLowerCase()))
  if (!told) return file
  const columns = peopleFiles.has(file.name) ? file.columns.filter((one) => !whereabouts.includes(one)) : file.columns
  return {
    name: file.name,
    columns,
    async *rows() {
      for await (const row of file.rows()) {
        const cut = told(row)
        if (cut) yield cut
      }
    },
  }
}

/** What is told of a row; undefined where a file is given as it is. @param isSchools whether an address is the school's */
function cutOf(file: string, isSchools: (email: string) => boolean): ((row: Cells) => Cells | undefined) | undefined {
  switch (file) {
    case 'contacts.csv':
    case contactNotesFile:
      return (row) => Object.fromEntries(Object.entries(row).filter(([name]) => !whereabouts.includes(name)))
    case 'team.csv':
      return (row) => ({ ...row, email: typeof row.email === 'string' && isSchools(row.email) ? row.email : null })
    case 'versions.csv':
      return (row) => ({ ...row, content: withoutAddresses(String(row.content), isSchools) })
    case 'accommodationLog.csv':
      // What was taken back was a slip of the finger.
      return (row) => (row.takenBack ? undefined : row)
    default:
      return undefined
  }
}

/** A version's content without the addresses of those on the team who don't work here. Its hash is that of the whole. */
function withoutAddresses(content: string, isSchools: (email: string) => boolean): string {
  const { team, ...rest } = planContentSchema.parse(JSON.parse(content))
  const reached = team.map(({ email, ...member }) => (email && isSchools(email) ? { email, ...member } : member))
  return JSON.stringify({ ...rest, team: reached })
}

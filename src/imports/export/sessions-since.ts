// Sessions since a day, for the district's Medicaid system: sessions.csv alone, and beside each session how much of it was
// one student's and how much a group's, as the provider's other sessions on the clock have it.
import { makeFolder } from '#files/make-folder'
import { companyOf, type GivenSession } from '#progress/minutes/company'
import type { Day } from '#time/day'
import type { ImportRecords } from '../ports.js'
import type { SessionRow } from '../rows.js'
import { type OutFile, writeCsv } from './csv-file.js'
import type { Exported } from './export-folder.js'
import { type RosterNames, rosterNames } from './names.js'
import { sessionCells, sessionColumnNames, standingSessions } from './sessions-file.js'

/** Writes the sessions held on a day or after it into a folder. */
export async function exportSessionsSince(folder: string, records: ImportRecords, since: Day): Promise<Exported> {
  makeFolder(folder, 0o700)
  const file = sessionsSince(records, await rosterNames(records), since)
  return { name: file.name, rows: await writeCsv(folder, file) }
}

function sessionsSince(records: ImportRecords, names: RosterNames, since: Day): OutFile {
  return {
    name: 'sessions.csv',
    columns: [...sessionColumnNames, 'individualMinutes', 'groupMinutes'],
    async *rows() {
      const rows = await standingSessions(records, names, ({ day }) => day >= since)
      const split = splitByProvider(rows)
      for (const row of rows) {
        const { individual = 0, group = 0 } = split.get(row) ?? {}
        yield { ...sessionCells(row, names), individualMinutes: individual, groupMinutes: group }
      }
    },
  }
}

type Split = ReadonlyMap<SessionRow, { readonly individual: number; readonly group: number }>

/** Sessions of one provider on one day are looked at together; those of nobody known each by itself. */
function splitByProvider(rows: readonly SessionRow[]): Split {
  const groups = new Map<string, SessionRow[]>()
  for (const row of rows) {
    const provider = row.details.providerEmail?.toLowerCase() ?? row.id
    const key = `${row.day}|${provider}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return new Map(
    [...groups.values()].flatMap((group) => {
      const company = companyOf(group.map(givenOf))
      return group.map((row, nth) => [row, company[nth] ?? { individual: 0, group: 0 }] as const)
    }),
  )
}

function givenOf({ day, minutes, status, details: { startTime, groupSize, delivery } }: SessionRow): GivenSession {
  // A file may call a session a group's without saying how many were there.
  const size = groupSize ?? (/^(small )?group/i.test(delivery ?? '') ? 2 : undefined)
  return {
    day,
    minutes,
    status,
    ...(startTime !== undefined && { startTime }),
    ...(size !== undefined && { groupSize: size }),
  }
}

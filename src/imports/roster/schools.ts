// orgs.csv: schools and what is over them.
import type { SchoolId } from '#people/staff'
import { oneOf, text } from '../cells.js'
import { column, required } from '../columns.js'
import { Differences } from '../differences.js'
import { type ImportRun, kept } from '../import-run.js'

/** OneRoster's statuses; School Data Sync has none. */
export const status = column(oneOf(['active', 'tobedeleted', 'inactive']))

const columns = {
  sourcedId: required(text),
  status,
  name: required(text),
  type: column(text),
  parentSourcedId: column(text),
}

/** Reads the schools. @param onSchool told of each school's kind, held or read */
export async function readSchools(run: ImportRun, onSchool: (sourcedId: string, type: string) => void): Promise<void> {
  const { records } = run
  const differences = new Differences('schools', 'orgs.csv', records, run.stage, run.report)
  const seen = new Set<string>()
  for await (const school of records.scan('schools')) onSchool(school.sourcedId, school.type)
  await run.read('orgs.csv', columns, {
    each({ line, given }) {
      const sourcedId = given.sourcedId ?? ''
      const id = records.idOf('school', sourcedId) as SchoolId
      if (seen.has(id))
        return run.report.refuse('orgs.csv', line, 'has a sourcedId that stands on an earlier line too.')
      seen.add(id)
      run.knowSchool(sourcedId, given.name ?? '', id)
      if (given.type) onSchool(sourcedId, given.type)
      differences.add(id, (held) => ({
        id,
        sourcedId,
        name: given.name ?? '',
        type: kept(given.type, held?.type, 'school') ?? 'school',
        parentId:
          given.parentSourcedId === undefined
            ? (held?.parentId ?? null)
            : given.parentSourcedId
              ? (records.idOf('school', given.parentSourcedId) as SchoolId)
              : null,
        ended: given.status === 'tobedeleted',
      }))
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
}

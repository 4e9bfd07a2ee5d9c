// classes.csv: what is taught where and when.
import type { SchoolId } from '#people/staff'
import { listOf, text } from '../cells.js'
import { column, required } from '../columns.js'
import { Differences } from '../differences.js'
import { type ImportRun, kept } from '../import-run.js'
import { SeenIds } from '../seen-ids.js'
import { status } from './schools.js'
import { type Span, spanOf } from './terms.js'

const columns = {
  sourcedId: required(text),
  status,
  title: required(text),
  classCode: column(text),
  schoolSourcedId: required(text, ['orgSourcedId']),
  terms: column(listOf(','), ['termSourcedIds', 'sessionSourcedIds']),
  periods: column(listOf(',')),
  subjects: column(text),
  grades: column(text),
  courseSourcedId: column(text),
}

/** The classes that are held or read, by our own ids, and the school of each. */
export type KnownClasses = ReadonlyMap<string, SchoolId>

/** Reads the classes. */
export async function readClasses(run: ImportRun, spans: ReadonlyMap<string, Span>): Promise<KnownClasses> {
  const { records } = run
  const file = 'classes.csv'
  const known = new Map<string, SchoolId>()
  for await (const { id, schoolId } of records.scan('classes')) known.set(id, schoolId)
  const differences = new Differences('classes', file, records, run.stage, run.report)
  const seen = new SeenIds()
  const meetAgain = (sourcedId: string | null | undefined) => {
    if (run.full && sourcedId) run.seenClasses.add(records.idOf('class', sourcedId))
  }
  await differences.begin()
  await run.read(file, columns, {
    each({ line, given }) {
      const refuse = (why: string) => run.report.refuse(file, line, why)
      const sourcedId = given.sourcedId ?? ''
      const id = records.idOf('class', sourcedId)
      meetAgain(sourcedId)
      if (!seen.add(id)) return refuse('has a sourcedId that stands on an earlier line too.')
      const schoolId = run.schools.get(given.schoolSourcedId ?? '')
      if (!schoolId) return refuse('names a school that is not in orgs.csv.')
      if ((given.terms ?? []).some((term) => !spans.has(term))) {
        return refuse('names a term that is not in academicSessions.csv.')
      }
      known.set(id, schoolId)
      differences.add(id, (held) => {
        const terms = kept(given.terms, held?.terms, []) ?? []
        const periods = given.periods === undefined ? (held?.periods ?? null) : (given.periods?.join(';') ?? null)
        return {
          id,
          sourcedId,
          title: given.title ?? '',
          classCode: kept(given.classCode, held?.classCode, null),
          schoolId,
          periods,
          subject: kept(given.subjects, held?.subject, null),
          grade: kept(given.grades, held?.grade, null),
          courseSourcedId: kept(given.courseSourcedId, held?.courseSourcedId, null),
          terms,
          ...spanOf(terms, spans),
          ended: given.status === 'tobedeleted' || given.status === 'inactive',
        }
      })
    },
    refused: ({ given }) => meetAgain(given.sourcedId),
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
  return known
}

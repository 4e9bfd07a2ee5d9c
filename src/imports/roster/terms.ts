// academicSessions.csv: terms, which give classes their days.
import type { Day } from '#time/day'
import { day, text } from '../cells.js'
import { column, required } from '../columns.js'
import { Differences } from '../differences.js'
import { type ImportRun, kept } from '../import-run.js'
import { status } from './schools.js'

const columns = {
  sourcedId: required(text),
  status,
  title: required(text),
  type: column(text),
  startDate: required(day),
  endDate: required(day),
  parentSourcedId: column(text),
  schoolYear: column(text),
}

export interface Span {
  readonly startDay: Day
  readonly endDay: Day
}

/** Reads the terms. @returns the days of each, held or read, by the roster's id */
export async function readTerms(run: ImportRun): Promise<ReadonlyMap<string, Span>> {
  const { records } = run
  const spans = new Map<string, Span>()
  for await (const term of records.scan('terms')) spans.set(term.sourcedId, term)
  const differences = new Differences('terms', 'academicSessions.csv', records, run.stage, run.report)
  await run.read('academicSessions.csv', columns, {
    each({ line, given }) {
      const { startDate, endDate } = given
      if (!startDate || !endDate || endDate < startDate) {
        return run.report.refuse('academicSessions.csv', line, 'ends before it starts.')
      }
      const sourcedId = given.sourcedId ?? ''
      spans.set(sourcedId, { startDay: startDate, endDay: endDate })
      const id = records.idOf('term', sourcedId)
      differences.add(id, (held) => ({
        id,
        sourcedId,
        title: given.title ?? '',
        type: kept(given.type, held?.type, null),
        startDay: startDate,
        endDay: endDate,
        parentSourcedId: kept(given.parentSourcedId, held?.parentSourcedId, null),
        schoolYear: kept(given.schoolYear, held?.schoolYear, null),
        ended: given.status === 'tobedeleted',
      }))
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
  return spans
}

/** The days of a class: from the first of its terms to the last. */
export function spanOf(
  terms: readonly string[],
  spans: ReadonlyMap<string, Span>,
): { startDay: Day | null; endDay: Day | null } {
  let startDay: Day | null = null
  let endDay: Day | null = null
  for (const term of terms) {
    const span = spans.get(term)
    if (!span) continue
    if (startDay === null || span.startDay < startDay) startDay = span.startDay
    if (endDay === null || span.endDay > endDay) endDay = span.endDay
  }
  return { startDay, endDay }
}

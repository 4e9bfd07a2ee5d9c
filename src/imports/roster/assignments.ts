// roles.csv of OneRoster 1.2 and School Data Sync: who is what at which school.
import type { Day } from '#time/day'
import { day, text } from '../cells.js'
import { column, required } from '../columns.js'
import type { ImportRun } from '../import-run.js'
import { status } from './schools.js'

const columns = {
  userSourcedId: required(text),
  orgSourcedId: required(text),
  role: required(text),
  status,
  grade: column(text),
  beginDate: column(day, ['roleStartDate']),
  endDate: column(day, ['roleEndDate']),
}

/** One role of one person. */
export interface Assignment {
  readonly role: string
  readonly org: string
  readonly grade?: string
  readonly startDay: Day | null
  readonly endDay: Day | null
}

/** The roles of everybody, by the roster's id; empty where the roster has no such file. */
export async function readAssignments(run: ImportRun): Promise<ReadonlyMap<string, readonly Assignment[]>> {
  const byPerson = new Map<string, readonly Assignment[]>()
  // Most people have the same role at the same school as many others: each such list is kept once.
  const lists = new Map<string, readonly Assignment[]>()
  const kept = (list: readonly Assignment[]) => {
    const key = JSON.stringify(list)
    const known = lists.get(key) ?? list
    lists.set(key, known)
    return known
  }
  await run.read('roles.csv', columns, {
    each({ line, given }) {
      if (!run.schools.has(given.orgSourcedId ?? '')) {
        return run.report.refuse('roles.csv', line, 'names a school that is not in orgs.csv.')
      }
      // What a row changes is counted with the person's own row.
      run.report.of('roles.csv').unchanged += 1
      if (given.status === 'tobedeleted') return
      const person = given.userSourcedId ?? ''
      const assignment: Assignment = {
        role: given.role ?? '',
        org: given.orgSourcedId ?? '',
        ...(given.grade && { grade: given.grade }),
        startDay: given.beginDate ?? null,
        endDay: given.endDate ?? null,
      }
      byPerson.set(person, kept([...(byPerson.get(person) ?? []), assignment]))
    },
  })
  return byPerson
}

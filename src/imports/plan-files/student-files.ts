// All that the plan files say of some students, gathered a share of the students at a time: a district's plans need
// not fit into memory, and nothing of them is ever written down unsealed.
import type { StudentId } from '#people/student'
import { type PlanKind, planKinds } from '#plans/kind'
import type { Columns } from '../columns.js'
import type { ImportRun, ReadRow } from '../import-run.js'
import { dataPointColumns, type PartName, partColumns, partNames, planColumns, sessionColumns } from './part-columns.js'
import { versionColumns, versionsFile } from './version-lines.js'

type RowsOf<C extends Columns> = ReadRow<C>[]

/** What the files say of one student. */
export interface StudentFiles {
  readonly plans: RowsOf<typeof planColumns>
  readonly parts: { readonly [Part in PartName]: RowsOf<(typeof partColumns)[Part]> }
  readonly dataPoints: RowsOf<typeof dataPointColumns>
  readonly sessions: RowsOf<typeof sessionColumns>
  readonly versions: RowsOf<typeof versionColumns>
  /** What could be read of rows that were refused: what they are about is not missing. */
  readonly refused: { readonly [File in PartName | 'plans']: RefusedRow[] }
}

export interface RefusedRow {
  readonly line: number
  readonly given: Readonly<Record<string, unknown>>
}

export const planFileNames = [
  'plans.csv',
  ...partNames.map((part) => `${part}.csv`),
  'probes.csv',
  'sessions.csv',
  versionsFile,
] as const

/** Bytes of plan files held in memory at a time, as they stand in the files. */
const shareBytes = 48 * 1024 * 1024

/**
 * Reads the plan files as often as their size asks for, each time for another share of the students.
 * @param bytes of all plan files together
 * @param each is given all that the files say of one student
 */
export async function readStudentFiles(
  run: ImportRun,
  bytes: number,
  each: (student: StudentId, files: StudentFiles) => Promise<void>,
  afterShare: () => Promise<void>,
): Promise<void> {
  const shares = Math.max(1, Math.ceil(bytes / shareBytes))
  for (let share = 0; share < shares; share += 1) {
    const gathered = new Map<StudentId, StudentFiles>()
    const again = share > 0
    /** The files of the student whom a row means; undefined where it is none of this share. */
    const filesFor = async (given: object): Promise<StudentFiles | 'unknown' | undefined> => {
      const { studentId: key } = given as { studentId?: unknown }
      const student = await run.studentMeant(typeof key === 'string' ? key : '')
      if (!student) return 'unknown'
      if (shareOf(student, shares) !== share) return undefined
      const files = gathered.get(student) ?? noFiles()
      gathered.set(student, files)
      return files
    }
    const gather = <C extends Columns>(
      file: string,
      columns: C,
      listOf: (files: StudentFiles) => RowsOf<C>,
      refusedOf: (files: StudentFiles) => RefusedRow[] = () => [],
    ) =>
      run.read(file, columns, {
        again,
        async each(row) {
          const files = await filesFor(row.given)
          if (files === 'unknown') {
            if (!again) run.report.refuse(file, row.line, 'names a student who is not on the roster.')
          } else if (files) listOf(files).push(row)
        },
        async refused({ line, given }) {
          const files = await filesFor(given)
          if (files && files !== 'unknown') refusedOf(files).push({ line, given })
        },
      })
    await gather(
      'plans.csv',
      planColumns,
      (files) => files.plans,
      (files) => files.refused.plans,
    )
    for (const part of partNames) {
      const columns: Columns = partColumns[part]
      await gather(
        `${part}.csv`,
        columns,
        (files) => files.parts[part] as unknown as RowsOf<Columns>,
        (files) => files.refused[part],
      )
    }
    await gather('probes.csv', dataPointColumns, (files) => files.dataPoints)
    await gather('sessions.csv', sessionColumns, (files) => files.sessions)
    await gather(versionsFile, versionColumns, (files) => files.versions)
    for (const [student, files] of gathered) await each(student, files)
    await afterShare()
  }
}

/** A student of whom the files say nothing. */
export function noFiles(): StudentFiles {
  const lists = () => ({ presentLevels: [], accommodations: [], services: [], goals: [], objectives: [], team: [] })
  return { plans: [], parts: lists(), dataPoints: [], sessions: [], versions: [], refused: { plans: [], ...lists() } }
}

/** Our ids are hashes: any characters of one spread the students evenly. */
function shareOf(student: StudentId, shares: number): number {
  return Buffer.from(student, 'base64url').readUInt32BE(0) % shares
}

/** The kind that a row of goals is about: an IEP's unless it says otherwise. */
export function kindOf(given: { readonly kind?: PlanKind | null }): PlanKind {
  return given.kind ?? planKinds[0]
}

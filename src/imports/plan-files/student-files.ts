// All that the plan files say of some students, gathered a share of the students at a time: a district's plans need
// not fit into memory, and nothing of them is ever written down unsealed.
import type { StudentId } from '#people/student'
import { type PlanKind, planKinds } from '#plans/kind'
import type { Columns, Given } from '../columns.js'
import type { ImportRun, ReadRow } from '../import-run.js'
import { dataPointColumns, type PartName, partColumns, partNames, planColumns, sessionColumns } from './part-columns.js'

type RowsOf<C extends Columns> = ReadRow<C>[]

/** What the files say of one student. */
export interface StudentFiles {
  readonly plans: RowsOf<typeof planColumns>
  readonly parts: { readonly [Part in PartName]: RowsOf<(typeof partColumns)[Part]> }
  readonly dataPoints: RowsOf<typeof dataPointColumns>
  readonly sessions: RowsOf<typeof sessionColumns>
}

export const planFileNames = [
  'plans.csv',
  ...partNames.map((part) => `${part}.csv`),
  'probes.csv',
  'sessions.csv',
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
    const gather = <C extends Columns>(file: string, columns: C, listOf: (files: StudentFiles) => RowsOf<C>) =>
      run.read(
        file,
        columns,
        async (row) => {
          const key = (row.given as Given<Columns>).studentId
          const student = await run.studentMeant(typeof key === 'string' ? key : '')
          if (!student) {
            if (share === 0) run.report.refuse(file, row.line, 'names a student who is not on the roster.')
            return
          }
          if (shareOf(student, shares) !== share) return
          const files = gathered.get(student) ?? noFiles()
          gathered.set(student, files)
          listOf(files).push(row)
        },
        undefined,
        share === 0,
      )
    await gather('plans.csv', planColumns, (files) => files.plans)
    for (const part of partNames) await gatherPart(gather, part)
    await gather('probes.csv', dataPointColumns, (files) => files.dataPoints)
    await gather('sessions.csv', sessionColumns, (files) => files.sessions)
    for (const [student, files] of gathered) await each(student, files)
    await afterShare()
  }
}

async function gatherPart<Part extends PartName>(
  gather: <C extends Columns>(file: string, columns: C, listOf: (files: StudentFiles) => RowsOf<C>) => Promise<unknown>,
  part: Part,
): Promise<void> {
  const columns: Columns = partColumns[part]
  await gather(`${part}.csv`, columns, (files) => files.parts[part] as unknown as RowsOf<Columns>)
}

function noFiles(): StudentFiles {
  return {
    plans: [],
    parts: { presentLevels: [], accommodations: [], services: [], goals: [], objectives: [], team: [] },
    dataPoints: [],
    sessions: [],
  }
}

/** Our ids are hashes: any characters of one spread the students evenly. */
function shareOf(student: StudentId, shares: number): number {
  return Buffer.from(student, 'base64url').readUInt32BE(0) % shares
}

/** The kind that a row of goals is about: an IEP's unless it says otherwise. */
export function kindOf(given: { readonly kind?: PlanKind | null }): PlanKind {
  return given.kind ?? planKinds[0]
}

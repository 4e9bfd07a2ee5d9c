// Rows that belong to a student who is on the roster, and say nothing where a cell is empty.
import type { StudentId } from '#people/student'
import type { Columns } from '../columns.js'
import type { ImportRun, ReadRow } from '../import-run.js'

/** Reads a file whose rows each belong to a student. */
export async function eachOfStudent<C extends Columns>(
  run: ImportRun,
  file: string,
  columns: C,
  differences: { settle(evenFew?: boolean): Promise<void> },
  each: (row: ReadRow<C>, student: StudentId) => void,
): Promise<void> {
  await run.read(file, columns, {
    async each(row) {
      const { studentId: key } = row.given as { readonly studentId?: string | null }
      const student = await run.studentMeant(key ?? '')
      if (!student) return run.report.refuse(file, row.line, 'names a student who is not on the roster.')
      each(row, student)
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
}

type Said<Cells> = { [Name in keyof Cells]?: NonNullable<Cells[Name]> }

/** What cells say: those that are empty or absent are left out. */
export function said<Cells extends Readonly<Record<string, unknown>>>(cells: Cells): Said<Cells> {
  return Object.fromEntries(
    Object.entries(cells).filter(([, value]) => value !== undefined && value !== null),
  ) as Said<Cells>
}

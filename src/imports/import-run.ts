// What one run of an import knows while it reads: who is who in the files and in the store.
import type { SchoolId, StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Day } from '#time/day'
import { type Columns, type Given, type RowReader, rowReader } from './columns.js'
import { csvPieces } from './csv-rows.js'
import type { ImportRecords, Stage } from './ports.js'
import { Refused } from './refusal.js'
import type { ImportReport } from './report.js'
import { SeenIds } from './seen-ids.js'
import type { SourceFile } from './source-file.js'

/** A row that was read, with the line it stands on. */
export interface ReadRow<C extends Columns> {
  readonly line: number
  readonly given: Given<C>
}

export class ImportRun {
  readonly #files: ReadonlyMap<string, SourceFile>
  readonly #onRead: (bytes: number) => void
  /** Students and staff, held or in this run's files. */
  readonly people = new Map<string, 'student' | 'staff'>()
  readonly schools = new Map<string, SchoolId>()
  readonly staffByEmail = new Map<string, StaffId>()
  readonly numbers = new Map<string, StudentId>()
  /** People and classes that stand in this run's files. */
  readonly seenPeople = new SeenIds()
  readonly seenClasses = new SeenIds()

  constructor(
    readonly records: ImportRecords,
    /** Undefined for a dry run. */
    readonly stage: Stage | undefined,
    readonly report: ImportReport,
    readonly today: Day,
    /** Missing rows are ended. */
    readonly full: boolean,
    files: readonly SourceFile[],
    onRead: (bytes: number) => void,
  ) {
    this.#files = new Map(files.map((file) => [file.name.toLowerCase(), file]))
    this.#onRead = onRead
  }

  has(file: string): boolean {
    return this.#files.has(file.toLowerCase())
  }

  /** Takes down who is held already, so that a folder may hold any part of a district. */
  async meetTheHeld(): Promise<void> {
    for await (const id of this.records.ids('students')) this.people.set(id, 'student')
    for await (const id of this.records.ids('staff')) this.people.set(id, 'staff')
    for await (const school of this.records.scan('schools')) this.knowSchool(school.sourcedId, school.name, school.id)
    for (const [email, id] of await this.records.staffByEmail()) this.staffByEmail.set(email, id)
  }

  knowSchool(sourcedId: string, name: string, id: SchoolId): void {
    this.schools.set(sourcedId, id)
    if (!this.schools.has(name)) this.schools.set(name, id)
  }

  studentId(sourcedId: string): StudentId {
    return this.records.idOf('student', sourcedId) as StudentId
  }

  /** The student whom a plan file means, by the roster's id or by the student number. */
  async studentMeant(key: string): Promise<StudentId | undefined> {
    const id = this.studentId(key)
    if (this.people.get(id) === 'student') return id
    return this.numbers.get(key) ?? this.records.studentNumbered(key)
  }

  staffWith(email: string | null | undefined): StaffId | undefined {
    return email ? this.staffByEmail.get(email.toLowerCase()) : undefined
  }

  /**
   * Reads a file's rows, a piece at a time. What can't be read is refused by its line.
   * @returns how the file's header was understood, when it is at its end; undefined where there is no such file
   */
  async read<C extends Columns>(
    name: string,
    columns: C,
    each: (row: ReadRow<C>) => void | Promise<void>,
    afterPiece?: () => Promise<void>,
    /** False when a file is read again: what can't be read was refused the first time. */
    refusing = true,
  ): Promise<RowReader<C> | undefined> {
    const file = this.#files.get(name.toLowerCase())
    if (!file) return undefined
    this.report.of(name)
    let reader: RowReader<C> | undefined
    let read = 0
    for await (const piece of csvPieces(file)) {
      reader ??= rowReader(name, piece.header, columns)
      for (const { line, cells } of piece.rows) {
        const reading = reader.read(cells)
        if (!reading.ok) {
          if (refusing) this.report.refuse(name, line, reading.why)
        } else {
          const waiting = each({ line, given: reading.given })
          if (waiting) await waiting
        }
      }
      this.#onRead(piece.bytes - read)
      read = piece.bytes
      await afterPiece?.()
    }
    return reader
  }

  /** The header of a file: for telling one vendor's format from another's. */
  async headerOf(name: string): Promise<readonly string[]> {
    const file = this.#files.get(name.toLowerCase())
    if (!file) return []
    for await (const piece of csvPieces(file)) return piece.header.map((one) => one.trim().toLowerCase())
    return []
  }

  /** The school that a cell names, by the roster's id or by its name. Null where it names none, undefined where nobody knows it. */
  schoolNamed(cell: string | null | undefined): SchoolId | null | undefined {
    if (!cell) return null
    return this.schools.get(cell)
  }

  /** Stops the run: nothing was done yet. */
  stop(why: string): never {
    throw new Refused('', 0, why)
  }
}

/** A value where the file has the column, else what is held. */
export function kept<Value>(given: Value | undefined, held: Value | undefined, otherwise: Value): Value {
  return given !== undefined ? given : held !== undefined ? held : otherwise
}

// What one run of an import knows while it reads: who is who in the files and in the store.
import { fold } from '#language/fold'
import type { SchoolId, StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Day } from '#time/day'
import { type Columns, type Given, type RowReader, rowReader } from './columns.js'
import { csvPieces } from './csv-rows.js'
import { type DestroyedClasses, type DestroyedRecords, mayBeDestroyed, whyDestroyed } from './destroyed.js'
import { lineNotUtf8 } from './encoding.js'
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

/** What is done with the rows of a file. */
export interface Reading<C extends Columns> {
  each(row: ReadRow<C>): void | Promise<void>
  /** Told of each refused row: what could be read of it says what must not be taken for missing. */
  refused?(row: ReadRow<C>): void | Promise<void>
  afterPiece?(): Promise<void>
  /** The file was read before, and what can't be read in it was refused then. */
  readonly again?: boolean
}

export class ImportRun {
  readonly #files: Map<string, SourceFile>
  readonly #onRead: (bytes: number) => void
  /** Students and staff, held or in this run's files. */
  readonly students = new SeenIds()
  readonly staff = new SeenIds()
  /** Schools by the roster's ids. */
  readonly schools = new Map<string, SchoolId>()
  readonly staffByEmail = new Map<string, StaffId>()
  /** Schools by their names; null where two share one. */
  readonly #schoolsByName = new Map<string, SchoolId | null>()
  /** Students of this run's files by their numbers; null where two share one. */
  readonly #numbers = new Map<string, StudentId | null>()
  /** Students with a bar and a school where the roster itself places them. */
  readonly placed = new SeenIds()
  /** Birth dates by our own id, as this run's demographics.csv has them; null where it clears one. */
  readonly births = new Map<string, Day | null>()
  /** People and classes that stand in this run's files. */
  readonly seenPeople = new SeenIds()
  readonly seenClasses = new SeenIds()
  /** Plans that this run has looked at. */
  readonly settledPlans = new SeenIds()
  /** Whose records were destroyed. */
  #destroyed: DestroyedRecords = new Map()
  /** Plans of students whom `plans.csv` speaks of. */
  readonly readPlans: string[] = []

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
    for await (const id of this.records.ids('students')) this.students.add(id)
    for await (const id of this.records.ids('staff')) this.staff.add(id)
    for await (const school of this.records.scan('schools')) this.knowSchool(school.sourcedId, school.name, school.id)
    for (const [email, id] of await this.records.staffByEmail()) this.staffByEmail.set(email, id)
    this.#destroyed = await this.records.destroyed()
  }

  /** When the classes of a student's record were destroyed. */
  destroyedOf(student: StudentId): DestroyedClasses {
    return this.#destroyed.get(student) ?? {}
  }

  /** Why a row that could be read is refused all the same: whose record it is of was destroyed. */
  async #whyDestroyed(name: string, given: Readonly<Record<string, unknown>>): Promise<string | undefined> {
    const student = typeof given.studentId === 'string' ? await this.studentMeant(given.studentId) : undefined
    return student && whyDestroyed(name, given, this.destroyedOf(student))
  }

  knowSchool(sourcedId: string, name: string, id: SchoolId): void {
    this.schools.set(sourcedId, id)
    const known = this.#schoolsByName.get(name)
    this.#schoolsByName.set(name, known === undefined || known === id ? id : null)
  }

  /** A number that two students share names neither: nothing may be filed under the wrong child. */
  knowNumber(identifier: string, id: StudentId): void {
    this.#numbers.set(identifier, this.#numbers.has(identifier) ? null : id)
  }

  studentId(sourcedId: string): StudentId {
    return this.records.idOf('student', sourcedId) as StudentId
  }

  /** The student whom a plan file means, by the roster's id or by the student number. */
  async studentMeant(key: string): Promise<StudentId | undefined> {
    const id = this.studentId(key)
    if (this.students.has(id)) return id
    const numbered = this.#numbers.get(key)
    if (numbered === null) return undefined
    if (numbered === undefined) {
      const held = await this.records.studentNumbered(key)
      this.#numbers.set(key, held ?? null)
      return held
    }
    return numbered
  }

  /** When some students were born, by this run's files, else by what is held. */
  async birthDatesOf(students: readonly StudentId[]): Promise<ReadonlyMap<StudentId, Day>> {
    const unread = students.filter((id) => !this.births.has(id))
    const held = unread.length > 0 ? await this.records.load('students', [...new Set(unread)]) : new Map()
    return new Map(
      students.flatMap((id) => {
        const born: Day | null | undefined = this.births.has(id)
          ? this.births.get(id)
          : held.get(id)?.identity.birthDate
        return born ? [[id, born] as const] : []
      }),
    )
  }

  /** Somebody whose row was refused is not missing. */
  meetAgain(sourcedId: string | null | undefined): void {
    if (!sourcedId || !this.full) return
    this.seenPeople.add(this.studentId(sourcedId))
    this.seenPeople.add(this.records.idOf('staff', sourcedId))
  }

  /** A member of staff by the roster's id; undefined where nobody on the roster has it. */
  staffId(sourcedId: string | null | undefined): StaffId | undefined {
    const id = sourcedId ? (this.records.idOf('staff', sourcedId) as StaffId) : undefined
    return id && this.staff.has(id) ? id : undefined
  }

  staffWith(email: string | null | undefined): StaffId | undefined {
    return email ? this.staffByEmail.get(email.toLowerCase()) : undefined
  }

  /**
   * Reads a file's rows, a piece at a time. What can't be read is refused by its line; a file that can't be read at
   * all is refused as a whole, and from then on as good as absent.
   * @returns how the file's header was understood, when it is at its end; undefined where there is no such file
   */
  async read<C extends Columns>(
    name: string,
    columns: C,
    { each, refused, afterPiece, again }: Reading<C>,
  ): Promise<RowReader<C> | undefined> {
    const file = this.#files.get(name.toLowerCase())
    if (!file) return undefined
    this.report.of(name)
    const mayBeGone = this.#destroyed.size > 0 && mayBeDestroyed(name)
    let reader: RowReader<C> | undefined
    let read = 0
    try {
      if (!again) await refuseUnlessUtf8(file)
      for await (const piece of csvPieces(file)) {
        reader ??= rowReader(name, piece.header, columns)
        for (const { line, cells } of piece.rows) {
          const { given, why: unreadable } = reader.read(cells)
          const why = unreadable ?? (mayBeGone ? await this.#whyDestroyed(name, given) : undefined)
          if (why === undefined) {
            const waiting = each({ line, given })
            if (waiting) await waiting
          } else {
            if (!again) this.report.refuse(name, line, why)
            await refused?.({ line, given })
          }
        }
        this.#onRead(piece.bytes - read)
        read = piece.bytes
        await afterPiece?.()
      }
    } catch (reason) {
      // Once rows of it were taken, only the whole run can be undone.
      if (!(reason instanceof Refused) || reader) throw reason
      this.report.refuse(name, reason.line, reason.why)
      this.#files.delete(name.toLowerCase())
    }
    return reader
  }

  /** The names of the files there are, as they are written. */
  filesNamed(fits: (name: string) => boolean): readonly string[] {
    return [...this.#files.values()].map(({ name }) => name).filter(fits)
  }

  /** A whole file's text; undefined where there is none, or it is refused: it is no UTF-8, or larger than it may be. */
  async readText(name: string, mostBytes: number): Promise<string | undefined> {
    const file = this.#files.get(name.toLowerCase())
    if (!file) return undefined
    this.report.of(name)
    if (file.size > mostBytes) {
      this.report.refuse(name, 1, `is larger than ${mostBytes / 1024 / 1024} MB.`)
      return undefined
    }
    const wrongAt = await lineNotUtf8(file)
    if (wrongAt !== undefined) {
      this.report.refuse(name, wrongAt, 'is not UTF-8. Export it again as UTF-8.')
      return undefined
    }
    const pieces: Buffer[] = []
    for await (const piece of await file.open()) pieces.push(piece as Buffer)
    this.#onRead(file.size)
    return Buffer.concat(pieces).toString('utf8')
  }

  /** The school that a part of a file's name means: its id or its name, whatever the case and the signs between words. */
  schoolLike(words: string): SchoolId | undefined {
    const wanted = fold(words)
    const found = new Set<SchoolId | null>()
    for (const [name, id] of [...this.schools, ...this.#schoolsByName]) if (fold(name) === wanted) found.add(id)
    const [only] = found
    return found.size === 1 && only ? only : undefined
  }

  /** The school that a cell names, by the roster's id or by its name. Null where it names none, undefined where nobody knows it. */
  schoolNamed(cell: string | null | undefined): SchoolId | null | undefined {
    if (!cell) return null
    return this.schools.get(cell) ?? this.#schoolsByName.get(cell) ?? undefined
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

async function refuseUnlessUtf8(file: SourceFile): Promise<void> {
  const line = await lineNotUtf8(file)
  if (line !== undefined) throw new Refused(file.name, line, 'is not UTF-8. Save the file as "CSV UTF-8".')
}

// Whom a member of staff knows by person, as it is remembered between their requests. It is learned when they first ask,
// and of whom they know nobody's name is opened until one is needed.
import { indexNames, type NameIndex } from '#language/name-index'
import type { StudentId, StudentIdentity } from '#people/student'
import type { FoundStudent } from './found-student.js'
import type { Permit, Relations } from './permit.js'
import type { StudentRecords } from './student-records.js'
import { type VisibleStudent, visibleStudent } from './visible.js'

/** Who asks for more students than these goes through them, and finds each anew. */
const mostFound = 30

/** What is remembered of one member of staff; never older than the records' version. */
export class Acquaintance {
  #people: Promise<ReadonlyMap<StudentId, VisibleStudent>> | undefined
  /** Those whose names were opened, one by one or together. */
  #opened = new Map<StudentId, VisibleStudent>()
  readonly #found = new Map<string, FoundStudent>()

  /** @param permits for the students they know by person */
  constructor(
    readonly relations: Relations,
    readonly permits: readonly Permit[],
    private readonly records: Pick<StudentRecords, 'identities'>,
  ) {}

  /** One of them, where their name was opened already. */
  opened(id: StudentId): VisibleStudent | undefined {
    return this.#opened.get(id)
  }

  /** Whom the same words named before. @param key the words, and how they were asked */
  found(key: string): FoundStudent | undefined {
    return this.#found.get(key)
  }

  /** Keeps whom words named to the letter, for those who ask for the same student all day. */
  keep(key: string, found: FoundStudent & { readonly type: 'one' }): void {
    if (this.#found.size === mostFound) this.#found.clear()
    this.#found.set(key, found)
    for (const student of [found.student, ...found.twins]) this.#opened.set(student.id, student)
  }

  /** The students they know by person, with names opened. */
  people(): Promise<ReadonlyMap<StudentId, VisibleStudent>> {
    if (!this.#people) {
      const opened = this.#open().then((identities) => this.#visible(identities))
      // A failed look must not be remembered.
      opened.catch(() => {
        this.#people = undefined
      })
      this.#people = opened
    }
    return this.#people
  }

  /** The names of all of them, to be searched. Takes some milliseconds, and much room: see `viewerDoor`. */
  async names(): Promise<NameIndex<StudentId>> {
    const identities = await this.#open()
    this.#people ??= Promise.resolve(this.#visible(identities))
    return indexNames([...identities].map(([id, identity]) => ({ ...identity, id })))
  }

  #open(): Promise<ReadonlyMap<StudentId, StudentIdentity>> {
    return this.records.identities(this.permits)
  }

  #visible(identities: ReadonlyMap<StudentId, StudentIdentity>): Map<StudentId, VisibleStudent> {
    const people = new Map<StudentId, VisibleStudent>()
    for (const permit of this.permits) {
      const identity = identities.get(permit.studentId)
      if (identity) people.set(permit.studentId, visibleStudent(permit, identity))
    }
    this.#opened = people
    return people
  }
}

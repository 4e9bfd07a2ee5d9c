// The only door to what is known of students. It shows what the asker may see, cut down to the parts they may see,
// and keeps count of it for the audit log. Deny by default; "absent" and "not allowed" are one value.

import type { Office, SchoolId, StaffMember } from '#people/staff'
import type { StudentId, StudentIdentity } from '#people/student'
import { changes } from '#plans/changed-by'
import { covers } from '#plans/held-ground'
import type { PlanKind } from '#plans/kind'
import { openedBy } from '#plans/opened-by'
import type { Part } from '#plans/parts'
import { isOwnedBy } from '#plans/reduce'
import { planToShow } from '#plans/status'
import type { Day } from '#time/day'
import type { Acquaintance } from './acquaintance.js'
import type { AuditedStudent } from './audit.js'
import { findStudent, type Identified, type Names } from './find-student.js'
import type { FoundStudent } from './found-student.js'
import { Looks } from './looks.js'
import { isOverRecords, reachOf } from './office-reach.js'
import { Permit } from './permit.js'
import type { DistrictSettings } from './settings.js'
import type { AccessMoment, ClassRecord, PlanRecord, StudentRecords } from './student-records.js'
import { type VisiblePlan, type VisibleStudent, visiblePlan, visibleStudent } from './visible.js'

export class Viewer {
  readonly #records: StudentRecords
  readonly #known: Acquaintance
  readonly #settings: DistrictSettings
  readonly #window: AccessMoment
  /** @internal Made by `viewerDoor` alone. */
  constructor(
    readonly staff: StaffMember,
    known: Acquaintance,
    private readonly names: Names,
    settings: DistrictSettings,
    window: AccessMoment,
    records: StudentRecords,
    private readonly seesLeft = false,
    private readonly looks = new Looks(),
  ) {
    this.#known = known
    this.#settings = settings
    this.#window = window
    this.#records = records
  }

  /** The same asker, who sees those who have left too: for whoever decides of the whole district's records. */
  alsoLeft(): Viewer {
    if (!isOverRecords(this.offices)) return this
    return this.#again(true, this.looks)
  }

  /** The same asker, whose looks are noted apart: for what is looked at before it is known whether any of it is shown. */
  apart(): Viewer {
    return this.#again(this.seesLeft)
  }

  #again(seesLeft: boolean, looks?: Looks): Viewer {
    return new Viewer(this.staff, this.#known, this.names, this.#settings, this.#window, this.#records, seesLeft, looks)
  }

  /** Notes what was looked at apart, of those students of whom something is shown. */
  async shows(lookedApart: Viewer, students: ReadonlySet<StudentId>): Promise<void> {
    for (const id of students) {
      const student = await lookedApart.meet(id)
      if (student) this.looks.note(student, lookedApart.looks.partsOf(id))
    }
  }

  get today(): Day {
    return this.#window.today
  }
  /** When classes and services count as open to the asker. */
  get window(): AccessMoment {
    return this.#window
  }

  /** The offices the asker holds. */
  get offices(): readonly Office[] {
    return this.#known.relations.offices
  }

  /** Everything shown so far, for the audit entry. */
  seen(): readonly AuditedStudent[] {
    return this.looks.audited()
  }

  /** A student by our own id; undefined where there is none or the asker may not see them. */
  async student(id: StudentId): Promise<VisibleStudent | undefined> {
    return this.#known.opened(id) ?? this.#met.get(id) ?? (await this.#visible([id]))[0]
  }

  /** A student who is spoken of: noted for the audit log. Undefined where there is none or the asker may not see them. */
  async meet(id: StudentId): Promise<VisibleStudent | undefined> {
    const student = await this.student(id)
    if (student) this.looks.note(student, [])
    return student
  }

  /**
   * Lets a reader of records read of some students: it is given permits for those of whom any of the parts is opened,
   * and the parts are noted for the audit log.
   * @param parts what is read is about
   */
  async within<Result>(
    students: readonly VisibleStudent[],
    kind: PlanKind,
    parts: readonly Part[],
    read: (permits: readonly Permit[]) => Promise<Result>,
  ): Promise<Result> {
    const opened: VisibleStudent[] = []
    for (const student of students) {
      const seen = parts.filter((part) => this.opened(student, kind).has(part))
      this.looks.note(student, seen)
      if (seen.length > 0) opened.push(student)
    }
    return read(await this.#permits(opened.map((student) => student.id)))
  }

  /** The parts of a student's plan that the asker may see. */
  opened(student: VisibleStudent, kind: PlanKind): ReadonlySet<Part> {
    return openedBy(student.grounds, kind, kind === 'iep' && this.#settings.teachersSeeWholeIep)
  }

  /** When students were born, where the roster says so: what must stand in a plan may follow from it. */
  async birthDates(students: readonly VisibleStudent[]): Promise<ReadonlyMap<StudentId, Day>> {
    const known = await this.#records.identities(await this.#permits(students.map((student) => student.id)))
    return new Map([...known].flatMap(([id, { birthDate }]) => (birthDate ? [[id, birthDate] as const] : [])))
  }

  /** Whether the asker may change a student's plan; the others ask the case manager to. */
  mayChange(student: VisibleStudent, kind: PlanKind): boolean {
    return student.grounds.some((held) => covers(held, kind) && changes[held.ground].includes(kind))
  }

  /**
   * The student that some words name, among those the asker may see and nobody else.
   * @param withTwins whether to look for others with a name so like it, before something is written
   */
  async find(words: string, withTwins = false): Promise<FoundStudent> {
    const { offices } = this
    const identified = async (ids: readonly StudentId[]): Promise<Identified> => {
      const visible = await this.#visible(ids)
      const named = visible.map(({ id }) => this.#identities.get(id)).filter((one) => one !== undefined)
      return { people: this.#met, named }
    }
    return findStudent(words, withTwins, {
      known: this.#known,
      names: this.names,
      offices,
      records: this.#records,
      identified,
    })
  }

  /** Students of whom one is to be chosen: a picker shows names and grades, and that is seen too. */
  offer(students: readonly VisibleStudent[]): readonly VisibleStudent[] {
    for (const student of students) this.looks.note(student, [])
    return students
  }

  /**
   * The plan to show of each student: the newest in effect, of each kind. Noted for the audit log.
   * @param parts what the answer is about; only these are noted as seen, and only what is opened is given
   */
  async plans(
    students: readonly VisibleStudent[],
    parts: readonly Part[],
    kind?: PlanKind,
  ): Promise<readonly VisiblePlan[]> {
    const permits = await this.#permits(students.map((student) => student.id))
    const byStudent = new Map<StudentId, PlanRecord[]>()
    for (const record of await this.#records.plans(permits)) {
      if (kind && record.kind !== kind) continue
      const list = byStudent.get(record.studentId)
      if (list) list.push(record)
      else byStudent.set(record.studentId, [record])
    }
    const shown: VisiblePlan[] = []
    for (const student of students) {
      this.looks.note(student, [])
      const held = byStudent.get(student.id) ?? []
      for (const one of ['iep', '504'] as const) {
        const plan = planToShow(
          held.filter((record) => record.kind === one),
          this.today,
        )
        if (plan) shown.push(this.#reduced(student, plan, parts))
      }
    }
    return shown
  }

  /** Students among these of whom the roster says that a plan exists, and of which kinds. */
  async flagged(students: readonly VisibleStudent[]): Promise<ReadonlyMap<StudentId, readonly PlanKind[]>> {
    return this.#records.flags(await this.#permits(students.map((student) => student.id)))
  }

  /** Students whom the asker has to do with by person, not by office. */
  async mine(): Promise<readonly VisibleStudent[]> {
    return [...(await this.#known.people()).values()]
  }

  /** Whether a student is one of them. */
  isMine({ id }: VisibleStudent): boolean {
    return this.#known.relations.personal.has(id)
  }

  /** Classes that the asker teaches or helps in now. */
  async classes(): Promise<readonly ClassRecord[]> {
    return this.#records.classesOf(this.staff.id, this.#window)
  }

  /** Classes of the schools the asker holds an office in. */
  async officeClasses(): Promise<readonly ClassRecord[]> {
    return this.offices.length === 0 ? [] : this.#records.classesIn(reachOf(this.offices), this.#window)
  }

  /** Students of a class whom the asker may see. */
  async studentsIn(classRecord: ClassRecord): Promise<readonly VisibleStudent[]> {
    return this.#visible(await this.#records.enrolledIn(classRecord.id, this.#window))
  }

  /** The asker's classes that a student is in. */
  async classesWith(student: VisibleStudent): Promise<readonly ClassRecord[]> {
    const found: ClassRecord[] = []
    for (const one of await this.classes()) {
      if ((await this.#records.enrolledIn(one.id, this.#window)).includes(student.id)) found.push(one)
    }
    return found
  }

  /** Students with a plan, or on their way to one, whom the asker may see by office, in one school where it is given. */
  async officeStudents(school?: SchoolId): Promise<readonly VisibleStudent[]> {
    if (this.offices.length === 0) return []
    const reach = reachOf(this.offices)
    if (school && reach.schools && !reach.schools.includes(school)) return []
    return this.#visible(await this.#records.withPlans(school ? { schools: [school] } : reach, 20_000))
  }

  /** The schools that each of these students is at, whose calendars are theirs. */
  async schoolsOf(students: readonly VisibleStudent[]): Promise<ReadonlyMap<StudentId, readonly SchoolId[]>> {
    return this.#records.schoolsOf(
      students.map((student) => student.id),
      this.#window,
    )
  }

  /** In which periods the asker has each of these students. */
  async periodsWith(students: readonly VisibleStudent[]): Promise<ReadonlyMap<StudentId, readonly string[]>> {
    const periods = new Map<StudentId, string[]>()
    for (const one of await this.classes()) {
      const enrolled = await this.#records.enrolledIn(one.id, this.#window)
      for (const student of students) {
        if (enrolled.includes(student.id)) periods.set(student.id, [...(periods.get(student.id) ?? []), ...one.periods])
      }
    }
    return periods
  }

  /** Whose names were opened for this request. */
  readonly #identities = new Map<StudentId, StudentIdentity & { readonly id: StudentId }>()
  readonly #met = new Map<StudentId, VisibleStudent>()

  async #permits(ids: readonly StudentId[]): Promise<readonly Permit[]> {
    const { relations } = this.#known
    const schools = relations.offices.length === 0 ? undefined : await this.#records.schoolsOf(ids, this.#window)
    const permits: Permit[] = []
    for (const id of ids) {
      const permit = Permit.judge(relations, id, schools?.get(id) ?? [], this.#settings.officeSeesOwnFamily)
      if (permit) permits.push(permit)
    }
    return permits
  }

  async #visible(ids: readonly StudentId[]): Promise<readonly VisibleStudent[]> {
    const permits = await this.#permits(ids)
    const identities = await this.#records.identities(permits, this.seesLeft)
    const students: VisibleStudent[] = []
    for (const permit of permits) {
      const identity = identities.get(permit.studentId)
      if (!identity) continue
      this.#identities.set(permit.studentId, { ...identity, id: permit.studentId })
      const student = visibleStudent(permit, identity)
      this.#met.set(student.id, student)
      students.push(student)
    }
    return students
  }

  #reduced(student: VisibleStudent, plan: PlanRecord, parts: readonly Part[]): VisiblePlan {
    const opened = this.opened(student, plan.kind)
    const asked = new Set(parts.filter((part) => opened.has(part)))
    const { email } = this.staff
    const owns = asked.has('goals') && plan.content.goals.some((goal) => isOwnedBy(goal, email))
    this.looks.note(student, owns ? [...asked, 'goalDetail'] : [...asked])
    const manager = plan.caseManager && (this.#known.relations.holders.get(plan.caseManager.id) ?? plan.caseManager)
    return { ...visiblePlan(student, plan, { opened, asked, email }), ...(manager && { caseManager: manager }) }
  }
}

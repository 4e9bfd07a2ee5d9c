// Fills a database with a made-up district of any size, in the product's own tables and under its own seal.
//
// Rows are inserted by hand and indexes made last: through the product's import a million students would take an
// hour before the first measurement.
import Sqlite from 'better-sqlite3'
import type { Seal } from '#db/seal'
import { filedUnder } from '#language/name-keys'
import type { StudentIdentity } from '#people/student'
import { type Chance, chanceFrom, shuffle } from './chance.js'
import { type DistrictRows, districtRows } from './district-rows.js'
import { madePlan } from './made-plan.js'
import { familyName, givenName } from './names.js'
import { withOneSlip } from './slip.js'

/** A question that has one right answer. */
export interface Question {
  /** The Slack account of the teacher who asks. */
  readonly user: string
  /** The student's name. */
  readonly name: string
  /** What the answer must hold. */
  readonly accommodation: string
}

/** What can be asked of a district. */
export interface Questions {
  readonly ofTeachers: readonly Question[]
  /** Names of students anywhere, each with one slip in it, as often as they are borne. */
  readonly misspelt: readonly string[]
}

/** The workspace that every account is of. */
export const workspace = 'T0DISTRICT'
/** The district administrator's account. */
export const administrator = 'U0ADMIN'

const studentsASchool = 1000
const periods = 5
const studentsAClass = 30
const caseManagersASchool = 6
const planShare = 0.15
/** So many that, however fast a server answers, none of them asks faster than one person may. */
const mostLinked = 1000
const misspeltNames = 500
const questionsATeacher = 5

interface Student extends StudentIdentity {
  readonly id: string
  /** The first of its accommodations, where it has a plan. */
  readonly accommodation?: string
}

/**
 * Fills the empty tables of a database.
 * @param path a database whose tables stand
 * @param size students
 */
export function fillDistrict(path: string, seal: Seal, size: number): Questions {
  const database = new Sqlite(path)
  for (const pragma of [
    'locking_mode = exclusive',
    'journal_mode = off',
    'synchronous = off',
    'cache_size = -1500000',
  ]) {
    database.pragma(pragma)
  }
  const indexes = database
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'index' and sql is not null",
    )
    .all()
  for (const { name } of indexes) database.exec(`drop index ${name}`)
  database.exec('begin; create temp table filed (token integer, student_id text)')
  const questions = fillTables(database, seal, size)
  // In the order of its key: put in as they come, ten million keys would each land in another page.
  database.exec('insert into student_tokens select distinct token, student_id from filed order by 1, 2')
  for (const { sql } of indexes) database.exec(sql)
  database.exec('commit')
  database.pragma('journal_mode = wal')
  database.close()
  return questions
}

function fillTables(database: Sqlite.Database, seal: Seal, size: number): Questions {
  const chance = chanceFrom(size)
  const rows = districtRows(database)
  const tokens = tokensOf(seal)
  const ofTeachers: Question[] = []
  const misspelt: string[] = []
  const schools = Math.ceil(size / studentsASchool)
  const linkedASchool = mostLinked / schools
  const slipEvery = Math.max(1, Math.floor(size / misspeltNames))

  addStaff(rows, administrator, 'Ada', 'Lindqvist')
  rows.role('r-admin', administrator, 'districtAdministrator', null)
  rows.account(workspace, administrator, administrator)
  rows.school('district', 'district', 'The district', 'district', null)

  for (let school = 0; school < schools; school++) {
    const schoolId = `school-${school}`
    rows.school(schoolId, schoolId, `School ${school + 1}`, 'school', 'district')
    const caseManagers = Array.from({ length: caseManagersASchool }, (_, at) => `m${school}-${at}`)
    for (const id of caseManagers) addStaff(rows, id, givenName(chance), familyName(chance))
    const count = Math.min(studentsASchool, size - school * studentsASchool)
    const students: Student[] = []
    for (let at = 0; at < count; at++) {
      const number = school * studentsASchool + at
      const student = addStudent(rows, tokens, seal, chance, number, schoolId, caseManagers)
      students.push(student)
      if (number % slipEvery === 0) misspelt.push(withOneSlip(chance, nameOf(student)))
    }
    const linked = Math.floor((school + 1) * linkedASchool) - Math.floor(school * linkedASchool)
    ofTeachers.push(...addClasses(rows, chance, school, schoolId, students, linked))
  }
  return { ofTeachers, misspelt }
}

/** The tokens of a student's names and numbers. Most names are borne by many, so theirs are remembered. */
function tokensOf(seal: Seal) {
  const ofNames = new Map<string, readonly number[]>()
  const token = (key: string) => seal.token('name', key)
  return (student: StudentIdentity): readonly number[] => {
    const { givenName, familyName, sourcedId, identifier } = student
    const name = nameOf(student)
    let names = ofNames.get(name)
    if (!names) {
      names = filedUnder({ givenName, familyName }).map(token)
      ofNames.set(name, names)
    }
    const numbers = { givenName: '', familyName: '', sourcedId, ...(identifier && { identifier }) }
    return [...names, ...filedUnder(numbers).map(token)]
  }
}

function addStaff(rows: DistrictRows, id: string, given: string, family: string): void {
  rows.staff(id, id, given, family, `${id.toLowerCase()}@school.example`)
}

function addStudent(
  rows: DistrictRows,
  tokens: ReturnType<typeof tokensOf>,
  seal: Seal,
  chance: Chance,
  number: number,
  schoolId: string,
  caseManagers: readonly string[],
): Student {
  const identity: StudentIdentity = {
    sourcedId: `s-${number}`,
    givenName: givenName(chance),
    familyName: familyName(chance),
    identifier: String(4_000_000 + number),
    grade: String(6 + (number % 7)),
  }
  const id = seal.idFrom('student', identity.sourcedId)
  rows.student(id, seal.seal({ table: 'students', column: 'identity', row: id }, JSON.stringify(identity)))
  rows.studentSchool(id, schoolId)
  for (const token of tokens(identity)) rows.filed(token, id)
  if (chance() >= planShare) return { ...identity, id }
  const content = madePlan(chance, number)
  const planId = seal.idFrom('plan', identity.sourcedId)
  const versionId = seal.idFrom('version', identity.sourcedId)
  const caseManager = caseManagers[number % caseManagers.length] ?? ''
  const sealed = seal.seal({ table: 'plan_versions', column: 'content', row: versionId }, JSON.stringify(content))
  rows.plan(planId, id, number % 3 === 0 ? '504' : 'iep', caseManager)
  rows.planVersion(versionId, planId, id, sealed)
  rows.planStaff(planId, id, caseManager)
  return { ...identity, id, accommodation: content.accommodations[0]?.text ?? '' }
}

/** Teachers and their classes: every student has one each period. @returns what the linked teachers may ask */
function addClasses(
  rows: DistrictRows,
  chance: Chance,
  school: number,
  schoolId: string,
  students: readonly Student[],
  linked: number,
): readonly Question[] {
  const teachers = Math.max(1, Math.round(students.length / studentsAClass))
  const taught = Array.from({ length: teachers }, (): Student[] => [])
  for (let teacher = 0; teacher < teachers; teacher++) {
    const id = `t${school}-${teacher}`
    addStaff(rows, id, givenName(chance), familyName(chance))
    rows.role(`r-${id}`, id, 'teacher', schoolId)
    if (teacher < linked) rows.account(workspace, `U${id}`, id)
  }
  const order = Uint32Array.from(students.keys())
  for (let period = 1; period <= periods; period++) {
    shuffle(chance, order)
    for (let teacher = 0; teacher < teachers; teacher++) {
      const id = `c${school}-${teacher}-${period}`
      rows.class(id, id, `Class ${teacher + 1}`, schoolId, String(period), 'Math')
      rows.enrollment(`${id}-t`, id, `t${school}-${teacher}`, 'teacher')
    }
    for (const [at, index] of order.entries()) {
      const student = students[index]
      if (!student) continue
      const teacher = at % teachers
      const id = `c${school}-${teacher}-${period}`
      rows.enrollment(`${id}-${at}`, id, student.id, 'student')
      taught[teacher]?.push(student)
    }
  }
  return taught.slice(0, linked).flatMap((those, teacher) => askable(`Ut${school}-${teacher}`, those))
}

/** Questions about those of a teacher's students who have a plan and share neither name with another of them. */
function askable(user: string, taught: readonly Student[]): readonly Question[] {
  const students = [...new Set(taught)]
  const alone = (of: Student) =>
    students.every((one) => one === of || (one.givenName !== of.givenName && one.familyName !== of.familyName))
  return students
    .filter((student) => student.accommodation && alone(student))
    .slice(0, questionsATeacher)
    .map((student) => ({ user, name: nameOf(student), accommodation: student.accommodation ?? '' }))
}

function nameOf({ givenName, familyName }: StudentIdentity): string {
  return `${givenName} ${familyName}`
}

// Writes a made-up roster of any size as OneRoster 1.1 has it: one row in twenty a person, the rest enrollments.
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Chance, chanceFrom } from './chance.js'
import { familyName, givenName } from './names.js'

export interface RosterSize {
  /** Rows of users.csv and enrollments.csv together. */
  readonly rows: number
}

export interface WrittenRoster {
  readonly users: number
  readonly enrollments: number
}

const peopleShare = 0.05
const schools = 4
const studentsAClass = 24
const studentsATeacher = 12

/** Writes the roster into a folder; the same size is the same roster, byte for byte. */
export async function writeRoster(folder: string, { rows }: RosterSize): Promise<WrittenRoster> {
  mkdirSync(folder, { recursive: true })
  const users = Math.round(rows * peopleShare)
  const enrollments = rows - users
  const teachers = Math.max(1, Math.round(users / (studentsATeacher + 1)))
  const students = users - teachers
  const classes = Math.max(1, Math.ceil(enrollments / (studentsAClass + 1)))
  const chance = chanceFrom(rows)
  await write(folder, 'orgs.csv', orgRows())
  await write(folder, 'academicSessions.csv', [
    'sourcedId,status,title,type,startDate,endDate,schoolYear',
    'y27,active,2026-27,schoolYear,2026-08-17,2027-06-04,2027',
  ])
  await write(folder, 'users.csv', userRows(chance, students, teachers))
  await write(folder, 'classes.csv', classRows(classes))
  await write(folder, 'enrollments.csv', enrollmentRows({ enrollments, classes, students, teachers }))
  return { users, enrollments }
}

function* orgRows(): Generator<string> {
  yield 'sourcedId,status,name,type,parentSourcedId'
  yield 'd,active,Made-up District,district,'
  for (let school = 0; school < schools; school += 1) yield `s${school},active,School ${school},school,d`
}

function* userRows(chance: Chance, students: number, teachers: number): Generator<string> {
  yield 'sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,identifier,email,grades,password'
  for (let at = 0; at < students; at += 1) {
    const names = `${givenName(chance)},${familyName(chance)}`
    yield `p${at},active,true,s${at % schools},student,user${at},${names},${100_000 + at},user${at}@school.example,09,`
  }
  for (let at = 0; at < teachers; at += 1) {
    const names = `${givenName(chance)},${familyName(chance)}`
    yield `t${at},active,true,s${at % schools},teacher,teacher${at},${names},,teacher${at}@school.example,,`
  }
}

function* classRows(classes: number): Generator<string> {
  yield 'sourcedId,status,title,grades,courseSourcedId,classCode,schoolSourcedId,termSourcedIds,subjects,periods'
  for (let at = 0; at < classes; at += 1) {
    yield `c${at},active,Class ${at},09,,C${at},s${at % schools},y27,,${1 + (at % 7)}`
  }
}

function* enrollmentRows(of: {
  readonly enrollments: number
  readonly classes: number
  readonly students: number
  readonly teachers: number
}): Generator<string> {
  yield 'sourcedId,status,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate'
  for (let at = 0; at < of.enrollments; at += 1) {
    const inClass = Math.floor(at / (studentsAClass + 1))
    const seat = at % (studentsAClass + 1)
    const school = `s${inClass % schools}`
    if (seat === 0) yield `e${at},active,c${inClass},${school},t${inClass % of.teachers},teacher,true,,`
    // A step that shares no divisor with most counts spreads each student over many classes of their own school.
    else {
      const student = (inClass % schools) + schools * ((at * 7919) % Math.max(1, Math.floor(of.students / schools)))
      yield `e${at},active,c${inClass},${school},p${student},student,,,`
    }
  }
}

async function write(folder: string, name: string, rows: Iterable<string>): Promise<void> {
  await pipeline(lines(rows), createWriteStream(join(folder, name)))
}

/** Some thousand rows at a time: a stream's own pace is too slow for single lines. */
function* lines(rows: Iterable<string>): Generator<string> {
  let waiting: string[] = []
  for (const row of rows) {
    waiting.push(row)
    if (waiting.length < 4096) continue
    yield `${waiting.join('\n')}\n`
    waiting = []
  }
  if (waiting.length > 0) yield `${waiting.join('\n')}\n`
}

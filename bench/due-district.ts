// A district of plans for the measurement of reminders: of a few, something falls due on one morning; of the others, nothing
// does. Rows are put straight into the tables, under the product's own seal.
import Sqlite from 'better-sqlite3'
import type { Seal } from '#db/seal'
import { emptyContent } from '#plans/content'
import { addDays, addYears, type Day } from '#time/day'
import { chanceFrom } from './chance.js'
import { familyName, givenName } from './names.js'

const studentsASchool = 1_000
const plansAManager = 20
/** The lead at which the few are told of. */
const dueInDays = 30
/** A stage is reckoned from the last school day, some days before the legal one. */
const daysAhead = 4

export interface DueDistrict {
  /** A database whose tables stand. */
  readonly path: string
  readonly seal: Seal
  readonly plans: number
  readonly due: number
  readonly morning: Day
  /** Whether the others stand anywhere in the year, told of what they have reached; else they are far from any stage. */
  readonly isMixed: boolean
}

/** Fills the empty tables. Whatever its size, as many people have as much to be told. */
export function fillDueDistrict({ path, seal, plans, due, morning, isMixed }: DueDistrict): void {
  const database = new Sqlite(path)
  for (const pragma of ['locking_mode = exclusive', 'journal_mode = off', 'synchronous = off', 'cache_size = -1000000'])
    database.pragma(pragma)
  const indexes = database
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'index' and sql is not null",
    )
    .all()
  for (const { name } of indexes) database.exec(`drop index ${name}`)
  database.exec('begin')
  const rows = rowsOf(database)
  const chance = chanceFrom(plans)
  rows.school.run('district', 'district', 'The district', 'district', null)
  for (let school = 0; school * studentsASchool < plans; school += 1) {
    rows.school.run(`school-${school}`, `school-${school}`, `School ${school}`, 'school', 'district')
  }
  const managers = Math.ceil(plans / plansAManager)
  for (let at = 0; at < managers; at += 1) {
    rows.staff.run(`m${at}`, `m${at}`, givenName(chance), familyName(chance), `m${at}@school.example`)
  }
  const owners = Math.ceil((due * plansAManager) / 40)
  const ownerEvery = Math.floor(managers / owners)
  let isDueLeft = due
  for (let at = 0; at < plans; at += 1) {
    const manager = Math.floor(at / plansAManager)
    const isDue = isDueLeft > 0 && manager % ownerEvery === 0 && at % plansAManager < 2
    if (isDue) isDueLeft -= 1
    // The day of which a review is due is a day less than a year after the meeting.
    const ahead = isMixed ? 1 + Math.floor((at / plans) * 364) : 70 + Math.floor((at / plans) * 290)
    const meeting = addDays(addYears(addDays(morning, isDue ? dueInDays : ahead), -1), 1)
    addPlan(rows, seal, {
      ...{ at, meeting, manager: `m${manager}`, morning },
      given: givenName(chance),
      family: familyName(chance),
      toldAhead: isMixed && !isDue && ahead <= 60 ? ahead : undefined,
    })
  }
  if (isDueLeft > 0) throw new Error(`${isDueLeft} are too many to fall due`)
  for (const { sql } of indexes) database.exec(sql)
  database.exec('commit')
  database.pragma('journal_mode = wal')
  database.close()
}

interface One {
  readonly at: number
  readonly meeting: Day
  readonly manager: string
  readonly morning: Day
  readonly given: string
  readonly family: string
  readonly toldAhead: number | undefined
}

function addPlan(rows: ReturnType<typeof rowsOf>, seal: Seal, one: One): void {
  const { at, meeting, manager, morning, toldAhead } = one
  const identity = { sourcedId: `s-${at}`, givenName: one.given, familyName: one.family, grade: String(1 + (at % 12)) }
  const [student, plan, version] = [seal.idFrom('student', identity.sourcedId), `p${at}`, `v${at}`]
  rows.student.run(
    student,
    seal.seal({ table: 'students', column: 'identity', row: student }, JSON.stringify(identity)),
  )
  rows.studentSchool.run(student, `school-${Math.floor(at / studentsASchool)}`)
  rows.plan.run(plan, student, at % 3 === 0 ? '504' : 'iep', meeting, meeting, addYears(meeting, 1), manager)
  const content = seal.seal({ table: 'plan_versions', column: 'content', row: version }, JSON.stringify(emptyContent))
  rows.planVersion.run(version, plan, student, content)
  rows.planStaff.run(plan, student, manager)
  // Reevaluations are spread over the three years of which none is near.
  const eligibility = addDays(morning, -10 - (at % 950))
  rows.event.run(`e${at}`, student, plan, eligibility)
  if (toldAhead === undefined) return
  const stage = [1, 7, 14, 30, 60].find((lead) => toldAhead - daysAhead <= lead) ?? 60
  const rule = at % 3 === 0 ? '504.annual' : 'iep.annual'
  // Told of the stage before and of this one.
  for (const told of [stage, stage + 1]) {
    const name = `${rule}|${plan}|${meeting}|${told}|${manager}`
    rows.told.run(name, manager, student, plan, rule, meeting, told, addDays(morning, -1))
  }
}

function rowsOf(database: Sqlite.Database) {
  const into = (table: string, columns: string, values: string) =>
    database.prepare(`insert into ${table} (${columns}) values (${values})`)
  return {
    school: into('schools', 'id, sourced_id, name, type, parent_id, ended', '?, ?, ?, ?, ?, 0'),
    staff: into('staff', 'id, sourced_id, given_name, family_name, email, email_token, active', '?, ?, ?, ?, ?, 0, 1'),
    student: into('students', 'id, identity, active', '?, ?, 1'),
    studentSchool: into('student_schools', 'student_id, school_id, by_roster', '?, ?, 1'),
    plan: into(
      'plans',
      'id, student_id, kind, status, meeting_day, start_day, review_due_day, case_manager_id, version',
      "?, ?, ?, 'active', ?, ?, ?, ?, 1",
    ),
    planVersion: into(
      'plan_versions',
      'id, plan_id, student_id, number, content, source, created_at',
      "?, ?, ?, 1, ?, 'import', 0",
    ),
    planStaff: into('plan_staff', 'plan_id, student_id, staff_id, relation', "?, ?, ?, 'caseManager'"),
    event: into('student_events', 'id, student_id, plan_id, event, day', "?, ?, ?, 'lastEligibility', ?"),
    told: into(
      'reminders',
      'id, staff_id, student_id, subject, rule, trigger_day, stage, day, at, outbox_id',
      "?, ?, ?, ?, ?, ?, ?, ?, 0, ''",
    ),
  }
}

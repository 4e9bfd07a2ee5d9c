// The rows of a made-up district, put in by hand: each function takes what differs from row to row.
import type Sqlite from 'better-sqlite3'

type Cell = string | number | Buffer | null

export type DistrictRows = ReturnType<typeof districtRows>

/** Prepared inserts into the product's tables. */
export function districtRows(database: Sqlite.Database) {
  /** @param always what all rows have alike @param given the columns that the values stand for, in order */
  const into = (table: string, given: string, always: Readonly<Record<string, Cell>> = {}) => {
    const columns = given.split(' ')
    const values = [...Object.keys(always).map((column) => `:${column}`), ...columns.map(() => '?')]
    const statement = database.prepare(
      `insert into ${table} (${[...Object.keys(always), ...columns].join(', ')}) values (${values.join(', ')})`,
    )
    return (...row: readonly Cell[]): void => {
      statement.run(always, ...row)
    }
  }
  return {
    school: into('schools', 'id sourced_id name type parent_id', { ended: 0 }),
    staff: into('staff', 'id sourced_id given_name family_name email', { email_token: 0, active: 1 }),
    role: into('staff_roles', 'id staff_id role school_id', { source: 'roster' }),
    account: into('accounts', 'workspace user staff_id', { platform: 'slack', proof: 'link', linked_at: 0 }),
    student: into('students', 'id identity', { active: 1 }),
    studentSchool: into('student_schools', 'student_id school_id', { by_roster: 1 }),
    filed: into('filed', 'token student_id'),
    plan: into('plans', 'id student_id kind case_manager_id', {
      status: 'active',
      meeting_day: '2026-03-02',
      start_day: '2026-03-09',
      review_due_day: '2027-03-02',
      version: 1,
    }),
    planVersion: into('plan_versions', 'id plan_id student_id content', { number: 1, source: 'import', created_at: 0 }),
    planStaff: into('plan_staff', 'plan_id student_id staff_id', { relation: 'caseManager' }),
    class: into('classes', 'id sourced_id title school_id periods subject', {
      terms: '[]',
      start_day: '2026-08-10',
      end_day: '2027-06-04',
      ended: 0,
    }),
    enrollment: into('enrollments', 'id class_id person_id role', { ended: 0 }),
  }
}

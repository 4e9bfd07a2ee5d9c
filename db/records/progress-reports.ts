// Progress reports as they are stored: figures clear, words and people sealed.
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { goalName } from '#imports/plan-files/goal-name'
import { reportName } from '#imports/progress-files/of-report'
import { reportedGoalName } from '#imports/progress-files/reported-goals'
import { recipientName } from '#imports/progress-files/reports'
import type { ReportedGoalRow } from '#imports/progress-rows'
import type { SchoolId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { ReportPeriod } from '#progress/reports/period'
import { Permit } from '#records/permit'
import type {
  EarlierGoal,
  Receipt,
  ReportKey,
  ReportRecord,
  ReportRecords,
  ReportWork,
  WrittenGoal,
} from '#records/progress-reports'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { sentReports } from './sent-reports.js'

type Tables = Database['tables']
type ReportRow = Tables['progressReports']['$inferSelect']
type GoalRow = Tables['reportedGoals']['$inferSelect']
type ReceiptRow = Tables['reportRecipients']['$inferSelect']

const placeOfGoal = (row: string) => ({ table: 'reported_goals', column: 'details', row })
const placeOfReceipt = (row: string) => ({ table: 'report_recipients', column: 'details', row })

export function reportRecords(database: Database, seal: Seal): ReportRecords {
  const { progressReports, reportedGoals, reportRecipients, progressPeriods, studentSchools } = database.tables
  const { schools: schoolsTable } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const reports = prepare<ReportRow>(
    database.read
      .select()
      .from(progressReports)
      .where(isOneOf(progressReports.studentId, 'students'))
      .orderBy(asc(progressReports.periodStart), asc(progressReports.id)),
    'reports_of_students',
  )
  const goals = prepare<GoalRow>(
    database.read
      .select()
      .from(reportedGoals)
      .where(isOneOf(reportedGoals.reportId, 'reports'))
      .orderBy(asc(reportedGoals.goalId), asc(reportedGoals.revision)),
    'reported_goals_of',
  )
  const receipts = prepare<ReceiptRow>(
    database.read
      .select()
      .from(reportRecipients)
      .where(isOneOf(reportRecipients.reportId, 'reports'))
      .orderBy(asc(reportRecipients.at), asc(reportRecipients.id)),
    'report_recipients_of',
  )
  const schools = prepare<{ studentId: StudentId; schoolId: SchoolId; name: string }>(
    database.read
      .select({ studentId: studentSchools.studentId, schoolId: studentSchools.schoolId, name: schoolsTable.name })
      .from(studentSchools)
      .innerJoin(schoolsTable, eq(schoolsTable.id, studentSchools.schoolId))
      .where(isOneOf(studentSchools.studentId, 'students'))
      .orderBy(desc(studentSchools.schoolId)),
    'schools_of_reported',
  )
  const periodRows = prepare<Tables['progressPeriods']['$inferSelect']>(
    database.read.select().from(progressPeriods).orderBy(asc(progressPeriods.startDay), asc(progressPeriods.id)),
    'progress_periods',
  )
  const idsOf = (permits: readonly Permit[]) =>
    permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId)

  return {
    ...sentReports(database),
    async of(permits) {
      const rows = await reports.execute({ students: list(idsOf(permits)) })
      if (rows.length === 0) return []
      const ids = list(rows.map(({ id }) => id))
      const [written, given] = [await goals.execute({ reports: ids }), await receipts.execute({ reports: ids })]
      return rows.map((row) => {
        const own = written.filter(({ reportId }) => reportId === row.id)
        return {
          ...recordFrom(row),
          goals: own.filter(({ replacedAt }) => replacedAt === null).map((goal) => goalFrom(goal, seal)),
          earlier: own.flatMap((goal) => earlierFrom(goal, seal)),
          receipts: given.filter(({ reportId }) => reportId === row.id).map((one) => receiptFrom(one, seal)),
        }
      })
    },
    async schoolNames(permits) {
      const rows = await schools.execute({ students: list(idsOf(permits)) })
      return new Map(rows.map(({ studentId, name }) => [studentId, name]))
    },
    async periods(permits) {
      const students = idsOf(permits)
      const all = await periodRows.execute()
      const district = all.filter(({ schoolId }) => schoolId === null).map(periodFrom)
      const found = new Map<StudentId, readonly ReportPeriod[]>(students.map((id) => [id, district]))
      const own = all.filter(({ schoolId }) => schoolId !== null)
      if (own.length === 0) return found
      for (const { studentId, schoolId } of await schools.execute({ students: list(students) })) {
        const periods = own.filter((one) => one.schoolId === schoolId).map(periodFrom)
        if (periods.length > 0) found.set(studentId, periods)
      }
      return found
    },
  }
}

interface WorkParts {
  readonly database: Database
  readonly seal: Seal
  readonly clock: Clock
  readonly write: Queries
}

/** What a change does to them, within its transaction. */
export function reportWork({ database, seal, clock, write }: WorkParts): ReportWork {
  const { progressReports, reportedGoals, reportRecipients } = database.tables

  /** The report's row, made where there is none. */
  async function held({ studentId, kind, start, end }: ReportKey): Promise<ReportRow> {
    const id = seal.idFrom('progressReport', reportName(studentId, kind, start))
    await write
      .insert(progressReports)
      .values({
        id,
        studentId,
        kind,
        periodStart: start,
        periodEnd: end,
        status: 'draft',
        reviewedBy: null,
        reviewedAt: null,
      })
      .onConflictDoNothing()
    const [row] = await write.select().from(progressReports).where(eq(progressReports.id, id))
    if (!row) throw new Error('a report was made and is not there')
    return row
  }

  return {
    async writeGoal(key, goal) {
      const report = await held(key)
      const { goalId: planned, comment, translations, by, asPlanned, code, outlook, dataPoints } = goal
      const goalId = seal.idFrom('goal', goalName(key.studentId, key.kind, planned))
      const ofGoal = and(eq(reportedGoals.reportId, report.id), eq(reportedGoals.goalId, goalId))
      const wordings = await write.select({ revision: reportedGoals.revision }).from(reportedGoals).where(ofGoal)
      const revision = 1 + Math.max(0, ...wordings.map((one) => one.revision))
      const id = seal.idFrom('reportedGoal', reportedGoalName(report.id, key, planned, revision))
      await write
        .update(reportedGoals)
        .set({ replacedAt: clock.now() })
        .where(and(ofGoal, isNull(reportedGoals.replacedAt)))
      await write.insert(reportedGoals).values({
        id,
        reportId: report.id,
        studentId: key.studentId,
        goalId,
        code,
        outlook,
        quantity: goal.quantity ?? null,
        quantityDay: goal.quantityDay ?? null,
        expected: goal.expected ?? null,
        dataPoints,
        details: seal.seal(placeOfGoal(id), JSON.stringify({ goalId: planned, comment, translations, by, asPlanned })),
        at: clock.now(),
        revision,
        replacedAt: null,
      })
      return id
    },
    async takeBackGoal(id) {
      const [gone] = await write
        .delete(reportedGoals)
        .where(and(eq(reportedGoals.id, id), isNull(reportedGoals.replacedAt)))
        .returning()
      if (!gone) return false
      const { reportId, goalId, revision } = gone
      const [before] = await write
        .select({ id: reportedGoals.id })
        .from(reportedGoals)
        .where(and(eq(reportedGoals.reportId, reportId), eq(reportedGoals.goalId, goalId)))
        .orderBy(desc(reportedGoals.revision))
        .limit(1)
      if (before && revision > 1) {
        await write.update(reportedGoals).set({ replacedAt: null }).where(eq(reportedGoals.id, before.id))
      }
      return true
    },
    async become(key, status, by) {
      const report = await held(key)
      await write
        .update(progressReports)
        .set({ status, ...(by && { reviewedBy: by, reviewedAt: clock.now() }) })
        .where(eq(progressReports.id, report.id))
      return report.status
    },
    async addReceipt(key, { day, ...said }) {
      const report = await held(key)
      const id = seal.idFrom('reportRecipient', recipientName(report.id, said.name, said.how, said.language, day))
      const details = seal.seal(placeOfReceipt(id), JSON.stringify(said))
      const row = { id, reportId: report.id, studentId: key.studentId, day, details, at: clock.now() }
      const added = await write
        .insert(reportRecipients)
        .values(row)
        .onConflictDoNothing()
        .returning({ id: reportRecipients.id })
      return added[0]?.id
    },
    async removeReceipt(id) {
      const [gone] = await write.delete(reportRecipients).where(eq(reportRecipients.id, id)).returning()
      if (!gone) return undefined
      return (await write.select().from(reportRecipients).where(eq(reportRecipients.reportId, gone.reportId))).length
    },
  }
}

function recordFrom(row: ReportRow): Omit<ReportRecord, 'goals' | 'earlier' | 'receipts'> {
  const { id, studentId, kind, periodStart: start, periodEnd: end, status, reviewedAt } = row
  return { id, studentId, kind, start, end, status, ...(reviewedAt !== null && { reviewedAt }) }
}

function goalFrom(row: GoalRow, seal: Seal): WrittenGoal {
  const said = JSON.parse(seal.open(placeOfGoal(row.id), row.details)) as ReportedGoalRow['details']
  return {
    ...said,
    code: row.code,
    outlook: row.outlook,
    dataPoints: row.dataPoints,
    ...(row.quantity !== null && { quantity: row.quantity }),
    ...(row.quantityDay !== null && { quantityDay: row.quantityDay }),
    ...(row.expected !== null && { expected: row.expected }),
  }
}

function earlierFrom(row: GoalRow, seal: Seal): readonly EarlierGoal[] {
  const { at, replacedAt } = row
  return replacedAt === null ? [] : [{ ...goalFrom(row, seal), at, replacedAt }]
}

function receiptFrom(row: ReceiptRow, seal: Seal): Receipt {
  return { ...(JSON.parse(seal.open(placeOfReceipt(row.id), row.details)) as Omit<Receipt, 'day'>), day: row.day }
}

function periodFrom(row: Tables['progressPeriods']['$inferSelect']): ReportPeriod {
  return { id: row.id, name: row.name, start: row.startDay, end: row.endDay, due: row.dueDay }
}

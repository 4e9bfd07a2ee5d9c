// Plans and what was observed of them: from the files into the stage, some students at a time.
import type { StudentId } from '#people/student'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import type { PlanRow } from '../rows.js'
import { SeenIds } from '../seen-ids.js'
import { settleDataPoints } from './observations.js'
import { settlePlans } from './plans.js'
import { settleSessions } from './sessions.js'
import { noFiles, planFileNames, readStudentFiles, type StudentFiles } from './student-files.js'

const studentsAtOnce = 100

/** @param bytes of all plan files together */
export async function readPlans(run: ImportRun, bytes: number): Promise<void> {
  const dataPoints = new Differences('dataPoints', 'probes.csv', run.records, run.stage, run.report)
  const sessions = new Differences('sessions', 'sessions.csv', run.records, run.stage, run.report)
  const batch: { readonly student: StudentId; readonly files: StudentFiles }[] = []
  const planIds = new PlanIds(run)

  const settle = async () => {
    const students = batch.splice(0)
    const held = await run.records.plansOf(students.map((one) => one.student))
    const heldBy = new Map<StudentId, PlanRow[]>()
    for (const plan of held) heldBy.set(plan.studentId, [...(heldBy.get(plan.studentId) ?? []), plan])
    await planIds.meet(students.flatMap(({ files }) => files.plans.flatMap(({ given }) => given.id ?? [])))
    const born = await run.birthDatesOf(
      students.filter(({ files }) => files.plans.length > 0).map(({ student }) => student),
    )
    for (const { student, files } of students) {
      const birthDate = born.get(student)
      const of = { student, files, held: heldBy.get(student) ?? [], ...(birthDate && { birthDate }) }
      const plans = settlePlans(run, of, (id) => planIds.isTaken(id, student))
      settleDataPoints(run, student, files, plans, dataPoints)
      settleSessions(run, student, files, sessions)
    }
    await dataPoints.settle()
    await sessions.settle()
  }
  const add = async (student: StudentId, files: StudentFiles) => {
    batch.push({ student, files })
    if (batch.length >= studentsAtOnce) await settle()
  }

  if (bytes > 0) await readStudentFiles(run, bytes, add, settle)
  // Whom a plan names is looked up again when the roster changes; in a full run, a plan without a line has ended.
  if (run.has('users.csv') || (run.full && planFileNames.some((name) => run.has(name)))) {
    const met = new SeenIds()
    for await (const plan of run.records.scan('plans')) {
      if (!run.settledPlans.has(plan.id) && met.add(plan.studentId)) await add(plan.studentId, noFiles())
    }
    await settle()
  }
  await dataPoints.settle(true)
  await sessions.settle(true)
}

/** Whose plan an id is: one that two students share would put one's plan in place of the other's. */
class PlanIds {
  readonly #owners = new Map<string, StudentId>()
  readonly #run: ImportRun

  constructor(run: ImportRun) {
    this.#run = run
  }

  /** Looks up whose the ids of some lines are. */
  async meet(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    for (const plan of (await this.#run.records.load('plans', ids)).values()) this.#owners.set(plan.id, plan.studentId)
  }

  /** Whether an id is another student's; if it is nobody's, it is this one's from now on. */
  isTaken(id: string, student: StudentId): boolean {
    const owner = this.#owners.get(id) ?? student
    this.#owners.set(id, owner)
    return owner !== student
  }
}

// questions.csv: what staff asked the case manager about a plan, and the answers. Taken over where it is not held.
import { day, instant, text } from '../cells.js'
import { column, required } from '../columns.js'
import type { QuestionRow } from '../delivery-rows.js'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'

export const questionsFile = 'questions.csv'

/** Members of staff by the roster's ids. */
export const questionColumns = {
  id: required(text),
  studentId: required(text),
  planId: required(text),
  askerId: required(text),
  toId: required(text),
  asked: required(text),
  askedAt: required(instant),
  dueDate: required(day),
  answer: column(text),
  answeredBy: column(text),
  answeredAt: column(instant),
} as const

export async function readQuestions(run: ImportRun): Promise<void> {
  const file = questionsFile
  const differences = new Differences('questions', file, run.records, run.stage, run.report)
  await run.read(file, questionColumns, {
    async each({ line, given }) {
      const { id, planId, asked, askedAt, dueDate } = given
      const studentId = await run.studentMeant(given.studentId ?? '')
      if (!studentId) return run.report.refuse(file, line, 'names a student who is not on the roster.')
      const askerId = run.staffId(given.askerId)
      const toId = run.staffId(given.toId)
      if (!askerId || !toId) return run.report.refuse(file, line, 'names a member of staff who is not on the roster.')
      if (!id || !planId || !asked || askedAt == null || !dueDate) return
      const row: QuestionRow = {
        id,
        studentId,
        planId,
        askerId,
        toId,
        asked,
        askedAt,
        dueDay: dueDate,
        answer: given.answer ?? null,
        answeredBy: run.staffId(given.answeredBy) ?? null,
        answeredAt: given.answeredAt ?? null,
      }
      differences.add(id, (held) => held ?? row)
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
}

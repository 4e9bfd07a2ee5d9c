// What was observed of goals: data points, and the phases that break a trend.
import type { StudentId } from '#people/student'
import type { Columns } from '../columns.js'

export function progressTables(c: Columns) {
  const dataPoints = c.table(
    'data_points',
    {
      id: c.id(),
      goalId: c.text().notNull(),
      studentId: c.ref<StudentId>().notNull(),
      day: c.day().notNull(),
      correct: c.figure(),
      attempts: c.figure(),
      value: c.figure(),
      seconds: c.figure(),
      promptLevel: c.text(),
      /** Setting, recorder's address and note. */
      details: c.sealed(),
      /** Absent where a file brought it. */
      loggedAt: c.instant(),
      /** The data point that puts it right; its own id where it was struck out. It stays to be seen. */
      replacedBy: c.text(),
    },
    (t) => [c.index('data_points_goal').on(t.goalId, t.day)],
  )

  const goalPhases = c.table(
    'goal_phases',
    {
      id: c.id(),
      goalId: c.text().notNull(),
      studentId: c.ref<StudentId>().notNull(),
      day: c.day().notNull(),
      /** Its label, the reason for it, and who wrote it down. */
      details: c.sealed().notNull(),
    },
    (t) => [c.index('goal_phases_goal').on(t.goalId, t.day)],
  )

  return { dataPoints, goalPhases }
}

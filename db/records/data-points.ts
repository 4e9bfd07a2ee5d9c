// Data points and phases as they are stored: figures clear, words sealed.
import { and, asc, eq, isNull } from 'drizzle-orm'
import { dataPointName } from '#imports/plan-files/data-point-name'
import { goalName } from '#imports/plan-files/goal-name'
import { phaseName } from '#imports/progress-files/phases'
import type { Figures } from '#progress/data-point'
import type {
  DataPoint,
  DataPointFigures,
  DataPointRecords,
  DataPointWords,
  DataPointWork,
  GoalKey,
  GoalPhase,
} from '#records/data-points'
import { Permit } from '#records/permit'
import type { Clock } from '#time/clock'
import type { Sealed } from '../columns.js'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

type Row = Database['tables']['dataPoints']['$inferSelect']
type PhaseRow = Database['tables']['goalPhases']['$inferSelect']

const placeOf = (row: string) => ({ table: 'data_points', column: 'details', row })
const placeOfPhase = (row: string) => ({ table: 'goal_phases', column: 'details', row })

export function dataPointRecords(database: Database, seal: Seal): DataPointRecords {
  const { dataPoints, goalPhases } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const points = prepare<Row>(
    database.read
      .select()
      .from(dataPoints)
      .where(
        and(
          isOneOf(dataPoints.goalId, 'goals'),
          isOneOf(dataPoints.studentId, 'students'),
          isNull(dataPoints.replacedBy),
        ),
      )
      .orderBy(asc(dataPoints.goalId), asc(dataPoints.day), asc(dataPoints.loggedAt), asc(dataPoints.id)),
    'data_points_of_goals',
  )
  const phases = prepare<PhaseRow>(
    database.read
      .select()
      .from(goalPhases)
      .where(and(isOneOf(goalPhases.goalId, 'goals'), isOneOf(goalPhases.studentId, 'students')))
      .orderBy(asc(goalPhases.goalId), asc(goalPhases.day), asc(goalPhases.id)),
    'phases_of_goals',
  )

  /** Reads of the goals of permitted students, and gives each goal its own. */
  async function byGoal<Stored extends { readonly goalId: string }, Read>(
    query: typeof points | typeof phases,
    permits: readonly Permit[],
    goals: readonly GoalKey[],
    read: (row: Stored) => Read,
  ): Promise<readonly (readonly Read[])[]> {
    const permitted = new Set(permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId))
    const ids = goals.map((goal) => goalIdOf(seal, goal))
    const asked = ids.filter((_, at) => permitted.has(goals[at]?.studentId as GoalKey['studentId']))
    const found = new Map<string, Read[]>(asked.map((id) => [id, []]))
    if (asked.length > 0) {
      const rows = await query.execute({ goals: list(asked), students: list([...permitted]) })
      for (const row of rows as readonly unknown[] as readonly Stored[]) found.get(row.goalId)?.push(read(row))
    }
    return ids.map((id) => found.get(id) ?? [])
  }

  return {
    figures: (permits, goals) => byGoal(points, permits, goals, figuresFrom),
    whole: (permits, goals) => byGoal(points, permits, goals, (row: Row) => pointFrom(row, seal)),
    phases: (permits, goals) => byGoal(phases, permits, goals, (row: PhaseRow) => phaseFrom(row, seal)),
  }
}

/** What a change does to them, within its transaction. */
export function dataPointWork(database: Database, seal: Seal, clock: Clock, write: Queries): DataPointWork {
  const { dataPoints, goalPhases } = database.tables

  async function insert(goal: GoalKey, point: Omit<DataPoint, 'id' | 'loggedAt'>) {
    const { day, figures } = point
    const goalId = goalIdOf(seal, goal)
    const id = seal.idFrom('dataPoint', dataPointName(goalId, point))
    const { correct = null, attempts = null, value = null, seconds = null, promptLevel = null } = figures
    const rows = await write
      .insert(dataPoints)
      .values({
        id,
        goalId,
        studentId: goal.studentId,
        day,
        correct,
        attempts,
        value,
        seconds,
        promptLevel,
        details: sealedWords(id, point),
        loggedAt: clock.now(),
        replacedBy: null,
      })
      .onConflictDoNothing()
      .returning({ id: dataPoints.id })
    return { id, isNew: rows.length > 0 }
  }

  function sealedWords(id: string, { setting, recorderEmail, note }: DataPointWords): Sealed {
    const words: DataPointWords = {
      ...(setting && { setting }),
      ...(recorderEmail && { recorderEmail }),
      ...(note && { note }),
    }
    return seal.seal(placeOf(id), JSON.stringify(words))
  }

  /** What stood again is replaced as it was before; false where it was replaced since. */
  async function putAside(id: string, replacedBy: string): Promise<boolean> {
    const rows = await write
      .update(dataPoints)
      .set({ replacedBy })
      .where(and(eq(dataPoints.id, id), isNull(dataPoints.replacedBy)))
      .returning({ id: dataPoints.id })
    return rows.length > 0
  }

  /** What was put right stands again; false where it is gone. */
  async function standAgain(id: string): Promise<boolean> {
    const rows = await write
      .update(dataPoints)
      .set({ replacedBy: null })
      .where(eq(dataPoints.id, id))
      .returning({ id: dataPoints.id })
    return rows.length > 0
  }

  return {
    async log(goal, point) {
      const { id, isNew } = await insert(goal, point)
      if (isNew) return { type: 'logged', id }
      const [held] = await write.select().from(dataPoints).where(eq(dataPoints.id, id))
      if (!held || held.replacedBy === null) return { type: 'already', id }
      await standAgain(id)
      return { type: 'logged', id, replacedBy: held.replacedBy }
    },
    async takeBack(id, replacedBy) {
      if (replacedBy !== undefined) return putAside(id, replacedBy)
      const gone = await write
        .delete(dataPoints)
        .where(and(eq(dataPoints.id, id), isNull(dataPoints.replacedBy)))
        .returning({ id: dataPoints.id })
      return gone.length > 0
    },
    async replace(id, goal, by) {
      const [held] = await write.select().from(dataPoints).where(eq(dataPoints.id, id))
      if (!held || held.replacedBy !== null) return undefined
      const right = by ? await insert(goal, by) : { id, isNew: false }
      // The same data point by its name: only its words were put right.
      if (by && right.id === id) {
        await write
          .update(dataPoints)
          .set({ details: sealedWords(id, by) })
          .where(eq(dataPoints.id, id))
        return { words: wordsOf(held, seal) }
      }
      const [other] = by && !right.isNew ? await write.select().from(dataPoints).where(eq(dataPoints.id, right.id)) : []
      if (other) await standAgain(other.id)
      await write.update(dataPoints).set({ replacedBy: right.id }).where(eq(dataPoints.id, id))
      if (right.isNew) return { stands: right.id }
      return other?.replacedBy ? { stands: other.id, replacedBy: other.replacedBy } : {}
    },
    restore: standAgain,
    async reword(id, words) {
      const rows = await write
        .update(dataPoints)
        .set({ details: sealedWords(id, words) })
        .where(and(eq(dataPoints.id, id), isNull(dataPoints.replacedBy)))
        .returning({ id: dataPoints.id })
      return rows.length > 0
    },
    async beginPhase(goal, { from, label, reason }, by) {
      const goalId = goalIdOf(seal, goal)
      const id = seal.idFrom('goalPhase', phaseName(goalId, from, label))
      const details = seal.seal(placeOfPhase(id), JSON.stringify({ label, ...(reason && { reason }), by }))
      const added = await write
        .insert(goalPhases)
        .values({ id, goalId, studentId: goal.studentId, day: from, details })
        .onConflictDoNothing()
        .returning({ id: goalPhases.id })
      return added[0]?.id
    },
    async takeBackPhase(id) {
      return (await write.delete(goalPhases).where(eq(goalPhases.id, id)).returning({ id: goalPhases.id })).length > 0
    },
  }
}

function goalIdOf(seal: Seal, { studentId, kind, goalId }: GoalKey): string {
  return seal.idFrom('goal', goalName(studentId, kind, goalId))
}

function figuresFrom(row: Row): DataPointFigures {
  const figures: Figures = {
    ...(row.correct !== null && { correct: row.correct }),
    ...(row.attempts !== null && { attempts: row.attempts }),
    ...(row.value !== null && { value: row.value }),
    ...(row.seconds !== null && { seconds: row.seconds }),
    ...(row.promptLevel !== null && { promptLevel: row.promptLevel }),
  }
  return { id: row.id, day: row.day, figures }
}

function wordsOf(row: Row, seal: Seal): DataPointWords {
  return row.details ? (JSON.parse(seal.open(placeOf(row.id), row.details)) as DataPointWords) : {}
}

function pointFrom(row: Row, seal: Seal): DataPoint {
  const words = wordsOf(row, seal)
  return { ...figuresFrom(row), ...words, ...(row.loggedAt !== null && { loggedAt: row.loggedAt }) }
}

function phaseFrom(row: PhaseRow, seal: Seal): GoalPhase {
  const { label, reason } = JSON.parse(seal.open(placeOfPhase(row.id), row.details)) as {
    readonly label: string
    readonly reason?: string
  }
  return { id: row.id, from: row.day, label, ...(reason && { reason }) }
}

// Goals whose data point is asked for: found by their clear columns, and only those plans are opened.
import { and, eq, gte, lte, sql } from 'drizzle-orm'
import { goalName } from '#imports/plan-files/goal-name'
import type { AskedGoal, AskedGoals } from '#records/asked-goals'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import { documentFrom } from './plan-versions.js'

type Version = Database['tables']['planVersions']['$inferSelect']
type Goal = Database['tables']['goals']['$inferSelect']
type Plan = Database['tables']['plans']['$inferSelect']

export function askedGoals(database: Database, seal: Seal): AskedGoals {
  const { goals, plans, planVersions } = database.tables
  const found = database.dialect.prepare<{ goal: Goal; plan: Plan; version: Version }>(
    database.read
      .select({ goal: goals, plan: plans, version: planVersions })
      .from(goals)
      .innerJoin(plans, eq(plans.id, goals.planId))
      .innerJoin(planVersions, and(eq(planVersions.planId, plans.id), eq(planVersions.number, plans.version)))
      .where(
        and(
          gte(goals.askedTime, sql.placeholder('from')),
          lte(goals.askedTime, sql.placeholder('to')),
          eq(goals.ended, false),
          eq(plans.status, 'active'),
        ),
      ),
    'goals_asked_between',
  )

  return {
    async between(weekday, from, to) {
      const rows = (await found.execute({ from, to })).filter(({ goal }) => goal.askedDays?.includes(String(weekday)))
      return rows.flatMap(({ goal, plan, version }): readonly AskedGoal[] => {
        const { studentId, kind } = plan
        const { content } = documentFrom(seal, version, {})
        const own = content.goals.find(
          ({ goalId }) => seal.idFrom('goal', goalName(studentId, kind, goalId)) === goal.id,
        )
        if (!own?.ownerEmail || goal.askedTime === null) return []
        return [{ studentId, kind, goalId: own.goalId, ownerEmail: own.ownerEmail, time: goal.askedTime }]
      })
    },
  }
}

// Plans as an import keeps them: a changed content is a new version, and versions never change.
import { eq } from 'drizzle-orm'
import { annualReviewDue } from '#deadlines/years'
import { goalName } from '#imports/plan-files/goal-name'
import type { NamedStaff, PlanRow } from '#imports/rows'
import type { StudentId } from '#people/student'
import type { PlanContent } from '#plans/content'
import type { Clock } from '#time/clock'
import type { Sealed } from '../columns.js'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import type { KindStore } from './kind-store.js'
import { idsOf, pages } from './pages.js'
import { upsertInto } from './upsert.js'

const events = ['lastEligibility', 'consentReceived', 'eligibilityDetermined'] as const

interface Laid {
  readonly plan: Omit<PlanRow, 'content' | 'named' | (typeof events)[number]>
  readonly events: Pick<PlanRow, (typeof events)[number]>
  readonly named: readonly NamedStaff[]
  readonly goals: readonly Readonly<Record<string, unknown>>[]
  readonly versionId: string
  readonly content: string
}

export function planKind(
  database: Database,
  seal: Seal,
  clock: Clock,
): KindStore<PlanRow> & { of(students: readonly StudentId[]): Promise<readonly PlanRow[]> } {
  const { plans, planVersions, planStaff, studentEvents, goals } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  type Header = typeof plans.$inferSelect
  const byStudents = prepare<Header>(
    database.read.select().from(plans).where(isOneOf(plans.studentId, 'ids')),
    'import_plans_of_students',
  )
  const byIds = prepare<Header>(database.read.select().from(plans).where(isOneOf(plans.id, 'ids')), 'import_load_plans')
  const versions = prepare<{ planId: string; id: string; number: number; content: Sealed }>(
    database.read
      .select({
        planId: planVersions.planId,
        id: planVersions.id,
        number: planVersions.number,
        content: planVersions.content,
      })
      .from(planVersions)
      .where(isOneOf(planVersions.planId, 'ids')),
    'import_load_versions',
  )
  const named = prepare<NamedStaff & { planId: string }>(
    database.read.select().from(planStaff).where(isOneOf(planStaff.planId, 'ids')),
    'import_load_plan_staff',
  )
  const dates = prepare<{ planId: string | null; event: (typeof events)[number]; day: Header['meetingDay'] }>(
    database.read.select().from(studentEvents).where(isOneOf(studentEvents.planId, 'ids')),
    'import_load_events',
  )
  const upsertPlan = upsertInto(database, plans, ['id'], 'import_upsert_plans')
  const upsertGoal = upsertInto(database, goals, ['id'], 'import_upsert_goals')

  async function whole(headers: readonly Header[]): Promise<readonly PlanRow[]> {
    const ids = { ids: list(headers.map((header) => header.id)) }
    const held = await versions.execute(ids)
    const people = await named.execute(ids)
    const known = await dates.execute(ids)
    return headers.map((header): PlanRow => {
      const version = held.find((one) => one.planId === header.id && one.number === header.version)
      const dateOf = (event: (typeof events)[number]) =>
        known.find((one) => one.planId === header.id && one.event === event)?.day ?? null
      if (!version) throw new Error('a plan without its version')
      return {
        id: header.id,
        studentId: header.studentId,
        kind: header.kind,
        status: header.status,
        meetingDay: header.meetingDay,
        startDay: header.startDay,
        endDay: header.endDay,
        caseManagerEmail: header.caseManagerEmail,
        lastEligibility: dateOf('lastEligibility'),
        consentReceived: dateOf('consentReceived'),
        eligibilityDetermined: dateOf('eligibilityDetermined'),
        version: header.version,
        content: JSON.parse(
          seal.open({ table: 'plan_versions', column: 'content', row: version.id }, version.content),
        ) as PlanContent,
        named: people
          .filter((one) => one.planId === header.id)
          .map(({ staffId, relation, startDay, endDay }) => ({ staffId, relation, startDay, endDay }))
          .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      }
    })
  }

  return {
    async of(students) {
      return whole(await byStudents.execute({ ids: list(students) }))
    },
    async load(ids) {
      return new Map((await whole(await byIds.execute({ ids: list(ids) }))).map((row) => [row.id, row]))
    },
    async hasAny() {
      return (await database.read.select({ id: plans.id }).from(plans).limit(1)).length > 0
    },
    async *scan() {
      for await (const header of pages<Header>(database.read, plans)) yield* await whole([header])
    },
    ids: () => idsOf(database.read, plans),
    lay(row): Laid {
      const { content, named: people, lastEligibility, consentReceived, eligibilityDetermined, ...plan } = row
      const versionId = seal.idFrom('planVersion', `${row.id}|${row.version}`)
      const place = { table: 'plan_versions', column: 'content', row: versionId }
      return {
        plan,
        events: { lastEligibility, consentReceived, eligibilityDetermined },
        named: people,
        goals: content.goals.map((goal) => ({
          id: seal.idFrom('goal', goalName(row.studentId, row.kind, goal.goalId)),
          studentId: row.studentId,
          planId: row.id,
          goalNumber: goal.goalNumber,
          measure: goal.measure ?? null,
          direction: goal.direction ?? null,
          baseline: goal.baseline ?? null,
          baselineDay: goal.baselineDate ?? null,
          target: goal.target ?? null,
          targetDay: goal.targetDate ?? null,
          ended: false,
        })),
        versionId,
        content: seal.seal(place, JSON.stringify(content)).toString('base64'),
      }
    },
    async write(write: Queries, laid: unknown) {
      const { plan, events: days, named: people, goals: kept, versionId, content } = laid as Laid
      const caseManagerId = people.find((one) => one.relation === 'caseManager')?.staffId ?? null
      await upsertPlan(write, { ...plan, caseManagerId, reviewDueDay: annualReviewDue(plan.meetingDay) })
      await write
        .insert(planVersions)
        .values({
          id: versionId,
          planId: plan.id,
          studentId: plan.studentId,
          number: plan.version,
          content: Buffer.from(content, 'base64'),
          source: 'import',
          authorId: null,
          createdAt: clock.now(),
        })
        .onConflictDoNothing()
      await write.delete(planStaff).where(eq(planStaff.planId, plan.id))
      const { studentId, id: planId } = plan
      if (people.length > 0) await write.insert(planStaff).values(people.map((one) => ({ ...one, planId, studentId })))
      await write.delete(studentEvents).where(eq(studentEvents.planId, planId))
      for (const event of events) {
        const day = days[event]
        if (day) await write.insert(studentEvents).values({ id: `${planId}|${event}`, studentId, planId, event, day })
      }
      await write.update(goals).set({ ended: true }).where(eq(goals.planId, planId))
      for (const goal of kept) await upsertGoal(write, goal)
    },
    async remove(write, id) {
      await write.delete(plans).where(eq(plans.id, id))
    },
  }
}

// Plans as an import keeps them: a changed content is a new version, and versions never change.
import { inArray } from 'drizzle-orm'
import { annualReviewDue } from '#deadlines/years'
import { goalName } from '#imports/plan-files/goal-name'
import type { NamedStaff, PlanRow } from '#imports/rows'
import type { StudentId } from '#people/student'
import type { PlanContent } from '#plans/content'
import type { Clock } from '#time/clock'
import type { Sealed } from '../columns.js'
import type { Database } from '../database.js'
import { type JsonRow, sealedText } from '../row-writer.js'
import type { Seal } from '../seal.js'
import type { KindStore } from './kind-store.js'
import { idsOf, pages } from './pages.js'
import { upsertInto } from './upsert.js'

const events = ['lastEligibility', 'consentReceived', 'eligibilityDetermined'] as const

/** A plan as it is laid down: the rows of each table that it stands in. */
interface Laid {
  readonly plan: JsonRow & { readonly id: string }
  readonly version: JsonRow
  readonly named: readonly JsonRow[]
  readonly events: readonly JsonRow[]
  readonly goals: readonly (JsonRow & { readonly id: string })[]
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
  const addVersions = upsertInto(database, planVersions, ['id'], 'import_add_versions', true)
  const addNamed = upsertInto(database, planStaff, [], 'import_add_plan_staff')
  const addEvents = upsertInto(database, studentEvents, ['id'], 'import_add_events')
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
    atOnce: 25,
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
    lay(row) {
      const { content, named: people, lastEligibility, consentReceived, eligibilityDetermined, ...plan } = row
      const days = { lastEligibility, consentReceived, eligibilityDetermined }
      const { studentId, id: planId } = row
      const versionId = seal.idFrom('planVersion', `${planId}|${row.version}`)
      const sealed = seal.seal({ table: 'plan_versions', column: 'content', row: versionId }, JSON.stringify(content))
      const laid: Laid = {
        plan: {
          ...plan,
          caseManagerId: people.find((one) => one.relation === 'caseManager')?.staffId ?? null,
          reviewDueDay: annualReviewDue(plan.meetingDay),
        },
        version: {
          id: versionId,
          planId,
          studentId,
          number: row.version,
          content: sealedText(sealed),
          source: 'import',
          authorId: null,
          createdAt: clock.now(),
        },
        named: people.map((one) => ({ ...one, planId, studentId })),
        events: events.flatMap((event) =>
          days[event] ? [{ id: `${planId}|${event}`, studentId, planId, event, day: days[event] }] : [],
        ),
        goals: content.goals.map((goal) => ({
          id: seal.idFrom('goal', goalName(studentId, row.kind, goal.goalId)),
          studentId,
          planId,
          goalNumber: goal.goalNumber,
          measure: goal.measure ?? null,
          direction: goal.direction ?? null,
          baseline: goal.baseline ?? null,
          baselineDay: goal.baselineDate ?? null,
          target: goal.target ?? null,
          targetDay: goal.targetDate ?? null,
          ended: false,
        })),
      }
      return { ...laid }
    },
    async write(write, laid) {
      const rows = laid as unknown as readonly Laid[]
      const ids = rows.map((row) => row.plan.id)
      const all = <Row>(of: (row: Laid) => readonly Row[]) => rows.flatMap(of)
      await upsertPlan(
        write,
        rows.map((row) => row.plan),
      )
      await addVersions(
        write,
        rows.map((row) => row.version),
      )
      await write.delete(planStaff).where(inArray(planStaff.planId, ids))
      await addNamed(
        write,
        all((row) => row.named),
      )
      await write.delete(studentEvents).where(inArray(studentEvents.planId, ids))
      await addEvents(
        write,
        all((row) => row.events),
      )
      await write.update(goals).set({ ended: true }).where(inArray(goals.planId, ids))
      // Two plans of one student may hold the same goal: the later row counts.
      const goalsById = new Map(all((row) => row.goals).map((goal) => [goal.id, goal]))
      await upsertGoal(write, [...goalsById.values()])
    },
    async remove(write, ids) {
      await write.delete(plans).where(inArray(plans.id, [...ids]))
    },
  }
}

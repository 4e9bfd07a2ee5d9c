// What follows from the version that is in effect: the plan's days, who carries it and whom it names, the student's
// legal events, the figures of its goals. Made anew with every version, whoever brings it.
import { and, eq, inArray } from 'drizzle-orm'
import { annualReviewDue } from '#deadlines/years'
import { goalName } from '#imports/plan-files/goal-name'
import type { StudentId } from '#people/student'
import { askedOnFrom } from '#plans/asked-on'
import type { PlanDocument } from '#plans/document'
import type { Goal } from '#plans/goal'
import type { PlanKind } from '#plans/kind'
import { addressesIn, type NamedStaff, staffNamedIn } from '#plans/named-staff'
import type { Day } from '#time/day'
import type { Database } from '../database.js'
import { upsertInto } from '../imports/upsert.js'
import type { Queries } from '../queries.js'
import type { JsonRow } from '../row-writer.js'
import type { Seal } from '../seal.js'

export const legalEvents = ['lastEligibility', 'consentReceived', 'eligibilityDetermined'] as const

export interface PlanIdentity {
  readonly id: string
  readonly studentId: StudentId
  readonly kind: PlanKind
}

/** The rows of each table that a version in effect stands in. */
export interface InEffect {
  readonly planId: string
  /** Columns of the plan itself. */
  readonly plan: {
    readonly meetingDay: Day
    readonly startDay: Day | null
    readonly endDay: Day | null
    readonly reviewDueDay: Day
    readonly caseManagerEmail: string | null
    readonly caseManagerId: NamedStaff['staffId'] | null
  }
  readonly named: readonly JsonRow[]
  readonly events: readonly JsonRow[]
  readonly goals: readonly (JsonRow & { readonly id: string })[]
}

/** What follows from a document. @param meetingDay where the document names none */
export function followingFrom(
  seal: Seal,
  { id: planId, studentId, kind }: PlanIdentity,
  { header, content }: PlanDocument,
  named: readonly NamedStaff[],
  otherwise: Day,
): InEffect {
  const meetingDay = header.meetingDate ?? otherwise
  const days = {
    lastEligibility: header.lastEligibilityDate,
    consentReceived: header.consentReceivedDate,
    eligibilityDetermined: header.eligibilityDeterminedDate,
  }
  return {
    planId,
    plan: {
      meetingDay,
      startDay: header.startDate ?? null,
      endDay: header.endDate ?? null,
      reviewDueDay: annualReviewDue(meetingDay),
      caseManagerEmail: header.caseManagerEmail ?? null,
      caseManagerId: named.find((one) => one.relation === 'caseManager')?.staffId ?? null,
    },
    named: named.map((one) => ({ ...one, planId, studentId })),
    events: legalEvents.flatMap((event) =>
      days[event] ? [{ id: `${planId}|${event}`, studentId, planId, event, day: days[event] }] : [],
    ),
    goals: content.goals.map((goal) => ({
      ...askedColumns(goal),
      id: seal.idFrom('goal', goalName(studentId, kind, goal.goalId)),
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
}

function askedColumns({ askedOn }: Goal) {
  const asked = askedOnFrom(askedOn ?? '')
  return { askedDays: asked ? asked.weekdays.join('') : null, askedTime: asked?.time ?? null }
}

type WriteInEffect = (write: Queries, rows: readonly InEffect[]) => Promise<void>

const writers = new WeakMap<Database, WriteInEffect>()

/** Writes what follows from versions, in place of what followed from those before; the plans' own rows apart. */
export function followingWriter(database: Database): WriteInEffect {
  const known = writers.get(database)
  if (known) return known
  const { planStaff, studentEvents, goals } = database.tables
  const addNamed = upsertInto(database, planStaff, [], 'add_plan_staff')
  const addEvents = upsertInto(database, studentEvents, ['id'], 'add_events')
  const upsertGoal = upsertInto(database, goals, ['id'], 'upsert_goals')
  const writer: WriteInEffect = async (write, rows) => {
    const ids = rows.map((row) => row.planId)
    await write.delete(planStaff).where(inArray(planStaff.planId, ids))
    await addNamed(
      write,
      rows.flatMap((row) => row.named),
    )
    await write.delete(studentEvents).where(inArray(studentEvents.planId, ids))
    await addEvents(
      write,
      rows.flatMap((row) => row.events),
    )
    await write.update(goals).set({ ended: true }).where(inArray(goals.planId, ids))
    // Two plans of one student may hold the same goal: the later row counts.
    const goalsById = new Map(rows.flatMap((row) => row.goals).map((goal) => [goal.id, goal]))
    await upsertGoal(write, [...goalsById.values()])
  }
  writers.set(database, writer)
  return writer
}

/** Puts a document in effect: the plan's columns and all that follows from it. */
export async function putInEffect(
  { database, seal, write }: { readonly database: Database; readonly seal: Seal; readonly write: Queries },
  plan: PlanIdentity,
  document: PlanDocument,
  otherwise: Day,
): Promise<InEffect['plan']> {
  const { staff } = database.tables
  const addresses = addressesIn(document)
  const people =
    addresses.length === 0
      ? []
      : await write
          .select({ id: staff.id, email: staff.email })
          .from(staff)
          .where(and(inArray(staff.email, [...addresses]), eq(staff.active, true)))
  const byAddress = new Map(people.map((one) => [one.email, one.id]))
  const named = staffNamedIn(document, (email) => byAddress.get(email))
  const following = followingFrom(seal, plan, document, named, otherwise)
  await followingWriter(database)(write, [following])
  await write.update(database.tables.plans).set(following.plan).where(eq(database.tables.plans.id, plan.id))
  return following.plan
}

// When: whenever the records have changed, and once a day. Whom: everybody who is responsible for a plan in effect; where
// the records of some students alone have changed, for theirs.
// What: an obligation to know the version in effect. No message leaves from here.
import { setTimeout } from 'node:timers/promises'
import { theirVersions } from '#commands/delivery/their-versions'
import { addSchoolDays } from '#deadlines/school-days'
import type { StudentId } from '#people/student'
import { responsibleFor } from '#plans/delivery/responsible'
import { isSameToThem } from '#plans/delivery/their-part'
import { isInEffect, planToShow } from '#plans/status'
import type { ObligationChange, PlanStanding } from '#records/obligations'
import { undoForMs } from '#records/undo'
import { accessWindow } from '#records/viewer-door'
import type { Instant } from '#time/clock'
import { addDays, type Day } from '#time/day'
import { instantAt } from '#time/time-of-day'
import type { Job, JobParts } from '../job.js'
import { messageHours } from './message-hours.js'
import { isOpen, type Moments, type Situation, settle } from './settle.js'

/**
 * Students kept at a time. Each of their obligations may be a row to write, and whoever asks meanwhile waits for all of
 * them: in a district of a million the first round is minutes of work.
 */
const atOnce = 10

/** The rest after them, as a share of what they took: the others' turn. */
const restShare = 1

/** Under this mark stands a state of the records for which everybody has their obligations. */
export function keptMark(everybodyVersion: number, today: Day): string {
  return `obligations|${everybodyVersion}|${today}`
}

export const keepObligations: Job = {
  name: 'keepObligations',
  async run(parts) {
    const { keeper } = parts
    const today = parts.clock.today()
    await keeper.letTakeEffect(today)
    const mark = keptMark(await keeper.everybodyVersion(), today)
    const areAllKept = await parts.marks.has(mark)
    if (areAllKept && (await keeper.changed(1)).length === 0) return 0
    const moments = await momentsOf(parts, today)
    const compare = comparing(parts, today)
    const keep = (students: readonly StudentId[]) => keepFor(students, parts, moments, compare)
    if (areAllKept) return keepForChanged(parts, keep)
    const kept = await keepForAll(parts, keep)
    await keeper.mark(mark)
    return kept
  },
}

/** Keeps the obligations about some students. @returns how many it changed */
type Keep = (students: readonly StudentId[]) => Promise<number>

async function keepForAll({ keeper }: JobParts, keep: Keep): Promise<number> {
  let kept = 0
  let after = ''
  for (;;) {
    const begun = performance.now()
    const students = await keeper.studentsAfter(after, atOnce)
    const last = students.at(-1)
    if (last === undefined) return kept
    kept += await keep(students)
    after = last
    await setTimeout((performance.now() - begun) * restShare)
  }
}

async function keepForChanged({ keeper }: JobParts, keep: Keep): Promise<number> {
  let kept = 0
  for (;;) {
    const changed = await keeper.changed(atOnce)
    if (changed.length === 0) return kept
    kept += await keep(changed.map(({ id }) => id))
    await keeper.kept(changed)
  }
}

async function momentsOf({ clock, timeZone, store }: JobParts, today: Day): Promise<Moments> {
  const now = clock.now()
  const { deliverySettleDays } = await store.settings()
  const sessions = await store.sessions(today, addDays(today, 100))
  const settled = deliverySettleDays === 0 ? today : addSchoolDays(today, deliverySettleDays, sessions)
  return {
    now,
    undoLapsed: (now + undoForMs) as Instant,
    settled: instantAt(settled, messageHours.from, timeZone),
  }
}

async function keepFor(
  students: readonly StudentId[],
  { clock, store, keeper }: JobParts,
  moments: Moments,
  compare: Compare,
): Promise<number> {
  const today = clock.today()
  const window = accessWindow(await store.settings(), today)
  const plans = await keeper.plansOf(students)
  const ties = grouped(await keeper.tiesTo(students, window, moments.now), (tie) => tie.studentId)
  const held = grouped(await keeper.obligationsOf(plans.map((plan) => plan.planId)), (one) => one.planId)
  const changes: ObligationChange[] = []
  for (const plan of plans) {
    const about = held.get(plan.planId) ?? []
    const people = isTheOne(plan, plans, today) ? responsibleFor(plan.planId, ties.get(plan.studentId) ?? []) : []
    const responsible = new Set(people.map((person) => person.staffId))
    for (const one of about) {
      if (!responsible.has(one.staffId) && isOpen(one)) changes.push({ type: 'lapse', id: one.id })
    }
    for (const person of people) {
      const theirs = about.filter((one) => one.staffId === person.staffId).sort((a, b) => b.version - a.version)
      const situation: Situation = { plan, person, held: theirs, isNewPlan: about.length === 0 }
      const id = keeper.idOf(person.staffId, plan.planId, plan.version)
      changes.push(...(await settle(situation, moments, id, (one, other) => compare(situation, one, other))))
    }
  }
  await keeper.apply(changes)
  return changes.length
}

/** Whether this is the plan of its kind that is in effect for the student. */
function isTheOne(plan: PlanStanding, plans: readonly PlanStanding[], today: Day): boolean {
  const ofKind = plans.filter((one) => one.studentId === plan.studentId && one.kind === plan.kind)
  return isInEffect(plan, today) && planToShow(ofKind, today)?.planId === plan.planId
}

type Compare = (situation: Situation, one: number, other: number) => Promise<boolean>

/** Compares versions as the person themselves would see them; whoever may see neither is told when they may. */
function comparing({ store, openViewer, readings }: JobParts, today: Day): Compare {
  return async ({ plan, person }, one, other) => {
    const staff = await store.staffMember(person.staffId)
    const viewer = staff && (await openViewer(staff, await store.settings(), today))
    const student = await viewer?.student(plan.studentId)
    if (!viewer || !student) return false
    const versionOf = await theirVersions(viewer, readings, student, plan, person)
    const [before, after] = [versionOf(one), versionOf(other)]
    return before !== undefined && after !== undefined && isSameToThem(before, after)
  }
}

function grouped<One, Key>(all: readonly One[], keyOf: (one: One) => Key): ReadonlyMap<Key, readonly One[]> {
  const groups = new Map<Key, One[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

// What the forms of a case share: whose case it is, what is written of it in one go, and how it is taken back.

import { z } from 'zod'
import { notFound } from '#bot/answers'
import { CannotUndo, type Context } from '#bot/command'
import type { Answer, Button, Section } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { staffNamed } from '#language/staff-names'
import { fullName, type StaffMember } from '#people/staff'
import { kindTitles, type PlanKind, planKinds } from '#plans/kind'
import { type PlanStatus, planStatuses } from '#plans/status'
import type { NewEvent } from '#records/legal-events'
import { ChangedMeanwhile } from '#records/plan-writing'
import { keptHere } from '#records/settings'
import type { UnitOfWork } from '#records/unit-of-work'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { t } from '#wording/t'
import { changedDeadlines } from '../deadlines/changed-deadlines.js'
import { deadlinesOf } from '../deadlines/deadlines-of.js'
import { studentId } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'

export const aboutCase = z.object({ student: studentId, kind: z.enum(planKinds).optional() })

export interface CaseAbout {
  readonly student: VisibleStudent
  /** The kinds whose case the asker carries. */
  readonly may: readonly PlanKind[]
  readonly plans: readonly VisiblePlan[]
}

/** A student whose case the asker may carry: a plan's hand, also where there is no plan yet. */
export async function caseAbout(input: z.infer<typeof aboutCase>, { viewer }: Context): Promise<CaseAbout | Answer> {
  const student = await viewer.student(input.student)
  if (!student) return notFound('')
  const may = planKinds.filter((kind) => viewer.mayChange(student, kind))
  if (may.length > 0) return { student, may, plans: await viewer.plans([student], []) }
  return {
    status: 'ok',
    title: t`The case of ${nameWithGrade(student)}`,
    sections: [
      {
        type: 'text',
        text: t`Whoever carries the case, or an administrator of the school, records this. Please tell them.`,
      },
    ],
    students: [student.sourcedId],
    data: { withheld: true },
  }
}

/** The member of staff whom a field names; a sentence where nobody or several are meant. */
export async function staffMeant(
  words: string,
  { directory }: Context,
): Promise<StaffMember | { readonly fault: string }> {
  const [one, ...more] = staffNamed(words, await directory.activeStaff())
  if (!one) return { fault: t`Nobody on the staff list has that name or address.` }
  if (more.length === 0) return one
  return {
    fault: t`Several fit: ${[one, ...more].slice(0, 5).map(fullName).join(', ')}. Please give the e-mail address.`,
  }
}

export interface CaseChange {
  readonly command: string
  /** What was done, as "Undone: …" goes on. */
  readonly says: string
  readonly kind: PlanKind
  readonly events: readonly Pick<NewEvent, 'event' | 'day' | 'untilDay' | 'note'>[]
  readonly assign?: StaffMember
  /** Whether who is assigned takes the place of whoever was: at another school. */
  readonly relieves?: boolean
  readonly become?: { readonly plan: VisiblePlan; readonly status: PlanStatus }
}

const payload = z.object({
  events: z.array(z.string()),
  assigned: z.string().optional(),
  relieved: z.array(z.string()).default([]),
  plan: z
    .object({ id: z.string(), version: z.number(), was: z.enum(planStatuses), is: z.enum(planStatuses) })
    .optional(),
})

/**
 * Keeps a change of a case in one go. @param more sections above what is due
 * @returns undefined where all of it stood so before
 */
export async function keepCase(
  { student }: CaseAbout,
  change: CaseChange,
  title: string,
  more: readonly Section[],
  context: Context,
): Promise<Answer | undefined> {
  const by = context.viewer.staff.id
  const before = await deadlinesOf([student], context)
  const undo = await context.write(async (unit) => {
    const events: string[] = []
    for (const event of change.events) {
      const id = await unit.events.record({ ...event, studentId: student.id, kind: change.kind, recordedBy: by })
      if (id !== undefined) events.push(id)
    }
    const assigned = change.assign && (await unit.assignments.assign(student.id, change.assign.id))
    const relieved =
      change.relieves && change.assign ? await unit.assignments.relieve(student.id, change.assign.id) : []
    const plan = change.become && (await become(unit, change.become))
    if (events.length === 0 && !assigned && !plan) return undefined
    return unit.undo.remember({
      command: change.command,
      says: change.says,
      payload: { events, relieved, ...(assigned && { assigned }), ...(plan && { plan }) },
      student: student.id,
      by,
    })
  })
  if (undo === undefined) return undefined
  const changes = changedDeadlines(before, await deadlinesOf([student], context))
  const buttons: Button[] = [
    undoButton(undo),
    { label: t`Where the student stands`, action: { command: 'case', input: { student: student.id } } },
  ]
  return {
    status: 'ok',
    title,
    sections: [
      { type: 'text', text: kindTitles[change.kind] },
      ...more,
      ...(changes.length > 0
        ? [{ type: 'list' as const, heading: t`What is due by it`, items: changes.map((says) => ({ text: says })) }]
        : []),
      { type: 'buttons', buttons },
    ],
    students: [student.sourcedId],
    data: { kind: change.kind, events: change.events, changes },
  }
}

async function become(unit: UnitOfWork, { plan, status }: NonNullable<CaseChange['become']>) {
  if (plan.status === status) return undefined
  await unit.plans.become({ id: plan.id, version: plan.version, status: plan.status }, status)
  return { id: plan.id, version: plan.version, was: plan.status, is: status }
}

/** Takes back what a form of a case wrote. */
export async function takeCaseBack(given: unknown, unit: UnitOfWork): Promise<void> {
  const { events, assigned, relieved, plan } = payload.parse(given)
  for (const id of events) if (!(await unit.events.strike(id))) throw new CannotUndo(t`It is gone already.`)
  if (assigned) await unit.assignments.unassign(assigned)
  await unit.assignments.resume(relieved)
  if (!plan) return
  try {
    await unit.plans.become({ id: plan.id, version: plan.version, status: plan.is }, plan.was)
  } catch (reason) {
    if (!(reason instanceof ChangedMeanwhile)) throw reason
    throw new CannotUndo(t`The plan has been changed since.`)
  }
}

/** A plan whose status is changed here; where it is kept elsewhere, it changes by import alone. */
export function planKeptHere({ plans }: CaseAbout, kind: PlanKind, { settings }: Context): VisiblePlan | undefined {
  return keptHere(kind, settings) ? plans.find((plan) => plan.kind === kind) : undefined
}

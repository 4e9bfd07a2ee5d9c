// What every question about one student's plan has in common: the student, the plan in effect, what is withheld,
// what to say where no plan is held.

import { notFound } from '#bot/answers'
import type { Context } from '#bot/command'
import type { Answer, Button, Section } from '#bot/reply'
import { fullName } from '#people/staff'
import type { StudentId } from '#people/student'
import { kindTitles, type PlanKind } from '#plans/kind'
import type { Part } from '#plans/parts'
import { isInEffect } from '#plans/status'
import { keptHere } from '#records/settings'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { type Day, spokenDay } from '#time/day'
import { t } from '#wording/t'
import { noPlan } from './no-plan.js'

export interface PlanQuestion {
  readonly command: string
  /** "Accommodations". */
  readonly subject: string
  /** What the answer draws on; only these are read and written down as seen. */
  readonly parts: readonly Part[]
  /** Any of these opened is enough to answer; none: it stays with the team. */
  readonly needs: readonly Part[]
  show(plan: VisiblePlan): { readonly sections: readonly Section[]; readonly data: Readonly<Record<string, unknown>> }
}

export interface AboutStudent {
  readonly student: StudentId
  readonly kind?: PlanKind | undefined
}

/** Answers a question about one student's plan. */
export async function answerFromPlan(input: AboutStudent, context: Context, question: PlanQuestion): Promise<Answer> {
  const { viewer } = context
  const student = await viewer.student(input.student)
  if (!student) return notFound('')
  const plans = await viewer.plans([student], question.parts, input.kind)
  const plan = plans[0]
  if (!plan) return noPlan(student, input.kind, context)
  const mayAnswer = question.needs.some((part) => plan.opened.has(part))
  const { sections, data } = mayAnswer
    ? question.show(plan)
    : { sections: [keptToTeam(question.subject)], data: { withheld: true } }
  return {
    status: 'ok',
    title: `${question.subject}: ${student.name}${student.grade ? t`, grade ${student.grade}` : ''}`,
    sections: [
      ...standing(plan, context),
      ...sections,
      ...buttonsFor(question.command, plan, plans, context),
      footnote(plan, context),
    ],
    students: [student.sourcedId],
    data: { plan: planData(plan), ...data },
  }
}

/** A plan's header as data. */
export function planData(plan: VisiblePlan): Readonly<Record<string, unknown>> {
  return { kind: plan.kind, version: plan.version, reviewDueDate: plan.reviewDueDate ?? null }
}

/** What is unusual about the plan, before anything of it is read. */
function standing(plan: VisiblePlan, context: Context): readonly Section[] {
  return standingWords(plan, context.viewer.today).map((text) => ({ type: 'notice', tone: 'caution', text }) as const)
}

/** The same in sentences; none where nothing is. */
export function standingWords(plan: VisiblePlan, today: Day): readonly string[] {
  const notices: string[] = []
  if (!isInEffect(plan, today))
    notices.push(t`This plan takes effect on ${spokenDay(plan.startDate ?? plan.meetingDate)}.`)
  else if (plan.reviewDueDate && plan.reviewDueDate < today) {
    notices.push(
      t`Its review was due on ${spokenDay(plan.reviewDueDate)}. The plan stays in effect until a new one takes its place.`,
    )
  }
  if (plan.status === 'comparableServices')
    notices.push(t`Comparable services for a student who moved here, until the new plan.`)
  return notices
}

export function keptToTeam(subject: string): Section {
  return {
    type: 'text',
    text: t`${subject}: kept to the student's team. You can ask the case manager for the full plan.`,
  }
}

function buttonsFor(
  command: string,
  plan: VisiblePlan,
  plans: readonly VisiblePlan[],
  context: Context,
): readonly Section[] {
  const buttons: Button[] = []
  const other = plans.find((one) => one.kind !== plan.kind)
  if (other) {
    buttons.push({
      label: t`Show the ${kindTitles[other.kind]}`,
      action: { command, input: { student: plan.studentId, kind: other.kind } },
    })
  }
  if (command !== 'glance') {
    buttons.push({
      label: t`At a glance`,
      action: { command: 'glance', input: { student: plan.studentId, kind: plan.kind } },
    })
  }
  if (plan.caseManager && plan.caseManager.id !== context.viewer.staff.id) {
    buttons.push({
      label: t`Ask the case manager`,
      action: { command: 'askCaseManager', input: { student: plan.studentId, kind: plan.kind } },
    })
  }
  if (!plan.opened.has('presentLevels') && plan.caseManager && plan.caseManager.id !== context.viewer.staff.id) {
    buttons.push({
      label: t`Ask for the full ${plan.kind === 'iep' ? t`IEP` : t`plan`}`,
      action: { command: 'askForWholePlan', input: { student: plan.studentId, kind: plan.kind } },
    })
  }
  return buttons.length === 0 ? [] : [{ type: 'buttons', buttons }]
}

function footnote(plan: VisiblePlan, context: Context): Section {
  return {
    type: 'footnote',
    text: [
      t`${kindTitles[plan.kind]}, version ${plan.version}`,
      plan.caseManager ? t`case manager ${fullName(plan.caseManager)}` : '',
      plan.reviewDueDate ? `${reviewWords(plan.kind)} ${spokenDay(plan.reviewDueDate)}` : '',
      keptWhere(plan, context),
      rosterAge(context),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  }
}

/** "kept in the district's other system, read Nov 20, 2026"; nothing for a plan that is written here. */
function keptWhere({ kind, importedAt }: VisiblePlan, { settings, clock }: Context): string {
  if (keptHere(kind, settings)) return ''
  const read = importedAt === undefined ? '' : t`, read ${spokenDay(clock.dayOf(importedAt))}`
  return t`kept in the district's other system${read}`
}

/** A 504 plan's yearly review is practice, not law (34 CFR 104.35(d) gives no number). */
export function reviewWords(kind: PlanKind): string {
  return kind === 'iep' ? t`annual review due` : t`yearly review (district practice)`
}

/** "roster read Nov 20, 2026". */
export function rosterAge(context: Context): string {
  if (context.rosterAsOf === undefined) return ''
  return t`roster read ${spokenDay(context.clock.dayOf(context.rosterAsOf))}`
}

/** A student's name as a list shows it: "Jane Doe, grade 7". */
export function nameWithGrade(student: VisibleStudent): string {
  return student.grade ? t`${student.name}, grade ${student.grade}` : student.name
}

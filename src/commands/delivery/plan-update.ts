// What one responsible person is told of one student's plan: their part of it, or what of their part has changed.

import { plainText } from '#bot/plain-text'
import type { Button, Section } from '#bot/reply'
import type { PlanContent } from '#plans/content'
import { responsibleFor, type Tie } from '#plans/delivery/responsible'
import { type Scope, toldParts } from '#plans/delivery/their-part'
import { toldDifferences } from '#plans/delivery/told-difference'
import { kindTitles } from '#plans/kind'
import { isStaffSupport } from '#plans/reduce'
import type { Obligation } from '#records/obligations'
import type { Readings } from '#records/readings'
import type { Viewer } from '#records/viewer'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import type { Day } from '#time/day'
import { t } from '#wording/t'
import { accommodationSections, namedSafety, supports } from '../accommodations.js'
import { nameWithGrade } from '../plan-answer.js'
import { goalItem, isOver, serviceItem } from '../plan-words.js'
import { theirVersions } from './their-versions.js'

export interface PlanUpdate {
  readonly obligation: Obligation
  readonly student: VisibleStudent
  /** The plan in effect, its content cut to what is theirs. */
  readonly plan: VisiblePlan
  /** Theirs of the version they know; absent where they are told the whole of their part. */
  readonly before?: PlanContent
}

/** What somebody does with a student, as far as one plan goes; undefined where they are not responsible for it. */
export function scopeOf(obligation: Obligation, ties: readonly Tie[]): Scope | undefined {
  const { planId, staffId, studentId } = obligation
  const own = ties.filter((tie) => tie.studentId === studentId && tie.staffId === staffId)
  return responsibleFor(planId, own)[0]
}

/**
 * Reads what somebody is to be told, through their own viewer.
 * @returns undefined where they may not see the student, or the plan is not in effect
 */
export async function readUpdate(
  viewer: Viewer,
  readings: Readings,
  obligation: Obligation,
  scope: Scope,
): Promise<PlanUpdate | undefined> {
  const { kind, planId, version, sinceVersion } = obligation
  const student = await viewer.student(obligation.studentId)
  const plan = student && (await viewer.plans([student], toldParts(scope.grounds), kind))[0]
  if (!student || !plan || plan.id !== planId || plan.version !== version) return undefined
  const versionOf = await theirVersions(viewer, readings, student, obligation, scope)
  const content = versionOf(version)
  const before = sinceVersion === undefined ? undefined : versionOf(sinceVersion)
  return content && { obligation, student, plan: { ...plan, content }, ...(before && { before }) }
}

/** The update of one student in a message or an answer, with what can be done. */
export function updateSections(update: PlanUpdate, today: Day): readonly Section[] {
  return [...toldSections(update, today), { type: 'buttons', buttons: updateButtons(update) }]
}

/** What was shown, word for word, for the evidence. */
export function shownWords(update: PlanUpdate, today: Day): string {
  return plainText('', toldSections(update, today))
}

function toldSections(update: PlanUpdate, today: Day): readonly Section[] {
  const { student, plan, before } = update
  const heading = nameWithGrade(student)
  const facts = [
    [t`Plan`, t`${kindTitles[plan.kind]}, version ${plan.version}`],
    [t`Why now`, reasonFor(update)],
  ] as const
  const said = before ? difference(before, plan, update.obligation.sinceVersion) : wholePart(plan, today)
  return [{ type: 'facts', heading, facts }, ...said]
}

function difference(before: PlanContent, plan: VisiblePlan, since: number | undefined): readonly Section[] {
  const told = toldDifferences(before, plan.content)
  const heading = t`What is different for you since version ${since ?? 1}`
  return told.length === 0
    ? [{ type: 'text', text: t`Nothing that concerns you is different from what you know.` }]
    : [{ type: 'list', heading, items: told.map((text) => ({ text })) }]
}

function wholePart(plan: VisiblePlan, today: Day): readonly Section[] {
  const { accommodations, services, goals, objectives } = plan.content
  const given = accommodations.filter((one) => !isOver(one, today))
  const provided = services.filter((one) => !isStaffSupport(one) && !isOver(one, today))
  return [
    ...namedSafety(plan),
    ...behavior(plan.content),
    ...accommodationSections(given, today),
    ...supports(plan, today),
    ...list(
      t`Services`,
      provided.map((one) => serviceItem(one, today)),
    ),
    ...list(
      t`Goals`,
      goals.map((goal) => goalItem(goal, objectives)),
    ),
  ]
}

function behavior({ facts }: PlanContent): readonly Section[] {
  const told = [
    ...(facts.behaviorDo ? [[t`Do`, facts.behaviorDo] as const] : []),
    ...(facts.behaviorDoNot ? [[t`Do not`, facts.behaviorDoNot] as const] : []),
  ]
  return told.length === 0 ? [] : [{ type: 'facts', heading: t`Behavior plan`, facts: told }]
}

function list(heading: string, items: Extract<Section, { type: 'list' }>['items']): readonly Section[] {
  return items.length === 0 ? [] : [{ type: 'list', heading, items }]
}

function reasonFor({ obligation, before }: PlanUpdate): string {
  if (before) return t`It has been changed`
  switch (obligation.cause) {
    case 'joined':
      return t`You have begun to work with this student`
    case 'substitute':
      return t`You stand in for a class of this student`
    case 'version':
      return t`It is in effect, and you put a part of it into practice`
  }
}

/** "I have read it" is bound to the version that is shown. */
function updateButtons({ obligation, student, plan }: PlanUpdate): readonly Button[] {
  const about = { student: student.id, kind: plan.kind }
  return [
    {
      label: t`I have read it: ${student.name}`,
      style: 'primary',
      action: { command: 'acknowledge', input: { obligation: obligation.id } },
    },
    ...(plan.caseManager
      ? [{ label: t`Ask the case manager`, action: { command: 'askCaseManager', input: about } }]
      : []),
    { label: t`Open`, action: { command: 'glance', input: about } },
  ]
}

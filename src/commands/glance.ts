// A plan on one screen: safety first, then what is given, what for, by whom.

import { defineCommand } from '#bot/command'
import type { Item, Section } from '#bot/reply'
import { fullName } from '#people/staff'
import { kindTitles } from '#plans/kind'
import type { Part } from '#plans/parts'
import { appliesToAssessment, isForAssessment, isStaffSupport } from '#plans/reduce'
import type { VisiblePlan } from '#records/visible'
import { type Day, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { accommodationData, safety, supports } from './accommodations.js'
import { aboutStudent } from './inputs.js'
import { answerFromPlan, reviewWords } from './plan-answer.js'
import { accommodationItem, isOver, serviceItem } from './plan-words.js'

/** What of a plan stands at a glance, as far as it is opened. */
export const glanceParts: readonly Part[] = [
  'safetyNote',
  'behavior',
  'accommodations',
  'assessment',
  'services',
  'staffSupports',
  'goals',
  'goalDetail',
  'disability',
  'placement',
]

export const glance = defineCommand({
  name: 'glance',
  summary: later`A plan on one screen`,
  phrases: [
    'glance',
    'at a glance',
    'snapshot',
    'iep at a glance',
    '504 at a glance',
    'overview',
    'summary',
    'bip',
    'behavior plan',
    'behavior intervention plan',
  ],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`glance J. Doe`, later`Jane Doe at a glance`],
  changes: false,
  daily: true,
  run: (input, context) =>
    answerFromPlan(input, context, {
      command: 'glance',
      subject: t`At a glance`,
      parts: glanceParts,
      needs: ['accommodations', 'assessment', 'safetyNote'],
      show: (plan) => ({ sections: sections(plan, context.viewer.today), data: data(plan, context.viewer.today) }),
    }),
})

/** At a glance: what there is to know of an item, in one line beneath it. */
function inOneLine({ text, details = [] }: Item): Item {
  return details.length === 0 ? { text } : { text, details: [details.join(' · ')] }
}

function sections(plan: VisiblePlan, today: Day): readonly Section[] {
  const { facts, goals, services } = plan.content
  const given = plan.content.accommodations.filter((one) => !isOver(one, today))
  const inClass = given.filter((one) => !isForAssessment(one))
  const onTests = given.filter(appliesToAssessment)
  const provided = services.filter((one) => !isStaffSupport(one) && !isOver(one, today))
  return [
    ...safety(plan),
    ...behavior(plan),
    ...list(
      t`Accommodations`,
      inClass.map((one) => inOneLine(accommodationItem(one, today))),
    ),
    ...list(
      t`On assessments`,
      onTests.map((one) => ({ text: one.text })),
    ),
    ...list(
      t`Services`,
      provided.map((one) => ({ text: serviceItem(one, today).text })),
    ),
    ...supports(plan, today),
    ...list(
      t`Goals`,
      goals.map((goal) => ({ text: `${goal.goalNumber}. ${goal.area ? `${goal.area}: ` : ''}${goal.statement}` })),
    ),
    {
      type: 'facts',
      facts: [
        ...(facts.disability ? [[t`Disability category`, facts.disability] as const] : []),
        ...(facts.impairment ? [[t`Impairment`, facts.impairment] as const] : []),
        ...(facts.majorLifeActivity ? [[t`Major life activity`, facts.majorLifeActivity] as const] : []),
        ...(facts.lre ? [[t`Placement`, facts.lre] as const] : []),
        [t`Plan`, kindTitles[plan.kind]],
        ...(plan.caseManager ? [[t`Case manager`, fullName(plan.caseManager)] as const] : []),
        ...(plan.reviewDueDate ? [[capital(reviewWords(plan.kind)), spokenDay(plan.reviewDueDate)] as const] : []),
      ],
    },
  ]
}

/** What to do and what not to, in the moment. */
function behavior(plan: VisiblePlan): readonly Section[] {
  const { behaviorDo, behaviorDoNot } = plan.content.facts
  const facts = [
    ...(behaviorDo ? [[t`Do`, behaviorDo] as const] : []),
    ...(behaviorDoNot ? [[t`Do not`, behaviorDoNot] as const] : []),
  ]
  return facts.length === 0 ? [] : [{ type: 'facts', heading: t`Behavior`, facts }]
}

function list(heading: string, items: readonly { readonly text: string }[]): readonly Section[] {
  return items.length === 0 ? [] : [{ type: 'list', heading, items }]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function data(plan: VisiblePlan, today: Day): Readonly<Record<string, unknown>> {
  const { facts, goals, services, accommodations } = plan.content
  return {
    ...facts,
    accommodations: accommodations.filter((one) => !isOver(one, today)).map(accommodationData),
    services: services.filter((one) => !isOver(one, today)),
    goals,
    caseManager: plan.caseManager?.email ?? null,
  }
}

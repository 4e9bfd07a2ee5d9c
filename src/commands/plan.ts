// A plan whole, section by section, as far as the asker may see it.

import { defineCommand } from '#bot/command'
import type { Item, Section } from '#bot/reply'
import { fieldLabel, spokenValue } from '#plans/field-words'
import { parts } from '#plans/parts'
import { type Section as PlanSection, sections } from '#plans/sections'
import type { VisiblePlan } from '#records/visible'
import { type Day, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { safety } from './accommodations.js'
import { aboutStudent } from './inputs.js'
import { answerFromPlan } from './plan-answer.js'
import { accommodationItem, goalItem, isOver, memberItem, serviceItem } from './plan-words.js'

export const plan = defineCommand({
  name: 'plan',
  summary: later`The whole plan, section by section`,
  phrases: [
    'plan',
    'whole plan',
    'full plan',
    'entire plan',
    'whole iep',
    'full iep',
    'entire iep',
    'whole 504',
    'full 504',
    'entire 504',
    'whole 504 plan',
    'full 504 plan',
    'everything about',
  ],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`plan for J. Doe`, later`full IEP of Jane Doe`],
  changes: false,
  run: (input, context) =>
    answerFromPlan(input, context, {
      command: 'plan',
      subject: t`Plan`,
      parts,
      needs: ['accommodations', 'assessment', 'safetyNote'],
      show: (shown) => ({
        sections: [...safety(shown), ...planSections(shown, context.viewer.today)],
        data: data(shown, context.viewer.today),
      }),
    }),
})

/** A plan's sections, as far as they are opened. */
export function planSections(shown: VisiblePlan, today: Day): readonly Section[] {
  return sections
    .filter(
      (section) => section.kinds.includes(shown.kind) && section.name !== 'safety' && section.name !== 'objectives',
    )
    .flatMap((section) => (section.type === 'list' ? listSection(section, shown, today) : groupSection(section, shown)))
}

function listSection(
  section: PlanSection & { readonly type: 'list' },
  shown: VisiblePlan,
  today: Day,
): readonly Section[] {
  const items = itemsOf(section.name, shown, today)
  return items.length === 0 ? [] : [{ type: 'list', heading: section.title, items }]
}

function itemsOf(
  name: (PlanSection & { readonly type: 'list' })['name'],
  { content }: VisiblePlan,
  today: Day,
): readonly Item[] {
  switch (name) {
    case 'accommodations':
      return content.accommodations.filter((one) => !isOver(one, today)).map((one) => accommodationItem(one, today))
    case 'services':
      return content.services.filter((one) => !isOver(one, today)).map((one) => serviceItem(one, today))
    case 'goals':
      return content.goals.map((goal) => goalItem(goal, content.objectives))
    case 'presentLevels':
      return content.presentLevels.map(({ area, statement, date }) => ({
        text: area,
        details: [statement, ...(date ? [t`As of ${spokenDay(date)}`] : [])],
      }))
    case 'team':
      return content.team.map(memberItem)
    case 'objectives':
      return []
  }
}

function groupSection(section: PlanSection & { readonly type: 'group' }, shown: VisiblePlan): readonly Section[] {
  if (section.name === 'dates') {
    return [
      {
        type: 'facts',
        facts: [
          [t`Meeting`, spokenDay(shown.meetingDate)],
          ...(shown.startDate ? [[t`In effect from`, spokenDay(shown.startDate)] as const] : []),
        ],
      },
    ]
  }
  const facts = shown.content.facts as Readonly<Record<string, unknown>>
  const said = Object.keys(section.schema.shape)
    .filter((field) => facts[field] !== undefined)
    .map((field) => [fieldLabel(section, field), spokenValue(section, field, facts[field])] as const)
  if (said.length === 0) return []
  // A section of one field is called as its field is.
  const isOfOne = Object.keys(section.schema.shape).length === 1
  return [{ type: 'facts', ...(!isOfOne && { heading: section.title }), facts: said }]
}

/** All that is shown, under the names of the plan files' columns. */
function data(shown: VisiblePlan, today: Day): Readonly<Record<string, unknown>> {
  const { facts, accommodations, services, ...others } = shown.content
  return {
    meetingDate: shown.meetingDate,
    startDate: shown.startDate ?? null,
    caseManager: shown.caseManager?.email ?? null,
    ...facts,
    ...others,
    accommodations: accommodations.filter((one) => !isOver(one, today)),
    services: services.filter((one) => !isOver(one, today)),
  }
}

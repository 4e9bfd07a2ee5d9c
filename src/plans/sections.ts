// The sections that a plan is read and written in, one table for both kinds. A form is made from a section's schema;
// who may see it is the part it belongs to; the citation says why it is there.

import { z } from 'zod'
import { later, t, wording } from '#wording/t'
import { accommodationFields } from './accommodation.js'
import { presentLevelFields, teamMemberFields } from './content.js'
import { dayField, text } from './field-kit.js'
import { goalFields, objectiveFields } from './goal.js'
import { type PlanKind, planKinds } from './kind.js'
import type { Part } from './parts.js'
import * as facts from './plan-facts.js'
import { serviceFields } from './service.js'

/** What stands over a plan: its legal days and who carries it. */
export const headerFields = z.object({
  meetingDate: dayField({ label: later`Meeting on` }).optional(),
  startDate: dayField({ label: later`In effect from` }).optional(),
  endDate: dayField({ label: later`Until` }).optional(),
  lastEligibilityDate: dayField({ label: later`Eligibility last determined on` }).optional(),
  consentReceivedDate: dayField({ label: later`Consent to the evaluation received on` }).optional(),
  eligibilityDeterminedDate: dayField({ label: later`Eligibility first determined on` }).optional(),
  caseManagerEmail: text({ label: later`Case manager`, hint: later`Their e-mail address` }).optional(),
})

const lists = wording({
  accommodations: { title: 'Accommodations', one: 'Accommodation', schema: accommodationFields },
  services: { title: 'Services', one: 'Service', schema: serviceFields },
  goals: { title: 'Annual goals', one: 'Goal', schema: goalFields },
  objectives: { title: 'Objectives', one: 'Objective', schema: objectiveFields },
  presentLevels: { title: 'Present levels', one: 'Present level', schema: presentLevelFields },
  team: { title: 'Team', one: 'Member of the team', schema: teamMemberFields },
} as const)

const groups = wording({
  dates: { title: 'Dates and case manager', schema: headerFields },
  safety: { title: 'Safety note', schema: facts.safetyFields },
  disability: { title: 'Disability category', schema: facts.disabilityFields },
  impairment: { title: 'Impairment and major life activity', schema: facts.impairmentFields },
  curriculum: { title: 'Strengths and the general curriculum', schema: facts.curriculumFields },
  parentConcerns: { title: 'Parent concerns', schema: facts.parentConcernsFields },
  specialFactors: { title: 'Special factors', schema: facts.specialFactorsFields },
  behavior: { title: 'Behavior intervention plan', schema: facts.behaviorFields },
  participation: { title: 'Participation and placement', schema: facts.participationFields },
  assessment: { title: 'Alternate assessment', schema: facts.assessmentFields },
  transition: { title: 'Transition', schema: facts.transitionFields },
  transferOfRights: { title: 'Transfer of rights', schema: facts.transferOfRightsFields },
  extendedSchoolYear: { title: 'Extended school year', schema: facts.extendedSchoolYearFields },
  reporting: { title: 'Progress reporting', schema: facts.reportingFields },
} as const)

export type ListSection = keyof typeof lists
export type GroupSection = keyof typeof groups
export type SectionName = ListSection | GroupSection

interface SectionBase {
  readonly title: string
  readonly kinds: readonly PlanKind[]
  /** Who sees the section, sees it as this part. */
  readonly part: Part
  readonly schema: z.ZodObject
  readonly citation?: string
}

/** A section that is a list of items, each with an id, or a group of fields that stand once. */
export type Section =
  | (SectionBase & { readonly name: ListSection; readonly type: 'list'; readonly one: string })
  | (SectionBase & { readonly name: GroupSection; readonly type: 'group' })

const iep = ['iep'] as const
const s504 = ['504'] as const

/** In the order in which a plan is read. */
export const sections: readonly Section[] = [
  group('dates', planKinds, 'evaluation'),
  group('safety', planKinds, 'safetyNote'),
  group('impairment', s504, 'disability', '34 CFR 104.3(j)'),
  group('disability', iep, 'disability', '34 CFR 300.8'),
  list('presentLevels', iep, 'presentLevels', '34 CFR 300.320(a)(1)'),
  group('curriculum', iep, 'presentLevels', '34 CFR 300.320(a)(1)(i)'),
  group('parentConcerns', iep, 'considerations', '34 CFR 300.324(a)(1)(ii)'),
  group('specialFactors', iep, 'considerations', '34 CFR 300.324(a)(2)'),
  list('goals', planKinds, 'goalDetail', '34 CFR 300.320(a)(2)'),
  list('objectives', planKinds, 'goalDetail', '34 CFR 300.320(a)(2)(ii)'),
  group('reporting', iep, 'goals', '34 CFR 300.320(a)(3)'),
  list('accommodations', planKinds, 'accommodations', '34 CFR 300.320(a)(4) and (6), 104.33'),
  list('services', planKinds, 'services', '34 CFR 300.320(a)(4) and (7)'),
  group('behavior', planKinds, 'behavior', '34 CFR 300.324(a)(2)(i)'),
  group('participation', iep, 'placement', '34 CFR 300.320(a)(5)'),
  group('assessment', iep, 'considerations', '34 CFR 300.320(a)(6)(ii)'),
  group('transition', iep, 'transition', '34 CFR 300.320(b)'),
  group('transferOfRights', iep, 'transition', '34 CFR 300.320(c)'),
  group('extendedSchoolYear', iep, 'considerations', '34 CFR 300.106'),
  list('team', planKinds, 'family', '34 CFR 300.321, 104.35(c)'),
]

const byName = new Map(sections.map((section) => [section.name as string, section]))

/** The section of that name; undefined where there is none. */
export function sectionNamed(name: string): Section | undefined {
  return byName.get(name)
}

/** How an item of a list is called: "Extended time", "Goal 2". */
export function itemTitle(section: ListSection, item: Readonly<Record<string, unknown>>): string {
  const said = (name: string) => String(item[name] ?? '')
  switch (section) {
    case 'accommodations':
      return said('text')
    case 'services':
      return said('service')
    case 'goals':
      return t`Goal ${said('goalNumber')}`
    case 'objectives':
      return t`Objective ${said('objectiveNumber')} of goal ${said('goalNumber')}`
    case 'presentLevels':
      return said('area')
    case 'team':
      return `${said('name')} (${said('role')})`
  }
}

function list(name: ListSection, kinds: readonly PlanKind[], part: Part, citation?: string): Section {
  return {
    ...{ name, type: 'list', kinds, part, schema: lists[name].schema },
    ...(citation && { citation }),
    get title() {
      return lists[name].title
    },
    get one() {
      return lists[name].one
    },
  }
}

function group(name: GroupSection, kinds: readonly PlanKind[], part: Part, citation?: string): Section {
  return {
    ...{ name, type: 'group', kinds, part, schema: groups[name].schema },
    ...(citation && { citation }),
    get title() {
      return groups[name].title
    },
  }
}

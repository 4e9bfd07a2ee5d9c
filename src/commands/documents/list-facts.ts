// The lists of a plan as documents print them: in words, in the language spoken now.

import type { IepFacts } from '#documents/facts/iep'
import { roleTitles, type StaffRole } from '#people/roles'
import type { Accommodation } from '#plans/accommodation'
import type { TeamMember } from '#plans/content'
import { spokenValue } from '#plans/field-words'
import type { Goal, Objective } from '#plans/goal'
import { sectionNamed } from '#plans/sections'
import type { Service } from '#plans/service'
import { type Day, spokenDay } from '#time/day'
import { t } from '#wording/t'
import { accommodationItem, categoryTitle, contextWord, howOften, serviceItem } from '../plan-words.js'

type Items<Name extends keyof IepFacts> = Extract<IepFacts[Name], readonly unknown[]>

export function accommodationFacts(all: readonly Accommodation[], today: Day): Items<'accommodations'> {
  return all.map((of) => ({
    accommodation: of.text,
    category: categoryTitle(of),
    where: of.contexts.length > 0 ? of.contexts.map(contextWord).join(', ') : t`everywhere`,
    when: of.when,
    startedBy: of.initiatedBy,
    givenBy: of.implementerRoles,
    writtenDown: of.documentation ?? (of.documentationRequired ? t`that it was given` : undefined),
    ...span(of),
    details: accommodationItem(of, today).details?.join(' · '),
  }))
}

export function serviceFacts(all: readonly Service[], today: Day): Items<'relatedServices'> {
  return all.map((of) => ({
    service: of.service,
    howOften: howOften(of),
    minutes: of.minutesPerSession === undefined ? undefined : String(of.minutesPerSession),
    where: of.location,
    how: of.delivery,
    provider: of.providerEmail,
    ...span(of),
    extendedSchoolYear: of.esy ? t`Also in the extended school year` : undefined,
    inOneLine: serviceItem(of, today).text,
  }))
}

/** @param team in which who answers for a goal has a name; without one, the address stands */
export function goalFacts(
  all: readonly Goal[],
  objectives: readonly Objective[],
  team: readonly TeamMember[] = [],
): Items<'goals'> {
  return all.map((of) => ({
    number: of.goalNumber,
    area: of.area,
    goal: of.statement,
    baseline: figure(of.baseline, of.unit, of.baselineDate && spokenDay(of.baselineDate)),
    target: figure(of.target, of.unit, of.targetDate && t`by ${spokenDay(of.targetDate)}`),
    metWhen: of.criterion,
    measured: of.howMeasured ?? measureOf(of),
    responsible: of.ownerEmail && nameFor(of.ownerEmail, team),
    objectives: objectives
      .filter(({ goalNumber }) => goalNumber === of.goalNumber)
      .map((one) => ({
        objectiveNumber: one.objectiveNumber,
        objective: one.statement,
        objectiveTarget: figure(one.target, undefined, one.targetDate && t`by ${spokenDay(one.targetDate)}`),
      })),
  }))
}

export function teamFacts(all: readonly TeamMember[]): Items<'team'> {
  return all.map(({ role, name, knowledgeOf }) => ({
    role: roleTitles[role as StaffRole] ?? capital(role),
    name,
    knows: knowledgeOf,
  }))
}

function nameFor(email: string, team: readonly TeamMember[]): string {
  return team.find((one) => one.email?.toLowerCase() === email.toLowerCase())?.name ?? email
}

/** "mother" stands in a column with "General education teacher". */
function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** How a goal is measured, where no sentence of it stands in the plan. */
function measureOf({ measure }: Goal): string | undefined {
  const section = sectionNamed('goals')
  return section && measure ? spokenValue(section, 'measure', measure) : undefined
}

/** "72 words a minute (Sep 14, 2026)". */
export function figure(value: number | undefined, unit: string | undefined, on: string | undefined) {
  if (value === undefined) return undefined
  return `${value}${unit ? ` ${unit}` : ''}${on ? ` (${on})` : ''}`
}

function span({ startDate, endDate }: { readonly startDate?: Day | undefined; readonly endDate?: Day | undefined }) {
  return { from: startDate && spokenDay(startDate), until: endDate && spokenDay(endDate) }
}

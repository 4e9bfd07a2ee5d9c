// How the parts of a plan are written for people.

import type { Item } from '#bot/reply'
import { roleTitles, type StaffRole } from '#people/roles'
import type { Accommodation } from '#plans/accommodation'
import type { TeamMember } from '#plans/content'
import type { Goal, Objective } from '#plans/goal'
import type { Service } from '#plans/service'
import { type Day, spokenDay } from '#time/day'
import { later, t, wording } from '#wording/t'

const categoryTitles = wording({
  presentation: 'How things are presented',
  response: 'How the student responds',
  setting: 'Where',
  timing: 'Time and scheduling',
  other: 'Other',
} as const)

/** The heading an accommodation stands under. */
export function categoryTitle(of: Accommodation): string {
  return categoryTitles[of.category ?? 'other']
}

/** Whether something with an end is over on a day. */
export function isOver(what: { readonly endDate?: Day | undefined }, today: Day): boolean {
  return what.endDate !== undefined && what.endDate < today
}

/** The two that are no subject. */
const contextWords = wording({ classroom: later`classroom`, assessment: later`assessment` })

/** A context of an accommodation as people read it; a subject stays as the plan has it. */
export function contextWord(context: string): string {
  return context === 'classroom' || context === 'assessment' ? contextWords[context] : context
}

/** An accommodation with what staff need to give it: where, when, who starts it. */
export function accommodationItem(of: Accommodation, today: Day): Item {
  return item(of.text, [
    of.contexts.length > 0 && t`In: ${of.contexts.map(contextWord).join(', ')}`,
    of.when && t`When: ${of.when}`,
    of.initiatedBy && t`Started by: ${of.initiatedBy}`,
    of.implementerRoles && t`Given by: ${of.implementerRoles}`,
    (of.documentationRequired || of.documentation) &&
      t`Please note each time it is given${of.documentation ? `: ${of.documentation}` : ''}`,
    of.isModification && t`Modification: changes what is taught or expected`,
    ...span(of, today),
  ])
}

/** "Speech therapy: 2 × 30 minutes a week". */
export function serviceItem(of: Service, today: Day): Item {
  const times = of.frequencyValue === undefined ? '' : `${of.frequencyValue} × `
  const minutes = of.minutesPerSession === undefined ? '' : t`${of.minutesPerSession} minutes`
  const period = of.frequencyPeriod ? each(of.frequencyPeriod) : ''
  const amount = times || minutes ? `: ${times}${minutes || t`sessions`}${period}` : ''
  return item(`${of.service}${amount}`, [
    [of.delivery, of.location].filter(Boolean).join(', '),
    of.providerEmail && t`Provider: ${of.providerEmail}`,
    of.esy && t`Also in the extended school year`,
    ...span(of, today),
  ])
}

/** A goal with as much of its figures as the asker may see, and its objectives. */
export function goalItem(of: Goal, objectives: readonly Objective[]): Item {
  const unit = of.unit ? ` ${of.unit}` : ''
  return item(`${of.goalNumber}. ${of.area ? `${of.area}: ` : ''}${of.statement}`, [
    of.baseline !== undefined &&
      t`Baseline: ${of.baseline}${unit}${of.baselineDate ? ` (${spokenDay(of.baselineDate)})` : ''}`,
    of.target !== undefined && t`Target: ${of.target}${unit}${of.targetDate ? t` by ${spokenDay(of.targetDate)}` : ''}`,
    of.howMeasured && t`Measured: ${of.howMeasured}`,
    ...objectives
      .filter((objective) => objective.goalNumber === of.goalNumber)
      .map((objective) => t`Objective ${objective.objectiveNumber}: ${objective.statement}`),
  ])
}

/** A member of the team: "Case manager: Ana Ruiz". */
export function memberItem(of: TeamMember): Item {
  const title = roleTitles[of.role as StaffRole] ?? of.role
  return item(`${title}: ${of.name}`, [
    of.email,
    of.external && t`Outside the school`,
    of.knowledgeOf && t`Knows: ${of.knowledgeOf}`,
  ])
}

function span(
  of: { readonly startDate?: Day | undefined; readonly endDate?: Day | undefined },
  today: Day,
): readonly string[] {
  return [
    ...(of.startDate && of.startDate > today ? [t`From ${spokenDay(of.startDate)}`] : []),
    ...(of.endDate ? [t`Until ${spokenDay(of.endDate)}`] : []),
  ]
}

function item(text: string, details: readonly (string | false | undefined)[]): Item {
  const said = details.filter((detail): detail is string => typeof detail === 'string' && detail !== '')
  return said.length === 0 ? { text } : { text, details: said }
}

/** "2 × a week"; undefined where the plan doesn't say. */
export function howOften({ frequencyValue, frequencyPeriod }: Service): string | undefined {
  const said = [frequencyValue === undefined ? '' : `${frequencyValue} ×`, frequencyPeriod ? each(frequencyPeriod) : '']
  return said.join('').trim() || undefined
}

/** How often, as plans write it; another word stays as the plan has it. */
function each(period: string): string {
  const said = period.toLowerCase().replace(/ly$/, '').replace(/^dai$/, 'day')
  return said in periods
    ? ` ${periods[said as keyof typeof periods]}`
    : t` a ${period.replace(/ly$/i, '').replace(/^dai$/i, 'day')}`
}

const periods = wording({ day: 'a day', week: 'a week', month: 'a month', year: 'a year' })

// What is different between two versions for one person, in words.
import type { PlanContent } from '../content.js'

type Fields = Readonly<Record<string, unknown>>

/** How fields are called; what is not here (an id) is told to nobody. */
const fieldTitles: Readonly<Record<string, string>> = {
  text: 'words',
  category: 'category',
  contexts: 'where',
  when: 'when',
  initiatedBy: 'started by',
  implementerRoles: 'given by',
  documentationRequired: 'to be written down',
  isModification: 'modification',
  service: 'service',
  frequencyValue: 'times',
  frequencyPeriod: 'how often',
  minutesPerSession: 'minutes',
  location: 'place',
  delivery: 'how',
  providerEmail: 'provider',
  esy: 'extended school year',
  statement: 'goal',
  area: 'area',
  startDate: 'from',
  endDate: 'until',
}

/** How what stands once in a plan is called, of what anybody is told unasked. */
const factTitles: Readonly<Record<string, string>> = {
  safetyNote: 'Safety note',
  behaviorDo: 'What to do',
  behaviorDoNot: 'What not to do',
  alternateAssessment: 'Alternate assessment',
}

/** One sentence for each thing that was added, ended or changed, in the order of the new version. */
export function toldDifferences(before: PlanContent, after: PlanContent): readonly string[] {
  return [
    ...changesOf(before.facts, after.facts, factTitles),
    ...ofList(
      before.accommodations,
      after.accommodations,
      (one) => one.id,
      (one) => one.text,
    ),
    ...ofList(
      before.services,
      after.services,
      (one) => one.id,
      (one) => one.service,
    ),
    ...ofList(
      before.goals,
      after.goals,
      (one) => one.goalId,
      (one) => `Goal ${one.goalNumber}`,
    ),
  ]
}

function ofList<One extends Fields>(
  before: readonly One[],
  after: readonly One[],
  idOf: (one: One) => string,
  nameOf: (one: One) => string,
): readonly string[] {
  const old = new Map(before.map((one) => [idOf(one), one]))
  const kept = new Set(after.map(idOf))
  return [
    ...after.flatMap((one) => {
      const was = old.get(idOf(one))
      return was ? changesOf(was, one, fieldTitles, `${nameOf(was)}: `) : [`New: ${nameOf(one)}`]
    }),
    ...before.filter((one) => !kept.has(idOf(one))).map((one) => `No longer: ${nameOf(one)}`),
  ]
}

function changesOf(was: Fields, is: Fields, titles: Readonly<Record<string, string>>, name = ''): readonly string[] {
  return Object.entries(titles)
    .filter(([field]) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
    .map(([field, title]) => `${name}${title}: ${became(was[field], is[field])}`)
}

function became(was: unknown, is: unknown): string {
  return `${spoken(was)} became ${spoken(is)}`
}

function spoken(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'everywhere' : value.join(', ')
  return String(value)
}

// What is off in the services of a plan.

import { t } from '#wording/t'
import type { PlanDocument } from './document.js'
import { type Around, backwards, endsBeforeItStarts, type Fault, notOnRoster } from './fault.js'
import type { PlanKind } from './kind.js'
import type { Service } from './service.js'

/** A school week where the plan says nothing of the school day: five days of seven hours. */
const usualWeekMinutes = 5 * 7 * 60

/** How many school days each period has. */
const daysIn: readonly (readonly [RegExp, number])[] = [
  [/^(school )?da(y|ily)/i, 1],
  [/^(school )?w(ee)?k/i, 5],
  [/^month/i, 20],
  [/^quarter/i, 45],
  [/^(semester|term|trimester)/i, 60],
  [/^(school )?year|^annual/i, 180],
]

/** Minutes a school week that a service takes; undefined where the plan does not say. */
export function minutesAWeek(of: Service): number | undefined {
  const { frequencyValue, frequencyPeriod, minutesPerSession } = of
  if (frequencyValue === undefined || minutesPerSession === undefined || !frequencyPeriod) return undefined
  const said = frequencyPeriod.trim().replace(/^((times )?(a|an|per|each|every)\b|\/)\s*/i, '')
  const days = daysIn.find(([period]) => period.test(said))?.[1]
  return days === undefined ? undefined : (frequencyValue * minutesPerSession * 5) / days
}

export function serviceFaults(
  { content }: PlanDocument,
  kind: PlanKind,
  { isOnRoster, allows504Services }: Around,
): readonly Fault[] {
  const { schoolDayMinutes } = content.facts
  const week = schoolDayMinutes ? schoolDayMinutes * 5 : usualWeekMinutes
  const faults: Fault[] = []
  for (const service of content.services) {
    const fault = (field: string, says: string) => faults.push({ section: 'services', id: service.id, field, says })
    const minutes = minutesAWeek(service)
    if (minutes !== undefined && minutes > week) {
      fault(
        'minutesPerSession',
        t`This makes ${Math.round(minutes)} minutes a week; a school week has ${week}. Please check how often and how long.`,
      )
    }
    if (backwards(service)) fault('endDate', endsBeforeItStarts())
    if (service.providerEmail !== undefined && !isOnRoster(service.providerEmail)) fault('providerEmail', notOnRoster())
    if (kind === '504' && service.category === 'specialEducation' && !allows504Services) {
      fault(
        'category',
        t`A 504 plan here holds no specially designed instruction. Choose another kind, or ask the district to allow it.`,
      )
    }
  }
  return faults
}

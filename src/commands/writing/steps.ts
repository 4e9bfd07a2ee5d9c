// The steps in which a plan is written from nothing: a few fields at a time, in the order in which they come up.
import type { Context } from '#bot/command'
import type { PlanKind } from '#plans/kind'
import type { SectionName } from '#plans/sections'
import { sectionsFor } from './around.js'

/** Days and case manager come first: everything else hangs on them. */
export const firstStep: SectionName = 'dates'

const stepsOf504: readonly SectionName[] = ['dates', 'impairment', 'accommodations', 'services', 'safety', 'team']

/** The sections of a plan in the order in which it is written. */
function stepsOf(kind: PlanKind, context: Context): readonly SectionName[] {
  const names = sectionsFor(kind, context).map((section) => section.name)
  if (kind === 'iep') return names
  return [...stepsOf504, ...names.filter((name) => name === 'goals' || name === 'objectives')]
}

/** Where a section stands among the steps. */
export function stepOf(section: SectionName, kind: PlanKind, context: Context) {
  const steps = stepsOf(kind, context)
  const at = steps.indexOf(section)
  if (at < 0) return undefined
  const next = steps[at + 1]
  return { number: at + 1, of: steps.length, ...(next && { next }) }
}

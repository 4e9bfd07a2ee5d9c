// What a plan is checked against: who is on the roster, and what the district lets a 504 plan hold.
import type { Context } from '#bot/command'
import { faultsOf } from '#plans/checks'
import type { PlanDocument } from '#plans/document'
import type { Around, Fault } from '#plans/fault'
import type { PlanKind } from '#plans/kind'
import { addressesIn } from '#plans/named-staff'
import { type Section, sections } from '#plans/sections'

/** Everything that is off in a plan. */
export async function faultsIn(document: PlanDocument, kind: PlanKind, context: Context): Promise<readonly Fault[]> {
  const owners = document.content.goals.flatMap((goal) => goal.ownerEmail?.toLowerCase() ?? [])
  const known = new Set<string>()
  for (const email of new Set([...addressesIn(document), ...owners])) {
    const people = await context.directory.staffWithEmail(email)
    if (people.some((one) => one.active)) known.add(email)
  }
  const around: Around = {
    isOnRoster: (email) => known.has(email.toLowerCase()),
    allows504Goals: context.settings.plan504Goals,
    allows504Services: context.settings.plan504Services,
  }
  return faultsOf(document, kind, around)
}

/** What is off in a plan and was not in the one before it: what was held already keeps nobody from writing. */
export async function newFaults(
  before: PlanDocument | undefined,
  document: PlanDocument,
  kind: PlanKind,
  context: Context,
): Promise<readonly Fault[]> {
  const key = ({ section, id, field, says }: Fault) => `${section}|${id}|${field}|${says}`
  const known = new Set(before ? (await faultsIn(before, kind, context)).map(key) : [])
  return (await faultsIn(document, kind, context)).filter((fault) => !known.has(key(fault)))
}

/** The sections that a plan of a kind is written in: a 504 plan has goals only where the district says so. */
export function sectionsFor(kind: PlanKind, context: Context, document?: PlanDocument): readonly Section[] {
  const hasGoals = kind === 'iep' || context.settings.plan504Goals
  return sections.filter((section) => {
    if (!section.kinds.includes(kind)) return false
    const isGoals = section.name === 'goals' || section.name === 'objectives'
    return !isGoals || hasGoals || (document?.content[section.name].length ?? 0) > 0
  })
}

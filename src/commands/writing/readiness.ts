// Whether a draft may take effect: what is off in it, and what the law wants in a plan and is not there.

import type { Context } from '#bot/command'
import type { Section } from '#bot/reply'
import type { PlanDocument } from '#plans/document'
import type { Fault } from '#plans/fault'
import { type Missing, missingFor } from '#plans/required'
import { itemTitle, sectionNamed } from '#plans/sections'
import { standsAt } from '#plans/spot'
import type { VersionBasis } from '#plans/version'
import type { Day } from '#time/day'
import { t } from '#wording/t'
import { newFaults } from './around.js'
import type { AtHand } from './at-hand.js'

export interface Readiness {
  readonly faults: readonly Fault[]
  /** What keeps the draft from taking effect. */
  readonly missing: readonly Missing[]
  /** What was missing in the plan before, too: an amendment or a correction may leave it so, and is told. */
  readonly missingBefore: readonly Missing[]
}

/** @param basis by what the version comes to be: a meeting goes through the whole plan */
export async function readinessOf(
  plan: AtHand,
  document: PlanDocument,
  basis: VersionBasis,
  effectiveDay: Day,
  context: Context,
): Promise<Readiness> {
  const birthDate = (await context.viewer.birthDates([plan.student])).get(plan.student.id)
  const wanted = (of: PlanDocument, isFirst: boolean) => missingFor(plan.kind, of, { birthDate, isFirst, effectiveDay })
  const missing = wanted(document, !plan.current)
  const before = plan.current && basis !== 'meeting' ? wanted(plan.current.document, false).map((one) => one.says) : []
  return {
    faults: await newFaults(plan.current?.document, document, plan.kind, context),
    missing: missing.filter((one) => !before.includes(one.says)),
    missingBefore: missing.filter((one) => before.includes(one.says)),
  }
}

/** What is off and what is missing, each with its section. */
export function readinessSections(
  { faults, missing, missingBefore }: Readiness,
  document: PlanDocument,
): readonly Section[] {
  const wanting = (heading: string, list: readonly Missing[]): readonly Section[] =>
    list.length === 0
      ? []
      : [
          {
            type: 'list',
            heading,
            items: list.map(({ section, says, citation }) => ({
              text: `${sectionNamed(section)?.title ?? section}: ${says}`,
              details: [citation],
            })),
          },
        ]
  return [
    ...(faults.length === 0
      ? []
      : [
          {
            type: 'list' as const,
            heading: t`To put right first`,
            items: faults.map((fault) => ({ text: `${placeOf(fault, document)}: ${fault.says}` })),
          },
        ]),
    ...wanting(t`Missing before it can take effect`, missing),
    ...wanting(t`Missing in the plan as it is, too`, missingBefore),
  ]
}

function placeOf({ section: name, id }: Fault, document: PlanDocument): string {
  const section = sectionNamed(name)
  const item = id === undefined ? undefined : standsAt(document, { section: name, item: id }).value
  return section?.type === 'list' && item ? itemTitle(section.name, item) : (section?.title ?? name)
}

// A plan as somebody sees it who may not write it, but may ask for a change of what they see.
import type { Context } from '#bot/command'
import type { PlanDocument } from '#plans/document'
import type { PlanKind } from '#plans/kind'
import type { Part } from '#plans/parts'
import type { Section } from '#plans/sections'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import type { WhichPlan } from './which-plan.js'

/** Whether somebody sees a section whole. The days of a plan are its writers' alone. */
export function maySee(section: Section, student: VisibleStudent, kind: PlanKind, { viewer }: Context): boolean {
  return section.name !== 'dates' && viewer.opened(student, kind).has(section.part)
}

/** The plan in effect, with no more in it than the sections open; undefined where none is held. */
export async function askableDocument(
  { student, kind }: WhichPlan,
  sections: readonly Section[],
  { viewer }: Context,
): Promise<{ readonly plan: VisiblePlan; readonly document: PlanDocument } | undefined> {
  const parts = [...new Set(sections.flatMap((section) => [section.part, ...beside(section)]))]
  const [plan] = await viewer.plans([student], parts, kind)
  return plan && { plan, document: { header: {}, content: plan.content } }
}

/** What stands in a section and is a part of its own. */
function beside(section: Section): readonly Part[] {
  if (section.name === 'accommodations') return ['assessment']
  return section.name === 'services' ? ['staffSupports'] : []
}

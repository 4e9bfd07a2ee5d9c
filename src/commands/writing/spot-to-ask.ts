// The plan that a change is asked for in: whole for who may write it where it is kept, and as much as they see for others.
import type { Context } from '#bot/command'
import { parts } from '#plans/parts'
import { sectionNamed } from '#plans/sections'
import type { Spot } from '#plans/spot'
import { atHand } from './at-hand.js'
import { askableDocument, maySee } from './to-ask.js'
import type { WhichPlan } from './which-plan.js'

/** Undefined where no plan is held, or the asker does not see the section. */
export async function spotToAsk(which: WhichPlan, spot: Spot, context: Context) {
  const section = sectionNamed(spot.section)
  if (!section) return undefined
  if (!which.mayChange) {
    return maySee(section, which.student, which.kind, context) ? askableDocument(which, [section], context) : undefined
  }
  const [plan] = await context.viewer.plans([which.student], parts, which.kind)
  return plan && { plan, document: (await atHand(which.student, which.kind, context)).document }
}

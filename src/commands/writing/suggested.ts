// What a form suggests where nothing stands yet: who writes a plan is likely to carry it, and the next goal has a number.
import type { Context } from '#bot/command'
import type { FormValues } from '#bot/form'
import { groupOf } from '#plans/document'
import type { Section } from '#plans/sections'
import type { AtHand } from './at-hand.js'

export function suggested(section: Section, { document }: AtHand, context: Context): FormValues {
  if (section.name === 'dates' && Object.keys(groupOf(document, 'dates')).length === 0) {
    return { caseManagerEmail: context.viewer.staff.email }
  }
  return section.name === 'goals' ? { goalNumber: String(document.content.goals.length + 1) } : {}
}

// What a student is to be given, in class and on tests.

import { defineCommand } from '#bot/command'
import type { Section } from '#bot/reply'
import type { Accommodation } from '#plans/accommodation'
import { isStaffSupport } from '#plans/reduce'
import { isInEffect } from '#plans/status'
import type { VisiblePlan } from '#records/visible'
import type { Day } from '#time/day'
import { later, t } from '#wording/t'
import { logRow } from './classroom/logging.js'
import { aboutStudent } from './inputs.js'
import { answerFromPlan } from './plan-answer.js'
import { accommodationItem, categoryTitle, isOver, serviceItem } from './plan-words.js'

export const accommodations = defineCommand({
  name: 'accommodations',
  summary: later`A student's accommodations`,
  phrases: [
    'accommodations',
    'accommodation',
    'accoms',
    'accomms',
    'supports',
    'modifications',
    'what supports does … get',
    'what accommodations does … have',
    'what does … need',
    'what help does … get',
    'does … get',
    'extra time',
    'extended time',
  ],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`accommodations for J. Doe`, later`what supports does Jane Doe get`],
  changes: false,
  daily: true,
  run: (input, context) =>
    answerFromPlan(input, context, {
      command: 'accommodations',
      subject: t`Accommodations`,
      parts: ['accommodations', 'assessment', 'safetyNote', 'staffSupports'],
      needs: ['accommodations', 'assessment'],
      show: (plan) => {
        const given = plan.content.accommodations.filter((one) => !isOver(one, context.viewer.today))
        return {
          sections: [
            ...safety(plan),
            ...accommodationSections(given, context.viewer.today),
            ...supports(plan, context.viewer.today),
            ...logRows(plan, given, context.viewer.today),
          ],
          data: { accommodations: given.map(accommodationData) },
        }
      },
    }),
})

/** What to know before anything else. */
export function safety(plan: VisiblePlan): readonly Section[] {
  const { safetyNote } = plan.content.facts
  return safetyNote ? [{ type: 'notice', tone: 'safety', text: safetyNote }] : []
}

/**
 * The same where more than one student is spoken of. The name stands in the note itself: a platform may move a safety
 * note to the top, away from the heading that says whose it is.
 */
export function namedSafety(plan: VisiblePlan): readonly Section[] {
  const { safetyNote } = plan.content.facts
  return safetyNote ? [{ type: 'notice', tone: 'safety', text: `${plan.student.name}: ${safetyNote}` }] : []
}

/** Accommodations under their categories. */
export function accommodationSections(
  given: readonly Accommodation[],
  today: VisiblePlan['meetingDate'],
): readonly Section[] {
  if (given.length === 0) return [{ type: 'text', text: t`This plan lists no accommodations for you to see.` }]
  const headings = [...new Set(given.map(categoryTitle))]
  return headings.map((heading) => ({
    type: 'list',
    heading,
    items: given.filter((one) => categoryTitle(one) === heading).map((one) => accommodationItem(one, today)),
  }))
}

/** Supports for staff. */
export function supports(plan: VisiblePlan, today: VisiblePlan['meetingDate']): readonly Section[] {
  const items = plan.content.services.filter((one) => isStaffSupport(one) && !isOver(one, today))
  if (items.length === 0) return []
  return [{ type: 'list', heading: t`Supports for staff`, items: items.map((one) => serviceItem(one, today)) }]
}

/** One tap for each accommodation that the plan asks to be written down. */
function logRows(plan: VisiblePlan, given: readonly Accommodation[], today: Day): readonly Section[] {
  if (!isInEffect(plan, today)) return []
  return given
    .filter((one) => one.documentationRequired)
    .flatMap((one) =>
      logRow({ student: plan.studentId, kind: plan.kind, accommodation: one.id }, t`Log today: ${one.text}`),
    )
}

/** An accommodation as data, under the names of `accommodations.csv`. */
export function accommodationData(of: Accommodation): Readonly<Record<string, unknown>> {
  const { text, category, contexts, when, initiatedBy } = of
  return { text, category, contexts, when, initiatedBy }
}

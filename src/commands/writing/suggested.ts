// What a form suggests where nothing stands yet: who writes a plan is likely to carry it, what is recorded of its legal dates
// need not be typed again, and the next goal has a number.
import type { Context } from '#bot/command'
import type { FormValues } from '#bot/form'
import { daysOf } from '#deadlines/events'
import { groupOf } from '#plans/document'
import type { Section } from '#plans/sections'
import type { AtHand } from './at-hand.js'

export async function suggested(section: Section, plan: AtHand, context: Context): Promise<FormValues> {
  const { document } = plan
  if (section.name === 'dates' && Object.keys(groupOf(document, 'dates')).length === 0) {
    return { caseManagerEmail: context.viewer.staff.email, ...(await recordedDates(plan, context)) }
  }
  return section.name === 'goals' ? { goalNumber: String(document.content.goals.length + 1) } : {}
}

/** The latest of each legal date that stands over a plan; the first eligibility is the latest until there is another. */
async function recordedDates({ student, kind }: AtHand, { viewer, readings }: Context): Promise<FormValues> {
  const recorded = await viewer.within([student], kind, ['evaluation'], (permits) => readings.events.of(permits, kind))
  const events = recorded.get(student.id) ?? {}
  const consentReceivedDate = daysOf(events, 'consentReceived').at(-1)
  const eligibilityDeterminedDate = daysOf(events, 'eligibilityDetermined').at(-1)
  const lastEligibilityDate = daysOf(events, 'lastEligibility').at(-1) ?? eligibilityDeterminedDate
  return {
    ...(lastEligibilityDate && { lastEligibilityDate }),
    ...(consentReceivedDate && { consentReceivedDate }),
    ...(eligibilityDeterminedDate && { eligibilityDeterminedDate }),
  }
}

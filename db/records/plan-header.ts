// The days and the case manager of a plan, from its row and its student's events: what a version from before versions
// had a header of their own says by them.
import { eq } from 'drizzle-orm'
import type { PlanHeader } from '#plans/document'
import type { Day } from '#time/day'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'

type PlanRow = Database['tables']['plans']['$inferSelect']

export async function planHeaderOf(
  { database, write }: { readonly database: Database; readonly write: Queries },
  plan: PlanRow,
): Promise<PlanHeader> {
  const { studentEvents } = database.tables
  const rows = await write.select().from(studentEvents).where(eq(studentEvents.planId, plan.id))
  return headerFrom(
    plan,
    Object.fromEntries(rows.map((row) => [row.event, row.day])) as Partial<Record<(typeof rows)[number]['event'], Day>>,
  )
}

/** @param events the day of each legal event of the plan */
export function headerFrom(
  plan: Pick<PlanRow, 'meetingDay' | 'startDay' | 'endDay' | 'caseManagerEmail'>,
  events: Partial<Record<'consentReceived' | 'eligibilityDetermined' | 'lastEligibility', Day>>,
): PlanHeader {
  const header: Record<keyof PlanHeader, string | null | undefined> = {
    meetingDate: plan.meetingDay,
    startDate: plan.startDay,
    endDate: plan.endDay,
    lastEligibilityDate: events.lastEligibility,
    consentReceivedDate: events.consentReceived,
    eligibilityDeterminedDate: events.eligibilityDetermined,
    caseManagerEmail: plan.caseManagerEmail,
  }
  return Object.fromEntries(Object.entries(header).filter(([, value]) => value)) as PlanHeader
}

// A plan's row and its document: the same words in the shape that each side takes.
import { emptyContent } from '#plans/content'
import type { PlanDocument, PlanHeader } from '#plans/document'
import type { PlanRow } from '../rows.js'

/** A plan that says nothing. */
export const emptyDocument: PlanDocument = { header: {}, content: emptyContent }

/** What a row says, as a document. */
export function documentOf(row: PlanRow): PlanDocument {
  const header: Record<keyof PlanHeader, string | null> = {
    meetingDate: row.meetingDay,
    startDate: row.startDay,
    endDate: row.endDay,
    lastEligibilityDate: row.lastEligibility,
    consentReceivedDate: row.consentReceived,
    eligibilityDeterminedDate: row.eligibilityDetermined,
    caseManagerEmail: row.caseManagerEmail,
  }
  const said = Object.entries(header).filter(([, value]) => value !== null)
  return { header: Object.fromEntries(said) as PlanHeader, content: row.content }
}

/** The row with a document in it. */
export function withDocument(row: PlanRow, { header, content }: PlanDocument): PlanRow {
  return {
    ...row,
    meetingDay: header.meetingDate ?? row.meetingDay,
    startDay: header.startDate ?? null,
    endDay: header.endDate ?? null,
    caseManagerEmail: header.caseManagerEmail ?? null,
    lastEligibility: header.lastEligibilityDate ?? null,
    consentReceived: header.consentReceivedDate ?? null,
    eligibilityDetermined: header.eligibilityDeterminedDate ?? null,
    content,
  }
}

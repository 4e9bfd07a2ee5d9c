// An obligation as its row has it. What was shown is sealed.
import type { Obligation } from '#records/obligations'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'

export type ObligationRow = Database['tables']['obligations']['$inferSelect']

/** Where the words that were shown are sealed. */
export const shownPlace = (row: string) => ({ table: 'obligations', column: 'shown', row })

/** The id of an obligation: the same wherever it is made, so that two processes make it once. */
export function obligationId(seal: Seal, staffId: string, planId: string, version: number): string {
  return seal.idFrom('obligation', `${staffId}|${planId}|${version}`)
}

export function obligationFrom(row: ObligationRow): Obligation {
  const { sinceVersion, sentAt, acknowledgedAt, nudgedAt, shown: _shown, ...rest } = row
  return {
    ...rest,
    ...(sinceVersion !== null && { sinceVersion }),
    ...(sentAt !== null && { sentAt }),
    ...(acknowledgedAt !== null && { acknowledgedAt }),
    ...(nudgedAt !== null && { nudgedAt }),
  }
}

export function rowFrom(obligation: Obligation, shown: ObligationRow['shown']): ObligationRow {
  const { sinceVersion = null, sentAt = null, acknowledgedAt = null, nudgedAt = null, ...rest } = obligation
  return { ...rest, sinceVersion, sentAt, acknowledgedAt, nudgedAt, shown }
}

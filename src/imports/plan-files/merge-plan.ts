// What an import makes of a plan that is held: only what the other system changed since it was read last. At most one
// new version, whatever the number of changes; what both sides changed stays as it is here, and is told.
import { isDeepStrictEqual } from 'node:util'
import { mergeImported } from '#plans/merge'
import type { ImportedPlan, PlanRow } from '../rows.js'
import { documentOf, emptyDocument, withDocument } from './plan-document.js'

/** A plan as the files spoke of it last: what a line leaves out is left as it was there. */
export function asImported(held: PlanRow): PlanRow {
  return held.imported ? { ...withDocument(held, held.imported.document), status: held.imported.status } : held
}

/**
 * The plan as it shall be.
 * @param held as it stands here @param imported as the files have it now
 */
export function mergePlan(held: PlanRow, imported: ImportedPlan): PlanRow {
  const base = held.imported ?? { document: emptyDocument, status: held.status }
  if (isDeepStrictEqual(base, imported)) return held
  const stands = documentOf(held)
  const isUntouched = held.imported !== null && isDeepStrictEqual(stands, base.document)
  const { document, conflicts } = isUntouched
    ? { document: imported.document, conflicts: [] }
    : mergeImported(base.document, imported.document, stands)
  const status = held.status === base.status ? imported.status : held.status
  const isNew = !isDeepStrictEqual(document, stands)
  return {
    ...withDocument(held, document),
    status,
    version: isNew ? (held.last?.number ?? held.version) + 1 : held.version,
    imported,
    ...(conflicts.length > 0 && { conflicts }),
  }
}

/** What both sides changed, told by file. */
export function fileOf(section: string): string {
  return ['accommodations', 'services', 'goals', 'objectives', 'presentLevels', 'team'].includes(section)
    ? `${section}.csv`
    : 'plans.csv'
}

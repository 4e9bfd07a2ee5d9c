// Plans as they are held, whole, for an import to compare with: only the versions that it asks about are opened.
import { documentOf } from '#imports/plan-files/plan-document'
import type { ImportedPlan, PlanRow } from '#imports/rows'
import type { PlanContent } from '#plans/content'
import type { NamedStaff } from '#plans/named-staff'
import type { Sealed } from '../columns.js'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import { importedPlace } from '../records/plan-imported.js'
import type { legalEvents } from '../records/plan-in-effect.js'
import { contentPlace } from '../records/plan-versions.js'
import type { Seal } from '../seal.js'

export type HeldHeader = Database['tables']['plans']['$inferSelect']
type VersionRow = Database['tables']['planVersions']['$inferSelect']
type Told = Pick<VersionRow, 'id' | 'planId' | 'number' | 'source' | 'hash'>
type Words = Pick<VersionRow, 'id' | 'header'> & { readonly content: Sealed }

export type LoadPlans = (headers: readonly HeldHeader[], queries: Queries) => Promise<readonly PlanRow[]>

export function planLoader(database: Database, seal: Seal): LoadPlans {
  const { planVersions, planStaff, studentEvents } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const prepared = new WeakMap<Queries, ReturnType<typeof prepareFor>>()

  function prepareFor(queries: Queries) {
    const { id, planId, number, source, hash, header, content } = planVersions
    return {
      told: prepare<Told>(
        queries.select({ id, planId, number, source, hash }).from(planVersions).where(isOneOf(planId, 'ids')),
        'import_load_versions',
      ),
      words: prepare<Words>(
        queries.select({ id, header, content }).from(planVersions).where(isOneOf(id, 'ids')),
        'import_load_contents',
      ),
      named: prepare<NamedStaff & { planId: string }>(
        queries.select().from(planStaff).where(isOneOf(planStaff.planId, 'ids')),
        'import_load_plan_staff',
      ),
      dates: prepare<{ planId: string | null; event: (typeof legalEvents)[number]; day: HeldHeader['meetingDay'] }>(
        queries.select().from(studentEvents).where(isOneOf(studentEvents.planId, 'ids')),
        'import_load_events',
      ),
    }
  }

  return async (headers, queries) => {
    const asked = prepared.get(queries) ?? prepareFor(queries)
    prepared.set(queries, asked)
    const ids = { ids: list(headers.map((header) => header.id)) }
    const byPlan = byPlanOf(await asked.told.execute(ids))
    const people = byPlanOf(await asked.named.execute(ids))
    const known = byPlanOf(await asked.dates.execute(ids))
    const plans = headers.map((header) => {
      const versions = (byPlan.get(header.id) ?? []).toSorted((a, b) => b.number - a.number)
      const stands = versions.find((one) => one.number === header.version)
      if (!stands) throw new Error('a plan without its version')
      return { header, stands, last: versions[0] ?? stands, imported: versions.find((one) => one.source === 'import') }
    })
    const wanted = plans.flatMap(({ header, stands, imported }) => [
      stands.id,
      ...(header.imported ? [] : [imported?.id]),
    ])
    const words = new Map(
      (await asked.words.execute({ ids: list([...new Set(wanted.filter((id) => id !== undefined))]) })).map(
        (one) => [one.id, one] as const,
      ),
    )
    const contentOf = (id: string) => {
      const row = words.get(id)
      if (!row) throw new Error('a version without its content')
      return { header: row.header, content: JSON.parse(seal.open(contentPlace(id), row.content)) as PlanContent }
    }

    return plans.map(({ header, stands, last, imported }): PlanRow => {
      const dateOf = (event: (typeof legalEvents)[number]) =>
        known.get(header.id)?.find((one) => one.event === event)?.day ?? null
      const row: PlanRow = {
        id: header.id,
        studentId: header.studentId,
        kind: header.kind,
        status: header.status,
        meetingDay: header.meetingDay,
        startDay: header.startDay,
        endDay: header.endDay,
        caseManagerEmail: header.caseManagerEmail,
        lastEligibility: dateOf('lastEligibility'),
        consentReceived: dateOf('consentReceived'),
        eligibilityDetermined: dateOf('eligibilityDetermined'),
        version: header.version,
        content: contentOf(stands.id).content,
        named: (people.get(header.id) ?? [])
          .map(({ staffId, relation, startDay, endDay }) => ({ staffId, relation, startDay, endDay }))
          .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
        imported: null,
        last: { number: last.number, hash: last.hash ?? '', inEffect: header.version },
        next:
          header.nextVersion !== null && header.nextDay !== null
            ? { version: header.nextVersion, day: header.nextDay }
            : null,
      }
      if (header.imported) {
        return { ...row, imported: JSON.parse(seal.open(importedPlace(header.id), header.imported)) as ImportedPlan }
      }
      // The other system's words are those of the version that came from it.
      if (!imported) return row
      if (imported === stands) return { ...row, imported: { document: documentOf(row), status: row.status } }
      const { header: own, content } = contentOf(imported.id)
      return { ...row, imported: { document: { header: own ?? documentOf(row).header, content }, status: row.status } }
    })
  }
}

function byPlanOf<Row extends { readonly planId: string | null }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const grouped = new Map<string, Row[]>()
  for (const row of rows) {
    const list = grouped.get(row.planId ?? '')
    if (list) list.push(row)
    else grouped.set(row.planId ?? '', [row])
  }
  return grouped
}

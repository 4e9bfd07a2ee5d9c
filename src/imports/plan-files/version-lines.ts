// The history of a plan as `versions.csv` has it: taken over whole where the plan is new here, and proved by its hashes.
import { brokenLinks } from '#plans/chain'
import { planContentSchema } from '#plans/content'
import type { PlanDocument } from '#plans/document'
import type { PlanKind } from '#plans/kind'
import { headerFields } from '#plans/sections'
import { type VersionBasis, type VersionStatus, versionBases, versionStatuses } from '#plans/version'
import type { Day } from '#time/day'
import { count, day, flag, oneOf, text } from '../cells.js'
import { column, required } from '../columns.js'
import type { ImportRun, ReadRow } from '../import-run.js'
import type { PlanRow, PlanVersionRow } from '../rows.js'
import { withDocument } from './plan-document.js'

export const versionsFile = 'versions.csv'

export const versionColumns = {
  studentId: required(text),
  kind: required(oneOf(['iep', '504'])),
  planId: required(text),
  number: required(count),
  status: required(oneOf(versionStatuses)),
  inEffect: column(flag),
  basis: required(oneOf(versionBases)),
  source: required(oneOf(['import', 'chat'])),
  authorEmail: column(text),
  effectiveDate: required(day),
  record: column(text),
  header: required(text),
  content: required(text),
  previousHash: column(text),
  hash: column(text),
} as const

type VersionLine = ReadRow<typeof versionColumns>

/** What a file's history makes of a plan that is not held yet; undefined where it has none, or one that can't be taken. */
export function withHistory(run: ImportRun, row: PlanRow, lines: readonly VersionLine[]): PlanRow | undefined {
  const own = lines
    .filter(({ given }) => given.planId === row.id && given.kind === row.kind)
    .sort((a, b) => (a.given.number ?? 0) - (b.given.number ?? 0))
  if (own.length === 0) return undefined
  const versions: PlanVersionRow[] = []
  for (const line of own) {
    const version = versionFrom(run, line, row.kind)
    if (!version)
      refuse(run, line, 'holds a header, a record or a content that is no plan’s. Take the row as it was exported.')
    else versions.push(version)
  }
  const broken = new Set(brokenLinks(versions))
  for (const line of own) {
    if (broken.has(line.given.number ?? 0))
      refuse(run, line, 'has been altered: its hash does not follow from what it says.')
  }
  const stands = versions.find((version) => version.inEffect)
  const last = versions.at(-1)
  if (broken.size > 0 || versions.length < own.length || !stands || !last) return undefined
  const next = versions.find((version) => version.status === 'active' && version.number > stands.number)
  const imported = versions.findLast((version) => version.source === 'import')
  run.report.of(versionsFile).added += versions.length
  return {
    ...withDocument(row, stands.document),
    version: stands.number,
    imported: imported ? { document: imported.document, status: row.status } : null,
    last: { number: last.number, hash: last.hash, inEffect: stands.number },
    next: next ? { version: next.number, day: next.effectiveDay } : null,
    history: versions,
  }
}

/**
 * Looks at the history that the files have of a plan that is held.
 * @returns whether it is the one that is held: then the files are our own, and say nothing that the other system does
 */
export function isOwnHistory(run: ImportRun, held: PlanRow, lines: readonly VersionLine[]): boolean {
  const own = lines.filter(({ given }) => given.planId === held.id && given.kind === held.kind)
  const last = held.last
  const newest = own.find(({ given }) => given.number === last?.number)
  const isOurs = newest !== undefined && (newest.given.hash ?? '') === last?.hash
  for (const line of own) {
    const number = line.given.number ?? 0
    if ((newest && !isOurs) || number > (last?.number ?? 0)) {
      refuse(run, line, 'is another history of a plan that is held here. Import it into an empty database.')
    } else run.report.of(versionsFile).unchanged += 1
  }
  return isOurs
}

function refuse(run: ImportRun, { line }: VersionLine, why: string): void {
  run.report.refuse(versionsFile, line, why)
}

function versionFrom(run: ImportRun, { given }: VersionLine, kind: PlanKind): PlanVersionRow | undefined {
  const header = parsed(given.header)
  const content = parsed(given.content)
  const record = given.record ? parsed(given.record) : {}
  if (!headerFields.safeParse(header).success || !planContentSchema.safeParse(content).success) return undefined
  if (typeof record !== 'object' || record === null) return undefined
  return {
    kind,
    number: given.number ?? 0,
    // As it stands in the file: its hash covers every word.
    document: { header, content } as PlanDocument,
    status: given.status as VersionStatus,
    inEffect: given.inEffect === true,
    basis: given.basis as VersionBasis,
    source: given.source as 'import' | 'chat',
    effectiveDay: given.effectiveDate as Day,
    authorId: run.staffWith(given.authorEmail) ?? null,
    record: record as Record<string, string>,
    previousHash: given.previousHash ?? '',
    hash: given.hash ?? '',
  }
}

function parsed(cell: string | null | undefined): unknown {
  try {
    return JSON.parse(cell ?? '')
  } catch {
    return undefined
  }
}

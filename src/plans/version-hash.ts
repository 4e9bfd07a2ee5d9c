// The hash of a version: covers what it says, how it came to be, and the version before it, so that a history that was
// altered shows.
import { createHash } from 'node:crypto'
import type { Day } from '#time/day'
import type { PlanDocument } from './document.js'
import type { PlanKind } from './kind.js'
import type { VersionBasis } from './version.js'

export interface HashedVersion {
  readonly number: number
  readonly kind: PlanKind
  readonly document: PlanDocument
  readonly source: 'import' | 'chat'
  readonly basis: VersionBasis
  readonly effectiveDay: Day
  readonly authorId?: string | undefined
  /** The reason, the agreement, the consent. */
  readonly record: Readonly<Record<string, string>>
}

/** @param previous the hash of the version before it; empty for the first @returns 64 hexadecimal digits */
export function versionHash(previous: string, version: HashedVersion): string {
  return createHash('sha256').update(previous).update(canonical(version)).digest('hex')
}

/** JSON with the names of every object in one order and nothing that is absent: equal values have equal texts. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`
}

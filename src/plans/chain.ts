// Whether a history is whole: each version's hash follows from what it says and from the version before it.

import type { Day } from '#time/day'
import type { PlanDocument } from './document.js'
import type { PlanKind } from './kind.js'
import type { VersionBasis } from './version.js'
import { versionHash } from './version-hash.js'

interface Link {
  readonly kind: PlanKind
  readonly number: number
  readonly document: PlanDocument
  readonly basis: VersionBasis
  readonly source: 'import' | 'chat'
  readonly effectiveDay: Day
  readonly record: Readonly<Record<string, string>>
  readonly previousHash: string
  readonly hash: string
}

/**
 * The numbers of versions whose hash does not follow; empty where the history is whole. A version from before versions
 * had hashes has none, and begins the chain anew.
 * @param versions of one plan, oldest first
 */
export function brokenLinks(versions: readonly Link[]): readonly number[] {
  let previous: string | undefined = ''
  return versions.flatMap(({ kind, number, document, basis, source, effectiveDay, record, previousHash, hash }) => {
    const before = previous
    previous = hash
    if (hash === '') return []
    const follows = versionHash(previousHash, { kind, number, document, basis, source, effectiveDay, record }) === hash
    return follows && previousHash === before ? [] : [number]
  })
}

// interim
import { createHash } from 'node:crypto'
import type { PlanDocument } from './document.js'
import type { VersionBasis } from './version.js'

export interface HashedVersion {
  readonly planId: string
  readonly number: number
  readonly document: PlanDocument
  readonly basis: VersionBasis
  readonly source: string
  readonly effectiveDay: string
  readonly record: Readonly<Record<string, string>>
  readonly createdAt: number
}

export function versionHash(version: HashedVersion, previousHash: string): string {
  return createHash('sha256').update(previousHash).update(canonical(version)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
      .join(',')}}`
  return JSON.stringify(value)
}

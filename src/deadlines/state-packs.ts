// The packs that come with the program: of the states whose text was read. Data, off until somebody approves one.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type ReadPack, readPack } from './rule-pack.js'

/** Beside this file in the sources, and copied beside it by the build. */
const folder = new URL('./states/', import.meta.url)

export interface ShippedPack {
  /** The file's name. */
  readonly file: string
  readonly read: ReadPack
}

let known: readonly ShippedPack[] | undefined

/** Every pack of the folder, whole or with its faults, by the names of the files. */
export function shippedPacks(): readonly ShippedPack[] {
  known ??= packFiles().map((file) => ({ file, read: readPack(file, readFileSync(new URL(file, folder), 'utf8')) }))
  return known
}

function packFiles(): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
}

// The district's key where the environment gives none: made once, beside the SQLite database, for its owner alone.
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '#files/make-folder'

/** Where the key of a database lies that the environment gives none for. */
export function keyFileOf(databasePath: string): string {
  return `${databasePath}.key`
}

/** The key in the file beside a database, and whether it was made just now. */
export function keyBeside(databasePath: string): {
  readonly key: Buffer
  readonly path: string
  readonly made: boolean
} {
  const path = keyFileOf(databasePath)
  makeFolder(dirname(path))
  try {
    // Two processes may start at once: only one makes the file, both read it.
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true })
    return { key: read(path), path, made: true }
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code !== 'EEXIST') throw reason
    return { key: read(path), path, made: false }
  }
}

function read(path: string): Buffer {
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
}

// The file of checkpoints: one a line, each marked with the audit key over the one before it, so that no line can be
// edited, left out or made up.
import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import type { ChainHead } from '#records/audit-checkpoints'
import { type Instant, isoInstant } from '#time/clock'
import type { Seal } from '../seal.js'

export interface Checkpoint extends ChainHead {
  readonly at: string
  /** The keyed hash of this and of the mark before. */
  readonly mark: string
}

/** The lines of a file, as far as they are what was written. */
export interface CheckpointsRead {
  readonly checkpoints: readonly Checkpoint[]
  /** The first line that is not what was written there, from 1 on. */
  readonly brokenLine?: number
}

/** No mark stands before the first. */
const noMark = ''

function marked(before: string, { at, number, hash }: Omit<Checkpoint, 'mark'>, seal: Seal): string {
  return seal.chain(before, JSON.stringify(['checkpoint', at, number, hash]))
}

/** Reads a file of checkpoints; undefined where there is none. */
export async function readCheckpoints(path: string, seal: Seal): Promise<CheckpointsRead | undefined> {
  if (!existsSync(path)) return undefined
  const checkpoints: Checkpoint[] = []
  for (const [index, line] of wholeLines(await readFile(path, 'utf8')).entries()) {
    const read = checkpointIn(line)
    if (!read || read.mark !== marked(checkpoints.at(-1)?.mark ?? noMark, read, seal)) {
      return { checkpoints, brokenLine: index + 1 }
    }
    checkpoints.push(read)
  }
  return { checkpoints }
}

/** Appends a checkpoint and has it on the disk. Whoever calls lets nobody else append meanwhile. */
export async function appendCheckpoint(path: string, head: ChainHead, at: Instant, seal: Seal): Promise<void> {
  const file = await open(path, 'a+', 0o600)
  try {
    const text = await file.readFile('utf8')
    // A line that a kill cut short says nothing: it is written anew.
    const whole = Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1))
    if (whole < Buffer.byteLength(text)) await file.truncate(whole)
    const said = { at: isoInstant(at), number: head.number, hash: head.hash }
    const mark = marked(checkpointIn(wholeLines(text).at(-1) ?? '')?.mark ?? noMark, said, seal)
    await file.appendFile(`${JSON.stringify({ ...said, mark })}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The last checkpoint that stands in a file, whatever stands before it. */
export async function lastCheckpoint(path: string): Promise<Checkpoint | undefined> {
  if (!existsSync(path)) return undefined
  return checkpointIn(wholeLines(await readFile(path, 'utf8')).at(-1) ?? '')
}

function wholeLines(text: string): readonly string[] {
  return text.split('\n').slice(0, -1)
}

/** Byte for byte what was written, or undefined. */
function checkpointIn(line: string): Checkpoint | undefined {
  try {
    const { at, number, hash, mark } = JSON.parse(line) as Checkpoint
    return JSON.stringify({ at, number, hash, mark }) === line ? { at, number, hash, mark } : undefined
  } catch {
    return undefined
  }
}

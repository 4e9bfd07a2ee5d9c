// Opens a backup for reading: its header, and its lines one by one, decrypted and checked as they come.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import { openWithAny, WrongEncryptionKey } from '../keys.js'
import { BackupDamaged, BackupRefused } from './backup-faults.js'
import { decrypted } from './chunks.js'
import { type BackupHeader, mostHeaderBytes, readHeader } from './header.js'

export interface OpenBackup {
  readonly header: BackupHeader
  /** Its lines. @throws BackupDamaged, at the latest before the last line was given */
  lines(): AsyncGenerator<string>
}

/** The name under which a backup's own key is wrapped. */
export function backupKeyId(madeAt: string): string {
  return `backup|${madeAt}`
}

/**
 * Opens a backup.
 * @param wrapping the district's keys
 * @throws BackupRefused
 */
export async function openBackup(file: string, wrapping: readonly Buffer[]): Promise<OpenBackup> {
  const beginning = await beginningOf(file)
  const reading = readHeader(beginning)
  if (reading.is !== 'header') throw unreadable(reading.is)
  const { header, length } = reading
  const key = openKey(header, wrapping)
  return {
    header,
    lines: () => linesOf(file, key, beginning.subarray(0, length)),
  }
}

function unreadable(is: 'other' | 'newer' | 'damaged'): BackupRefused {
  if (is === 'other') return new BackupRefused('This file is no backup of Caseload.')
  if (is === 'newer') return new BackupRefused('A newer Caseload made this backup. Restore it with that one.')
  return new BackupDamaged()
}

async function beginningOf(file: string): Promise<Buffer> {
  const handle = await open(file).catch(() => {
    throw new BackupRefused(`There is no file ${file} that could be read.`)
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(mostHeaderBytes), 0, mostHeaderBytes, 0)
    return buffer.subarray(0, bytesRead)
  } catch {
    throw new BackupRefused(`There is no file ${file} that could be read.`)
  } finally {
    await handle.close()
  }
}

function openKey({ key, madeAt }: BackupHeader, wrapping: readonly Buffer[]): Buffer {
  try {
    return openWithAny(wrapping, backupKeyId(madeAt), Buffer.from(key, 'base64')).key
  } catch (reason) {
    if (!(reason instanceof WrongEncryptionKey)) throw reason
    throw new BackupRefused(
      'This backup was made with another encryption key, or its beginning is damaged. Set CASELOAD_ENCRYPTION_KEY to the key of the district that it was made of.',
    )
  }
}

async function* linesOf(file: string, key: Buffer, header: Buffer): AsyncGenerator<string> {
  const plain = new PassThrough()
  const source = createReadStream(file, { start: header.length })
  // What goes wrong on the way is thrown where the lines are read.
  const flow = pipeline(Readable.from(decrypted(source, key, header)), createGunzip(), plain).catch((reason) =>
    plain.destroy(reason instanceof BackupRefused ? reason : new BackupDamaged()),
  )
  const decoder = new StringDecoder('utf8')
  let rest: string[] = []
  try {
    for await (const piece of plain) {
      const lines = decoder.write(piece as Buffer).split('\n')
      for (const line of lines.slice(0, -1)) {
        yield [...rest, line].join('')
        rest = []
      }
      rest.push(lines.at(-1) ?? '')
    }
    await flow
    if (rest.join('') !== '') throw new BackupDamaged()
  } finally {
    plain.destroy()
    source.destroy()
    await flow
  }
}

// Where the files come from: a folder, or a zip.
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Refused } from './refusal.js'
import type { Source, SourceFile } from './source-file.js'
import { openZip } from './zip-source.js'

/** Read at a time. */
const pieceBytes = 256 * 1024

/** Opens a folder or a zip. @throws Refused where there is neither */
export async function openSource(path: string): Promise<Source> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Refused(basename(path), 0, 'there is no such folder or zip')
  if (!found.isDirectory()) return openZip(path)
  const files: SourceFile[] = []
  for (const name of (await readdir(path)).sort()) {
    const file = join(path, name)
    const one = await stat(file)
    if (one.isFile())
      files.push({ name, size: one.size, open: async () => createReadStream(file, { highWaterMark: pieceBytes }) })
  }
  return { files, close: async () => undefined }
}

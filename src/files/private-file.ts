// Files for their owner alone, also where one that others may read lies there already: a mode counts only for what is made.
import { type FileHandle, open } from 'node:fs/promises'
import type { Writable } from 'node:stream'

const ownerAlone = 0o600

/** Writes a file that its owner alone may read, over one that lies there. @throws where it can't be written */
export async function writePrivately(path: string, content: string | Uint8Array): Promise<void> {
  const file = await openPrivately(path)
  try {
    await file.writeFile(content)
  } finally {
    await file.close()
  }
}

/** The same, to be written bit by bit. */
export async function privateStream(path: string): Promise<Writable> {
  return (await openPrivately(path)).createWriteStream()
}

async function openPrivately(path: string): Promise<FileHandle> {
  const file = await open(path, 'w', ownerAlone)
  // A device such as /dev/stdout stays everybody's.
  if ((await file.stat()).isFile()) await file.chmod(ownerAlone)
  return file
}

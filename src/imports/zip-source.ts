// A roster as one zip. Entries are taken by their name alone, and one that unpacks to more than it says is refused.
import { basename } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { promisify } from 'node:util'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { Refused } from './refusal.js'
import type { Source, SourceFile } from './source-file.js'

/** No honest text is packed tighter: CSV of a roster packs about ten to one. */
const mostRatio = 100
/** All files of a zip together, unpacked. */
const mostBytes = 4 * 1024 ** 3

const open = promisify<string, yauzl.Options, ZipFile>(yauzl.open)

/** Opens a zip. @throws Refused where it is none, or packed as no roster is */
export async function openZip(path: string): Promise<Source> {
  const name = basename(path)
  const refuse = (why: string) => new Refused(name, 0, why)
  let zip: ZipFile
  try {
    zip = await open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
  } catch {
    throw refuse('it is neither a folder nor a zip that opens. Give the folder with your files, or pack them again.')
  }
  try {
    const entries = await entriesOf(zip)
    const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
    const bomb = entries.some((entry) => entry.uncompressedSize > mostRatio * Math.max(entry.compressedSize, 1024))
    if (bomb || total > mostBytes)
      throw refuse('it unpacks to far more than a roster holds. Unpack it yourself and give the folder.')
    const files = entries.map((entry) => fileOf(zip, entry, name))
    return { files, close: async () => zip.close() }
  } catch (reason) {
    zip.close()
    throw reason instanceof Refused ? reason : refuse('it is damaged. Pack it again.')
  }
}

function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/')) entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}

function fileOf(zip: ZipFile, entry: Entry, zipName: string): SourceFile {
  const openEntry = promisify<Entry, Readable>(zip.openReadStream.bind(zip))
  return {
    name: basename(entry.fileName.replaceAll('\\', '/')),
    size: entry.uncompressedSize,
    // yauzl ends the stream with an error as soon as more comes out than the entry declares.
    open: async () => {
      const stream = await openEntry(entry)
      const passed = new Transform({ transform: (chunk, _encoding, done) => done(null, chunk) })
      stream.on('error', () =>
        passed.destroy(new Refused(zipName, 0, 'a file in it is not what it declares. Pack it again.')),
      )
      return stream.pipe(passed)
    },
  }
}

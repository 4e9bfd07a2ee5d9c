// The playground as `npm start` opens it: its own database, the real importer, the real bot, a real server.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPage } from '#adapters/playground/build-page'
import { openPlayground } from '#adapters/playground/own-database'
import { createPlayground } from '#adapters/playground/playground'
import type { AnyCommand } from '#bot/command'
import { playgroundParts } from '#cli/playground-parts'
import { allCommands } from '#commands/all'
import type { Config } from '#config'
import { type ImportStore, importRecords } from '#db/imports/import-records'
import { keyBeside } from '#db/key-file'
import { openSeal } from '#db/keys'
import { playgroundMark } from '#db/records/playground-mark'
import { openSqlite } from '#db/sqlite'
import { importFolder } from '#imports/import-folder'
import type { Log } from '#records/log'
import { type Clock, systemClock } from '#time/clock'

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

export interface OpenDatabase {
  readonly database: Awaited<ReturnType<typeof openSqlite>>
  readonly seal: Awaited<ReturnType<typeof openSeal>>
  readonly records: ImportStore
}

/** An empty database of its own file. */
export async function openDatabase(folder: string, clock: Clock): Promise<OpenDatabase> {
  const path = join(folder, 'playground.db')
  const database = await openSqlite(path)
  const seal = await openSeal(database, [keyBeside(path).key], clock.now())
  return { database, seal, records: importRecords(database, seal, clock, folder) }
}

export interface Opened {
  readonly url: string
  /** Reads more files in, as a district would. */
  importFiles(files: Readonly<Record<string, string>>): Promise<void>
  close(): Promise<void>
}

/** Opens the playground on a port of its own. @param more commands beside the product's own */
export async function openedPlayground(
  clock: Clock = systemClock('America/Chicago'),
  more: readonly AnyCommand[] = [],
): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'caseload-test-'))
  const { database, seal, records } = await openDatabase(folder, clock)
  await openPlayground(playgroundMark(database), records, clock)
  const page = join(folder, 'page')
  await buildPage(fileURLToPath(new URL('../../adapters/playground/page', import.meta.url)), page)
  const config: Config = {
    database: { engine: 'sqlite', path: join(folder, 'playground.db') },
    http: { host: '127.0.0.1', port: 0 },
    encryptionKeys: [],
    timeZone: clock.timeZone,
    logLevel: 'silent',
  }
  const district = { config, database, seal, clock, close: () => database.close() }
  const parts = playgroundParts(district, silent, [...allCommands, ...more])
  const server = createServer(createPlayground({ ...parts, page }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async importFiles(files) {
      const from = join(folder, 'more')
      await mkdir(from, { recursive: true })
      for (const [name, text] of Object.entries(files)) await writeFile(join(from, name), text)
      const report = await importFolder({ from, records, clock })
      if (report.hasRefused) throw new Error(report.lines().join('\n'))
    },
    async close() {
      await closed(server)
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

// Opens the district's database as the settings say, with its keys and its clock.
import { type Config, readConfig } from '#config'
import type { Database } from '#db/database'
import { keyBeside } from '#db/key-file'
import { openSeal } from '#db/keys'
import { auditWriter } from '#db/records/audit'
import { auditCheckpoints, headOf } from '#db/records/audit-checkpoints'
import { fileEntries } from '#db/records/entry-filing'
import { markNamesFiled } from '#db/records/name-filing'
import type { Seal } from '#db/seal'
import { openSqlite } from '#db/sqlite'
import { type Clock, frozenClock, systemClock } from '#time/clock'
import { databaseFault } from './database-fault.js'
import { byOperator } from './operator.js'

export interface District {
  readonly config: Config
  readonly database: Database
  readonly seal: Seal
  readonly clock: Clock
  /** The file that checkpoints of the audit log go to; undefined where nothing says where. */
  readonly checkpointFile?: string
  /** The file that the key was just made in, for the warning; undefined where it was there before. */
  readonly keyMadeIn?: string
  close(): Promise<void>
}

/** The settings are wrong: one line a fault. */
export class WrongSettings extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'WrongSettings'
  }
}

/** The database can't be reached or written to. */
export class DatabaseUnreachable extends Error {
  constructor(place: Config['database'], reason: unknown) {
    super(databaseFault(place, reason))
    this.name = 'DatabaseUnreachable'
  }
}

/** The settings of this process. @throws WrongSettings */
export function settingsOfProcess(): Config {
  const reading = readConfig(process.env)
  if (!reading.ok) throw new WrongSettings(reading.faults)
  return reading.config
}

/** Opens the district. @throws WrongSettings, DatabaseUnreachable, WrongEncryptionKey */
export async function openDistrict(config: Config = settingsOfProcess()): Promise<District> {
  const clock = clockOf(config)
  const database = await openDatabase(config)
  try {
    const found = await headOf(database, database.read)
    const { keys, madeIn } = keysOf(config)
    const seal = await openSeal(database, keys, clock.now(), async (how, write, seal) => {
      const entry = { ...byOperator(), command: keyActs[how], outcome: 'changed', students: [] } as const
      await auditWriter(database, seal)(write, entry, clock.now())
      if (how === 'made') await markNamesFiled(database, write)
    })
    const { database: place } = config
    const beside = place.engine === 'sqlite' ? `${place.path}.checkpoints` : undefined
    const checkpointFile = config.auditCheckpoints ?? beside
    return {
      config,
      database,
      seal,
      clock,
      ...(checkpointFile && { checkpointFile }),
      ...(madeIn && { keyMadeIn: madeIn }),
      async close() {
        try {
          // What a verb wrote is an hour old before a running bot keeps where the chain ends, or no bot runs at all. Where
          // nothing came, nothing is kept: a log that was cut is left as it was found.
          const head = await headOf(database, database.read)
          if (head.number > found.number) {
            await fileEntries(database)
            await auditCheckpoints(database, seal, clock, checkpointFile).keep()
          }
        } catch (reason) {
          process.stderr.write(`${checkpointFault(checkpointFile, reason)}\n`)
        } finally {
          await database.close()
        }
      },
    }
  } catch (reason) {
    await database.close()
    throw reason
  }
}

/** What was done is done; its proof is missing until the file can be written to. */
function checkpointFault(file: string | undefined, reason: unknown): string {
  const code = (reason as NodeJS.ErrnoException | null)?.code ?? 'the database does not answer'
  return `No checkpoint of the audit log could be kept in ${file ?? 'any file'} (${code}). Mend that, and do anything once more.`
}

/** What the audit log calls what happens to the keys of a database. */
const keyActs = { made: 'makeDatabase', rewrapped: 'rotateKey' } as const

/** The clock that the settings say. */
export function clockOf({ frozenDay, timeZone }: Config): Clock {
  return frozenDay ? frozenClock(frozenDay, timeZone) : systemClock(timeZone)
}

/** The district's own keys, newest first, from the settings or the file beside the database, which is made where there is none. */
export function keysOf({ database, encryptionKeys }: Config): {
  readonly keys: readonly Buffer[]
  readonly madeIn?: string
} {
  if (database.engine !== 'sqlite' || encryptionKeys.length > 0) return { keys: encryptionKeys }
  const { key, path, made } = keyBeside(database.path)
  return { keys: [key], ...(made && { madeIn: path }) }
}

/** Opens the database alone, without its keys. @throws DatabaseUnreachable */
export async function openDatabase({ database: place }: Config): Promise<Database> {
  return opened(place).catch((reason: unknown) => {
    throw new DatabaseUnreachable(place, reason)
  })
}

/** The driver of PostgreSQL is loaded where it is used. */
async function opened(place: Config['database']): Promise<Database> {
  if (place.engine === 'sqlite') return openSqlite(place.path)
  const { openPostgres } = await import('#db/postgres')
  return openPostgres(place.url)
}

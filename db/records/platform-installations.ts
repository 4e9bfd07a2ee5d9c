// Installations as they are stored: what the platform gave is sealed, so that a stolen database speaks for nobody.
import { and, asc, eq } from 'drizzle-orm'
import type { Platform } from '#people/staff'
import type { AuditEntry } from '#records/audit'
import type { PlatformInstallation, PlatformInstallations } from '#records/platform-installations'
import { DeliveryTaken } from '#records/store'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import { auditWriter } from './audit.js'
import { deliveryTaker } from './deliveries.js'

/** The row of an installation, as it is bound into what is sealed of it. */
export function installationRow(platform: string, place: string): string {
  return `${platform}|${place}`
}

export function platformInstallations(database: Database, seal: Seal, clock: Clock): PlatformInstallations {
  const { installations } = database.tables
  const take = deliveryTaker(database)
  const writeDown = auditWriter(database, seal)
  const isOf = (platform: Platform) => eq(installations.platform, platform)
  const isAt = (platform: Platform, place: string) => and(isOf(platform), eq(installations.place, place))
  const spot = (platform: string, place: string) => ({
    table: 'installations',
    column: 'held',
    row: installationRow(platform, place),
  })

  function opened(row: typeof installations.$inferSelect): PlatformInstallation {
    const held = seal.open(spot(row.platform, row.place), row.held)
    return { ...row, platform: row.platform as Platform, held }
  }

  return {
    async keep({ platform, place, whole }, held) {
      const set = { whole, held: seal.seal(spot(platform, place), held), installedAt: clock.now() }
      await database.write(async (write) => {
        await write
          .insert(installations)
          .values({ platform, place, ...set })
          .onConflictDoUpdate({ target: [installations.platform, installations.place], set })
        await writeDown(write, entryOf(platform, place, 'install'), clock.now())
      })
    },
    async of(platform, place) {
      const [row] = await database.read.select().from(installations).where(isAt(platform, place))
      return row && opened(row)
    },
    async all(platform) {
      const rows = await database.read
        .select()
        .from(installations)
        .where(isOf(platform))
        .orderBy(asc(installations.installedAt), asc(installations.place))
      return rows.map(opened)
    },
    async remove(platform, place) {
      return database.write(async (write) => {
        const gone = await write
          .delete(installations)
          .where(isAt(platform, place))
          .returning({ place: installations.place })
        if (gone.length > 0) await writeDown(write, entryOf(platform, place, 'uninstall'), clock.now())
        return gone.length > 0
      })
    },
    async takeOnce(key) {
      try {
        await database.write((write) => take(write, [{ kind: 'event', key }], clock.now()))
        return true
      } catch (fault) {
        if (fault instanceof DeliveryTaken) return false
        throw fault
      }
    },
  }
}

/** Whoever consents or takes the app away does so on the platform, which names the place alone. */
function entryOf(platform: Platform, place: string, command: 'install' | 'uninstall'): AuditEntry {
  const account = { platform, workspace: place, user: '' }
  return { account, surface: 'link', command, outcome: 'changed', students: [] }
}

// Where the app was installed by a platform's own consent, and what it was given there: a port, whose secrets are kept
// sealed.
import type { Platform } from '#people/staff'
import type { Instant } from '#time/clock'

export interface InstalledPlace {
  readonly platform: Platform
  /** The workspace; the organisation where `whole`. */
  readonly place: string
  /** Whether the app was installed for a whole organisation. */
  readonly whole: boolean
}

export interface PlatformInstallation extends InstalledPlace {
  /** What the platform gave, in the adapter's own words: a secret. */
  readonly held: string
  readonly installedAt: Instant
}

export interface PlatformInstallations {
  /** Keeps what was given for a place, instead of what was given before. */
  keep(at: InstalledPlace, held: string): Promise<void>
  of(platform: Platform, place: string): Promise<PlatformInstallation | undefined>
  /** All of a platform, the oldest first. */
  all(platform: Platform): Promise<readonly PlatformInstallation[]>
  /** Forgets a place. @returns whether it was known */
  remove(platform: Platform, place: string): Promise<boolean>
  /** Takes a key that is good for once, in whichever process. @returns false where it was taken before */
  takeOnce(key: string): Promise<boolean>
}

// Addresses under which somebody's calendar reads what is due for them. An address is a secret: of it only a keyed hash is
// kept, so that whoever has the database can't read a feed.
import type { StaffId } from '#people/staff'

export interface FeedRecords {
  /** Whose feed an address is; undefined where it is nobody's, or no more. */
  ownerOf(address: string): Promise<StaffId | undefined>
  /** Whether somebody has one. */
  has(staff: StaffId): Promise<boolean>
}

export interface FeedWork {
  /** Makes an address; the one before it ends. @returns it, this once */
  start(staff: StaffId): Promise<string>
  /** @returns false where there was none */
  end(staff: StaffId): Promise<boolean>
}

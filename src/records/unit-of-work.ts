// Everything that one command changes: kept together with its audit entry, or not at all.
import type { Account, StaffId } from '#people/staff'
import type { AccessRequest } from './access-request.js'
import type { PublicText } from './public-text.js'
import type { SettingName } from './settings.js'

/** A message to one member of staff, sent once the change is kept. */
export interface OutgoingMessage {
  readonly to: StaffId
  /** Private: goes to that person alone. */
  readonly title: string
  readonly paragraphs: readonly string[]
  /** What a locked phone shows. */
  readonly preview: PublicText
}

export interface UnitOfWork {
  link(account: Account, staff: StaffId, proof: 'profile' | 'link'): Promise<void>
  unlink(account: Account): Promise<void>
  changeSetting(name: SettingName, value: unknown): Promise<void>
  requestAccess(request: AccessRequest): Promise<void>
  send(message: OutgoingMessage): Promise<void>
}

// Who is behind an account, as Teams' own directory says: the e-mail address, and whether they belong to the tenant.
import type { Profile } from '#bot/request'
import type { Account } from '#people/staff'
import type { Connector, Member } from './connector.js'
import type { Chat, Crowd } from './places.js'

/** @returns undefined where Teams knows nobody. @throws where it can't be asked */
export async function profileIn(
  connector: Pick<Connector, 'member'>,
  place: Chat | Crowd,
  account: Account,
): Promise<Profile | undefined> {
  const member = await connector.member(place, account.user)
  return member && profileOf(member, account)
}

/** What Teams says of a member. */
export function profileOf(member: Member, account: Account): Profile {
  const email = member.email || member.userPrincipalName
  return { ...(email && { email }), outsider: isOutsider(member, account) }
}

/** Guests, anonymous people of a meeting, and people of a connected tenant are never answered about a student. */
function isOutsider(member: Member, account: Account): boolean {
  const role = member.userRole?.toLowerCase()
  const fromElsewhere = Boolean(member.tenantId) && member.tenantId?.toLowerCase() !== account.workspace.toLowerCase()
  // A guest's principal name says so even where the role is left out.
  const isGuest = role === 'guest' || role === 'anonymous' || (member.userPrincipalName ?? '').includes('#EXT#')
  return isGuest || fromElsewhere
}

// Who reads a conversation in Teams. Whatever is not known for certain counts as open.
//
// A channel of a team is open to its whole team, and to whoever may join that; whether it is a private one, Teams tells
// nobody without rights over the directory. So a team's channel always counts as open. A group chat is read by its
// members alone.
import type { Delivery } from '#bot/messenger'
import type { Audience, Present } from '#records/audience'
import type { Connector, Member } from './connector.js'
import type { Crowd } from './places.js'
import { profileOf } from './profiles.js'

/** More are not looked through. */
const mostMembers = 200

/** @throws where Teams can't be asked just now */
export async function audienceIn(
  connector: Pick<Connector, 'members'>,
  crowd: Crowd,
  workspace: string,
): Promise<Audience> {
  const members = await connector.members(crowd, mostMembers)
  if (members === 'tooMany') return { type: 'open' }
  if ('outcome' in members) return goneOrFault(members)
  if (!isGroupChat(crowd)) return { type: 'open' }
  const present: Present[] = []
  for (const member of members) {
    const one = presentFrom(member, workspace)
    if (!one) return { type: 'open' }
    present.push(one)
  }
  return { type: 'closed', members: present }
}

function goneOrFault(delivery: Exclude<Delivery, { outcome: 'sent' }>): Audience {
  if (delivery.outcome === 'gone') return { type: 'gone', reason: delivery.reason }
  throw new Error('Teams could not be asked who reads a conversation')
}

/** Teams' own way of naming: a channel's id ends otherwise, and a meeting's chat, which guests join, says so. */
function isGroupChat({ conversation }: Crowd): boolean {
  return /^19:(?!meeting_)[^;]+@thread\.v2$/.test(conversation)
}

/** Undefined for a guest, and for whoever the directory doesn't know. */
function presentFrom(member: Member, workspace: string): Present | undefined {
  const user = member.aadObjectId ?? member.objectId
  if (!user) return undefined
  const account = { platform: 'teams', workspace, user } as const
  const { email, outsider } = profileOf(member, account)
  return outsider || !member.userRole ? undefined : { account, ...(email && { email }) }
}

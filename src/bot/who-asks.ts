// Who is behind an account: a member of staff of this district, or nobody we know.
import type { StaffMember } from '#people/staff'
import { isLinked, type Linking, outcomeOf } from '#records/accounts'
import type { Store } from '#records/store'
import type { Profile, Request } from './request.js'

export type WhoAsks =
  | { readonly type: 'staff'; readonly staff: StaffMember }
  /**
   * `shared`: several people use the account; `locked`: its owner's phone is lost; `another`: it was tied to somebody else
   * meanwhile.
   */
  | { readonly type: 'stranger' | 'shared' | 'locked' | 'another' }
  /** The platform didn't answer. */
  | { readonly type: 'unknown' }

/**
 * Finds the member of staff behind an account, and ties the two where the platform's e-mail address is theirs.
 * Somebody who has left the roster is a stranger.
 */
export async function whoAsks(
  store: Store,
  { account, surface, outsider }: Pick<Request, 'account' | 'surface' | 'outsider'>,
  profile: () => Promise<Profile | undefined>,
): Promise<WhoAsks> {
  if (outsider) return { type: 'stranger' }
  const tied = await store.staffBehind(account)
  if (tied?.active) return { type: 'staff', staff: tied }
  if (await store.isShared(account)) return { type: 'shared' }
  let found: Profile | undefined
  try {
    found = await profile()
  } catch {
    return tied ? { type: 'stranger' } : { type: 'unknown' }
  }
  const email = found?.email
  if (!email || found?.outsider) return { type: 'stranger' }
  const candidates = (await store.staffWithEmail(email)).filter((one) => one.active)
  const staff = candidates[0]
  // Two people with one address: the roster is at odds with itself, and neither is shown the other's students.
  if (!staff || candidates.length > 1) return { type: 'stranger' }
  if (await store.isLocked(staff.id)) return { type: 'locked' }
  let linking: Linking = 'another'
  await store.commit(
    {
      deliveries: [],
      entry: () => ({ account, surface, actor: staff.id, command: 'link', outcome: outcomeOf(linking), students: [] }),
    },
    async (unit) => {
      linking = await unit.link(account, staff.id, 'profile', email)
    },
  )
  return isLinked(linking) ? { type: 'staff', staff } : { type: linking }
}

// Who is behind an account: a member of staff of this district, or nobody we know.
import type { StaffMember } from '#people/staff'
import type { Store } from '#records/store'
import type { Profile, Request } from './request.js'

export type WhoAsks =
  | { readonly type: 'staff'; readonly staff: StaffMember }
  | { readonly type: 'stranger' }
  /** The platform didn't answer. */
  | { readonly type: 'unknown' }

/**
 * Finds the member of staff behind an account, and ties the two where the platform's e-mail address is theirs.
 * Somebody who has left the roster is a stranger.
 */
export async function whoAsks(
  store: Store,
  { account, surface }: Pick<Request, 'account' | 'surface'>,
  profile: () => Promise<Profile | undefined>,
): Promise<WhoAsks> {
  const linked = await store.staffBehind(account)
  if (linked) return linked.active ? { type: 'staff', staff: linked } : { type: 'stranger' }
  let found: Profile | undefined
  try {
    found = await profile()
  } catch {
    return { type: 'unknown' }
  }
  if (!found?.email || found.outsider) return { type: 'stranger' }
  const candidates = (await store.staffWithEmail(found.email)).filter((one) => one.active)
  const staff = candidates[0]
  // Two people with one address: the roster is at odds with itself, and neither is shown the other's students.
  if (!staff || candidates.length > 1) return { type: 'stranger' }
  await store.commit(
    {
      deliveries: [],
      entry: () => ({ account, surface, actor: staff.id, command: 'link', outcome: 'changed', students: [] }),
    },
    (unit) => unit.link(account, staff.id, 'profile'),
  )
  return { type: 'staff', staff }
}

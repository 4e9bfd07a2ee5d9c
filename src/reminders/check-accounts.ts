// When: every minute; each account at most once a day, or soon after a platform says that something changed. Whom: nobody.
// What: the platform is asked who is behind an account that is tied to a member of staff, and a tie that it does not bear
// out any more is untied. What the platform can't say now is asked again in an hour.
import type { Messenger } from '#bot/messenger'
import { stillStands, type Tie, type Vouched } from '#records/accounts'
import type { Store } from '#records/store'
import type { Instant } from '#time/clock'
import { byItself, type Job } from './job.js'

const dayMs = 24 * 60 * 60_000
const againMs = 60 * 60_000

/** So few a minute that no platform minds. */
const mostAtOnce = 20

export const checkAccounts: Job = {
  name: 'checkAccounts',
  async run({ store, messengers, clock }) {
    const asking = messengers.filter(({ platform }) => platform === 'slack' || platform === 'teams')
    if (asking.length === 0) return 0
    const before = (clock.now() - dayMs) as Instant
    const platforms = asking.map(({ platform }) => platform)
    const ties = await store.tiesToCheck(before, platforms, mostAtOnce)
    let untied = 0
    for (const tie of ties) {
      const messenger = asking.find(({ platform }) => platform === tie.account.platform)
      const vouched = messenger && (await asked(messenger, tie))
      if (vouched === 'unknown') await store.checkAgain(tie.account, (before + againMs) as Instant)
      else if (await followTie(store, tie, vouched)) untied += 1
    }
    return untied
  },
}

async function asked(messenger: Messenger, { account }: Tie): Promise<Vouched | undefined | 'unknown'> {
  try {
    return await messenger.profile(account)
  } catch {
    return 'unknown'
  }
}

/** Unties an account where its platform does not bear the tie out any more. @returns whether it did */
export async function followTie(store: Store, tie: Tie, vouched: Vouched | undefined): Promise<boolean> {
  if (stillStands(tie, vouched)) return false
  const { account, staffId } = tie
  const entry = () =>
    ({
      ...byItself,
      actor: staffId,
      command: 'unlink',
      outcome: 'changed',
      students: [],
    }) as const
  await store.commit({ deliveries: [], entry }, (unit) => unit.unlink(account))
  return true
}

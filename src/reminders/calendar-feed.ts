// Opens somebody's feed to their calendar: through a viewer of theirs, and written down as every other look.
import { createHash } from 'node:crypto'
import { ownDeadlines } from '#commands/deadlines/own-deadlines'
import { feedCalendar } from './feed-calendar.js'
import type { JobParts } from './job.js'

/** Nobody is behind an address but whoever was given it. */
const account = { platform: 'terminal', workspace: 'calendar', user: 'feed' } as const

/** Gives the calendar under an address; undefined where there is none, or whose it was has left. */
export function feedOpener({
  store,
  openViewer,
  readings,
  clock,
}: Pick<JobParts, 'store' | 'openViewer' | 'readings' | 'clock'>) {
  return async (address: string): Promise<string | undefined> => {
    const owner = await readings.feeds.ownerOf(address)
    const staff = owner && (await store.staffMember(owner))
    // Nothing is written down of an address that is nobody's: anybody could make the log grow with those.
    if (!staff?.active) return undefined
    const settings = await store.settings()
    const viewer = await openViewer(staff, settings, clock.today())
    const own = await ownDeadlines({ viewer, readings, settings })
    await store.writeDown({
      deliveries: [],
      entry: () => ({
        account,
        surface: 'link',
        actor: staff.id,
        command: 'calendarFeed',
        outcome: 'shown',
        students: viewer.seen(),
      }),
    })
    return feedCalendar(
      own.map(({ deadline }) => deadline),
      createHash('sha256').update(address).digest('hex').slice(0, 16),
    )
  }
}

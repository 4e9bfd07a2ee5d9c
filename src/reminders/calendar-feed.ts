// Opens somebody's feed to their calendar: through a viewer of theirs, and written down as every other look.
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
    if (!staff?.active) {
      await store.writeDown({
        deliveries: [],
        entry: () => ({ account, command: 'calendarFeed', outcome: 'refused', students: [] }),
      })
      return undefined
    }
    const settings = await store.settings()
    const viewer = await openViewer(staff, settings, clock.today())
    const own = await ownDeadlines({ viewer, readings, settings })
    await store.writeDown({
      deliveries: [],
      entry: () => ({ account, actor: staff.id, command: 'calendarFeed', outcome: 'shown', students: viewer.seen() }),
    })
    return feedCalendar(
      own.map(({ deadline }) => deadline),
      'caseload.invalid',
    )
  }
}

// When: every minute. Whom: nobody. What: what only served a moment (messages as they were sent, forms that were sent off,
// what could be undone) is forgotten after the days that the district keeps it.
import type { Instant } from '#time/clock'
import type { Job } from './job.js'

const dayMs = 24 * 60 * 60_000

export const forgetWorkingRecords: Job = {
  name: 'forgetWorkingRecords',
  async run({ store, clock }) {
    const { keepMessagesDays } = await store.settings()
    return store.forgetWorkingRecords((clock.now() - keepMessagesDays * dayMs) as Instant)
  },
}

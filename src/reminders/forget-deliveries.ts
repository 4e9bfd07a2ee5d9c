// When: every minute. Whom: nobody. What: which deliveries of the platforms were taken is forgotten once they are a
// month old: a signature is refused for its age within minutes, and an event is sent again within hours.
import type { Instant } from '#time/clock'
import type { Job } from './job.js'

const keptMs = 30 * 24 * 60 * 60_000

export const forgetDeliveries: Job = {
  name: 'forgetDeliveries',
  run: ({ store, clock }) => store.forgetDeliveries((clock.now() - keptMs) as Instant),
}

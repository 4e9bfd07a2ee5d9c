// When: every minute. Whom: nobody now: who has quiet hours, or a day that is not theirs, and for whom several messages wait.
// What: those become one, so that the end of the quiet hours brings one message and no flood. The preview says how many.

import type { Section } from '#bot/reply'
import type { MessagePart } from '#records/message'
import type { Asleep } from '#records/outbox'
import { say } from '#records/public-text'
import { t } from '#wording/t'
import { byItself, type Job, TakenElsewhere } from './job.js'

/** Names a part that was a message of its own. */
const gathered = 'waited|'

export const gatherWaiting: Job = {
  name: 'gatherWaiting',
  async run({ outbox, store }) {
    let done = 0
    for (const waiting of await outbox.asleep()) {
      const some = waiting.filter(mayBeGathered)
      if (some.length < 2) continue
      const parts = some.flatMap(partsOf)
      const instead = () => ({
        title: t`${parts.length} messages for you`,
        paragraphs: [t`They came while you had asked not to be written to.`],
        parts,
        preview: say`${parts.length} messages for you`,
      })
      const entry = () => ({ ...byItself, command: 'gatherWaiting', outcome: 'changed', students: [] }) as const
      try {
        await store.commit({ deliveries: [], entry }, async (unit) => {
          const ids = some.map(({ id }) => id)
          if (!(await unit.gather(ids, instead))) throw new TakenElsewhere()
        })
        done += 1
      } catch (reason) {
        if (!(reason instanceof TakenElsewhere)) throw reason
      }
    }
    return done
  },
}

/** A reminder, or a plan's update, is known by the message in which it was told: those stay as they are. */
function mayBeGathered({ parts }: Asleep): boolean {
  return parts.every(({ about }) => about.startsWith(gathered))
}

function partsOf({ id, title, paragraphs, sections, parts }: Asleep): readonly MessagePart[] {
  if (parts.length > 0) return parts
  const head: Section = { type: 'list', heading: title, items: paragraphs.map((text) => ({ text })) }
  const shown: Section = paragraphs.length > 0 ? head : { type: 'text', text: title }
  return [{ about: `${gathered}${id}`, sections: [shown, ...sections] }]
}

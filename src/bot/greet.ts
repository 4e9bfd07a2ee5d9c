// Whoever opens the bot for the first time is welcomed, once, beside the answer to what they asked.
import { LRUCache } from 'lru-cache'
import type { StaffId } from '#people/staff'
import type { PreferenceRecords } from '#records/preferences'
import type { Store, Work } from '#records/store'
import type { Viewer } from '#records/viewer'
import type { Answer } from './reply.js'
import { welcomeTo } from './welcome.js'

/** Of whom it is remembered that they were welcomed; the others are looked up. */
const mostMet = 5000

/** What is asked, and what it is answered. */
interface First {
  readonly text: string
  readonly answer: Answer
  readonly viewer: Viewer
  /** Written down together with the welcome. */
  readonly work: Work
}

/** @returns the answer, written down, with the welcome in it; undefined for whoever was welcomed before */
export type Greet = (first: First) => Promise<Answer | undefined>

export function greeter(store: Store, preferences: PreferenceRecords): Greet {
  const met = new LRUCache<StaffId, true>({ max: mostMet })
  return async ({ text, answer, viewer, work }) => {
    const { id } = viewer.staff
    if (met.has(id) || (await preferences.hasMet(id))) {
      met.set(id, true)
      return undefined
    }
    const { sections, students } = await welcomeTo(viewer)
    // Of two requests that come at once, one welcomes.
    const isFirst = await store.commit(work, (unit) => unit.preferences.meet(id))
    met.set(id, true)
    if (!isFirst) return answer
    return {
      ...answer,
      // Whoever asked something is answered first.
      sections: text === '' ? [...sections, ...answer.sections] : [...answer.sections, ...sections],
      students: [...new Set([...answer.students, ...students])],
    }
  }
}

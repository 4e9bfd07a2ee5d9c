// The same thing in other words. A file without ids names an accommodation by its text, so that "Extended time: double"
// comes in as one that is new, and "Extended time: one and a half" as one that has ended; people read it as one change.
import { likeness } from '#language/likeness'
import type { Item } from './document.js'
import type { ListSection } from './sections.js'

/** How near two items are of which one ended and one is new: from 0 to 1. */
type Nearness = (ended: Item, added: Item) => number

const nearness: Partial<Record<ListSection, Nearness>> = {
  accommodations: (ended, added) => nearnessOfTexts(String(ended.text), String(added.text)),
  presentLevels: (ended, added) => (folded(String(ended.area)) === folded(String(added.area)) ? 1 : 0),
}

/** Below this, one thing has ended and another has begun. */
const near = 0.65

/**
 * Pairs what ended with what is new where they are near, the nearest first and each at most once.
 * @returns what each reworded item was before
 */
export function rewordings(
  section: ListSection,
  ended: readonly Item[],
  added: readonly Item[],
): ReadonlyMap<Item, Item> {
  const nearnessOf = nearness[section]
  if (!nearnessOf) return new Map()
  const pairs = added
    .flatMap((is) => ended.map((was) => ({ is, was, by: nearnessOf(was, is) })))
    .filter((pair) => pair.by >= near)
    .sort((a, b) => b.by - a.by)
  const before = new Map<Item, Item>()
  const taken = new Set<Item>()
  for (const { is, was } of pairs) {
    if (before.has(is) || taken.has(was)) continue
    before.set(is, was)
    taken.add(was)
  }
  return before
}

/** What stands before a colon names the accommodation: "Extended time: double". */
function nearnessOfTexts(was: string, is: string): number {
  const alike = likeness(folded(was), folded(is))
  const isOfOneName = was.includes(': ') && nameOf(was) === nameOf(is)
  return isOfOneName ? Math.max(alike, near) : alike
}

function nameOf(text: string): string {
  return folded(text.split(': ')[0] ?? '')
}

function folded(text: string): string {
  return text.trim().toLowerCase()
}

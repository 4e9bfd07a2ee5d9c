// Makes one card of an answer with more buttons than a card may have: the first stay buttons, the others become options
// of a drop-down, and of a long list the first are read at once and the rest by a press.

import type { Button, Item } from '#bot/reply'
import { t } from '#wording/t'
import { actionsIn, type CardSection } from './card-section.js'

type Listed = Extract<CardSection, { type: 'list' }>
type Choice = Extract<CardSection, { choices: unknown }>['choices'][number]

/** One thing, or several, with what can be done about each: what stands together on a card. */
interface Foldable {
  readonly heading?: string
  readonly entries: readonly { readonly item?: Item; readonly buttons: readonly Button[] }[]
}

/** So many things of a list are read at once; fewer than `fewestHidden` are not hidden. */
const mostRead = 5
const fewestHidden = 3

/** @param room how many actions the card can take */
export function folded(sections: readonly CardSection[], room: number): readonly CardSection[] {
  const parts = partsOf(sections)
  const least = (part: CardSection | Foldable) =>
    isFoldable(part) ? Math.min(1, buttonsOf(part).length) : actionsIn(part)
  const left = room - parts.reduce((sum, part) => sum + least(part), 0)
  const kept = keptOf(parts.filter(isFoldable), left)
  return parts.flatMap((part) => (isFoldable(part) ? inSections(part, kept.get(part) ?? 0) : [part]))
}

/**
 * How many buttons of each stay buttons. Where all of few can, they do: what stands on top comes next.
 * @param spare how many actions are left when each has a drop-down
 */
function keptOf(foldable: readonly Foldable[], spare: number): ReadonlyMap<Foldable, number> {
  const kept = new Map<Foldable, number>()
  let left = Math.max(0, spare)
  const few = foldable.filter((part) => buttonsOf(part).length <= 2)
  for (const part of [...few, ...foldable.filter((one) => !few.includes(one))]) {
    const all = buttonsOf(part).length
    // Instead of its drop-down; beside it, one of many that are alike would be torn from them.
    const stay = all - 1 <= left ? all : part.entries.length === 1 && left === 1 ? 0 : left
    kept.set(part, stay)
    left -= stay === all ? Math.max(0, all - 1) : stay
  }
  return kept
}

function isFoldable(part: CardSection | Foldable): part is Foldable {
  return 'entries' in part
}

function buttonsOf({ entries }: Foldable): readonly Button[] {
  return entries.flatMap(({ buttons }) => buttons)
}

/** A list of one thing and the buttons beneath it belong together, and so do all such beneath one heading. */
function partsOf(sections: readonly CardSection[]): readonly (CardSection | Foldable)[] {
  const parts: (CardSection | Foldable)[] = []
  for (let at = 0; at < sections.length; at += 1) {
    const section = sections[at] as CardSection
    const next = sections[at + 1]
    const entry = entryOf(section, next)
    const last = parts.at(-1)
    if (entry) {
      at += 1
      if (last && isFoldable(last) && last.entries.at(-1)?.item && entry.heading === undefined) {
        parts[parts.length - 1] = { ...last, entries: [...last.entries, ...entry.entries] }
      } else parts.push(entry)
    } else if (section.type === 'buttons') parts.push({ entries: [{ buttons: section.buttons }] })
    else parts.push(section)
  }
  return parts
}

function entryOf(section: CardSection, next: CardSection | undefined): Foldable | undefined {
  if (section.type !== 'list' || section.items.length !== 1 || next?.type !== 'buttons') return undefined
  const { heading, items } = section
  return { ...(heading && { heading }), entries: items.map((item) => ({ item, buttons: next.buttons })) }
}

/** @param kept how many of its buttons stay what they are */
function inSections({ heading, entries }: Foldable, kept: number): readonly CardSection[] {
  const sections: CardSection[] = []
  const choices: Choice[] = []
  let left = kept
  let read: Item[] = []
  const listed = () => {
    if (read.length > 0) sections.push({ type: 'list', items: read })
    read = []
  }
  for (const { item, buttons } of entries) {
    const stay = buttons.slice(0, left)
    left -= stay.length
    for (const { label, action } of buttons.slice(stay.length)) {
      choices.push({ label, ...(item && { detail: item.text }), action })
    }
    if (item) read.push(item)
    if (stay.length === 0) continue
    listed()
    sections.push({ type: 'buttons', buttons: stay })
  }
  const last = read.length - mostRead >= fewestHidden ? read.splice(mostRead) : []
  listed()
  if (last.length > 0) sections.push({ type: 'more', label: t`${last.length} more`, items: last })
  if (choices.length > 0) sections.push({ type: 'menu', prompt: '', choices })
  const first = sections[0]
  return heading && first?.type === 'list' ? [{ ...first, heading } satisfies Listed, ...sections.slice(1)] : sections
}

// The smallest part of a plan that is edited at a time: a group of fields, or one item of a list.
import { groupOf, type Item, idNameOf, itemsOf, type PlanDocument, withGroup, withoutItem } from './document.js'
import { type ListSection, type Section, type SectionName, sectionNamed } from './sections.js'

export interface Spot {
  readonly section: SectionName
  /** The item's id, in a list. */
  readonly item?: string | undefined
}

/** What stands at a spot: an item's place in its list too, so that it can be put back there. */
export interface Stood {
  readonly value?: Item | undefined
  readonly at?: number | undefined
}

/** A spot as one text. */
export function spotKey({ section, item }: Spot): string {
  return item === undefined ? section : `${section}/${item}`
}

/** The spot that a text names; undefined where there is no such section. */
export function spotFrom(key: string): Spot | undefined {
  const [name = '', ...rest] = key.split('/')
  const section = sectionNamed(name)
  if (!section) return undefined
  return { section: section.name, ...(rest.length > 0 && { item: rest.join('/') }) }
}

export function standsAt(document: PlanDocument, spot: Spot): Stood {
  const section = sectionOf(spot)
  if (section.type === 'group') return { value: groupOf(document, section.name) }
  const name = idNameOf(section.name)
  const items = itemsOf(document, section.name)
  const at = items.findIndex((one) => one[name] === spot.item)
  return at < 0 ? {} : { value: items[at], at }
}

/** The document with a spot as it shall be: an item without a value is taken away. */
export function withStood(document: PlanDocument, spot: Spot, { value, at }: Stood): PlanDocument {
  const section = sectionOf(spot)
  if (section.type === 'group') return withGroup(document, section.name, value ?? {})
  const id = spot.item ?? ''
  if (!value) return withoutItem(document, section.name, id)
  const name = idNameOf(section.name)
  const item = { ...value, [name]: id }
  const items = itemsOf(document, section.name)
  const isThere = items.some((one) => one[name] === id)
  const put = isThere
    ? items.map((one) => (one[name] === id ? item : one))
    : items.toSpliced(at ?? items.length, 0, item)
  return withItems(document, section.name, put)
}

function withItems(document: PlanDocument, section: ListSection, items: readonly Item[]): PlanDocument {
  return { ...document, content: { ...document.content, [section]: items } }
}

function sectionOf(spot: Spot): Section {
  const section = sectionNamed(spot.section)
  if (!section) throw new Error('a spot in no section')
  return section
}

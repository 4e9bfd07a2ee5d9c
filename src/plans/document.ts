// A plan whole: what it says, and its days and case manager. Read and written section by section.
import type { z } from 'zod'
import type { PlanContent } from './content.js'
import type { PlanFacts } from './plan-facts.js'
import { type GroupSection, type headerFields, type ListSection, sectionNamed } from './sections.js'

export type PlanHeader = z.infer<typeof headerFields>

export interface PlanDocument {
  readonly header: PlanHeader
  readonly content: PlanContent
}

/** An item of a list, whichever. Its id is `id`, a goal's `goalId`. */
export type Item = Readonly<Record<string, unknown>>

/** The name under which a list's items keep their ids. */
export function idNameOf(section: ListSection): 'id' | 'goalId' {
  return section === 'goals' ? 'goalId' : 'id'
}

/** The items of a list. */
export function itemsOf(document: PlanDocument, section: ListSection): readonly Item[] {
  return document.content[section]
}

export function itemWith(document: PlanDocument, section: ListSection, id: string): Item | undefined {
  return itemsOf(document, section).find((item) => item[idNameOf(section)] === id)
}

/** The document with an item as it shall be: in the place of the one with its id, else at the end. */
export function withItem(document: PlanDocument, section: ListSection, id: string, values: Item): PlanDocument {
  const name = idNameOf(section)
  const item = { ...values, [name]: id }
  const items = itemsOf(document, section)
  const changed = items.some((one) => one[name] === id)
    ? items.map((one) => (one[name] === id ? item : one))
    : [...items, item]
  return withList(document, section, changed)
}

export function withoutItem(document: PlanDocument, section: ListSection, id: string): PlanDocument {
  const name = idNameOf(section)
  return withList(
    document,
    section,
    itemsOf(document, section).filter((one) => one[name] !== id),
  )
}

/** The fields of a group that have a value. */
export function groupOf(document: PlanDocument, section: GroupSection): Item {
  const names = Object.keys(sectionNamed(section)?.schema.shape ?? {})
  const all = sourceOf(document, section)
  return Object.fromEntries(names.filter((name) => all[name] !== undefined).map((name) => [name, all[name]]))
}

/** The document with a group's fields as they shall be: a field that is not among the values is emptied. */
export function withGroup(document: PlanDocument, section: GroupSection, values: Item): PlanDocument {
  const names = new Set(Object.keys(sectionNamed(section)?.schema.shape ?? {}))
  const others = Object.entries(sourceOf(document, section)).filter(([name]) => !names.has(name))
  const given = Object.entries(values).filter(([name, value]) => names.has(name) && value !== undefined)
  const changed = Object.fromEntries([...others, ...given])
  if (section === 'dates') return { ...document, header: changed as PlanHeader }
  return { ...document, content: { ...document.content, facts: changed as PlanFacts } }
}

function sourceOf(document: PlanDocument, section: GroupSection): Item {
  return section === 'dates' ? document.header : document.content.facts
}

function withList(document: PlanDocument, section: ListSection, items: readonly Item[]): PlanDocument {
  return { ...document, content: { ...document.content, [section]: items } }
}

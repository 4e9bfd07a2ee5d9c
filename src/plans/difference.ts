// What is different between two versions of a plan, field by field and in words: "Extended time: 1.5× became 2×". An item
// is the same by its id, whatever else of it was changed; where a file gives no ids, by what it says.

import { t } from '#wording/t'
import type { Accommodation } from './accommodation.js'
import { groupOf, type Item, idNameOf, itemsOf, type PlanDocument } from './document.js'
import { fieldLabel, spokenValue } from './field-words.js'
import { isFromOutside } from './from-outside.js'
import type { Part } from './parts.js'
import { isForAssessment } from './reduce.js'
import { rewordings } from './rewordings.js'
import { fieldsApart, saysSame } from './says-same.js'
import { itemTitle, type ListSection, type Section, type SectionName, sections } from './sections.js'

export interface Difference {
  readonly section: SectionName
  /** Of a list: which item. */
  readonly id?: string
  readonly change: 'added' | 'removed' | 'changed'
  /** Which field of the item or group, where one was changed. */
  readonly field?: string
  readonly was?: unknown
  readonly is?: unknown
  /** The item as it was, and as it is: whom it concerns is told by both. */
  readonly itemWas?: Item
  readonly itemIs?: Item
  /** The part that it belongs to: who may be told. */
  readonly part: Part
  readonly says: string
}

/**
 * The differences, in the order in which a plan is read.
 * @param before absent for a plan that was not there
 */
export function differencesOf(before: PlanDocument | undefined, after: PlanDocument): readonly Difference[] {
  return sections.flatMap((section) =>
    section.type === 'list' ? listDifferences(section, before, after) : groupDifferences(section, before, after),
  )
}

/** The parts of the plan that some differences are about. */
export function partsTouched(differences: readonly Difference[]): ReadonlySet<Part> {
  return new Set(differences.map((difference) => difference.part))
}

function groupDifferences(
  section: Section & { readonly type: 'group' },
  before: PlanDocument | undefined,
  after: PlanDocument,
): readonly Difference[] {
  const was = before ? groupOf(before, section.name) : {}
  const is = groupOf(after, section.name)
  return fieldsApart(Object.keys(section.schema.shape), was, is).map((field) => ({
    section: section.name,
    change: 'changed' as const,
    field,
    ...valuesOf(was[field], is[field]),
    part: section.part,
    says: became(section, field, was[field], is[field]),
  }))
}

function listDifferences(
  section: Section & { readonly type: 'list' },
  before: PlanDocument | undefined,
  after: PlanDocument,
): readonly Difference[] {
  const { name } = section
  const idName = idNameOf(name)
  const idOf = (item: Item) => String(item[idName])
  const old = new Map((before ? itemsOf(before, name) : []).map((item) => [idOf(item), item]))
  const now = new Map(itemsOf(after, name).map((item) => [idOf(item), item]))
  const without = (items: ReadonlyMap<string, Item>, others: ReadonlyMap<string, Item>) =>
    [...items].filter(([id]) => !others.has(id)).map(([, item]) => item)
  const reworded = rewordings(name, without(old, now), without(now, old))
  const carriedOn = new Set(reworded.values())
  const differences: Difference[] = []
  for (const [id, item] of now) {
    const was = old.get(id) ?? reworded.get(item)
    if (was) differences.push(...itemDifferences(section, id, was, item))
    else differences.push({ ...ofItem(section, id, 'added', undefined, item), says: added(section, item) })
  }
  for (const [id, item] of old) {
    if (now.has(id) || carriedOn.has(item)) continue
    const says = t`${section.one} ended: ${itemTitle(name, item)}`
    differences.push({ ...ofItem(section, id, 'removed', item, undefined), says })
  }
  return differences
}

function itemDifferences(
  section: Section & { readonly type: 'list' },
  id: string,
  was: Item,
  is: Item,
): readonly Difference[] {
  const title = itemTitle(section.name, was)
  // The text itself is what an item is called by: what it became says it all.
  const named = new Set(section.name === 'accommodations' ? ['text'] : section.name === 'services' ? ['service'] : [])
  return fieldsApart(Object.keys(section.schema.shape), was, is).map((field) => ({
    ...ofItem(section, id, 'changed', was, is),
    field,
    ...valuesOf(was[field], is[field]),
    says: named.has(field)
      ? renamed(String(was[field]), String(is[field]))
      : `${title}: ${became(section, field, was[field], is[field])}`,
  }))
}

/** "Extended time: 1.5× became 2×": what both begin with, up to a colon, is said once. */
function renamed(was: string, is: string): string {
  const head = /^.*?: /.exec(was)?.[0]
  return t`${was} became ${head && is.startsWith(head) ? is.slice(head.length) : is}`
}

function ofItem(
  section: Section & { readonly type: 'list' },
  id: string,
  change: Difference['change'],
  itemWas: Item | undefined,
  itemIs: Item | undefined,
) {
  const part = partOf(section, itemIs ?? itemWas ?? {})
  return { section: section.name, id, change, part, ...(itemWas && { itemWas }), ...(itemIs && { itemIs }) }
}

/** Supports for staff are a part of their own among the services, the school's own people one among the team. */
function partOf(section: Section, item: Item): Part {
  if (section.name === 'services' && item.category === 'staffSupport') return 'staffSupports'
  if (section.name === 'team' && !isFromOutside(item)) return 'team'
  if (section.name === 'accommodations' && isForAssessment({ contexts: [], ...item } as unknown as Accommodation)) {
    return 'assessment'
  }
  return section.part
}

function added(section: Section & { readonly type: 'list' }, item: Item): string {
  const said = Object.keys(section.schema.shape)
    .filter((field) => field !== 'text' && field !== 'service' && !saysSame(item[field], undefined))
    .map((field) => `${fieldLabel(section, field).toLowerCase()}: ${spokenValue(section, field, item[field])}`)
  const details = section.name === 'accommodations' || section.name === 'services' ? said : []
  return t`New ${section.one.toLowerCase()}: ${itemTitle(section.name as ListSection, item)}${details.length > 0 ? ` (${details.join('; ')})` : ''}`
}

function became(section: Section, field: string, was: unknown, is: unknown): string {
  const label = fieldLabel(section, field)
  if (isAbsent(was)) return t`${label}: ${spokenValue(section, field, is)} (new)`
  if (isAbsent(is)) return t`${label}: ${spokenValue(section, field, was)} (taken out)`
  return t`${label}: ${spokenValue(section, field, was)} became ${spokenValue(section, field, is)}`
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function valuesOf(was: unknown, is: unknown) {
  return { ...(was !== undefined && { was }), ...(is !== undefined && { is }) }
}

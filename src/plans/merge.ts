// An import meets a plan that was edited here: only what the other system has changed since it was read last is applied.
// What both sides changed, each in its own way, stays as it is here and is told.
import { isDeepStrictEqual } from 'node:util'
import { groupOf, type Item, idNameOf, itemsOf, type PlanDocument, withGroup } from './document.js'
import { saysSame } from './says-same.js'
import { itemTitle, type ListSection, type Section, type SectionName, sections } from './sections.js'

export interface MergeConflict {
  readonly section: SectionName
  /** Of a list: which item. */
  readonly id?: string
  readonly title: string
  /** Absent where the item as a whole was ended on one side and changed on the other. */
  readonly field?: string
  readonly imported?: unknown
  readonly held?: unknown
}

export interface Merged {
  readonly document: PlanDocument
  readonly conflicts: readonly MergeConflict[]
}

/**
 * @param base what the other system had when it was read last; where that is not known, what is held counts as it
 * @param imported what it has now
 * @param held what stands here
 */
export function mergeImported(base: PlanDocument | undefined, imported: PlanDocument, held: PlanDocument): Merged {
  const from = base ?? held
  const conflicts: MergeConflict[] = []
  let document = held
  for (const section of sections) {
    document =
      section.type === 'list'
        ? mergeList(section, { base: from, imported, held: document }, conflicts)
        : mergeGroup(section, { base: from, imported, held: document }, conflicts)
  }
  return { document, conflicts }
}

interface Sides<Value> {
  readonly base: Value
  readonly imported: Value
  readonly held: Value
}

function mergeGroup(
  section: Section & { readonly type: 'group' },
  { base, imported, held }: Sides<PlanDocument>,
  conflicts: MergeConflict[],
): PlanDocument {
  const sides = {
    base: groupOf(base, section.name),
    imported: groupOf(imported, section.name),
    held: groupOf(held, section.name),
  }
  const merged = mergeFields(sides, (conflict) =>
    conflicts.push({ section: section.name, title: section.title, ...conflict }),
  )
  return withGroup(held, section.name, merged)
}

function mergeList(
  section: Section & { readonly type: 'list' },
  { base, imported, held }: Sides<PlanDocument>,
  conflicts: MergeConflict[],
): PlanDocument {
  const name: ListSection = section.name
  const idName = idNameOf(name)
  const byId = (of: PlanDocument) => new Map(itemsOf(of, name).map((item) => [String(item[idName]), item]))
  const sides = { base: byId(base), imported: byId(imported), held: byId(held) }
  const result = new Map<string, Item>()
  // The order is the other system's where it has the item, and what was added here comes after.
  for (const id of new Set([...sides.imported.keys(), ...sides.held.keys()])) {
    const was = sides.base.get(id)
    const theirs = sides.imported.get(id)
    const ours = sides.held.get(id)
    const conflict = (of: Partial<MergeConflict>) =>
      conflicts.push({ section: name, id, title: itemTitle(name, theirs ?? ours ?? {}), ...of })
    if (theirs && ours) {
      result.set(id, mergeFields({ base: was ?? {}, imported: theirs, held: ours }, conflict))
    } else if (theirs) {
      // Absent here: it was ended here, or it is new there.
      if (!was) result.set(id, theirs)
      else if (!isDeepStrictEqual(was, theirs)) conflict({ imported: theirs })
    } else if (ours) {
      // Absent there: it was added here, or it was ended there.
      if (!was) result.set(id, ours)
      else if (!isDeepStrictEqual(was, ours)) {
        conflict({ held: ours })
        result.set(id, ours)
      }
    }
  }
  const items = sameOrder(itemsOf(held, name), [...result.values()], idName)
  return { ...held, content: { ...held.content, [name]: items } }
}

/** What is held keeps its order where the items are the same ones. */
function sameOrder(held: readonly Item[], merged: readonly Item[], idName: string): readonly Item[] {
  const byId = new Map(merged.map((item) => [item[idName], item]))
  const isSame = held.length === merged.length && held.every((item) => byId.has(item[idName]))
  return isSame ? held.map((item) => byId.get(item[idName]) ?? item) : merged
}

function mergeFields(
  { base, imported, held }: Sides<Item>,
  conflict: (of: { field: string; imported?: unknown; held?: unknown }) => void,
): Item {
  const merged: Record<string, unknown> = {}
  for (const field of new Set([...Object.keys(held), ...Object.keys(imported), ...Object.keys(base)])) {
    const [was, theirs, ours] = [base[field], imported[field], held[field]]
    const changedThere = !saysSame(was, theirs)
    const changedHere = !saysSame(was, ours)
    const value = changedThere && !changedHere ? theirs : ours
    if (changedThere && changedHere && !saysSame(theirs, ours)) {
      conflict({ field, ...(theirs !== undefined && { imported: theirs }), ...(ours !== undefined && { held: ours }) })
    }
    if (value !== undefined) merged[field] = value
  }
  return merged
}

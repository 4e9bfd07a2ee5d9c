// What is said of a plan in the making: its differences in words, who made them, and what can be done next.

import type { Context } from '#bot/command'
import type { Button, Item, Section } from '#bot/reply'
import { fullName, type StaffId } from '#people/staff'
import { type Difference, differencesOf } from '#plans/difference'
import type { PlanKind } from '#plans/kind'
import type { SectionName } from '#plans/sections'
import { spotKey } from '#plans/spot'
import { t } from '#wording/t'
import type { AtHand } from './at-hand.js'

/** What names a plan in the input of a button. */
export interface AboutPlan {
  readonly student: string
  readonly kind: PlanKind
}

/** The differences of the draft from what is in effect. */
export function draftDifferences({ draft, current, document }: AtHand): readonly Difference[] {
  return draft ? differencesOf(current?.document, document) : []
}

/** The differences as a list; each with whose hand it was, where it was not the reader's own. */
async function itemsOf(differences: readonly Difference[], plan: AtHand, context: Context): Promise<readonly Item[]> {
  const items: Item[] = []
  for (const difference of differences) {
    const edit = plan.draft?.edits[spotKey({ section: difference.section, item: difference.id })]
    const byAnother = edit && edit.by !== context.viewer.staff.id
    items.push({ text: difference.says, ...(byAnother && { details: [await nameOf(edit.by, context)] }) })
  }
  return items
}

/** All "Changes so far", where there are any. */
export async function changesSoFar(plan: AtHand, context: Context): Promise<readonly Section[]> {
  const items = await itemsOf(draftDifferences(plan), plan, context)
  return items.length === 0 ? [] : [{ type: 'list', heading: t`Changes so far`, items }]
}

/** So many changes are told beside something else that is to be done; the review has them all. */
const mostBeside = 8

/** The changes of one section, or of the whole plan, in short: how many more there are. */
export async function changesInShort(
  plan: AtHand,
  section: SectionName | undefined,
  context: Context,
): Promise<readonly Section[]> {
  const all = draftDifferences(plan)
  const own = all.filter((one) => !section || one.section === section).slice(0, mostBeside)
  const items = await itemsOf(own, plan, context)
  const more = all.length - own.length
  const rest = items.length === 0 ? countWords(more) : moreWords(more)
  return [
    ...(items.length === 0 ? [] : [{ type: 'list' as const, heading: t`Changes so far`, items }]),
    ...(more === 0 ? [] : [{ type: 'text' as const, text: rest }]),
  ]
}

/** How a member of staff is called; "The import" where it was nobody. */
export async function nameOf(id: StaffId | undefined, context: Context): Promise<string> {
  if (!id) return t`The import`
  if (id === context.viewer.staff.id) return t`You`
  const member = await context.directory.staffMember(id)
  return member ? fullName(member) : t`A colleague`
}

export function reviewButton(about: AboutPlan): Button {
  return {
    label: t`Review and put into effect`,
    action: { command: 'reviewDraft', input: { ...about } },
    style: 'primary',
  }
}

export function sectionsButton(about: AboutPlan): Button {
  return { label: t`All sections`, action: { command: 'edit', input: { ...about } } }
}

function countWords(count: number): string {
  return count === 1 ? t`1 change in the draft.` : t`${count} changes in the draft.`
}

function moreWords(count: number): string {
  return count === 1 ? t`And 1 more change in the draft.` : t`And ${count} more changes in the draft.`
}

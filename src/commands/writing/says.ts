// What is said of a plan in the making: its differences in words, who made them, and what can be done next.
import type { Context } from '#bot/command'
import type { Button, Item, Section } from '#bot/reply'
import { fullName, type StaffId } from '#people/staff'
import { type Difference, differencesOf } from '#plans/difference'
import type { PlanKind } from '#plans/kind'
import { spotKey } from '#plans/spot'
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

/** The differences as a list, each with whose hand it was. */
export async function differenceItems(plan: AtHand, context: Context): Promise<readonly Item[]> {
  const items: Item[] = []
  for (const difference of draftDifferences(plan)) {
    const edit = plan.draft?.edits[spotKey({ section: difference.section, item: difference.id })]
    items.push({ text: difference.says, ...(edit && { details: [await nameOf(edit.by, context)] }) })
  }
  return items
}

/** "Changes so far", where there are any. */
export async function changesSoFar(plan: AtHand, context: Context): Promise<readonly Section[]> {
  const items = await differenceItems(plan, context)
  return items.length === 0 ? [] : [{ type: 'list', heading: 'Changes so far', items }]
}

/** How a member of staff is called; "The import" where it was nobody. */
export async function nameOf(id: StaffId | undefined, context: Context): Promise<string> {
  if (!id) return 'The import'
  if (id === context.viewer.staff.id) return 'You'
  const member = await context.directory.staffMember(id)
  return member ? fullName(member) : 'A colleague'
}

export function reviewButton(about: AboutPlan): Button {
  return {
    label: 'Review and put into effect',
    action: { command: 'reviewDraft', input: { ...about } },
    style: 'primary',
  }
}

export function sectionsButton(about: AboutPlan): Button {
  return { label: 'All sections', action: { command: 'edit', input: { ...about } } }
}

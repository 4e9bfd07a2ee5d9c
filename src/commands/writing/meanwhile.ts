// Somebody else changed what a form was opened on: nothing is overwritten in silence. Fields that were left alone take what
// stands now; of those that both changed, the sender is told what the other made of them, and chooses.

import { isDeepStrictEqual } from 'node:util'
import type { Context, Submitted } from '#bot/command'
import type { FieldValue } from '#bot/form'
import type { Item } from '#plans/document'
import { fieldLabel, spokenValue } from '#plans/field-words'
import { fieldsApart, saysSame } from '#plans/says-same'
import type { Section } from '#plans/sections'
import { type Spot, standsAt } from '#plans/spot'
import { t } from '#wording/t'
import type { AtHand } from './at-hand.js'
import { nameOf } from './says.js'
import { basisOf, lastHand, stoodAt } from './stood.js'

interface Sending {
  readonly spot: Spot
  /** The state of the spot when the form was opened. */
  readonly basis?: string | undefined
  readonly typed: Item
}

/** The form with what stands now, where that is not what it was opened on; undefined where nothing came between. */
export async function meanwhile(
  plan: AtHand,
  section: Section,
  { spot, basis, typed }: Sending,
  context: Context,
): Promise<(Submitted & { readonly type: 'faults' }) | undefined> {
  const now = basisOf(plan, spot)
  const stood = basis === undefined || basis === now ? undefined : stoodAt(plan, spot, basis)
  if (!stood) return undefined
  const stands = standsAt(plan.document, spot)
  if (isDeepStrictEqual(stood.value, stands.value)) return undefined
  const who = await nameOf(lastHand(plan, spot), context)
  const names = Object.keys(section.schema.shape)
  const changed = fieldsApart(names, stood.value, stands.value)
  // Whoever sends just what stands there already overwrites nothing.
  if (changed.every((field) => saysSame(typed[field], stands.value?.[field]))) return undefined
  const first = names[0] ?? ''
  if (!stands.value) {
    return {
      type: 'faults',
      faults: { [first]: t`${who} took this away meanwhile. Send once more to put it back as you have it.` },
      conflict: true,
      basis: now,
    }
  }
  const values: Record<string, FieldValue | undefined> = { ...(typed as Record<string, FieldValue>) }
  const faults: Record<string, string> = {}
  for (const field of changed) {
    const is = spokenValue(section, field, stands.value[field])
    if (saysSame(typed[field], stood.value?.[field])) {
      values[field] = stands.value[field] as FieldValue | undefined
      faults[field] = t`${who} changed this from ${spokenValue(section, field, stood.value?.[field])} to ${is}.`
    } else faults[field] = t`${who} made this ${is}. Send once more to keep yours.`
  }
  const said = changed.map(
    (field) =>
      t`${fieldLabel(section, field)}: ${spokenValue(section, field, stood.value?.[field])} became ${spokenValue(section, field, stands.value?.[field])}`,
  )
  return {
    type: 'faults',
    faults,
    values,
    conflict: true,
    basis: now,
    sections: [
      {
        type: 'notice',
        tone: 'caution',
        text: t`${who} changed this while you had it open. Nothing of yours is lost.`,
      },
      { type: 'list', heading: t`What was changed`, items: said.map((text) => ({ text })) },
    ],
  }
}

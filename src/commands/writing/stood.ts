// What stood at a spot of a plan when somebody opened its form, so that what was changed since is seen.
import type { StaffId } from '#people/staff'
import { type Spot, type Stood, spotKey, standsAt } from '#plans/spot'
import type { AtHand } from './at-hand.js'

/** The state of a spot as one text: the version, or the draft and the revision that changed the spot last. */
export function basisOf({ draft, current }: AtHand, spot: Spot): string {
  const edit = draft?.past.findLast((one) => spotKey(one.spot) === spotKey(spot))
  return `${draft && edit ? `${draft.id}.${edit.revision}` : ''}@${current?.number ?? 0}`
}

/** What stood at a spot in a state of it; undefined where nobody knows any more. */
export function stoodAt(plan: AtHand, spot: Spot, basis: string): Stood | undefined {
  if (basis === basisOf(plan, spot)) return standsAt(plan.document, spot)
  const [edited = '', version = ''] = basis.split('@')
  const [id, revision] = edited.split('.')
  const draft = id ? plan.drafts.find((one) => one.id === id) : undefined
  if (draft) {
    const next = draft.past.find((one) => spotKey(one.spot) === spotKey(spot) && one.revision > Number(revision))
    return next ? next.before : standsAt(draft.document, spot)
  }
  const document = plan.versions.find((one) => one.number === Number(version))?.document
  if (document) return standsAt(document, spot)
  return version === '0' ? {} : undefined
}

/** Who changed a spot last: in the draft, or with the version in effect; undefined for an import. */
export function lastHand({ draft, current }: AtHand, spot: Spot): StaffId | undefined {
  return draft?.edits[spotKey(spot)]?.by ?? current?.authorId
}

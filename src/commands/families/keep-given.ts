// Writes down that a family was given something, with the legal date that it is; and takes both back together.
import { CannotUndo } from '#bot/command'
import { aboutGiven } from '#families/given-document'
import type { StaffId } from '#people/staff'
import type { NewGiven } from '#records/families'
import type { UnitOfWork } from '#records/unit-of-work'
import { t } from '#wording/t'

/** What takes it back. */
export interface KeptGiven {
  readonly id: string
  /** The legal date that was recorded with it; absent where it stood there by itself, or it is none. */
  readonly event?: string
}

/** @returns undefined where the same is noted already */
export async function keepGiven(given: NewGiven, by: StaffId, unit: UnitOfWork): Promise<KeptGiven | undefined> {
  const added = await unit.families.addGiven(given, by)
  if (!added) return undefined
  const { id, others } = added
  const { studentId, day, kind, document } = given
  const { event } = aboutGiven[document]
  // 34 CFR 104.36 asks for notice and safeguards, too; of a copy of a 504 plan there is no date.
  if (!event || (kind === '504' && event === 'iepCopyGiven')) return { id }
  const named = { studentId, event, day, kind }
  const recorded = await unit.events.record({ ...named, recordedBy: by })
  // Where it stands because somebody else was given the same, whichever is taken back last takes it along.
  const ours = recorded ?? (others ? unit.events.idOf(named) : undefined)
  return { id, ...(ours && { event: ours }) }
}

export async function takeBackGiven({ id, event }: KeptGiven, unit: UnitOfWork): Promise<void> {
  const gone = await unit.families.removeGiven(id)
  if (!gone) throw new CannotUndo(t`It is gone already.`)
  // Somebody else was given the same on that day: the date stands.
  if (event && !gone.others) await unit.events.strike(event)
}

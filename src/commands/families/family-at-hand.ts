// A student's family as somebody who carries the plan has it at hand. Kept to them, administrators, and for a 504 plan its
// coordinator: what a family said in confidence, and what limits whom, is nobody else's.

import type { Context } from '#bot/command'
import type { Answer } from '#bot/reply'
import type { StudentId } from '#people/student'
import { type PlanKind, planKinds } from '#plans/kind'
import type { FamilyMember, Given, RecordedConcern } from '#records/families'
import type { VisibleStudent } from '#records/visible'
import { carried, keptToCarriers } from '../access/carried.js'
import { kindMeant } from '../cases/kind-meant.js'

export interface CarriedPlan {
  readonly student: VisibleStudent
  /** The plan that it is about: the one that was named, else the one that is held or on its way. */
  readonly kind: PlanKind
}

export interface FamilyAtHand extends CarriedPlan {
  /** Whoever is restricted first. */
  readonly people: readonly FamilyMember[]
}

interface Asked {
  readonly student: StudentId
  readonly kind?: PlanKind | undefined
}

/** @param title of the answer that says this is not for them */
export async function carriedPlan(
  { student: id, kind: wanted }: Asked,
  title: (student: VisibleStudent) => string,
  context: Context,
): Promise<CarriedPlan | Answer> {
  const { viewer } = context
  const found = await carried(id, title, context)
  if ('status' in found) return found
  const { student } = found
  const may = planKinds.filter((kind) => viewer.mayChange(student, kind))
  const held = (await viewer.plans([student], [])).map(({ kind }) => kind)
  // Who may change a 504 plan alone has nothing to do with the family of a student who has an IEP and no 504 plan.
  const theirs = held.length > 0 ? may.filter((kind) => held.includes(kind)) : may
  const kind = wanted ?? (await kindMeant(student, theirs, context))
  if (kind && (theirs.includes(kind) || (may.includes(kind) && theirs.length > 0))) return { student, kind }
  return keptToCarriers(student, title)
}

/** The family, where the asker carries the plan; else what to answer. */
export async function familyAtHand(
  asked: Asked,
  title: (student: VisibleStudent) => string,
  context: Context,
): Promise<FamilyAtHand | Answer> {
  const found = await carriedPlan(asked, title, context)
  if ('status' in found) return found
  const { student, kind } = found
  const people = await context.viewer.within([student], kind, ['family'], (permits) =>
    context.readings.families.people(permits),
  )
  return { ...found, people }
}

/** What the family is worried about, the newest first. */
export async function concernsOf(
  { student, kind }: CarriedPlan,
  { viewer, readings }: Context,
): Promise<readonly RecordedConcern[]> {
  return viewer.within([student], kind, ['family'], (permits) => readings.families.concerns(permits))
}

/** What the family was given, the newest first. */
export async function givenTo(
  { student, kind }: CarriedPlan,
  { viewer, readings }: Context,
): Promise<readonly Given[]> {
  return viewer.within([student], kind, ['family'], (permits) => readings.families.given(permits))
}

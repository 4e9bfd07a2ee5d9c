// A plan as somebody who may write it has it at hand: the version in effect, what awaits consent or its day, and the
// draft, laid over whatever took effect since it was begun.
import type { Context } from '#bot/command'
import { emptyContent } from '#plans/content'
import type { PlanDocument } from '#plans/document'
import type { PlanKind } from '#plans/kind'
import { type MergeConflict, mergeImported } from '#plans/merge'
import { parts } from '#plans/parts'
import type { HeldPlan, PlanDraft, PlanVersionRecord } from '#records/plan-history'
import type { VisibleStudent } from '#records/visible'

export interface AtHand {
  readonly student: VisibleStudent
  readonly kind: PlanKind
  /** The plan that is written; absent where none is held. */
  readonly held?: HeldPlan | undefined
  /** Its versions, oldest first. */
  readonly versions: readonly PlanVersionRecord[]
  /** The version in effect. */
  readonly current?: PlanVersionRecord | undefined
  /** What awaits consent. */
  readonly proposal?: PlanVersionRecord | undefined
  /** What is agreed and takes effect on a later day. */
  readonly upcoming?: PlanVersionRecord | undefined
  readonly draft?: PlanDraft | undefined
  /** All drafts, also those that are done. */
  readonly drafts: readonly PlanDraft[]
  /** The plan as the draft would have it; without one, as it is in effect. */
  readonly document: PlanDocument
  /** What took effect since and the draft has otherwise: the draft's stands. */
  readonly overlaps: readonly MergeConflict[]
}

/** A plan that says nothing. */
const nothing: PlanDocument = { header: {}, content: emptyContent }

/** What somebody who may write a plan has at hand of it. */
export async function atHand(student: VisibleStudent, kind: PlanKind, context: Context): Promise<AtHand> {
  const { viewer, readings } = context
  const [plans, versions, drafts] = await viewer.within([student], kind, parts, async (permits) => [
    await readings.history.plans(permits, kind),
    await readings.history.versions(permits, kind),
    await readings.history.drafts(permits, kind),
  ])
  const held = planWritten(plans)
  const own = versions.filter((one) => one.planId === held?.id)
  const isInEffect = held?.status === 'active' || held?.status === 'comparableServices'
  const current = isInEffect ? own.find((one) => one.number === held.version) : undefined
  const draft = drafts.find((one) => one.status === 'open')
  const laid = draft ? over(draft, own, current) : { document: current?.document ?? nothing, conflicts: [] }
  return {
    student,
    kind,
    held,
    versions: own,
    current,
    proposal: own.findLast((one) => one.status === 'proposed'),
    upcoming: own.find((one) => one.number === held?.next?.version),
    draft,
    drafts,
    document: laid.document,
    overlaps: laid.conflicts,
  }
}

/** The plan in effect, else the one in the making; what is over is not written again. */
function planWritten(plans: readonly HeldPlan[]): HeldPlan | undefined {
  const newest = (...statuses: readonly HeldPlan['status'][]) => plans.findLast((one) => statuses.includes(one.status))
  return newest('active', 'comparableServices') ?? newest('proposed') ?? newest('draft')
}

/** A document that was made from one version, over the one in effect now. */
export function laidOver(
  document: PlanDocument,
  from: number | undefined,
  versions: readonly PlanVersionRecord[],
  current: PlanVersionRecord | undefined,
) {
  if (!current || from === current.number) return { document, conflicts: [] }
  const base = versions.find((one) => one.number === from)?.document ?? nothing
  return mergeImported(base, current.document, document)
}

function over(draft: PlanDraft, versions: readonly PlanVersionRecord[], current: PlanVersionRecord | undefined) {
  return laidOver(draft.document, draft.baseVersion, versions, current)
}

// The versions of a plan as one person is told of them: what they may see, cut to what concerns them.

import type { PlanContent } from '#plans/content'
import { type Scope, theirPart, toldParts } from '#plans/delivery/their-part'
import type { PlanKind } from '#plans/kind'
import type { Readings } from '#records/readings'
import type { Viewer } from '#records/viewer'
import type { VisibleStudent } from '#records/visible'

export interface WhichPlan {
  readonly planId: string
  readonly kind: PlanKind
}

/** Reads them through the person's own viewer. @returns the part of a version that is theirs; undefined where there is none */
export async function theirVersions(
  viewer: Viewer,
  { history }: Pick<Readings, 'history'>,
  student: VisibleStudent,
  which: WhichPlan,
  scope: Scope,
): Promise<(version: number) => PlanContent | undefined> {
  const opened = viewer.opened(student, which.kind)
  const versions = await viewer.within([student], which.kind, toldParts(scope.grounds), (permits) =>
    history.versions(permits, which.kind),
  )
  return (number) => {
    const found = versions.find((one) => one.planId === which.planId && one.number === number)
    return found && theirPart(found.document.content, opened, scope)
  }
}

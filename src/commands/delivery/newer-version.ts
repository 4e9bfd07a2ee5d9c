// Somebody says that they have read a version, and a newer one is in effect: either nothing of theirs is different, or
// they are shown what is and asked again.

import type { Context } from '#bot/command'
import type { Answer } from '#bot/reply'
import { isSameToThem } from '#plans/delivery/their-part'
import { kindTitles } from '#plans/kind'
import type { Obligation } from '#records/obligations'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { t } from '#wording/t'
import { scopeOf, shownWords, updateSections } from './plan-update.js'
import { theirVersions } from './their-versions.js'

export type MetNewer =
  /** The answer shows what is different, and asks again. */
  | { readonly type: 'shown'; readonly answer: Answer }
  /** The same to them: what they say of the one they say of the other, where there is an obligation about it. */
  | { readonly type: 'same'; readonly obligation?: Obligation }

export async function meetNewer(
  own: Obligation,
  student: VisibleStudent,
  plan: VisiblePlan,
  context: Context,
): Promise<MetNewer> {
  const { viewer, readings, clock } = context
  const { delivery } = readings
  const ties = await delivery.tiesOf(viewer.staff.id, viewer.window, clock.now())
  const scope = scopeOf(own, ties) ?? { grounds: own.grounds, classes: [] }
  const versionOf = await theirVersions(viewer, readings, student, own, scope)
  const [before, content] = [versionOf(own.version), versionOf(plan.version)]
  const held = (await delivery.ownOfPlan(viewer.staff.id, own.planId)).find((one) => one.version === plan.version)
  if (!before || !content || isSameToThem(before, content)) {
    return { type: 'same', ...(held && { obligation: held }) }
  }
  const { sentAt: _sentAt, acknowledgedAt: _acknowledgedAt, ...rest } = own
  const asked: Obligation = {
    ...rest,
    id: held?.id ?? delivery.idOf(viewer.staff.id, own.planId, plan.version),
    version: plan.version,
    sinceVersion: own.version,
    cause: 'version',
    status: 'sent',
    createdAt: clock.now(),
  }
  const update = { obligation: asked, student, plan: { ...plan, content }, before }
  if (held?.acknowledgedAt === undefined) {
    await context.write(async (unit) => {
      await unit.obligations.lapse(own.id)
      await unit.obligations.open(asked, shownWords(update, viewer.today))
    })
  }
  const which = kindTitles[plan.kind]
  return {
    type: 'shown',
    answer: {
      status: 'conflict',
      title: t`${student.name}'s ${which} has been changed since: please read what is different`,
      sections: updateSections(update, viewer.today),
      students: [student.sourcedId],
      data: { student: student.sourcedId, kind: plan.kind, version: plan.version, acknowledged: false },
    },
  }
}

// The form that closes a draft, whether it takes effect or awaits consent: opened, and checked when it is sent off.

import { invalid } from '#bot/answers'
import type { Context, OpenedForm, Submitted } from '#bot/command'
import type { Answer } from '#bot/reply'
import { differencesOf } from '#plans/difference'
import type { NewVersion } from '#records/plan-writing'
import { spokenDay } from '#time/day'
import { t } from '#wording/t'
import { heldReview } from '../meetings/held-review.js'
import { nameWithGrade } from '../plan-answer.js'
import { agreementSchema, agreementValues, firstSchema, readAgreement } from './agreement.js'
import type { AtHand } from './at-hand.js'
import { readinessOf, readinessSections } from './readiness.js'
import { changesSoFar } from './says.js'

const noDraft = () =>
  invalid(
    t`There is no draft any more`,
    t`It was put into effect, proposed or discarded meanwhile. The history says by whom.`,
  )

/** Opens the form; where nothing can be closed, says why. */
export async function openedDraft(plan: AtHand, submitLabel: string, context: Context): Promise<OpenedForm | Answer> {
  const { student, draft, current } = plan
  const why = whyNot(plan)
  if (!draft || why) return { ...(why ?? noDraft()), students: [student.sourcedId] }
  const met = await heldReview(student, plan.kind, current?.document.header.meetingDate, context)
  return {
    title: `${submitLabel}: ${nameWithGrade(student)}`,
    schema: current ? agreementSchema : firstSchema,
    values: agreementValues(plan, context.viewer.today, met),
    basis: stateOf(plan),
    sections: await changesSoFar(plan, context),
    submitLabel,
    students: [student.sourcedId],
  }
}

/** The version that the form makes, or why it makes none. */
export async function draftSent(
  plan: AtHand,
  values: Readonly<Record<string, unknown>>,
  basis: string | undefined,
  context: Context,
): Promise<Omit<NewVersion, 'by'> | Submitted> {
  const { student, kind, draft, held } = plan
  const why = whyNot(plan)
  if (!draft || why) return { type: 'done', answer: { ...(why ?? noDraft()), students: [student.sourcedId] } }
  const first = plan.current ? 'basis' : 'meetingDate'
  if (basis !== stateOf(plan)) {
    return {
      type: 'faults',
      faults: {
        [first]: t`The draft was changed since you opened this. Please look at what it changes now, and send once more.`,
      },
      sections: await changesSoFar(plan, context),
      conflict: true,
      basis: stateOf(plan),
    }
  }
  const agreement = readAgreement(values, plan, context.viewer.today)
  if ('faults' in agreement) return { type: 'faults', faults: agreement.faults }
  const readiness = await readinessOf(plan, agreement.document, agreement.basis, agreement.effectiveDay, context)
  const lacks = readiness.faults.length + readiness.missing.length
  if (lacks > 0) {
    const says = [...readiness.missing, ...readiness.faults].map((one) => one.says)
    return {
      type: 'faults',
      faults: { [first]: t`It can't take effect yet: ${says.join('; ')}` },
      sections: readinessSections(readiness, agreement.document),
    }
  }
  return {
    student: student.id,
    kind,
    draft: { id: draft.id, revision: draft.revision },
    plan: held && { id: held.id, version: held.version },
    ...agreement,
  }
}

/** The draft and the version that it would take the place of, as one text. */
function stateOf({ draft, current }: AtHand): string {
  return `${draft?.id}.${draft?.revision}@${current?.number ?? 0}`
}

function whyNot(plan: AtHand): Answer | undefined {
  if (plan.upcoming) {
    return invalid(
      t`Version ${plan.upcoming.number} is agreed and takes effect on ${spokenDay(plan.upcoming.effectiveDay)}`,
      t`Wait for that day, or withdraw it in the history. The draft stays as it is.`,
    )
  }
  if (plan.proposal) {
    return invalid(
      t`Version ${plan.proposal.number} awaits consent`,
      t`Record the consent, or withdraw it in the history. The draft stays as it is.`,
    )
  }
  const isSame = plan.draft && differencesOf(plan.current?.document, plan.document).length === 0
  return isSame ? invalid(t`The draft changes nothing`, t`It says what the plan says already.`) : undefined
}

// Puts a draft into effect: by what it came to be, and from which day. Refused while something that the law wants is not
// there; taken back within ten minutes, and corrected with a reason afterwards.

import { invalid } from '#bot/answers'
import { CannotUndo, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import { differencesOf } from '#plans/difference'
import type { PlanKind } from '#plans/kind'
import type { VersionBasis } from '#plans/version'
import { type Activated, ChangedMeanwhile } from '#records/plan-writing'
import type { UnitOfWork } from '#records/unit-of-work'
import { type Day, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { atHand } from './at-hand.js'
import { draftSent, openedDraft } from './draft-form.js'
import { aboutOnePlan } from './inputs.js'
import { planOf } from './phrases.js'
import { planToWrite } from './which-plan.js'

export const putIntoEffect = defineFormCommand({
  name: 'putIntoEffect',
  summary: later`Put a draft into effect`,
  phrases: [],
  takes: 'student',
  input: aboutOnePlan,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  async undo(payload, unit) {
    await takeActivationBack(payload as WithDates, unit)
  },
  form: {
    async open(input, context) {
      const which = await planToWrite(input, context, 'putIntoEffect')
      if ('status' in which) return which
      return openedDraft(await atHand(which.student, which.kind, context), t`Put into effect`, context)
    },
    async submit(values, about, context) {
      const which = await planToWrite(about.input, context, 'putIntoEffect')
      if ('status' in which) return { type: 'done', answer: which }
      const { student, kind } = which
      const plan = await atHand(student, kind, context)
      const sent = await draftSent(plan, values, about.basis, context)
      if ('type' in sent) return sent
      const { staff, today } = context.viewer
      const by = { id: staff.id, email: staff.email }
      try {
        const done = await context.write(async (unit) => {
          const activated = await unit.plans.activate({ ...sent, by })
          const dates = await datesOf({ student: student.id, kind, basis: sent.basis, by: staff.id, today }, unit)
          const undo = await unit.undo.remember({
            command: 'putIntoEffect',
            says: t`version ${activated.number} of ${planOf(kind, student)}`,
            payload: { ...activated, dates },
            student: student.id,
            by: staff.id,
          })
          return { ...activated, undo }
        })
        const when = sent.effectiveDay > today ? t`takes effect on ${spokenDay(sent.effectiveDay)}` : t`is in effect`
        const differences = differencesOf(plan.current?.document, sent.document)
        const answer: Answer = {
          status: 'ok',
          title: t`Version ${done.number} of ${planOf(kind, student)} ${when}`,
          sections: [
            { type: 'list', heading: t`What changed`, items: differences.map(({ says }) => ({ text: says })) },
            {
              type: 'buttons',
              buttons: [
                undoButton(done.undo),
                { label: t`History`, action: { command: 'history', input: { student: student.id, kind } } },
              ],
            },
            { type: 'footnote', text: t`You can undo this for ten minutes; after that, correct it with a reason.` },
          ],
          students: [student.sourcedId],
          data: {
            plan: { kind, version: done.number },
            effectiveDate: sent.effectiveDay,
            differences: differences.map((one) => one.says),
            undo: done.undo,
          },
        }
        return { type: 'done', answer }
      } catch (reason) {
        if (!(reason instanceof ChangedMeanwhile)) throw reason
        return { type: 'done', answer: meanwhileAnswer() }
      }
    },
  },
})

/** Somebody else was first. */
export const meanwhileAnswer = () =>
  invalid(t`The plan was changed just now`, t`Nothing of yours is lost. Please review the draft once more.`)

/** An activation, with the legal dates that came with it. */
export interface WithDates extends Activated {
  readonly dates?: readonly string[]
}

interface Dated {
  readonly student: StudentId
  readonly kind: PlanKind
  readonly basis: VersionBasis
  readonly by: StaffId
  readonly today: Day
  /** Consent to the first services, where this version brings them. */
  readonly consentOn?: Day | undefined
}

/**
 * The legal dates that come with a version of an IEP: one that a meeting finished is owed to the family as a copy
 * (34 CFR 300.322(f)), and consent to the first is consent to the first services (300.300(b)(1)).
 * @returns the ids of those that were recorded
 */
export async function datesOf(dated: Dated, unit: UnitOfWork): Promise<readonly string[]> {
  const { student: studentId, kind, basis, by: recordedBy, today, consentOn } = dated
  if (kind !== 'iep') return []
  const written = basis === 'meeting' ? { event: 'iepWritten' as const, day: today } : undefined
  const consented = consentOn ? { event: 'servicesConsentReceived' as const, day: consentOn } : undefined
  const recorded: string[] = []
  for (const one of [written, consented]) {
    const id = one && (await unit.events.record({ studentId, kind, recordedBy, ...one }))
    if (id) recorded.push(id)
  }
  return recorded
}

/** Takes an activation back, or says why it can't be. */
export async function takeActivationBack({ dates = [], ...activated }: WithDates, unit: UnitOfWork): Promise<void> {
  for (const date of dates) await unit.events.strike(date)
  try {
    await unit.plans.deactivate(activated)
  } catch (reason) {
    if (!(reason instanceof ChangedMeanwhile)) throw reason
    throw new CannotUndo(t`Something was built on it since. Correct it with a reason; both stay in the history.`)
  }
}

// Puts a draft into effect: by what it came to be, and from which day. Refused while something that the law wants is not
// there; taken back within ten minutes, and corrected with a reason afterwards.

import { invalid } from '#bot/answers'
import { type Context, defineFormCommand } from '#bot/command'
import type { Answer, Section } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { differencesOf } from '#plans/difference'
import { ChangedMeanwhile } from '#records/plan-writing'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { type AtHand, atHand } from './at-hand.js'
import { datesOf, takeActivationBack, type WithDates } from './dates-of-version.js'
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
            ...(await lacksConsent(plan, context)),
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

/** A first IEP whose services nobody is noted to have consented to (34 CFR 300.300(b)(1)). */
async function lacksConsent(
  { student, kind, current }: AtHand,
  { viewer, readings }: Context,
): Promise<readonly Section[]> {
  if (current || kind !== 'iep') return []
  const events = await viewer.within([student], kind, ['evaluation'], (permits) => readings.events.recorded(permits))
  if (events.some(({ event }) => event === 'servicesConsentReceived')) return []
  return [
    {
      type: 'notice',
      tone: 'caution',
      text: t`Defect: no consent to the first services is recorded (34 CFR 300.300(b)(1)). Record it with "consent to services"; until it is given, the services may not begin.`,
    },
  ]
}

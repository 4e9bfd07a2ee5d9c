// Makes a draft a version that awaits consent (34 CFR 300.300): staff see the one in effect until it is given.

import { CannotUndo, defineFormCommand } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { ChangedMeanwhile } from '#records/plan-writing'
import { later, t } from '#wording/t'
import { atHand } from './at-hand.js'
import { draftSent, openedDraft } from './draft-form.js'
import { aboutOnePlan } from './inputs.js'
import { planOf } from './phrases.js'
import { meanwhileAnswer } from './put-into-effect.js'
import { planToWrite } from './which-plan.js'

export const propose = defineFormCommand({
  name: 'propose',
  summary: later`Propose a draft, which then awaits consent`,
  phrases: [],
  takes: 'student',
  input: aboutOnePlan,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  async undo(payload, unit) {
    try {
      await unit.plans.unpropose(payload as { planId: string; number: number; draft: string })
    } catch (reason) {
      if (!(reason instanceof ChangedMeanwhile)) throw reason
      throw new CannotUndo(t`Consent was recorded, it was withdrawn, or a new draft was begun since.`)
    }
  },
  form: {
    async open(input, context) {
      const which = await planToWrite(input, context, 'propose')
      if ('status' in which) return which
      return openedDraft(await atHand(which.student, which.kind, context), t`Propose`, context)
    },
    async submit(values, about, context) {
      const which = await planToWrite(about.input, context, 'propose')
      if ('status' in which) return { type: 'done', answer: which }
      const { student, kind } = which
      const plan = await atHand(student, kind, context)
      const sent = await draftSent(plan, values, about.basis, context)
      if ('type' in sent) return sent
      const { staff } = context.viewer
      try {
        const done = await context.write(async (unit) => {
          const proposed = await unit.plans.propose({ ...sent, by: { id: staff.id, email: staff.email } })
          const undo = await unit.undo.remember({
            command: 'propose',
            says: t`the proposal of version ${proposed.number} of ${planOf(kind, student)}`,
            payload: { ...proposed, draft: sent.draft.id },
            student: student.id,
            by: staff.id,
          })
          return { ...proposed, undo }
        })
        const about = { student: student.id, kind }
        return {
          type: 'done',
          answer: {
            status: 'ok',
            title: t`Version ${done.number} of ${planOf(kind, student)} awaits consent`,
            sections: [
              {
                type: 'text',
                text: plan.current
                  ? t`Staff see version ${plan.current.number} until consent is recorded.`
                  : t`Staff see no plan until consent is recorded.`,
              },
              {
                type: 'buttons',
                buttons: [
                  {
                    label: t`Record consent`,
                    action: { command: 'consent', input: { ...about, number: done.number } },
                  },
                  { label: t`Withdraw`, action: { command: 'withdraw', input: { ...about, number: done.number } } },
                  undoButton(done.undo),
                ],
              },
            ],
            students: [student.sourcedId],
            data: { plan: { kind, version: plan.current?.number ?? null }, proposed: done.number, undo: done.undo },
          },
        }
      } catch (reason) {
        if (!(reason instanceof ChangedMeanwhile)) throw reason
        return { type: 'done', answer: meanwhileAnswer() }
      }
    },
  },
})

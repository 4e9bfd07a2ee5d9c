// A draft before it is put into effect: what it changes, who changed it, what is off and what is missing.

import { defineCommand } from '#bot/command'
import type { Button } from '#bot/reply'
import { differencesOf } from '#plans/difference'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { asMet } from './agreement.js'
import { atHand } from './at-hand.js'
import { planOf } from './phrases.js'
import { readinessOf, readinessSections } from './readiness.js'
import { changesSoFar, sectionsButton } from './says.js'
import { planToWrite } from './which-plan.js'

export const reviewDraft = defineCommand({
  name: 'reviewDraft',
  summary: later`What a draft changes, and whether it may take effect`,
  phrases: ['review draft', 'review the draft', 'review changes', 'draft'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`review the draft for J. Doe`],
  changes: false,
  leadsToWriting: true,
  async run(input, context) {
    const which = await planToWrite(input, context, 'reviewDraft')
    if ('status' in which) return which
    const { student, kind } = which
    const plan = await atHand(student, kind, context)
    const about = { student: student.id, kind }
    const differences = differencesOf(plan.current?.document, plan.document)
    if (!plan.draft || differences.length === 0) {
      return {
        status: 'ok',
        title: t`There is nothing to review in ${planOf(kind, student)}`,
        sections: [{ type: 'buttons', buttons: [sectionsButton(about)] }],
        students: [student.sourcedId],
        data: { differences: [] },
      }
    }
    const { basis } = plan.draft
    const { today } = context.viewer
    const readiness = await readinessOf(plan, asMet(plan.document, today), basis, today, context)
    const isReady = readiness.faults.length === 0 && readiness.missing.length === 0
    const button = (label: string, command: string): Button => ({ label, action: { command, input: about } })
    return {
      status: 'ok',
      title: t`Draft: ${nameWithGrade(student)}`,
      sections: [
        ...(await changesSoFar(plan, context)),
        ...readinessSections(readiness, plan.document),
        {
          type: 'buttons',
          buttons: [
            ...(isReady
              ? [
                  { ...button(t`Put into effect`, 'putIntoEffect'), style: 'primary' as const },
                  button(t`Propose: awaits consent`, 'propose'),
                ]
              : []),
            sectionsButton(about),
            { ...button(t`Discard`, 'discardDraft'), style: 'danger' as const },
          ],
        },
      ],
      students: [student.sourcedId],
      data: {
        plan: { kind, version: plan.current?.number ?? null },
        differences: differences.map((one) => one.says),
        missing: readiness.missing,
        faults: readiness.faults,
      },
    }
  },
})

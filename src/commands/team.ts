// The people who made the plan and carry it (34 CFR 300.321, 104.35(c)).

import { defineCommand } from '#bot/command'
import { fullName } from '#people/staff'
import { later, t } from '#wording/t'
import { aboutStudent } from './inputs.js'
import { answerFromPlan } from './plan-answer.js'
import { memberItem } from './plan-words.js'

export const team = defineCommand({
  name: 'team',
  summary: later`The team and the case manager`,
  phrases: ['team', 'case manager', 'who is on the team', 'iep team', '504 team', 'who is the case manager'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`team for J. Doe`, later`case manager of Jane Doe`],
  changes: false,
  run: (input, context) =>
    answerFromPlan(input, context, {
      command: 'team',
      subject: t`Team`,
      parts: ['team', 'family'],
      needs: ['team'],
      show: (plan) => ({
        sections: [
          ...(plan.caseManager
            ? [
                {
                  type: 'facts' as const,
                  facts: [[t`Case manager`, `${fullName(plan.caseManager)} (${plan.caseManager.email})`] as const],
                },
              ]
            : []),
          plan.content.team.length === 0
            ? { type: 'text' as const, text: t`This plan names nobody else.` }
            : { type: 'list' as const, heading: t`Members`, items: plan.content.team.map(memberItem) },
        ],
        data: {
          caseManager: plan.caseManager?.email ?? null,
          team: plan.content.team.map(({ role, name, email, external, knowledgeOf }) => ({
            role,
            name,
            email,
            external,
            knowledgeOf,
          })),
        },
      }),
    }),
})

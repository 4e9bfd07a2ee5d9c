// Measurable annual goals and their objectives (34 CFR 300.320(a)(2)).

import { defineCommand } from '#bot/command'
import { later, t } from '#wording/t'
import { aboutStudent } from './inputs.js'
import { answerFromPlan } from './plan-answer.js'
import { goalItem } from './plan-words.js'

export const goals = defineCommand({
  name: 'goals',
  summary: later`Annual goals and objectives`,
  phrases: ['goals', 'goal', 'annual goals', 'objectives', 'benchmarks', 'what is … working on'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`goals for J. Doe`, later`what is Jane Doe working on`],
  changes: false,
  daily: true,
  run: (input, context) =>
    answerFromPlan(input, context, {
      command: 'goals',
      subject: t`Goals`,
      parts: ['goals', 'goalDetail'],
      needs: ['goals', 'goalDetail'],
      show: ({ content, kind }) => ({
        sections:
          content.goals.length === 0
            ? [
                {
                  type: 'text',
                  text: kind === '504' ? t`A 504 plan holds no goals here.` : t`This plan holds no goals.`,
                },
              ]
            : [{ type: 'list', items: content.goals.map((goal) => goalItem(goal, content.objectives)) }],
        data: { goals: content.goals, objectives: content.objectives },
      }),
    }),
})

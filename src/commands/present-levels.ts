// Present levels of academic achievement and functional performance (34 CFR 300.320(a)(1)).

import { defineCommand } from '#bot/command'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutStudent } from './inputs.js'
import { answerFromPlan } from './plan-answer.js'

export const presentLevels = defineCommand({
  name: 'presentLevels',
  summary: later`Present levels of achievement and performance`,
  phrases: ['present levels', 'present level', 'plaafp', 'plop', 'plep', 'pladp', 'palfp', 'levels of performance'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`present levels for J. Doe`, later`PLAAFP Jane Doe`],
  changes: false,
  run: (input, context) =>
    answerFromPlan(input, context, {
      command: 'presentLevels',
      subject: t`Present levels`,
      parts: ['presentLevels'],
      needs: ['presentLevels'],
      show: ({ content }) => ({
        sections:
          content.presentLevels.length === 0
            ? [{ type: 'text', text: t`This plan holds no present levels.` }]
            : [
                {
                  type: 'list',
                  items: content.presentLevels.map((level) => ({
                    text: level.area,
                    details: [level.statement, ...(level.date ? [t`As of ${spokenDay(level.date)}`] : [])],
                  })),
                },
              ],
        data: { presentLevels: content.presentLevels.map(({ area, statement, date }) => ({ area, statement, date })) },
      }),
    }),
})

// Present levels of academic achievement and functional performance (34 CFR 300.320(a)(1)).
import { defineCommand } from '#bot/command'
import { spokenDay } from '#time/day'
import { aboutStudent } from './inputs.js'
import { answerFromPlan } from './plan-answer.js'

export const presentLevels = defineCommand({
  name: 'presentLevels',
  summary: 'Present levels of achievement and performance',
  phrases: ['present levels', 'present level', 'plaafp', 'plop', 'plep', 'pladp', 'palfp', 'levels of performance'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: ['present levels for J. Doe', 'PLAAFP Jane Doe'],
  changes: false,
  run: (input, context) =>
    answerFromPlan(input, context, {
      command: 'presentLevels',
      subject: 'Present levels',
      parts: ['presentLevels'],
      needs: ['presentLevels'],
      show: ({ content }) => ({
        sections:
          content.presentLevels.length === 0
            ? [{ type: 'text', text: 'This plan holds no present levels.' }]
            : [
                {
                  type: 'list',
                  items: content.presentLevels.map((level) => ({
                    text: level.area,
                    details: [level.statement, ...(level.date ? [`As of ${spokenDay(level.date)}`] : [])],
                  })),
                },
              ],
        data: { presentLevels: content.presentLevels.map(({ area, statement, date }) => ({ area, statement, date })) },
      }),
    }),
})

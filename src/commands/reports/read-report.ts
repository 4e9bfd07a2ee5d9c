// The report as the family reads it, in the language asked for.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import { defineCommand } from '#bot/command'
import { fullName } from '#people/staff'
import { reportText } from '#progress/reports/report'
import { languageCalled, reportLanguages } from '#progress/reports/words/all'
import { later, t } from '#wording/t'
import { aboutOf, aboutReport, timesWritten } from './about-report.js'
import { documentOf, wholeReport } from './whole-report.js'

export const readReport = defineCommand({
  name: 'readReport',
  summary: later`Read a progress report as the family will`,
  phrases: [],
  takes: 'nothing',
  input: aboutReport.extend({ language: z.string().max(20).default('en') }),
  mayUse: 'staff',
  examples: [],
  changes: false,
  byButtonOnly: true,
  async run(input, context) {
    const words = languageCalled(input.language)
    if (!words) {
      const known = reportLanguages.map(({ name }) => name).join(', ')
      return invalid(t`I have no words in that language yet`, t`There are: ${known}.`)
    }
    const report = await wholeReport(input, context)
    if ('status' in report) return report
    const { plan, record } = report
    const about = aboutOf(report)
    const text = reportText(await documentOf(report, fullName(context.viewer.staff), context), words)
    const others = reportLanguages.filter(({ language }) => language !== words.language)
    return {
      status: 'ok',
      title: `${words.title}: ${plan.student.name}`,
      sections: [
        { type: 'text', text },
        {
          type: 'buttons',
          buttons: [
            ...others.map(({ language, name }) => ({
              label: name,
              action: { command: 'readReport', input: { ...about, language } },
            })),
            {
              label: t`PDF to print`,
              action: { command: 'printReport', input: { ...about, language: words.language } },
            },
            ...(record?.status === 'draft'
              ? [
                  {
                    label: t`Mark as reviewed`,
                    action: { command: 'reviewReport', input: { ...about, read: timesWritten(report) } },
                  },
                ]
              : []),
          ],
        },
      ],
      students: [plan.student.sourcedId],
      data: { language: words.language, text },
    }
  },
})

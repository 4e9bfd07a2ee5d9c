// The report as a PDF: behind a link that opens once, for ten minutes, and names nobody.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import { defineCommand } from '#bot/command'
import { fullName } from '#people/staff'
import { languageCalled } from '#progress/reports/words/all'
import { later, t } from '#wording/t'
import { aboutReport } from './about-report.js'
import { documentOf, wholeReport } from './whole-report.js'

export const printReport = defineCommand({
  name: 'printReport',
  summary: later`A progress report as a PDF`,
  phrases: [],
  takes: 'nothing',
  input: aboutReport.extend({ language: z.string().max(20).default('en') }),
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run(input, context) {
    const { viewer, publicUrl } = context
    const words = languageCalled(input.language)
    if (!words) return invalid(t`I have no words in that language yet`, t`Open the report again to choose one.`)
    const report = await wholeReport(input, context)
    if ('status' in report) return report
    const { student } = report.plan
    if (!publicUrl) {
      return {
        status: 'ok',
        title: t`The office prints it`,
        sections: [
          {
            type: 'text',
            text: t`I can't be reached by a browser here (CASELOAD_PUBLIC_URL is not set). The office makes the PDF in a terminal: npx caseload report ${student.sourcedId} --as ${viewer.staff.email} --language ${words.language}${input.period ? ` --period ${input.period}` : ''} --into report.pdf`,
          },
        ],
        students: [student.sourcedId],
        data: { link: null },
      }
    }
    // Loaded where it is needed: the library takes a while.
    const { reportPdf } = await import('#progress/reports/pdf')
    const bytes = await reportPdf(await documentOf(report, fullName(viewer.staff), context), words)
    const token = await context.write((unit) =>
      unit.files.keep({
        type: 'application/pdf',
        name: 'progress-report',
        bytes,
        madeBy: viewer.staff.id,
        students: viewer.seen(),
      }),
    )
    const link = `${publicUrl}/file/${token}`
    return {
      status: 'ok',
      title: t`The progress report of ${student.name}, to print`,
      sections: [
        { type: 'text', text: link },
        {
          type: 'text',
          text: t`Open it in a browser. It opens once, within ten minutes. It has your name and the date on every page.`,
        },
      ],
      students: [student.sourcedId],
      data: { link, language: words.language },
    }
  },
})

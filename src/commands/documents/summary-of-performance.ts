// The summary of performance of a student who leaves by diploma or by age (34 CFR 300.305(e)(3)). What is known stands in the
// form already; what helps after school only a person can say.

import { z } from 'zod'
import { invalid, notFound } from '#bot/answers'
import { type Context, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { dayField, oneOf, text } from '#plans/field-kit'
import type { VisiblePlan } from '#records/visible'
import { spokenDay } from '#time/day'
import { languageNames, languages, spokenNow } from '#wording/language'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { noPlan } from '../no-plan.js'
import { formats, giveFile, madeInTerminal } from './give-file.js'
import type { Made } from './plan-paper.js'
import { drawnFrom, summaryPaper, summaryPlan } from './summary-paper.js'

const paragraph = (label: string, hint?: string) => text({ label, long: true, ...(hint && { hint }) }).optional()

const schema = z.object({
  exitDate: dayField({ label: later`Leaves school on` }).optional(),
  academicAchievement: paragraph(
    later`Academic achievement`,
    later`Drawn from the present levels; please read it over`,
  ),
  functionalPerformance: paragraph(
    later`Functional performance`,
    later`Social skills, self-care, mobility, communication, work habits`,
  ),
  recommendationsEducation: paragraph(
    later`What helps to reach the goal for education and training`,
    later`Such as: register with the disability office before the first term`,
  ),
  recommendationsEmployment: paragraph(later`What helps to reach the goal for employment`),
  recommendationsIndependentLiving: paragraph(
    later`What helps to reach the goal for independent living`,
    later`If it is appropriate`,
  ),
  studentsWords: paragraph(later`In the student's own words`, later`What helped, and what they want for themselves`),
  language: oneOf(languages, { label: later`Language of the form`, options: languageNames }),
  format: oneOf(formats, {
    label: later`As`,
    options: { pdf: later`A PDF, to print`, docx: later`A Word file, to change it` },
  }),
})

export const summaryOfPerformance = defineFormCommand({
  name: 'summaryOfPerformance',
  summary: later`The summary of performance of a student who leaves school`,
  phrases: ['summary of performance', 'performance summary', 'exit summary', 'sop', 'sop for …'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`summary of performance for J. Doe`],
  form: {
    async open(input, context) {
      const found = await summaryPlan(input.student, context)
      if (found.type !== 'plan') return instead(found, context)
      const { plan } = found
      if (!context.publicUrl) return madeInTerminal(plan.student, callFor(plan, context))
      return {
        title: t`Summary of performance`,
        schema,
        values: { ...drawnFrom(plan), language: spokenNow().language, format: 'pdf' },
        sections: [
          { type: 'text', text: plan.student.name },
          {
            type: 'text',
            text: t`Goals with how far they were reached, accommodations and goals after school are taken from the plan and its data. I keep no copy of what you type here: keep the file.`,
          },
        ],
        submitLabel: t`Make it`,
        students: [plan.student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const { language, format, exitDate, ...typed } = schema.parse(values)
      const recommended = () => ({ ...typed, exitDate: exitDate && spokenDay(exitDate) })
      const found = await summaryPaper(input.student, language, context, recommended)
      if (found.type !== 'made') return { type: 'done', answer: await instead(found, context) }
      const { plan, made } = found
      if (!context.publicUrl) return { type: 'done', answer: madeInTerminal(plan.student, callFor(plan, context)) }
      const given = { document: 'summaryOfPerformance', student: plan.student, language, format, made } as const
      return { type: 'done', answer: await giveFile({ ...given, buttons: [] }, context) }
    },
  },
})

/** Why there is none. */
async function instead(found: Exclude<Made, { type: 'made' }>, context: Context): Promise<Answer> {
  if (found.type === 'notFound') return notFound('')
  if (found.type === 'noPlan') return noPlan(found.student, 'iep', context)
  return invalid(t`That is for whoever carries the plan`, t`You can ask the case manager for it.`)
}

function callFor({ student }: VisiblePlan, { viewer }: Context): string {
  return `document summary ${student.sourcedId} --as ${viewer.staff.email} --into summary.docx`
}

// A student's plan as a document: whole or at a glance, to print or to be changed, in the language of whoever will read it.

import { z } from 'zod'
import { notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import type { Answer, Button } from '#bot/reply'
import type { PlanKind } from '#plans/kind'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { type Language, languages, spokenNow } from '#wording/language'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { noPlan } from '../no-plan.js'
import { keptToTeam } from '../plan-answer.js'
import { documentPhrases, spanishDocumentPhrases } from './document-phrases.js'
import { type Format, formats, giveFile, madeInTerminal, otherForms } from './give-file.js'
import { mayHave, type PlanDocument, planDocuments, planPaper } from './plan-paper.js'

const input = aboutStudent.extend({
  document: z.enum(planDocuments).optional(),
  format: z.enum(formats).optional(),
  language: z.enum(languages).optional(),
})

export const document = defineCommand({
  name: 'document',
  summary: later`A plan as a PDF or a Word file`,
  phrases: Object.keys(documentPhrases),
  says: { ...documentPhrases, ...spanishDocumentPhrases },
  takes: 'student',
  input,
  mayUse: 'staff',
  examples: [later`print J. Doe's IEP`, later`504 plan for J. Doe as a document`, later`at a glance for J. Doe as PDF`],
  changes: true,
  async run({ student: id, kind, document: named, format, language = spokenNow().language }, context) {
    const document = named ?? (kind === 'iep' ? 'iep' : kind === '504' ? 'plan504' : undefined)
    if (!document) return choose(id, format, context)
    const result = await planPaper({ student: id, kind, document, language }, context)
    switch (result.type) {
      case 'notFound':
        return notFound('')
      case 'noPlan':
        return noPlan(result.student, result.kind, context)
      case 'kept':
        return kept(document, result.plan)
      case 'made': {
        const { plan, made } = result
        const { student } = plan
        if (!context.publicUrl) return madeInTerminal(student, callFor(document, plan, language, context))
        const chosen = { document, plan, format: format ?? 'pdf', language }
        return giveFile({ ...chosen, student, made, buttons: others(chosen) }, context)
      }
    }
  },
})

interface Chosen {
  readonly document: PlanDocument
  readonly plan: Pick<VisiblePlan, 'kind' | 'studentId'>
  readonly format: Format
  readonly language: Language
}

function press(label: string, { document, plan, format, language }: Chosen): Button {
  const { studentId: student, kind } = plan
  return { label, action: { command: 'document', input: { student, kind, document, format, language } } }
}

const others = (chosen: Chosen) =>
  otherForms(chosen.format, chosen.language, (label, changed) => press(label, { ...chosen, ...changed }))

const wholeOf: Record<PlanKind, PlanDocument> = { iep: 'iep', '504': 'plan504' }

/** Which document of the student's is meant, among those that the asker may have. */
async function choose(id: VisibleStudent['id'], format: Format = 'pdf', context: Context): Promise<Answer> {
  const { viewer } = context
  const student = await viewer.student(id)
  if (!student) return notFound('')
  const plans = await viewer.plans([student], [])
  if (plans.length === 0) return noPlan(student, undefined, context)
  const { language } = spokenNow()
  const buttons = plans.flatMap((plan) => {
    const one = (document: PlanDocument, label: string) =>
      mayHave(document, plan) ? [press(label, { document, plan, format, language })] : []
    return [
      ...one('glance', plan.kind === 'iep' ? t`IEP at a glance` : t`504 plan at a glance`),
      ...one(wholeOf[plan.kind], plan.kind === 'iep' ? t`The whole IEP` : t`The whole 504 plan`),
    ]
  })
  const iep = plans.find(({ kind }) => kind === 'iep')
  const summary: readonly Button[] =
    iep && viewer.mayChange(student, 'iep')
      ? [{ label: t`Summary of performance …`, action: { command: 'summaryOfPerformance', input: { student: id } } }]
      : []
  if (buttons.length === 0) return kept('glance', plans[0])
  return {
    status: 'ok',
    title: t`Documents: ${student.name}`,
    sections: [
      { type: 'text', text: t`Which one?` },
      { type: 'buttons', buttons: [...buttons, ...summary] },
    ],
    students: [student.sourcedId],
    data: { documents: planDocuments.filter((one) => plans.some((plan) => fits(one, plan) && mayHave(one, plan))) },
  }
}

function fits(document: PlanDocument, { kind }: VisiblePlan): boolean {
  return document === 'glance' || document === wholeOf[kind]
}

/** It stays with the team; what the asker may have instead. */
function kept(document: PlanDocument, plan: VisiblePlan | undefined): Answer {
  const glance: readonly Button[] =
    plan && document !== 'glance' && mayHave('glance', plan)
      ? [press(t`At a glance, to print`, { document: 'glance', plan, format: 'pdf', language: spokenNow().language })]
      : []
  return {
    status: 'ok',
    title: plan ? t`Documents: ${plan.student.name}` : t`Documents`,
    sections: [
      keptToTeam(document === 'glance' ? t`A plan on paper` : t`The whole plan`),
      ...(glance.length > 0 ? [{ type: 'buttons' as const, buttons: glance }] : []),
    ],
    students: plan ? [plan.student.sourcedId] : [],
    data: { withheld: true },
  }
}

function callFor(document: PlanDocument, { student, kind }: VisiblePlan, language: Language, { viewer }: Context) {
  const which = document === 'glance' ? `glance --kind ${kind}` : document
  return `document ${which} ${student.sourcedId} --as ${viewer.staff.email} --language ${language} --into plan.pdf`
}

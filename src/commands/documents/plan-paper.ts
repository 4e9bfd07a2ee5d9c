// Makes a document of a student's plan, ready for paper: only of what the asker may see, and only whole where it is called so.

import { documentPaper } from '#documents/document-paper'
import type { Facts } from '#documents/facts/fact-kit'
import { templateFor } from '#documents/own-templates'
import type { Paper } from '#paper/blocks'
import { fullName } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import { type Part, parts } from '#plans/parts'
import type { DistrictSettings } from '#records/settings'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { inLanguage } from '#wording/in-language'
import type { Language } from '#wording/language'
import { glanceParts } from '../glance.js'
import type { Reading } from '../progress/read-progress.js'
import { glanceFacts } from './glance-facts.js'
import { iepFacts } from './iep-facts.js'
import { plan504Facts } from './plan-504-facts.js'
import { type AboutPlan, aboutPlan } from './plan-facts.js'

/** Documents that need nothing but the plan. */
export const planDocuments = ['glance', 'iep', 'plan504'] as const
export type PlanDocument = (typeof planDocuments)[number]

export interface Wanted {
  readonly student: StudentId
  readonly kind?: PlanKind | undefined
  readonly document: PlanDocument
  readonly language: Language
}

export type Made =
  | { readonly type: 'made'; readonly plan: VisiblePlan; readonly made: MadePaper }
  | { readonly type: 'notFound' }
  | { readonly type: 'noPlan'; readonly student: VisibleStudent; readonly kind: PlanKind | undefined }
  /** The student's team has it. */
  | { readonly type: 'kept'; readonly plan: VisiblePlan }

export interface MadePaper {
  readonly paper: Paper
  /** Whether the district has a template of its own that could not be used. */
  readonly ownIsFaulty: boolean
}

/** What making takes. */
export type Maker = Reading & { readonly settings: DistrictSettings }

const recipes: Record<PlanDocument, { readonly parts: readonly Part[]; facts(about: AboutPlan): Facts }> = {
  glance: { parts: glanceParts, facts: glanceFacts },
  iep: { parts, facts: iepFacts },
  plan504: { parts, facts: plan504Facts },
}

export async function planPaper(wanted: Wanted, maker: Maker): Promise<Made> {
  const { viewer } = maker
  const { document, language } = wanted
  const kind = document === 'iep' ? 'iep' : document === 'plan504' ? '504' : wanted.kind
  const student = await viewer.student(wanted.student)
  if (!student) return { type: 'notFound' }
  const recipe = recipes[document]
  // Nothing is read of a plan, nor written down as seen, before it is known that the asker may have the document.
  const [held] = await viewer.plans([student], [], kind)
  if (!held) return { type: 'noPlan', student, kind }
  if (!mayHave(document, held)) return { type: 'kept', plan: held }
  const [plan] = await viewer.plans([student], recipe.parts, held.kind)
  if (!plan) return { type: 'noPlan', student, kind }
  const about = await aboutPlan(plan, recipe.parts, maker)
  return { type: 'made', plan, made: paperOf(document, language, () => recipe.facts(about), maker) }
}

/**
 * A whole plan is for whoever may see all of it. At a glance is for whoever works with the plan: who stands in for a day, and
 * who sees only what is given on tests, have it on their screen.
 */
export function mayHave(document: PlanDocument, { opened }: Pick<VisiblePlan, 'opened'>): boolean {
  return document === 'glance' ? opened.has('services') : parts.every((part) => opened.has(part))
}

/** A document of some facts. @param facts asked for while the document's language is spoken */
export function paperOf(
  document: Parameters<typeof templateFor>[0],
  language: Language,
  facts: () => Facts,
  { viewer, settings }: Maker,
): MadePaper {
  const { text, faults } = templateFor(document, language, settings.documentTemplates)
  const paper = inLanguage(language, () =>
    documentPaper({
      document,
      template: text,
      facts: facts(),
      by: fullName(viewer.staff),
      on: viewer.today,
      language,
    }),
  )
  return { paper, ownIsFaulty: faults.length > 0 }
}

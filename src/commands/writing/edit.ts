// Where writing a plan begins: its sections, and what stands in each. Whoever may not write it asks for a change instead.

import { invalid, notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import type { Answer, Button, Section } from '#bot/reply'
import { groupOf, idNameOf, itemsOf, type PlanDocument } from '#plans/document'
import { fieldLabel, spokenValue } from '#plans/field-words'
import { kindTitles, oneOfKind } from '#plans/kind'
import { itemTitle, type Section as PlanSection, sectionNamed } from '#plans/sections'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { noPlan } from '../no-plan.js'
import { nameWithGrade } from '../plan-answer.js'
import { sectionsFor } from './around.js'
import { type AtHand, atHand } from './at-hand.js'
import { aboutSection } from './inputs.js'
import { editPhrases, editSays, planOf } from './phrases.js'
import { changesInShort, draftDifferences, reviewButton } from './says.js'
import { firstStep } from './steps.js'
import { askableDocument, maySee } from './to-ask.js'
import { type WhichPlan, whichPlan } from './which-plan.js'

export const edit = defineCommand({
  name: 'edit',
  summary: later`Write or amend a plan, section by section`,
  phrases: editPhrases,
  says: editSays,
  takes: 'student',
  input: aboutSection,
  mayUse: 'staff',
  examples: [
    later`edit accommodations for J. Doe`,
    later`write a 504 plan for J. Doe`,
    later`amend the goals of J. Doe`,
  ],
  changes: false,
  leadsToWriting: true,
  async run(input, context) {
    const { section: name } = input
    const which = await whichPlan(input, context, 'edit', name ? { section: name } : {})
    if ('status' in which) return which
    const section = name && sectionNamed(name)
    if (section && !section.kinds.includes(which.kind)) {
      return invalid(t`${oneOfKind(which.kind)} has no such section`, t`Please choose another one.`)
    }
    return which.mayChange ? forWriters(which, section, context) : forOthers(which, section, context)
  },
})

async function forWriters(which: WhichPlan, section: PlanSection | undefined, context: Context): Promise<Answer> {
  const { student, kind } = which
  const plan = await atHand(student, kind, context)
  const isNew = !plan.current && !plan.proposal
  if (isNew && !which.isKeptHere && !plan.draft) return noPlan(student, kind, context)
  const about = { student: student.id, kind }
  const said = await changesInShort(plan, section?.name, context)
  const begins = isNew && !plan.draft
  const review: readonly Button[] = plan.draft ? [reviewButton(about)] : []
  const shown = section ? sectionShown(section, plan.document, about) : sectionsShown(plan, about, context)
  return {
    status: 'ok',
    title: section
      ? t`Edit ${section.title.toLowerCase()}: ${nameWithGrade(student)}`
      : begins
        ? t`${oneOfKind(kind)} for ${nameWithGrade(student)}`
        : t`Edit ${planOf(kind, student)}`,
    sections: [
      ...standing(plan, which, context),
      ...(begins && !section ? [begin(about)] : shown),
      ...said,
      ...(review.length > 0 ? [{ type: 'buttons' as const, buttons: review }] : []),
    ],
    students: [student.sourcedId],
    data: {
      plan: { kind, version: plan.current?.number ?? null },
      keptHere: which.isKeptHere,
      draft: plan.draft ? { revision: plan.draft.revision, differences: draftDifferences(plan).length } : null,
      sections: sectionsFor(kind, context, plan.document).map((one) => one.name),
    },
  }
}

/** What is to know before anything is changed. */
function standing(
  { current, proposal, upcoming, held, overlaps }: AtHand,
  { isKeptHere, kind, student }: WhichPlan,
  context: Context,
): readonly Section[] {
  const notices: string[] = []
  if (!isKeptHere) {
    const read = held?.importedAt ? t`, read ${spokenDay(context.clock.dayOf(held.importedAt))}` : ''
    notices.push(
      t`This ${kindTitles[kind]} is kept in the district's other system${read}. What you change here is written down as a request, until it comes from there.`,
    )
  }
  if (proposal) {
    notices.push(
      t`Version ${proposal.number} awaits consent. ${current ? t`Staff see version ${current.number} until then.` : t`Staff see no plan until then.`}`,
    )
  }
  if (upcoming) notices.push(t`Version ${upcoming.number} takes effect on ${spokenDay(upcoming.effectiveDay)}.`)
  if (overlaps.length > 0) {
    notices.push(
      t`The plan of ${student.name} has been changed since this draft was begun. Where both did, the draft's words stand: ${overlaps.map((one) => one.title).join(', ')}.`,
    )
  }
  return notices.map((text) => ({ type: 'notice', tone: 'info', text }) as const)
}

/** The first step of a plan from nothing. */
function begin(about: { readonly student: string; readonly kind: WhichPlan['kind'] }): Section {
  return {
    type: 'buttons',
    buttons: [
      {
        label: t`Begin the ${kindTitles[about.kind]}`,
        action: { command: 'editSection', input: { ...about, section: firstStep, steps: true } },
        style: 'primary',
      },
    ],
  }
}

interface About {
  readonly student: string
  readonly kind: WhichPlan['kind']
}

function sectionsShown(plan: AtHand, about: About, context: Context): readonly Section[] {
  return [choices(sectionsFor(about.kind, context, plan.document), plan.document, about)]
}

function choices(sections: readonly PlanSection[], document: PlanDocument, about: About): Section {
  return {
    type: 'choices',
    prompt: t`Which section?`,
    choices: sections.map((section) => ({
      label: section.title,
      detail: inShort(section, document),
      action: { command: 'edit', input: { ...about, section: section.name } },
    })),
  }
}

function inShort(section: PlanSection, document: PlanDocument): string {
  if (section.type === 'list') {
    const count = itemsOf(document, section.name).length
    return count === 0 ? t`none yet` : count === 1 ? t`1 entry` : t`${count} entries`
  }
  const filled = Object.keys(groupOf(document, section.name)).length
  return filled === 0 ? t`nothing yet` : t`${filled} of ${Object.keys(section.schema.shape).length} filled in`
}

/** What stands in a section, and what can be done with it. */
function sectionShown(section: PlanSection, document: PlanDocument, about: About): readonly Section[] {
  const input = (item?: string) => ({ ...about, section: section.name, ...(item !== undefined && { item }) })
  const form = (label: string) =>
    ({ type: 'buttons', buttons: [{ label, action: { command: 'editSection', input: input() } }] }) as const
  if (section.type === 'group') {
    const values = Object.entries(groupOf(document, section.name))
    const facts = values.map(
      ([field, value]) => [fieldLabel(section, field), spokenValue(section, field, value)] as const,
    )
    return [
      ...(facts.length > 0 ? [{ type: 'facts' as const, facts }] : []),
      form(facts.length > 0 ? t`Change` : t`Fill in`),
    ]
  }
  const { name } = section
  const items = itemsOf(document, name).map((item) => ({
    title: itemTitle(name, item),
    id: String(item[idNameOf(name)]),
  }))
  const add = form(t`Add: ${section.one.toLowerCase()}`)
  if (items.length === 0) return [{ type: 'text', text: t`There is none yet.` }, add]
  return [
    {
      type: 'choices',
      prompt: t`Change one`,
      choices: items.map(({ title, id }) => ({
        label: title,
        action: { command: 'editSection', input: input(id) },
      })),
    },
    {
      type: 'choices',
      prompt: t`Take one away`,
      choices: items.map(({ title, id }) => ({
        label: t`Take away: ${title}`,
        action: { command: 'removeItem', input: input(id) },
      })),
    },
    add,
  ]
}

/** Who may see a section and not write it may ask for a change of it. */
async function forOthers(which: WhichPlan, section: PlanSection | undefined, context: Context): Promise<Answer> {
  const { student, kind } = which
  const askable = sectionsFor(kind, context).filter((one) => maySee(one, student, kind, context))
  if (askable.length === 0) return notFound('')
  const found = await askableDocument(which, section ? [section] : askable, context)
  if (!found) return noPlan(student, kind, context)
  const about = { student: student.id, kind }
  if (section && !askable.includes(section)) {
    return {
      ...invalid(t`${section.title}: kept to the student's team`, t`You can ask the case manager about the plan.`),
      students: [student.sourcedId],
    }
  }
  const text = t`You may ask for a change: it goes to the case manager, and nothing is changed until they do.`
  return {
    status: 'ok',
    title: section ? `${section.title}: ${nameWithGrade(student)}` : t`Ask for a change of ${planOf(kind, student)}`,
    sections: [
      { type: 'notice', tone: 'info', text },
      ...(section ? sectionShown(section, found.document, about) : [choices(askable, found.document, about)]),
    ],
    students: [student.sourcedId],
    data: { plan: { kind, version: found.plan.version }, sections: askable.map((one) => one.name) },
  }
}

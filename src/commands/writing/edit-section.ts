// The form of a section: made from the schema that checks it, one group of fields or one entry of a list at a time.

import { randomUUID } from 'node:crypto'
import { invalid, notFound } from '#bot/answers'
import { type Context, defineFormCommand, type OpenedForm, type Submitted } from '#bot/command'
import type { FieldValue, FormValues } from '#bot/form'
import type { Answer, Button } from '#bot/reply'
import type { Item, PlanDocument } from '#plans/document'
import { kindTitles, oneOfKind } from '#plans/kind'
import { fieldsApart } from '#plans/says-same'
import { itemTitle, type Section, type SectionName, sectionNamed } from '#plans/sections'
import { type Spot, standsAt, withStood } from '#plans/spot'
import { ChangedMeanwhile } from '#records/plan-writing'
import { later, t } from '#wording/t'
import { nameWithGrade } from '../plan-answer.js'
import { newFaults, sectionsFor } from './around.js'
import { type AtHand, atHand } from './at-hand.js'
import { type AboutSpot, aboutSpot } from './inputs.js'
import { askForChange, keepInDraft, nothingChanged, takeEditBack } from './keep-edit.js'
import { meanwhile } from './meanwhile.js'
import { spotToAsk } from './spot-to-ask.js'
import { stepOf } from './steps.js'
import { basisOf } from './stood.js'
import { suggested } from './suggested.js'
import { type WhichPlan, whichPlan } from './which-plan.js'

export const editSection = defineFormCommand({
  name: 'editSection',
  summary: later`Change a section of a plan`,
  phrases: [],
  takes: 'student',
  input: aboutSpot,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  undo: (payload, unit) => takeEditBack(payload, unit),
  form: {
    async open(input, context) {
      const which = await whichPlan(input, context, 'editSection')
      if ('status' in which) return which
      const section = sectionIn(input, which, context)
      if ('status' in section) return section
      return writes(which)
        ? openedForWriter(which, section, input, context)
        : openedToAsk(which, section, input, context)
    },
    async submit(values, { input, basis }, context) {
      const which = await whichPlan(input, context, 'editSection')
      if ('status' in which) return { type: 'done', answer: which }
      const section = sectionIn(input, which, context)
      if ('status' in section) return { type: 'done', answer: section }
      return writes(which)
        ? saved(which, section, { values, input, basis }, context)
        : asked(which, section, { values, input }, context)
    },
  },
})

function writes(which: WhichPlan): boolean {
  return which.mayChange && which.isKeptHere
}

/** The section that is meant, where a plan of this kind has it. */
function sectionIn({ section: name }: AboutSpot, { kind }: WhichPlan, context: Context): Section | Answer {
  const section = sectionNamed(name)
  if (section && sectionsFor(kind, context).includes(section)) return section
  // Goals that came from elsewhere can be seen and ended, though the district writes none itself.
  if (section?.kinds.includes(kind)) {
    return invalid(
      t`${oneOfKind(kind)} here holds no ${section.title.toLowerCase()}`,
      t`The district can switch them on in its settings.`,
    )
  }
  return invalid(t`${oneOfKind(kind)} has no such section`, t`Please choose another one.`)
}

async function openedForWriter(
  which: WhichPlan,
  section: Section,
  input: AboutSpot,
  context: Context,
): Promise<OpenedForm | Answer> {
  const { student, kind } = which
  const plan = await atHand(student, kind, context)
  const spot = { section: section.name, item: input.item }
  const stands = standsAt(plan.document, spot).value
  if (input.item !== undefined && !stands) return gone()
  const step = input.steps && stepOf(section.name, kind, context)
  // A plan need not have any: what may stay without an entry can be passed.
  const passed = step && section.type === 'list' ? [onwardButton(input, step.next)] : []
  return {
    ...titled(section, which, stands),
    values: { ...(await suggested(section, plan, context)), ...valuesOf(section, stands) },
    basis: basisOf(plan, spot),
    ...(passed.length > 0 && { sections: [{ type: 'buttons', buttons: passed }] }),
    ...(step && { step: { number: step.number, of: step.of }, submitLabel: t`Save and go on` }),
  }
}

async function openedToAsk(
  which: WhichPlan,
  section: Section,
  input: AboutSpot,
  context: Context,
): Promise<OpenedForm | Answer> {
  const spot = { section: section.name, item: input.item }
  const found = await spotToAsk(which, spot, context)
  if (!found) return notFound('')
  const stands = standsAt(found.document, spot).value
  if (input.item !== undefined && !stands) return gone()
  const text = which.isKeptHere
    ? t`You ask for a change: it goes to the case manager, and nothing is changed until they do.`
    : t`This ${kindTitles[which.kind]} is kept in another system. What you change here goes to the case manager as a request.`
  return {
    ...titled(section, which, stands),
    values: valuesOf(section, stands),
    sections: [{ type: 'notice', tone: 'info', text }],
    submitLabel: t`Ask for this change`,
  }
}

function titled(section: Section, { student }: WhichPlan, stands: Item | undefined) {
  const what =
    section.type === 'list' ? (stands ? itemTitle(section.name, stands) : t`New: ${section.one}`) : section.title
  return {
    title: `${what}: ${nameWithGrade(student)}`,
    schema: section.schema,
    students: [student.sourcedId],
  }
}

/** What the fields hold of a group or an entry. */
function valuesOf(section: Section, value: Item | undefined): FormValues {
  const names = Object.keys(section.schema.shape)
  return Object.fromEntries(
    names.filter((name) => value?.[name] !== undefined).map((name) => [name, value?.[name] as FieldValue]),
  )
}

const gone = () => invalid(t`That entry is not there any more`, t`Somebody has taken it away since. Please look again.`)

interface Sent {
  readonly values: Readonly<Record<string, unknown>>
  readonly input: AboutSpot
  readonly basis?: string | undefined
}

async function saved(
  which: WhichPlan,
  section: Section,
  { values, input, basis }: Sent,
  context: Context,
): Promise<Submitted> {
  const { student, kind } = which
  const isNew = section.type === 'list' && input.item === undefined
  const spot: Spot = { section: section.name, item: isNew ? randomUUID() : input.item }
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const plan = await atHand(student, kind, context)
    const typed = cleaned(values)
    const changed = isNew ? undefined : await meanwhile(plan, section, { spot, basis, typed }, context)
    if (changed) return changed
    const stands = standsAt(plan.document, spot)
    const names = Object.keys(section.schema.shape)
    if (!isNew && fieldsApart(names, stands.value, typed).length === 0) {
      return onward(plan, input, { type: 'done', answer: nothingChanged(which) }, context)
    }
    const to = { ...stands, value: whole(section, plan.document, stands.value, typed) }
    const faults = await faultsAt(plan, spot, withStood(plan.document, spot, to), context)
    if (faults) return { type: 'faults', faults }
    try {
      const answer = await keepInDraft(plan, { spot, to, command: 'editSection' }, context)
      return onward(plan, input, { type: 'done', answer }, context)
    } catch (reason) {
      if (!(reason instanceof ChangedMeanwhile)) throw reason
    }
  }
  return {
    type: 'done',
    answer: invalid(t`The plan is being changed just now`, t`Nothing was saved. Please send it once more.`),
  }
}

/** What is off at this spot and was not before, by field. */
async function faultsAt(plan: AtHand, spot: Spot, document: PlanDocument, context: Context) {
  const all = await newFaults(plan.document, document, plan.kind, context)
  const here = all.filter((fault) => fault.section === spot.section && fault.id === spot.item)
  return here.length === 0 ? undefined : Object.fromEntries(here.map(({ field, says }) => [field, says]))
}

/** A plan that is written from nothing goes on to its next step; an entry of a list is answered first, for another one. */
function onward(
  plan: AtHand,
  input: AboutSpot,
  done: Submitted & { readonly type: 'done' },
  context: Context,
): Submitted {
  const step = input.steps && stepOf(input.section, plan.kind, context)
  if (!step) return done
  const { student, kind } = input
  const next = onwardButton(input, step.next)
  const section = sectionNamed(input.section)
  if (section?.type !== 'list') return { type: 'next', action: next.action, says: t`Saved in the draft.` }
  const again = { command: 'editSection', input: { student, kind, section: input.section, steps: true } }
  const undo = done.answer.sections
    .flatMap((one) => (one.type === 'buttons' ? one.buttons : []))
    .filter((button) => button.action.command === 'undo')
  return {
    type: 'done',
    answer: {
      ...done.answer,
      sections: [
        ...done.answer.sections.filter((one) => one.type !== 'buttons'),
        {
          type: 'buttons',
          buttons: [
            ...undo,
            { label: t`Another: ${section.one.toLowerCase()}`, action: again },
            { ...next, style: 'primary' },
          ],
        },
      ],
    },
  }
}

/** Leads to the step after this one; from the last, to the whole draft. */
function onwardButton({ student, kind }: AboutSpot, next: SectionName | undefined): Button {
  return next
    ? {
        label: t`Go on: ${sectionNamed(next)?.title.toLowerCase()}`,
        action: { command: 'editSection', input: { student, kind, section: next, steps: true } },
      }
    : { label: t`Review and put into effect`, action: { command: 'reviewDraft', input: { student, kind } } }
}

async function asked(
  which: WhichPlan,
  section: Section,
  { values, input }: Omit<Sent, 'basis'>,
  context: Context,
): Promise<Submitted> {
  const isNew = section.type === 'list' && input.item === undefined
  const spot: Spot = { section: section.name, item: isNew ? randomUUID() : input.item }
  const found = await spotToAsk(which, spot, context)
  if (!found) return { type: 'done', answer: notFound('') }
  const stands = standsAt(found.document, spot)
  const to = { ...stands, value: whole(section, found.document, stands.value, cleaned(values)) }
  return { type: 'done', answer: await askForChange(which, found, { spot, to, command: 'editSection' }, context) }
}

/** What was typed, without what says nothing: an unticked box, an empty list. */
function cleaned(values: Readonly<Record<string, unknown>>): Item {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== false))
}

/** An entry with what its form does not show, and a step with the goal that it belongs to. */
function whole(section: Section, document: PlanDocument, stands: Item | undefined, typed: Item): Item {
  if (section.type === 'group') return typed
  const shown = new Set(Object.keys(section.schema.shape))
  const hidden = Object.entries(stands ?? {}).filter(([name]) => !shown.has(name))
  const item: Item = { ...Object.fromEntries(hidden), ...typed }
  if (section.name !== 'objectives') return item
  const goal = document.content.goals.find((one) => one.goalNumber === item.goalNumber)
  return goal ? { ...item, goalId: goal.goalId } : item
}

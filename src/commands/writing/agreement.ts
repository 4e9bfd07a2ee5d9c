// By what a version comes to be, as a form asks for it and as it is checked: a meeting, an amendment that was agreed to
// without one (34 CFR 300.324(a)(4)), or a correction of what was written down wrongly.

import { z } from 'zod'
import type { FormValues } from '#bot/form'
import type { PlanDocument } from '#plans/document'
import { dayField } from '#plans/field-kit'
import type { VersionBasis } from '#plans/version'
import type { VersionWords } from '#records/plan-writing'
import { type Day, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import type { AtHand } from './at-hand.js'

const bases = ['meeting', 'amendment', 'correction'] as const

const words = (label: string, hint?: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .meta({ label, ...(hint && { hint }) })
    .optional()

/** A plan that was there before can come to be otherwise by any of them. */
export const agreementSchema = z.object({
  basis: z.enum(bases).meta({
    label: later`By what`,
    options: {
      meeting: later`A meeting of the team`,
      amendment: later`An amendment agreed to without a meeting`,
      correction: later`A correction of what was written down wrongly`,
    },
  }),
  meetingDate: dayField({ label: later`Meeting on`, hint: later`For a meeting` }).optional(),
  agreedWith: words(later`Agreed with`, later`For an amendment: who agreed, such as the parent`),
  agreedOn: dayField({ label: later`Agreed on`, hint: later`For an amendment` }).optional(),
  agreedHow: words(later`Agreed how`, later`For an amendment: in writing, by phone and letter …`),
  reason: words(later`Reason`, later`For a correction: what was wrong`),
  effectiveDay: dayField({ label: later`In effect from` }),
})

/** A new plan comes from a meeting. */
export const firstSchema = z.object({
  meetingDate: dayField({ label: later`Meeting on` }),
  effectiveDay: dayField({ label: later`In effect from` }),
})

export interface Agreement {
  readonly basis: VersionBasis
  readonly effectiveDay: Day
  readonly words: VersionWords
  /** The plan with the days that follow. */
  readonly document: PlanDocument
}

/** What the form holds at first. @param met the day of a review that was held since the plan in effect was agreed */
export function agreementValues({ current, draft, document }: AtHand, today: Day, met: Day | undefined): FormValues {
  const meetingDate = met ?? document.header.meetingDate
  if (!current) return { effectiveDay: today, ...(meetingDate && { meetingDate }) }
  if (met && draft?.basis !== 'correction') return { basis: 'meeting', meetingDate: met, effectiveDay: today }
  return { basis: draft?.basis ?? 'amendment', effectiveDay: today }
}

/** Reads what was sent off: the agreement, or a sentence at each fault. */
export function readAgreement(
  values: Readonly<Record<string, unknown>>,
  plan: AtHand,
  today: Day,
): Agreement | { readonly faults: Readonly<Record<string, string>> } {
  const given = plan.current
    ? agreementSchema.parse(values)
    : { ...firstSchema.parse(values), basis: 'meeting' as const }
  const faults: Record<string, string> = {}
  const need = (field: string, isThere: unknown) => {
    if (!isThere) faults[field] = t`Please fill this in.`
  }
  const { basis, effectiveDay } = given
  const { agreedWith, agreedOn, agreedHow, reason } = given as z.output<typeof agreementSchema>
  if (basis === 'meeting') need('meetingDate', given.meetingDate)
  if (basis === 'correction') need('reason', reason)
  if (basis === 'amendment') {
    need('agreedWith', agreedWith)
    need('agreedOn', agreedOn)
    need('agreedHow', agreedHow)
  }
  const decided = basis === 'meeting' ? given.meetingDate : basis === 'amendment' ? agreedOn : undefined
  const decidedAt = basis === 'meeting' ? 'meetingDate' : 'agreedOn'
  if (decided && decided > today)
    faults[decidedAt] = t`This day has not come yet. It can be put into effect once it has.`
  else if (decided && effectiveDay < decided) faults.effectiveDay = t`It can not take effect before it was agreed to.`
  const { current } = plan
  if (current && effectiveDay < current.effectiveDay) {
    faults.effectiveDay = t`Version ${current.number} took effect on ${spokenDay(current.effectiveDay)}. Give that day or a later one.`
  }
  const document = basis === 'meeting' ? withDays(plan.document, given.meetingDate, effectiveDay) : plan.document
  const { startDate, endDate } = document.header
  if (basis !== 'meeting' && startDate && startDate > effectiveDay) {
    faults.effectiveDay = t`The plan says that it starts on ${spokenDay(startDate)}. Give that day, or change it.`
  }
  if (endDate && endDate < effectiveDay) {
    faults.effectiveDay = t`The plan says that it ends on ${spokenDay(endDate)}. Give an earlier day, or change it.`
  }
  if (Object.keys(faults).length > 0) return { faults }
  const said = basis === 'amendment' ? { agreedWith, agreedOn, agreedHow } : basis === 'correction' ? { reason } : {}
  return { basis, effectiveDay, words: said as VersionWords, document }
}

/** The plan with the day of a meeting where none stands: the form that puts it into effect asks for it. */
export function asMet(document: PlanDocument, meetingDate: Day): PlanDocument {
  return { ...document, header: { meetingDate, ...document.header } }
}

/** A meeting begins a new year of the plan (34 CFR 300.324(b)(1)(i)); an amendment does not. */
function withDays(document: PlanDocument, meetingDate: Day | undefined, startDate: Day): PlanDocument {
  return { ...document, header: { ...document.header, ...(meetingDate && { meetingDate }), startDate } }
}

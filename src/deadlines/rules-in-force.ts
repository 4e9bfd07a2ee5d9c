// Which rules run in this district: the federal ones with the numbers that the district chose, and in the place of each
// what a state says, where a named person approved it.

import { z } from 'zod'
import type { Day } from '#time/day'
import { later } from '#wording/t'
import { federalRules } from './federal.js'
import type { DeadlineRule, RuleInForce } from './rule.js'
import { fingerprintOf, packSchema, type RulePack } from './rule-pack.js'
import { shippedPacks } from './state-packs.js'

/** Who let a pack run: of the pack as it was then, known by its fingerprint. */
export const packApprovalSchema = z.object({
  state: z.string(),
  fingerprint: z.string(),
  /** The name of whoever approved it. */
  by: z.string(),
  byId: z.string(),
  on: z.string(),
})
export type PackApproval = Readonly<z.infer<typeof packApprovalSchema>>

export const ownPacksSchema = z.array(packSchema)

/** What the district has chosen, as far as it is about rules. */
export interface RuleSettings {
  readonly transitionAge: number
  readonly ageOfMajority: number
  readonly plan504ReviewMonths: number
  readonly plan504ReevaluationMonths: number
  readonly evaluationConsentDays: number
  readonly transferSettleDays: number
  readonly transferRecordsDays: number
  readonly meetingNoticeDays: number
  readonly annualReviewFrom: 'meeting' | 'start'
  readonly approvedRulePacks: readonly PackApproval[]
  /** Packs that the district added. */
  readonly ownRulePacks: readonly RulePack[]
}

export interface HeldPack {
  readonly pack: RulePack
  /** Whether it came with the program. */
  readonly shipped: boolean
  readonly approval?: PackApproval
  /** Whether the approval is of these very rules. */
  readonly runs: boolean
}

/** Every pack that can be read: the program's, and the district's own in the place of one of the same name. */
export function packsHeld({ approvedRulePacks, ownRulePacks }: RuleSettings): readonly HeldPack[] {
  const own = new Set(ownRulePacks.map(({ state }) => state))
  const shipped = shippedPacks().flatMap(({ read }) => (read.ok && !own.has(read.pack.state) ? [read.pack] : []))
  return [
    ...shipped.map((pack) => ({ pack, shipped: true })),
    ...ownRulePacks.map((pack) => ({ pack, shipped: false })),
  ]
    .map(({ pack, shipped }) => {
      const approval = approvedRulePacks.find(({ state }) => state === pack.state)
      return {
        pack,
        shipped,
        ...(approval && { approval }),
        runs: approval !== undefined && approval.fingerprint === fingerprintOf(pack),
      }
    })
    .sort((a, b) => (a.pack.state < b.pack.state ? -1 : 1))
}

const known = new WeakMap<RuleSettings, readonly RuleInForce[]>()

/** The rules that run, the federal ones first. */
export function rulesInForce(settings: RuleSettings): readonly RuleInForce[] {
  const held = known.get(settings)
  if (held) return held
  const rules = new Map<string, RuleInForce>(federalRules.map((rule) => [rule.id, asChosen(rule, settings)]))
  for (const { pack, approval, runs } of packsHeld(settings)) {
    if (!approval || !runs) continue
    const { state, title } = pack
    for (const rule of pack.rules) {
      rules.set(rule.id, { ...rule, approval: { pack: state, title, by: approval.by, on: approval.on as Day } })
    }
  }
  const inForce = [...rules.values()]
  known.set(settings, inForce)
  return inForce
}

/** A federal rule with the district's own numbers where the law leaves them open. */
function asChosen(rule: DeadlineRule, settings: RuleSettings): RuleInForce {
  switch (rule.id) {
    case 'transition':
      return { ...rule, count: settings.transitionAge }
    case 'ageOfMajority':
      // Not later than a year before it.
      return { ...rule, count: settings.ageOfMajority - 1 }
    case 'eval.consent':
      return { ...rule, count: settings.evaluationConsentDays }
    case 'transfer.inState':
    case 'transfer.outState':
      return { ...rule, count: settings.transferSettleDays }
    case 'transfer.records':
    case 'transfer.recordsSent':
      return { ...rule, count: settings.transferRecordsDays }
    case '504.reevaluation':
      return { ...rule, count: settings.plan504ReevaluationMonths }
    case 'meeting.notice':
    case '504.meetingNotice':
      return { ...rule, count: settings.meetingNoticeDays }
    case 'iep.annual':
      return { ...rule, ...yearFrom(settings) }
    case '504.annual':
      return { ...rule, ...yearFrom(settings), count: settings.plan504ReviewMonths }
    default:
      return rule
  }
}

/** Unsettled in practice: whether the year runs from the meeting or from the day the plan takes effect. */
function yearFrom({ annualReviewFrom }: RuleSettings): Pick<DeadlineRule, 'trigger' | 'note'> {
  return annualReviewFrom === 'meeting'
    ? { trigger: 'annualReview', note: later`By the district's setting the year runs from the day of the meeting.` }
    : { trigger: 'planStart', note: later`By the district's setting the year runs from the day the plan took effect.` }
}

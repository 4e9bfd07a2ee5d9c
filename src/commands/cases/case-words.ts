// Where a student stands, in words: the stage, what comes next with its section, and the days that led there.

import type { CaseStage, CaseStanding } from '#cases/stage'
import type { StudentEvents } from '#deadlines/events'
import { triggerWords } from '#deadlines/explain'
import type { Trigger } from '#deadlines/rule'
import type { PlanKind } from '#plans/kind'
import { type Day, spokenDay } from '#time/day'
import { t, wording } from '#wording/t'

export const stageTitles: Readonly<Record<CaseStage, string>> = wording({
  nothing: 'Nothing is recorded',
  referred: 'Referred',
  consentAsked: 'Consent to the evaluation is asked for',
  consentRefused: 'Consent to the evaluation was refused',
  evaluationDeclined: 'The school declined to evaluate',
  evaluating: 'Being evaluated',
  notEligible: 'Found not eligible',
  eligible: 'Found eligible, no plan yet',
  agreed: 'A plan is agreed for a later day',
  inEffect: 'A plan is in effect',
  comparableServices: 'Comparable services, until a plan is adopted or made',
  leaving: 'About to leave',
  over: 'The plan is over',
})

/** "Being evaluated since Oct 5, 2026". */
export function standingWords({ stage, since, leaves }: CaseStanding): string {
  const begun = since ? t`${stageTitles[stage]}, since ${spokenDay(since)}` : stageTitles[stage]
  return leaves ? t`${begun}; the day is ${spokenDay(leaves)}` : begun
}

/** What comes next, with its section; empty where nothing does. */
export function nextWords(stage: CaseStage, kind: PlanKind): string {
  switch (stage) {
    case 'referred':
      return t`Next: ask the family for consent to the evaluation, or tell them in writing why not (34 CFR 300.300(a), 300.503; 104.35(a)).`
    case 'consentAsked':
      return t`Next: the answer of the family. Without their consent there is no first evaluation (34 CFR 300.300(a)).`
    case 'consentRefused':
      return kind === 'iep'
        ? t`The school may ask for mediation or a hearing, and need not (34 CFR 300.300(a)(3)).`
        : t`The team considers with the family what the student needs without it.`
    case 'evaluating':
      return t`Next: the team determines whether the student is eligible (34 CFR 300.306; 104.35(c)).`
    case 'notEligible':
      return kind === 'iep'
        ? t`The family is told in writing (34 CFR 300.503). Whether a 504 plan may be needed is for the team to consider (34 CFR 104.35).`
        : t`The family is told, with the procedural safeguards (34 CFR 104.36).`
    case 'eligible':
      return kind === 'iep'
        ? t`Next: the first meeting within 30 days, and consent to the first services (34 CFR 300.323(c), 300.300(b)).`
        : t`Next: those who know the student, the data and the options write the plan (34 CFR 104.35(c)).`
    case 'comparableServices':
      return t`Next: adopt the plan of the other school, or make a new one (34 CFR 300.323(e), (f)).`
    case 'leaving':
      return t`Next: the summary of performance, before the student leaves (34 CFR 300.305(e)(3)).`
    case 'nothing':
    case 'evaluationDeclined':
    case 'agreed':
    case 'inEffect':
    case 'over':
      return ''
  }
}

/** What is a step of the way, of all that is recorded of a student. */
const told: ReadonlySet<Trigger> = new Set([
  ...(['referralReceived', 'evaluationDeclined', 'consentRequested', 'consentRefused', 'consentReceived'] as const),
  ...(['evaluationExtended', 'eligibilityDetermined', 'foundNotEligible', 'lastEligibility'] as const),
  ...(['transferredIn', 'comparableInState', 'comparableFromOtherState', 'transferSettled'] as const),
  ...(['transferRecordsRequested', 'transferRecordsReceived', 'transferRecordsAsked', 'transferRecordsSent'] as const),
  ...(['exitPlanned', 'summaryGiven', 'exited'] as const),
])

export interface Step {
  readonly event: Trigger
  readonly day: Day
}

/** The days that led there, the earliest first, each once; of one day, in the order of the law's steps. */
export function stepsOf(events: StudentEvents): readonly Step[] {
  const steps = new Map<string, Step>()
  for (const event of told) {
    for (const { day } of events[event] ?? []) {
      // The first time is the last one too, until there is another.
      const isFirst = event === 'lastEligibility' && steps.has(`${day}|eligibilityDetermined`)
      if (!isFirst) steps.set(`${day}|${event}`, { event, day })
    }
  }
  return [...steps.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** "Oct 5, 2026: consent to the evaluation was received". */
export function stepWords({ event, day }: Step): string {
  return `${spokenDay(day)}: ${triggerWords[event]}`
}

// What a family was given. Progress reports have receipts of their own, and agencies outside the record of access.
import type { Trigger } from '#deadlines/rule'
import { later } from '#wording/t'

export const givenDocuments = [
  'safeguards',
  'iepCopy',
  'priorWrittenNotice',
  'evaluationReport',
  'meetingNotice',
  'draftPlan',
  'other',
] as const
export type GivenDocument = (typeof givenDocuments)[number]

interface About {
  readonly title: string
  readonly citation?: string
  /** The legal date that giving it is. */
  readonly event?: Extract<Trigger, 'safeguardsGiven' | 'iepCopyGiven' | 'noticeGiven'>
}

/** What each is called, and which legal date giving it is. */
export const aboutGiven: Readonly<Record<GivenDocument, About>> = {
  safeguards: { title: later`Procedural safeguards`, citation: '34 CFR 300.504', event: 'safeguardsGiven' },
  iepCopy: { title: later`A copy of the plan`, citation: '34 CFR 300.322(f)', event: 'iepCopyGiven' },
  priorWrittenNotice: { title: later`Prior written notice`, citation: '34 CFR 300.503', event: 'noticeGiven' },
  evaluationReport: { title: later`The evaluation report`, citation: '34 CFR 300.306(a)(2)' },
  meetingNotice: { title: later`A meeting notice`, citation: '34 CFR 300.322' },
  draftPlan: { title: later`A draft of the plan` },
  other: { title: later`Something else` },
}

/** On what occasion procedural safeguards are given (34 CFR 300.504(a)). */
export const occasions = ['yearly', 'referral', 'complaint', 'removal', 'request'] as const
export type Occasion = (typeof occasions)[number]

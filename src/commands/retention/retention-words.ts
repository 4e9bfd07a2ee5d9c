// How what is kept, held and destroyed is said.
import type { DestructionGround, HoldKind, KeptBecause } from '#records/retention'
import { wording } from '#wording/t'

export const holdKindTitles: Readonly<Record<HoldKind, string>> = wording({
  legal: 'They may be evidence: a complaint, a hearing, a claim',
  inspection: 'The family has asked to see them (34 CFR 99.10(e))',
})

export const holdKindNames: Readonly<Record<HoldKind, string>> = wording({
  legal: 'legal hold',
  inspection: 'the family has asked to see them',
})

export const groundTitles: Readonly<Record<DestructionGround, string>> = wording({
  timePassed: 'The time that the district keeps it is over',
  parentAsked: 'The parents asked for it (34 CFR 300.624(b))',
})

export const keptTitles: Readonly<Record<KeptBecause, string>> = wording({
  held: 'Nothing was destroyed: the records are held',
  planInEffect: 'Nothing was destroyed: a plan is in effect or being written',
  decidedBefore: 'That was decided already',
  ownProposal: 'Somebody else must agree: you proposed it yourself',
})

/** What tables hold, for whoever reads how much is gone. */
export const tableTitles: Readonly<Record<string, string>> = wording({
  plans: 'plans',
  planVersions: 'versions of plans',
  planStaff: 'people named on plans',
  planDrafts: 'drafts of plans',
  studentEvents: 'legal dates',
  goals: 'goals',
  goalPhases: 'phases of goals',
  dataPoints: 'data points',
  progressReports: 'progress reports',
  reportedGoals: 'goals reported',
  reportRecipients: 'reports given',
  familyConcerns: 'concerns of families',
  givenDocuments: 'what families were given',
  notices: 'prior written notices',
  obligations: 'acknowledgements',
  questions: 'questions and answers',
  reminders: 'reminders',
  putOff: 'reminders put off',
  accommodationLog: 'accommodations logged',
  changeRequests: 'changes asked for',
  accessRequests: 'requests for access',
  disclosures: 'disclosures',
  undos: 'changes that could be undone',
  staffRoles: 'assignments of staff',
  serviceSessions: 'service sessions',
})

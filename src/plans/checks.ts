// What is off in a plan as it is written: a sentence for each fault, at its field, with the mend.
import { t } from '#wording/t'
import type { PlanDocument } from './document.js'
import { type Around, backwards, endsBeforeItStarts, type Fault, notOnRoster } from './fault.js'
import { goalFaults } from './goal-checks.js'
import type { PlanKind } from './kind.js'
import { serviceFaults } from './service-checks.js'

/** Everything that is off in a plan. */
export function faultsOf(document: PlanDocument, kind: PlanKind, around: Around): readonly Fault[] {
  return [
    ...dateFaults(document, around),
    ...participationFaults(document),
    ...accommodationFaults(document),
    ...serviceFaults(document, kind, around),
    ...goalFaults(document, kind, around),
    ...teamFaults(document, around),
  ]
}

function dateFaults({ header }: PlanDocument, { activatedOn }: Around): readonly Fault[] {
  const faults: Fault[] = []
  if (activatedOn !== undefined && header.meetingDate !== undefined && header.meetingDate > activatedOn) {
    faults.push({
      section: 'dates',
      field: 'meetingDate',
      says: t`This meeting is still to come. A plan takes effect once the team has met; until then it can be a draft.`,
    })
  }
  if (backwards(header)) faults.push({ section: 'dates', field: 'endDate', says: endsBeforeItStarts() })
  const { consentReceivedDate: consent, eligibilityDeterminedDate: eligible } = header
  if (consent && eligible && eligible < consent) {
    faults.push({
      section: 'dates',
      field: 'eligibilityDeterminedDate',
      says: t`Eligibility comes after the consent to the evaluation. Please change one of the two days.`,
    })
  }
  return faults
}

function participationFaults({ content: { facts } }: PlanDocument): readonly Fault[] {
  const { regularClassMinutes: regular, schoolDayMinutes: day } = facts
  if (day !== undefined && day > 24 * 60) {
    return [{ section: 'participation', field: 'schoolDayMinutes', says: t`A day has 1,440 minutes at most.` }]
  }
  if (regular === undefined || day === undefined || regular <= day) return []
  return [
    {
      section: 'participation',
      field: 'regularClassMinutes',
      says: t`The regular class can't take more than the school day of ${day} minutes.`,
    },
  ]
}

function accommodationFaults({ content }: PlanDocument): readonly Fault[] {
  return content.accommodations
    .filter(backwards)
    .map(({ id }) => ({ section: 'accommodations', id, field: 'endDate', says: endsBeforeItStarts() }))
}

function teamFaults({ header, content }: PlanDocument, { isOnRoster }: Around): readonly Fault[] {
  const faults: Fault[] = content.team
    .filter((member) => !member.external && member.email !== undefined && !isOnRoster(member.email))
    .map(({ id }) => ({
      section: 'team',
      id,
      field: 'email',
      says: t`${notOnRoster()} For somebody from outside the school, tick that.`,
    }))
  const manager = header.caseManagerEmail
  if (manager !== undefined && !isOnRoster(manager)) {
    faults.push({ section: 'dates', field: 'caseManagerEmail', says: notOnRoster() })
  }
  return faults
}

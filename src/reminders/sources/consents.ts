// When: once a week, on its first school day. Whom: whoever carries the plan or the evaluation. What: consent that was
// asked for and is not recorded, and plans that were proposed and are not in effect. Neither has a number in the law.

import { nameWithGrade } from '#commands/plan-answer'
import type { StaffId } from '#people/staff'
import { kindTitles } from '#plans/kind'
import { addDays } from '#time/day'
import { mondayOf } from '#time/week-of'
import { later, t } from '#wording/t'
import { whoIsTold } from '../digest/responsible.js'
import type { Entry, Morning, Source, Thing } from '../digest/source.js'
import { thingsWaiting } from '../digest/waiting.js'
import type { JobParts } from '../job.js'

/** So long after it was asked for, it is asked whether it came. */
const patienceDays = 10
/** What nobody answered for so long is no longer waited for. */
const longestDays = 365

const askedFor = 'consent.requested'
const proposed = 'plan.proposed'

export const consents: Source = {
  name: 'consents',
  every: 'week',
  heading: later`Waiting for an answer`,
  async things(morning, parts) {
    const [asked, plans] = [await requested(morning, parts), await proposals(morning, parts)]
    const all = new Map(asked)
    for (const [staff, things] of plans) all.set(staff, [...(all.get(staff) ?? []), ...things])
    return all
  },
  async entries(things, viewer) {
    const entries: Entry[] = []
    for (const thing of things) {
      const student = await viewer.meet(thing.studentId)
      if (!student || !viewer.mayChange(student, thing.kind)) continue
      const isPlan = thing.rule === proposed
      entries.push({
        told: thing,
        text: `${nameWithGrade(student)}: ${isPlan ? t`${kindTitles[thing.kind]} proposed, not in effect yet` : t`consent was asked for`}`,
        details: [isPlan ? t`Nothing is recorded that puts it into effect` : t`Nothing is recorded of an answer`],
        buttons: [{ label: t`Open`, action: { command: 'due', input: { student: thing.studentId } } }],
      })
    }
    return entries
  },
}

async function requested({ today }: Morning, parts: JobParts): Promise<ReadonlyMap<StaffId, readonly Thing[]>> {
  const told = await whoIsTold(today, parts)
  const found = new Map<StaffId, Thing[]>()
  for (const kind of ['iep', '504'] as const) {
    const subjects = await parts.clocks.open({
      trigger: 'consentRequested',
      kind,
      closedBy: 'consentReceived',
      from: addDays(today, -longestDays),
      to: addDays(today, -patienceDays),
    })
    for (const facts of await parts.clocks.facts(subjects)) {
      const { subject, studentId } = facts
      const thing = { subject, studentId, kind, rule: askedFor, triggerDay: mondayOf(today), stage: 0 }
      for (const to of await told(facts)) {
        if (found.get(to)?.some((one) => one.studentId === studentId)) continue
        found.set(to, [...(found.get(to) ?? []), thing])
      }
    }
  }
  return found
}

function proposals(morning: Morning, parts: JobParts): Promise<ReadonlyMap<StaffId, readonly Thing[]>> {
  const { today } = morning
  return thingsWaiting(
    ({ status, meetingDate }) =>
      status === 'proposed' &&
      meetingDate <= addDays(today, -patienceDays) &&
      meetingDate > addDays(today, -longestDays)
        ? { rule: proposed, triggerDay: mondayOf(today), stage: 0 }
        : undefined,
    morning,
    parts,
  )
}

// When: once a week, on its first school day. Whom: whoever carries the plan or the evaluation. What: consent that was
// asked for and is not recorded, and plans that were proposed and are not in effect. Neither has a number in the law.

import { nameWithGrade } from '#commands/plan-answer'
import { daysOf } from '#deadlines/events'
import { type ConsentFor, consentEvents, consentsFor, consentTitles } from '#families/consents'
import type { StaffId } from '#people/staff'
import { kindTitles, type PlanKind } from '#plans/kind'
import type { ClockFacts } from '#records/started-clocks'
import { addDays } from '#time/day'
import { mondayOf } from '#time/week-of'
import { later, t, translated } from '#wording/t'
import { whoIsTold } from '../digest/responsible.js'
import type { Entry, Morning, Source, Thing } from '../digest/source.js'
import { thingsWaiting } from '../digest/waiting.js'
import type { JobParts } from '../job.js'

/** So long after it was asked for, it is asked whether it came. */
const patienceDays = 10
/** What nobody answered for so long is no longer waited for. */
const longestDays = 365

const proposed = 'plan.proposed'

/** What a reminder of each consent is called; the evaluation's is as old as the product. */
const askedFor: Readonly<Record<ConsentFor, string>> = {
  evaluation: 'consent.requested',
  services: 'consent.services',
  reevaluation: 'consent.reevaluation',
}

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
      const what = consentsFor.find((one) => askedFor[one] === thing.rule)
      const about = { student: thing.studentId, kind: thing.kind }
      entries.push({
        told: thing,
        text: `${nameWithGrade(student)}: ${what ? t`consent to ${translated(consentTitles[what])} was asked for` : t`${kindTitles[thing.kind]} proposed, not in effect yet`}`,
        details: [what ? t`Nothing is recorded of an answer` : t`Nothing is recorded that puts it into effect`],
        buttons: [
          ...(what
            ? [{ label: t`Record the answer`, action: { command: 'recordConsent', input: { ...about, what } } }]
            : []),
          { label: t`Open`, action: { command: 'due', input: { student: thing.studentId } } },
        ],
      })
    }
    return entries
  },
}

async function requested(morning: Morning, parts: JobParts): Promise<ReadonlyMap<StaffId, readonly Thing[]>> {
  const told = await whoIsTold(morning.today, parts)
  const found = new Map<StaffId, Thing[]>()
  for (const what of consentsFor) {
    for (const kind of ['iep', '504'] as const) {
      for (const facts of await unanswered(what, kind, morning, parts)) {
        const { subject, studentId } = facts
        const triggerDay = mondayOf(morning.today)
        const thing = { subject, studentId, kind, rule: askedFor[what], triggerDay, stage: 0 }
        for (const to of await told(facts)) {
          if (found.get(to)?.some((one) => one.studentId === studentId && one.rule === thing.rule)) continue
          found.set(to, [...(found.get(to) ?? []), thing])
        }
      }
    }
  }
  return found
}

/** Those of whom consent was asked, and neither given nor refused since. */
async function unanswered(
  what: ConsentFor,
  kind: PlanKind,
  { today }: Morning,
  { clocks }: JobParts,
): Promise<readonly ClockFacts[]> {
  const { asked, given, refused } = consentEvents[what]
  const subjects = await clocks.open({
    ...{ trigger: asked, kind, closedBy: given },
    from: addDays(today, -longestDays),
    to: addDays(today, -patienceDays),
  })
  return (await clocks.facts(subjects)).filter(({ events }) => {
    const last = daysOf(events, asked).at(-1)
    return last !== undefined && !daysOf(events, refused).some((day) => day >= last)
  })
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

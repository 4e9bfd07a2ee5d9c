// How the plan was carried out, for the second question of a manifestation determination: accommodations as they were logged
// and minutes of services, since the school year began, or the plan.

import type { Context } from '#bot/command'
import type { Item, Section } from '#bot/reply'
import type { PlanKind } from '#plans/kind'
import type { LogEntry } from '#records/accommodation-log'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { type Day, spokenDay } from '#time/day'
import { t } from '#wording/t'
import { type Account, accountOf, isGivenIn } from '../minutes/account.js'
import { schoolYears } from '../minutes/school-year.js'
import { servicesIn, sessionsOf } from '../minutes/served.js'

/** @param to the last day looked at */
export async function implementationEvidence(
  student: VisibleStudent,
  kind: PlanKind,
  to: Day,
  context: Context,
): Promise<readonly Section[]> {
  const { viewer } = context
  const [plan] = await viewer.plans([student], ['accommodations', 'services'], kind)
  if (!plan) return [{ type: 'text', text: t`No plan in effect is held, so nothing shows how one was carried out.` }]
  const schools = (await viewer.schoolsOf([student])).get(student.id) ?? []
  const year = (await schoolYears(context))(schools)
  const begins = plan.startDate ?? plan.meetingDate
  const from = [begins, year.year.from].sort().at(-1) ?? begins
  const logged = await viewer.within([student], kind, ['accommodations'], (permits) =>
    context.readings.log.between(permits, from, to),
  )
  const sessions = await sessionsOf([student], from, to, context)
  const accounts = servicesIn([plan])
    .filter((one) => isGivenIn(one, { from, to }))
    .map((one) => accountOf(one, sessions, { from, to }, year, to))
  const items = [...accommodationItems(plan, logged), ...accounts.map(serviceItem)]
  return [
    {
      type: 'list',
      heading: t`How the plan was carried out, ${spokenDay(from)} to ${spokenDay(to)}`,
      items: items.length > 0 ? items : [{ text: t`Nothing was logged of its accommodations and services.` }],
    },
    {
      type: 'buttons',
      buttons: [
        { label: t`All evidence`, action: { command: 'evidence', input: { student: student.id, kind, from, to } } },
        { label: t`Minutes`, action: { command: 'minutes', input: { student: student.id, kind } } },
      ],
    },
  ]
}

function accommodationItems({ content }: VisiblePlan, logged: readonly LogEntry[]): readonly Item[] {
  return content.accommodations.map(({ id, text }) => {
    const own = logged.filter(({ accommodationId }) => accommodationId === id)
    const count = (outcome: LogEntry['outcome']) => own.filter((entry) => entry.outcome === outcome).length
    return {
      text,
      details: [
        own.length === 0
          ? t`Nothing was logged`
          : t`Provided ${count('provided')}, declined ${count('declined')}, not needed ${count('notNeeded')}, not provided ${count('notProvided')}`,
      ],
    }
  })
}

function serviceItem({ served, provided, owedSoFar }: Account): Item {
  return {
    text: served.service.service,
    details: [
      owedSoFar === undefined
        ? t`${provided} minutes provided`
        : t`${provided} of ${owedSoFar} minutes provided so far`,
    ],
  }
}

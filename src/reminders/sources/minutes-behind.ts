// When: once a week, on its first school day. Whom: who provides a service; of a service that names nobody, the case
// manager. What: services that are behind in the minutes of the period, with what would catch up.

import { type Account, beginOf } from '#commands/minutes/account'
import { catchUpWords } from '#commands/minutes/standing-answer'
import { accountsOfCaseload } from '#commands/minutes/whole-caseload'
import { nameWithGrade } from '#commands/plan-answer'
import type { Service } from '#plans/service'
import { addDays, spokenDay } from '#time/day'
import { mondayOf } from '#time/week-of'
import { later, t } from '#wording/t'
import { everybodyNamed } from '../digest/named-staff.js'
import type { Source } from '../digest/source.js'

export const minutesBehind: Source = {
  name: 'minutesBehind',
  every: 'week',
  heading: later`Service minutes`,
  cutAfter: { most: 5, rest: { label: later`My minutes`, action: { command: 'minutes', input: {} } } },
  things: (morning, parts) => everybodyNamed(morning, parts, 'week'),
  async entries(_things, viewer, { today }, { readings }) {
    const { rows } = await accountsOfCaseload({ viewer, readings })
    return (
      rows
        // What a period that is over still lacks is told in the week after it; what follows is for the team to consider.
        .filter(({ year }) => today <= addDays(year.period.to, 7))
        .filter(({ account }) => isTold(account.served.service, viewer.staff.email) && isBehind(account))
        .sort((a, b) => b.account.behind - a.account.behind)
        .map(({ account, year }) => {
          const { plan, service } = account.served
          const { minutesAWeek, weeks } = account.catchUp
          const begun = [year.period.from, beginOf(account.served)].sort().at(-1) ?? year.period.from
          return {
            told: {
              subject: plan.id,
              studentId: plan.studentId,
              rule: `minutes.behind.${service.id}`,
              triggerDay: mondayOf(today),
              stage: 0,
            },
            text: t`${nameWithGrade(plan.student)}: ${service.service}, ${account.behind} minutes behind`,
            details: [
              t`${account.provided} of ${account.owedSoFar ?? 0} minutes since ${spokenDay(begun)} are provided. To catch up: ${catchUpWords(minutesAWeek, weeks)}`,
            ],
            buttons: [{ label: t`Open`, action: { command: 'minutes', input: { student: plan.studentId } } }],
          }
        })
    )
  },
}

/** Who provides it; the case manager where it names nobody. */
function isTold({ providerEmail }: Service, email: string): boolean {
  return providerEmail === undefined || providerEmail.toLowerCase() === email.toLowerCase()
}

/** By a session at least: a day's delay is nobody's business yet. */
function isBehind({ behind, served }: Account): boolean {
  return behind > 0 && behind >= (served.service.minutesPerSession ?? 0)
}

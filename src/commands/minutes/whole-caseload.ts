// Who still needs minutes, of everybody whom somebody provides for, across schools: those most behind first.

import type { Context } from '#bot/command'
import type { Answer, Item, Section } from '#bot/reply'
import { companyOf } from '#progress/minutes/company'
import { isDelivered } from '#progress/minutes/session'
import { type ServiceSession, standing } from '#records/service-sessions'
import type { VisibleStudent } from '#records/visible'
import type { Day } from '#time/day'
import { t } from '#wording/t'
import { nameWithGrade } from '../plan-answer.js'
import type { Reading } from '../progress/read-progress.js'
import { type Account, accountData, accountOf, isGivenIn } from './account.js'
import { type SchoolYear, schoolYears } from './school-year.js'
import { isMine, openKind, type Served, servicesIn, sessionsOf } from './served.js'
import { missedWords, spokenMinutes } from './session-says.js'
import { catchUpWords, convention } from './standing-answer.js'

/** A service with how it stands, and the school year that it stands in. */
export interface CaseloadAccount {
  readonly account: Account
  readonly year: SchoolYear
}

/** The services that the asker provides; of who provides none, those of the students whose case they manage. */
export async function wholeCaseload(context: Context): Promise<Answer> {
  const { rows, sessions, from } = await accountsOfCaseload(context)
  rows.sort((a, b) => b.account.behind - a.account.behind || b.account.remaining - a.account.remaining)
  const behind = rows.filter(({ account }) => account.behind > 0).length
  return {
    status: 'ok',
    title: titleOf(rows.length, behind),
    sections: [
      ...(rows.length === 0
        ? [{ type: 'text' as const, text: t`No plan names you as the provider of a service, or as the case manager.` }]
        : listsOf(rows)),
      ...ownTime(sessions, from, context),
      {
        type: 'buttons',
        buttons: [{ label: t`Log for a group`, action: { command: 'groups', input: {} } }],
      },
      { type: 'footnote', text: convention() },
    ],
    students: [...new Set(rows.map(({ account }) => account.served.plan.student.sourcedId))],
    data: {
      services: rows.map(({ account, year: { period } }) => ({
        studentId: account.served.plan.student.sourcedId,
        period: { name: period.name, from: period.from, to: period.to },
        ...accountData(account),
      })),
    },
  }
}

/** How they stand in the period of now, with all sessions since it began. */
export async function accountsOfCaseload(context: Reading) {
  const { viewer } = context
  const given = await servicesGiven(context)
  const students = [...new Map(given.map(({ plan }) => [plan.studentId, plan.student])).values()]
  const schools = await viewer.schoolsOf(students)
  const yearOf = await schoolYears(context)
  const years = new Map(students.map((student) => [student.id, yearOf(schools.get(student.id) ?? [])]))
  const from = [...years.values()].map(({ period }) => period.from).sort()[0] ?? viewer.today
  const sessions = await sessionsOf(students, from, viewer.today, context)
  const rows = given.flatMap((served): readonly CaseloadAccount[] => {
    const year = years.get(served.plan.studentId)
    if (!year || !isGivenIn(served, year.period)) return []
    const own = sessions.filter((session) => session.studentId === served.plan.studentId)
    return [{ year, account: accountOf(served, own, year.period, year, viewer.today) }]
  })
  return { rows, sessions, from }
}

async function servicesGiven(context: Reading): Promise<readonly Served[]> {
  const { viewer } = context
  const carried = (await viewer.mine()).filter((student) => openKind(student, context) && isCarried(student))
  const all = servicesIn(await viewer.plans(carried, ['services']))
  const mine = all.filter((one) => isMine(one, context))
  return mine.length > 0 ? mine : all.filter(({ plan }) => plan.caseManager?.id === viewer.staff.id)
}

/** Those whom the asker provides for or whose case they manage: nobody else's services are read for a list. */
function isCarried({ grounds }: VisibleStudent): boolean {
  return grounds.some(({ ground }) => ground === 'serviceProvider' || ground === 'caseManager')
}

function titleOf(services: number, behind: number): string {
  if (services === 0) return t`You have no minutes to provide here`
  if (behind === 0) return t`Minutes of your caseload: nobody is behind`
  return t`Minutes of your caseload: ${behind} of ${services} ${services === 1 ? t`service is` : t`services are`} behind`
}

function listsOf(rows: readonly CaseloadAccount[]): readonly Section[] {
  const counted = rows.filter(({ account }) => account.owed !== undefined)
  const others = rows.filter(({ account }) => account.owed === undefined)
  return [
    ...(counted.length > 0 ? [{ type: 'list' as const, items: counted.map(itemOf) }] : []),
    ...(others.length > 0
      ? [
          {
            type: 'list' as const,
            heading: t`The plans do not say how often and how long`,
            items: others.map(({ account }) => ({ text: `${nameOf(account)}: ${spokenMinutes(account.provided)}` })),
          },
        ]
      : []),
  ]
}

function nameOf({ served }: Account): string {
  return `${nameWithGrade(served.plan.student)}: ${served.service.service}`
}

function itemOf({ account }: CaseloadAccount): Item {
  const { owedSoFar, provided, behind, remaining, missed, catchUp } = account
  const name = nameOf(account)
  return {
    text: t`${name}: ${provided} of ${owedSoFar ?? 0} minutes so far${behind > 0 ? t`, ${behind} behind` : ''}`,
    details: [
      ...(Object.keys(missed).length > 0 ? [t`Missed: ${missedWords(missed)}`] : []),
      ...(remaining > 0
        ? [t`Still to provide: ${remaining}, ${catchUpWords(catchUp.minutesAWeek, catchUp.weeks)}`]
        : [t`All minutes of the period are provided`]),
    ],
  }
}

/** The asker's own time: a minute with a group is one minute. */
function ownTime(sessions: readonly ServiceSession[], from: Day, { viewer }: Context): readonly Section[] {
  const own = standing(sessions).filter(
    (one) => one.providerId === viewer.staff.id && one.day >= from && isDelivered(one.status),
  )
  if (own.length === 0) return []
  const company = companyOf(own)
  const sum = (of: (one: (typeof company)[number]) => number) =>
    Math.round(company.reduce((total, one) => total + of(one), 0))
  const text = t`Your own time: ${spokenMinutes(sum(({ share }) => share))}. Students had ${spokenMinutes(sum(({ individual }) => individual))} alone with you and ${spokenMinutes(sum(({ group }) => group))} in a group.`
  return [{ type: 'text', text }]
}

// How the minutes of a student stand in the period: a section for each service, and for a 504 plan the evidence of its
// accommodations in the same place.

import type { Context } from '#bot/command'
import type { Answer, Section } from '#bot/reply'
import type { PlanKind } from '#plans/kind'
import { spokenPeriod } from '#progress/minutes/period'
import { standing } from '#records/service-sessions'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { t } from '#wording/t'
import { noPlan } from '../no-plan.js'
import { nameWithGrade } from '../plan-answer.js'
import { serviceItem } from '../plan-words.js'
import { type Account, accountData, accountOf, beginOf, isGivenIn } from './account.js'
import { evidenceOf504 } from './evidence-of-504.js'
import { type SchoolYear, schoolYears } from './school-year.js'
import { isMeant, isOf, mayLog, openKind, servicesIn, sessionsOf } from './served.js'
import { missedWords, spokenMinutes } from './session-says.js'

/** How every account is reckoned, said beneath it. */
export const convention = () =>
  t`A week with school counts whole and one without counts nothing; parts of a week count by their school days. ` +
  t`Minutes that overlap count once. What is made up, and how, is for the team to consider.`

/** @param words a service, where one was named */
export async function standingAnswer(
  student: VisibleStudent,
  kind: PlanKind | undefined,
  words: string,
  context: Context,
): Promise<Answer> {
  const { viewer } = context
  const plans = await viewer.plans([student], ['services'], kind)
  if (plans.length === 0) return noPlan(student, kind, context)
  if (!openKind(student, context)) return keptToTeam(student)
  const schools = (await viewer.schoolsOf([student])).get(student.id) ?? []
  const year = (await schoolYears(context))(schools)
  const { period } = year
  const sessions = await sessionsOf([student], period.from, viewer.today, context)
  const given = servicesIn(plans).filter((one) => isGivenIn(one, period))
  const named = given.filter((one) => words !== '' && isMeant(words, one))
  const shown = named.length > 0 ? named : given
  const accounts = shown.map((one) => accountOf(one, sessions, period, year, viewer.today))
  const others = standing(sessions).filter((session) => !servicesIn(plans).some((one) => isOf(session, one)))
  const evidence = await evidenceOf504(student, plans, period, context)
  return {
    status: 'ok',
    title: t`Minutes: ${nameWithGrade(student)}`,
    sections: [
      { type: 'text', text: spokenPeriod(period) },
      ...(accounts.length === 0 ? [noServices(plans)] : accounts.map((account) => factsOf(account, year, context))),
      ...(others.length > 0 ? [otherSessions(others)] : []),
      ...evidence.sections,
      buttons(student, context),
      { type: 'footnote', text: convention() },
    ],
    students: [student.sourcedId],
    data: {
      period: { name: period.name, from: period.from, to: period.to },
      services: accounts.map(accountData),
      ...evidence.data,
    },
  }
}

function noServices(plans: readonly VisiblePlan[]): Section {
  return { type: 'text', text: plans.length === 1 ? t`The plan lists no services.` : t`The plans list no services.` }
}

function factsOf(account: Account, year: SchoolYear, { viewer }: Context): Section {
  const { owed, owedSoFar, provided, madeUp, missed, remaining, percentDelivered, behind, catchUp, served } = account
  const begin = beginOf(served)
  const facts: (readonly [string, string])[] = []
  if (owed === undefined) facts.push([t`Owed`, t`The plan does not say how often and how long`])
  else {
    const from = begin > year.period.from ? t`, from ${spokenDay(begin)} on` : ''
    facts.push([t`Owed in the period`, `${spokenMinutes(owed)}${from}`])
    facts.push([t`Owed in the weeks that are over`, spokenMinutes(owedSoFar ?? 0)])
  }
  facts.push([t`Provided`, `${spokenMinutes(provided)}${madeUp > 0 ? t`, ${madeUp} of them make-up` : ''}`])
  if (Object.keys(missed).length > 0) facts.push([t`Missed`, missedWords(missed)])
  if (owed !== undefined) {
    const logged = account.accounted
    const nothing = Math.max(0, (owedSoFar ?? 0) - logged)
    if (nothing > 0) facts.push([t`Nothing logged of`, spokenMinutes(nothing)])
    if (behind > 0) facts.push([t`Behind`, spokenMinutes(behind)])
    facts.push([t`Still to provide`, t`${spokenMinutes(remaining)} by ${spokenDay(year.period.to)}`])
    facts.push([
      t`Delivered of the period`,
      percentDelivered === undefined ? t`nothing is owed` : `${percentDelivered} %`,
    ])
    if (remaining > 0) facts.push([t`To catch up`, catchUpWords(catchUp.minutesAWeek, catchUp.weeks)])
  }
  return { type: 'facts', heading: serviceItem(served.service, viewer.today).text, facts }
}

/** "75 minutes a week for the 4 weeks left". */
export function catchUpWords(minutesAWeek: number | undefined, weeks: number): string {
  if (minutesAWeek === undefined) return t`no week with school is left`
  if (weeks <= 1) return t`${spokenMinutes(minutesAWeek)} in the week that is left`
  return t`${spokenMinutes(minutesAWeek)} a week for the ${weeks} weeks with school that are left`
}

function otherSessions(others: readonly { readonly service: string; readonly minutes: number }[]): Section {
  const names = [...new Set(others.map(({ service }) => service))].sort()
  return {
    type: 'list',
    heading: t`Logged of services that the plan does not list now`,
    items: names.map((name) => ({ text: t`${name}: ${others.filter((one) => one.service === name).length} sessions` })),
  }
}

function buttons(student: VisibleStudent, context: Context): Section {
  const view = (show: 'months' | 'sessions') => ({ command: 'minutes', input: { student: student.id, show } })
  return {
    type: 'buttons',
    buttons: [
      ...(mayLog(student, context)
        ? [
            {
              label: t`Log a session`,
              style: 'primary' as const,
              action: { command: 'logSession', input: { student: student.id } },
            },
            { label: t`Correct`, action: view('sessions') },
          ]
        : [{ label: t`Sessions`, action: view('sessions') }]),
      { label: t`By month…`, action: view('months') },
    ],
  }
}

/** The same words as for every part that the asker is not given. */
function keptToTeam(student: VisibleStudent): Answer {
  return {
    status: 'ok',
    title: t`Minutes: ${nameWithGrade(student)}`,
    sections: [
      {
        type: 'text',
        text: t`Minutes: kept to the student's team. You can ask the case manager for the full plan.`,
      },
    ],
    students: [student.sourcedId],
    data: { withheld: true },
  }
}

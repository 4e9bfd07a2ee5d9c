// The minutes of each service month by month, from the beginning of the school year.

import type { Context } from '#bot/command'
import type { Answer, Item } from '#bot/reply'
import { common, type Span } from '#progress/minutes/school-days'
import type { ServiceSession } from '#records/service-sessions'
import type { VisibleStudent } from '#records/visible'
import { addDays, type Day, day as dayOf } from '#time/day'
import { t, wording } from '#wording/t'
import { nameWithGrade } from '../plan-answer.js'
import { accountOf, isGivenIn } from './account.js'
import { type SchoolYear, schoolYears } from './school-year.js'
import { type Served, servicesIn, sessionsOf } from './served.js'
import { missedWords, spokenMinutes } from './session-says.js'
import { convention } from './standing-answer.js'

const names = wording([
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
])

/** A student's months up to today, a list for each service. */
export async function monthsAnswer(student: VisibleStudent, context: Context): Promise<Answer> {
  const { viewer } = context
  const plans = await viewer.plans([student], ['services'])
  const schools = (await viewer.schoolsOf([student])).get(student.id) ?? []
  const year = (await schoolYears(context))(schools)
  const sessions = await sessionsOf([student], year.year.from, viewer.today, context)
  const given = servicesIn(plans).filter((one) => isGivenIn(one, year.year))
  const months = monthsIn({ from: year.year.from, to: viewer.today })
  const rows = given.map((served) => ({
    served,
    months: months.map((month) => rowOf(served, month, sessions, year, context)),
  }))
  return {
    status: 'ok',
    title: t`Minutes by month: ${nameWithGrade(student)}`,
    sections: [
      ...(rows.length === 0 ? [{ type: 'text' as const, text: t`The plan lists no services.` }] : []),
      ...rows.map(({ served, months }) => ({
        type: 'list' as const,
        heading: served.service.service,
        items: months.map(({ item }) => item),
      })),
      { type: 'footnote', text: convention() },
    ],
    students: [student.sourcedId],
    data: {
      services: rows.map(({ served, months }) => ({
        service: served.service.service,
        months: months.map(({ data }) => data),
      })),
    },
  }
}

function rowOf(
  served: Served,
  month: Span,
  sessions: readonly ServiceSession[],
  year: SchoolYear,
  { viewer }: Context,
): { readonly item: Item; readonly data: Readonly<Record<string, unknown>> } {
  const { owed, provided, missed } = accountOf(served, sessions, month, year, viewer.today)
  const name = `${names[Number(month.from.slice(5, 7)) - 1]} ${month.from.slice(0, 4)}`
  const of = owed === undefined ? spokenMinutes(provided) : t`${provided} of ${spokenMinutes(owed)}`
  return {
    item: {
      text: `${name}: ${of}`,
      ...(Object.keys(missed).length > 0 && { details: [t`Missed: ${missedWords(missed)}`] }),
    },
    data: { month: month.from.slice(0, 7), owed: owed ?? null, provided, missed },
  }
}

function monthsIn(span: Span): readonly Span[] {
  const months: Span[] = []
  for (let first: Day = firstOf(span.from); first <= span.to; first = firstOf(addDays(first, 31))) {
    const last = addDays(firstOf(addDays(first, 31)), -1)
    months.push(common(span, { from: first, to: last }))
  }
  return months
}

function firstOf(day: Day): Day {
  return dayOf(`${day.slice(0, 7)}-01`)
}

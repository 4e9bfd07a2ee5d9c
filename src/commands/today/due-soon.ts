// What the day's page says of what is due: what is past its day first, then the next two weeks.

import type { Context } from '#bot/command'
import type { Item, Section } from '#bot/reply'
import { addDays, spokenDay } from '#time/day'
import { t, translated } from '#wording/t'
import { dueWords } from '../deadlines/deadlines-of.js'
import { type OwnDeadline, ownDeadlines } from '../deadlines/own-deadlines.js'
import { nameWithGrade } from '../plan-answer.js'

const daysAhead = 14
/** More are read where they belong: in "due". */
const mostOfEach = 4

export interface DueSoon {
  readonly overdue: readonly OwnDeadline[]
  readonly soon: readonly OwnDeadline[]
}

/** Of the plans that the asker carries, by when the work is best done. */
export async function dueSoon(context: Context): Promise<DueSoon> {
  const until = addDays(context.viewer.today, daysAhead)
  const open = [...(await ownDeadlines(context))].sort((a, b) =>
    a.deadline.workTarget < b.deadline.workTarget ? -1 : a.deadline.workTarget > b.deadline.workTarget ? 1 : 0,
  )
  return {
    overdue: open.filter(({ deadline }) => deadline.status === 'overdue'),
    soon: open.filter(({ deadline }) => deadline.status !== 'overdue' && deadline.workTarget <= until),
  }
}

/** Nothing where nothing is due. */
export function dueSections({ overdue, soon }: DueSoon): readonly Section[] {
  return [...under(t`Past its day`, overdue), ...under(t`Due soon`, soon)]
}

/** The students whose names stand there, by the roster's id. */
export function studentsDue({ overdue, soon }: DueSoon): readonly string[] {
  return [...overdue.slice(0, mostOfEach), ...soon.slice(0, mostOfEach)].map(({ plan }) => plan.student.sourcedId)
}

function under(heading: string, due: readonly OwnDeadline[]): readonly Section[] {
  if (due.length === 0) return []
  const more = due.length - mostOfEach
  const items = due.slice(0, mostOfEach).map(itemOf)
  return [{ type: 'list', heading, items: more > 0 ? [...items, { text: t`And ${more} more: see "due"` }] : items }]
}

function itemOf({ plan, deadline }: OwnDeadline): Item {
  const { rule, due, workTarget, status } = deadline
  const best = status !== 'overdue' && workTarget !== due ? [t`Best done by ${spokenDay(workTarget)}`] : []
  return {
    text: `${nameWithGrade(plan.student)}: ${translated(rule.title)}, ${dueWords(deadline)}`,
    details: best,
  }
}

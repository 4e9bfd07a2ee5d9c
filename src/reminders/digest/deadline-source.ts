// Reminders of deadlines: some days ahead of the work target, and each week past the legal day, to whoever carries the
// plan. What was put off comes up again on its day.

import { deadlinesOf, dueWords, type PlanDeadlines } from '#commands/deadlines/deadlines-of'
import { nameWithGrade } from '#commands/plan-answer'
import { buttonsOf } from '#commands/reminders/reminder-buttons'
import type { Deadline } from '#deadlines/deadline'
import type { RuleInForce } from '#deadlines/rule'
import { stageOf } from '#deadlines/stages'
import type { StaffId } from '#people/staff'
import type { Readings } from '#records/readings'
import { type PutOff, reminderName } from '#records/reminders'
import type { Viewer } from '#records/viewer'
import type { VisibleStudent } from '#records/visible'
import { addDays, type Day, daysBetween, spokenDay } from '#time/day'
import { t, translated } from '#wording/t'
import { openDeadline, type Reached, reachedToday } from '../due/find-due.js'
import type { JobParts } from '../job.js'
import { whoIsTold } from './responsible.js'
import type { Entry, Morning, Source, Thing } from './source.js'

interface Wanted {
  readonly name: string
  readonly heading: string
  /** The rules it is about: some by their ids, or all that are so. */
  readonly rules: readonly string[] | ((rule: RuleInForce) => boolean)
  /** Days ahead; the district's own where absent. */
  readonly leads?: readonly number[]
}

export interface DeadlineSource extends Source {
  /** Whether it tells of a rule. */
  isAbout(rule: RuleInForce): boolean
}

export function deadlineSource({ name, heading, rules: wanted, leads }: Wanted): DeadlineSource {
  const isMeant = typeof wanted === 'function' ? wanted : ({ id }: RuleInForce) => wanted.includes(id)
  return {
    name,
    heading,
    isAbout: isMeant,
    async things(morning, parts) {
      const rules = morning.rules.filter(isMeant)
      const reached = await reachedToday(rules, leads ?? morning.leads, morning, {
        clocks: parts.clocks,
        calendars: morning.calendars,
      })
      const standing = await standingPutOff(reached, morning, parts)
      const fresh = new Map(reached.filter((one) => !standing.has(nameOf(one))).map((one) => [nameOf(one), one]))
      for (const one of await upAgain(rules, morning, parts)) fresh.set(nameOf(one), one)
      return byPerson([...fresh.values()], morning.today, parts)
    },
    entries: (things, viewer, morning, parts) => entriesOf(things, viewer, morning, parts),
  }
}

/** What is told to people, each to theirs. */
async function byPerson(
  reached: readonly Reached[],
  today: Day,
  parts: JobParts,
): Promise<ReadonlyMap<StaffId, readonly Thing[]>> {
  const told = await whoIsTold(today, parts)
  const found = new Map<StaffId, Thing[]>()
  for (const one of reached) {
    for (const to of await told(one.facts)) found.set(to, [...(found.get(to) ?? []), thingOf(one)])
  }
  return found
}

export function thingOf({ rule, facts, deadline, stage }: Reached): Thing {
  const { subject, studentId, kind } = facts
  return { subject, studentId, kind, rule: rule.id, triggerDay: deadline.trigger.date, stage }
}

function nameOf(reached: Reached): string {
  return reminderName(thingOf(reached))
}

/** What is put off to a day that is still to come. */
async function standingPutOff(
  reached: readonly Reached[],
  { today }: Morning,
  { readings }: JobParts,
): Promise<ReadonlySet<string>> {
  const held = await readings.reminders.putOff(reached.map(({ facts }) => facts.subject))
  return new Set(held.filter(({ untilDay }) => untilDay > today).map(reminderName))
}

/** A put-off thing is looked for so long after its day: the bot may have been down, or school out for a summer. */
const upAgainDays = 130

/** What was put off to today, or to a day since the last reminders, and was not told of since. */
async function upAgain(rules: readonly RuleInForce[], morning: Morning, parts: JobParts): Promise<readonly Reached[]> {
  const { today } = morning
  const lapsed = (await parts.readings.reminders.upAgain(addDays(today, -upAgainDays), today)).filter(({ rule }) =>
    rules.some(({ id }) => id === rule),
  )
  const found: Reached[] = []
  for (const one of lapsed) {
    const again = await stillOpen(one, morning, parts)
    if (again) found.push(again)
  }
  return found
}

async function stillOpen(one: PutOff, morning: Morning, parts: JobParts): Promise<Reached | undefined> {
  const rule = morning.rules.find(({ id }) => id === one.rule)
  const [facts] = await parts.clocks.facts(
    (rule?.kinds ?? []).map((kind) => ({ subject: one.subject, studentId: one.studentId, kind })),
  )
  const deadline = rule && facts && openDeadline(rule, facts, morning.calendars, morning.today)
  if (!rule || !facts || !deadline || deadline.trigger.date !== one.triggerDay) {
    return undefined
  }
  const since = await parts.readings.reminders.toldOf(one)
  if (since.some(({ day }) => day >= one.untilDay)) return undefined
  return { rule, facts, deadline, stage: stageOf(deadline, morning, [...morning.leads, 10_000]) ?? 0 }
}

async function entriesOf(
  things: readonly Thing[],
  viewer: Viewer,
  { today, settings }: Morning,
  { readings }: JobParts,
): Promise<readonly Entry[]> {
  const students: VisibleStudent[] = []
  for (const id of new Set(things.map(({ studentId }) => studentId))) {
    const student = await viewer.student(id)
    if (student) students.push(student)
  }
  const held = await deadlinesOf(students, { viewer, readings, settings })
  const putOff = await readings.reminders.putOff(things.map(({ subject }) => subject))
  const set = await meetingsSet(things, today, readings)
  const entries = things.flatMap((thing): readonly (Entry & { readonly due: Day })[] => {
    const found = deadlineFor(thing, held)
    if (!found || !viewer.mayChange(found.student, thing.kind)) return []
    const { deadline, student } = found
    const before = putOff.find((one) => reminderName(one) === reminderName(thing))
    return [
      {
        told: thing,
        due: deadline.due,
        text: `${nameWithGrade(student)}: ${translated(deadline.rule.title)}, ${dueWords(deadline)}`,
        details: [
          howSoon(deadline, today),
          ...(before ? [putOffWords(before)] : []),
          ...setWords(set.get(`${thing.studentId}|${thing.kind}`), deadline, before),
        ],
        buttons: buttonsOf(thing),
      },
    ]
  })
  return entries.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** Rules that are met by a meeting: whoever is reminded of one sees that it is set. */
const metByMeeting: ReadonlySet<string> = new Set(['iep.initialMeeting', 'iep.annual', '504.annual'])

/** The next meeting of each student and kind that has something to be reminded of. */
async function meetingsSet(
  things: readonly Thing[],
  today: Day,
  { meetings }: Readings,
): Promise<ReadonlyMap<string, Day>> {
  const found = new Map<string, Day>()
  if (!things.some(({ rule }) => metByMeeting.has(rule))) return found
  for (const { studentId, kind, day } of await meetings.scheduled(today, addDays(today, upAgainDays))) {
    const of = `${studentId}|${kind}`
    if (!found.has(of)) found.set(of, day)
  }
  return found
}

function setWords(set: Day | undefined, { rule }: Deadline, before: PutOff | undefined): readonly string[] {
  return set && metByMeeting.has(rule.id) && before?.why !== 'scheduled'
    ? [t`A meeting is set for ${spokenDay(set)}`]
    : []
}

function deadlineFor(thing: Thing, held: readonly PlanDeadlines[]) {
  for (const { plan, open } of held) {
    if (plan.student.id !== thing.studentId || plan.kind !== thing.kind) continue
    const deadline = open.find(({ rule, trigger }) => rule.id === thing.rule && trigger.date === thing.triggerDay)
    if (deadline) return { student: plan.student, deadline }
  }
  return undefined
}

/** "In 14 days: best done by Dec 18, 2026". */
export function howSoon({ due, workTarget }: Deadline, today: Day): string {
  const best = workTarget === due ? '' : t`: best done by ${spokenDay(workTarget)}`
  if (due < today) return t`${days(daysBetween(due, today))} ago`
  if (workTarget < today) return t`In ${days(daysBetween(today, due))}, and no school day is left before it`
  const left = daysBetween(today, workTarget)
  return left === 0 ? t`Best done today` : t`In ${days(left)}${best}`
}

function days(count: number): string {
  return count === 1 ? t`1 day` : t`${count} days`
}

function putOffWords({ why, untilDay, reason }: PutOff): string {
  if (why === 'scheduled') return t`The meeting was set for ${spokenDay(addDays(untilDay, -1))}. Was it held?`
  return t`Put off until ${spokenDay(untilDay)}${reason ? `: ${reason}` : ''}`
}

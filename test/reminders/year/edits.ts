// What happens to the records in a year, in the evenings: meetings are held, dates corrected, people leave and come, plans
// end and begin, days are closed; and people deal with what they were told.
import type { Day } from '#time/day'
import { type Chance, oneOf, upTo } from '../../../bench/chance.js'
import type { Row } from '../../stories/district-files.js'
import { plus } from './days.js'
import { anyKind, calendarRow, type MadePlan, madePlan, planRow, staffRow, studentRow } from './made-district.js'
import { press } from './presses.js'
import type { SimulatedYear } from './simulated-year.js'

/** What the other system says of a plan from this evening on. */
const ofPlans = {
  held: (plan, today, chance) => {
    plan.meeting = plus(today, -upTo(chance, 3))
  },
  corrected: (plan, today, chance) => {
    plan.meeting = earlier(plus(plan.meeting, upTo(chance, 60) - 40), today)
  },
  eligible: (plan, today, chance) => {
    const isNew = chance() < 0.5
    plan.eligibility = isNew
      ? plus(today, -upTo(chance, 5))
      : earlier(plus(plan.eligibility, upTo(chance, 40) - 25), today)
  },
  replaced: (plan, _, chance) => {
    plan.manager = `manager.${plan.student.school}.${1 + upTo(chance, 4)}`
  },
  exited: (plan) => {
    plan.status = 'exited'
  },
} as const satisfies Record<string, (plan: MadePlan, today: Day, chance: Chance) => void>

const ofOthers = { late, gone, back, snowDay: otherDay(false), makeUpDay: otherDay(true) } as const

const kinds = [
  ...(['held', 'held', 'held', 'corrected', 'eligible', 'replaced', 'replaced', 'exited', 'late', 'late'] as const),
  ...(['gone', 'back', 'snowDay', 'makeUpDay'] as const),
  ...Array.from({ length: 7 }, () => 'press' as const),
]

/** The lines of an evening's import. */
interface Lines {
  readonly plans: Map<MadePlan, Row>
  readonly users: Row[]
  readonly calendar: Row[]
}

/** The evening of a day: some of it comes by an import, some by people's own hands. */
export async function evening(year: SimulatedYear, today: Day): Promise<void> {
  const { chance, wanted } = year
  const lines: Lines = { plans: new Map(), users: [], calendar: [] }
  const count = Math.floor(wanted.edits) + (chance() < wanted.edits % 1 ? 1 : 0)
  const chosen = Array.from({ length: count }, () => oneOf(chance, kinds))
  for (const kind of chosen) {
    if (kind in ofPlans) changePlan(kind as keyof typeof ofPlans, year, today, lines)
    if (kind in ofOthers) ofOthers[kind as keyof typeof ofOthers](year, today, lines)
  }
  const files = {
    ...(lines.users.length > 0 && { 'users.csv': lines.users }),
    ...(lines.plans.size > 0 && { 'plans.csv': [...lines.plans.values()] }),
    ...(lines.calendar.length > 0 && { 'calendar.csv': lines.calendar }),
  }
  if (Object.keys(files).length > 0) await year.import(files)
  // What somebody carried who has left or come back changes hands with the next minute.
  if (lines.users.length > 0) await year.processes[0].tick(true)
  for (const kind of chosen) if (kind === 'press') await press(year, today)
}

function changePlan(
  kind: keyof typeof ofPlans,
  { model, chance, story }: SimulatedYear,
  today: Day,
  { plans }: Lines,
): void {
  const plan = oneOf(chance, model.plans)
  // One line a plan and day: two of them in one file would be two plans.
  if (plan.status !== 'active' || plans.has(plan)) return
  ofPlans[kind](plan, today, chance)
  plans.set(plan, planRow(plan))
  story.push(`${today} ${kind} ${wordsOf(plan)}`)
}

function late({ model, chance, waiting, story }: SimulatedYear, today: Day, { plans, users }: Lines): void {
  const student = waiting.shift()
  if (!student) return
  const plan = madePlan(student, anyKind(chance), [plus(today, -10), plus(today, 90)], chance)
  plan.meeting = earlier(plan.meeting, today)
  model.plans.push(plan)
  users.push(studentRow(student))
  plans.set(plan, planRow(plan))
  story.push(`${today} late ${wordsOf(plan)}`)
}

function gone({ model, chance, staff, story }: SimulatedYear, today: Day, { users }: Lines): void {
  const leaving = oneOf(
    chance,
    staff.filter(({ isAdministrator }) => !isAdministrator),
  )
  const { name } = leaving
  if (model.gone.size > 1 || model.gone.has(name) || isSpokenOf(name, users)) return
  model.gone.add(name)
  users.push(staffRow(leaving, false))
  story.push(`${today} ${name} left`)
}

function back({ model, staff, story }: SimulatedYear, today: Day, { users }: Lines): void {
  const person = staff.find(({ name }) => model.gone.has(name))
  if (!person || isSpokenOf(person.name, users)) return
  model.gone.delete(person.name)
  users.push(staffRow(person, true))
  story.push(`${today} ${person.name} came back`)
}

function isSpokenOf(name: string, users: readonly Row[]): boolean {
  return users.some(({ sourcedId }) => sourcedId === name)
}

/** A day to come has school where it had none, or none where it had some. */
function otherDay(hasSchool: boolean) {
  return ({ model, chance, story, wanted }: SimulatedYear, today: Day, { calendar }: Lines): void => {
    const on = plus(today, 1 + upTo(chance, 20))
    const isSummer = on > '2027-06-11' && on < '2027-08-23'
    const isSaid = calendar.some(({ date }) => date === on)
    if (on > wanted.to || isSummer || isSaid || model.hasSchool(on) === hasSchool) return
    model.sessions.set(on, hasSchool)
    calendar.push(calendarRow(on, hasSchool))
    story.push(`${today} ${on} ${hasSchool ? 'has school' : 'is closed'}`)
  }
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other
}

function wordsOf({ student, kind, meeting, eligibility, manager, status }: MadePlan): string {
  return `${student.given} ${student.family}, ${kind}: ${[meeting, eligibility, manager, status].join(', ')}`
}

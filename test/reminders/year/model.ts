// What ought to be told, to whom, on which morning: made from the words of the district's rules for reminders, and from
// nothing of the product's. Of a deadline:
// - it is told 60, 30, 14, 7 and 1 days before the last school day on or before it, on that day, or where that has no
//   school, on the last school day before;
// - past its legal day it is told once a week; 7 days past a legal day the school's administrator is told too, each week;
// - what was missed folds into the next; nothing is told twice;
// - what was put off is silent until its day, and what has a meeting set until the day after; then it is told again;
// - it is told to whoever carries the plan that day: its case manager, or where that one has left, the administrator.
import type { PlanKind } from '#plans/kind'
import type { Day } from '#time/day'
import { between, plus, spoken, weekday, yearsAfter } from './days.js'
import type { MadePlan, Person } from './made-district.js'

const leads = [60, 30, 14, 7, 1]
const everyDays = 7
const escalatedAfter = 7

export const aboutRules = ['annual', 'reevaluation'] as const
export type About = (typeof aboutRules)[number]

const titles: Readonly<Record<PlanKind, Readonly<Record<About, string>>>> = {
  iep: { annual: 'Annual review', reevaluation: 'Reevaluation' },
  '504': { annual: 'Yearly review of the 504 plan', reevaluation: 'Reevaluation for the 504 plan' },
}
const years: Readonly<Record<About, number>> = { annual: 1, reevaluation: 3 }

/** One thing that is told to one person, as a message has it. */
export interface Telling {
  readonly day: Day
  readonly to: string
  readonly heading: string
  readonly text: string
}

interface Told {
  readonly day: Day
  readonly to: string
  /** How far ahead; undefined past its day. */
  readonly lead?: number
}

/** What is known of one deadline, as long as the day that started it stays. */
interface Course {
  readonly started: Day
  readonly told: Told[]
  readonly escalated: Told[]
  putOff?: { readonly until: Day; upAgainOn?: Day }
}

export class YearModel {
  readonly plans: MadePlan[] = []
  /** Who has left. */
  readonly gone = new Set<string>()
  readonly sessions = new Map<Day, boolean>()
  /** Days recorded when something was done. */
  private readonly done = new Map<string, Day[]>()
  private readonly courses = new Map<string, Course>()

  constructor(readonly staff: readonly Person[]) {}

  hasSchool(on: Day): boolean {
    return this.sessions.get(on) ?? weekday(on) <= 5
  }

  /** Whoever carries a plan now. */
  carrier(plan: MadePlan): string {
    return this.gone.has(plan.manager) ? this.administrator(plan) : plan.manager
  }

  administrator({ student }: MadePlan): string {
    return this.staff.find(({ school, isAdministrator }) => isAdministrator && school === student.school)?.name ?? ''
  }

  started(plan: MadePlan, about: About): Day {
    const own = about === 'annual' ? plan.meeting : plan.eligibility
    return [own, ...(this.done.get(nameOf(plan, about)) ?? [])].sort().at(-1) ?? own
  }

  /** The legal day: of every way to read "within a year" the earliest. */
  due(plan: MadePlan, about: About): Day {
    const from = this.started(plan, about)
    const anniversary = yearsAfter(from, years[about])
    return [anniversary, plus(anniversary, -1), plus(from, 365 * years[about])].sort()[0] ?? anniversary
  }

  /** By when the work is best done. */
  target(plan: MadePlan, about: About): Day {
    return this.lastSchoolDay(this.due(plan, about))
  }

  isDone(plan: MadePlan, about: About, on: Day): void {
    const name = nameOf(plan, about)
    this.done.set(name, [...(this.done.get(name) ?? []), on])
  }

  putOff(plan: MadePlan, about: About, until: Day): void {
    this.course(plan, about).putOff = { until }
  }

  /** What a person was told on a day was not: the message could not go out, and was taken back. */
  takeBack(day: Day, to: string): void {
    const isIt = (one: Told) => one.day === day && one.to === to
    for (const { told, escalated, putOff } of this.courses.values()) {
      const held = told.findIndex(isIt)
      if (held >= 0) told.splice(held, 1)
      if (held >= 0 && putOff?.upAgainOn === day) delete putOff.upAgainOn
      const higher = escalated.findIndex(isIt)
      if (higher >= 0) escalated.splice(higher, 1)
    }
  }

  /** Everything that a morning's reminders tell some people, noted as told. @param to whose reminders go out now */
  morning(today: Day, to: (name: string) => boolean): readonly Telling[] {
    if (!this.hasSchool(today)) return []
    const all: Telling[] = []
    for (const plan of this.plans) {
      if (plan.status !== 'active') continue
      for (const about of aboutRules) {
        const course = this.course(plan, about)
        const due = this.due(plan, about)
        const title = titles[plan.kind][about]
        const named = `${plan.student.given} ${plan.student.family}, grade ${Number(plan.student.grade)}: ${title}`
        const carrier = this.carrier(plan)
        if (to(carrier) && this.isTold(course, plan, about, { day: today, to: carrier })) {
          const words =
            due >= today ? 'due' : plan.kind === 'iep' ? 'overdue since' : 'was planned by (district practice)'
          const heading = about === 'annual' ? 'Reviews' : 'Reevaluations'
          all.push({ day: today, to: carrier, heading, text: `${named}, ${words} ${spoken(due)}` })
        }
        const administrator = this.administrator(plan)
        if (plan.kind !== 'iep' || !to(administrator) || between(due, today) < escalatedAfter) continue
        if (course.escalated.some(({ day }) => between(day, today) < everyDays)) continue
        course.escalated.push({ day: today, to: administrator })
        all.push({
          day: today,
          to: administrator,
          heading: 'Past the legal day',
          text: `${named}, overdue since ${spoken(due)}`,
        })
      }
    }
    return all
  }

  private isTold(course: Course, plan: MadePlan, about: About, now: Told): boolean {
    const { day: today } = now
    const { putOff } = course
    if (putOff && today < putOff.until) return false
    const due = this.due(plan, about)
    const isUpAgain = putOff !== undefined && putOff.upAgainOn === undefined
    if (putOff && isUpAgain) putOff.upAgainOn = today
    if (due < today) {
      const isFresh = !course.told.some(({ day, lead }) => lead === undefined && between(day, today) < everyDays)
      if (!isFresh && !isUpAgain) return false
      course.told.push(now)
      return true
    }
    const target = this.target(plan, about)
    const reached = leads.filter((lead) => this.lastSchoolDay(plus(target, -lead)) <= today)
    const stage = Math.min(...reached, Number.POSITIVE_INFINITY)
    const isFresh = reached.length > 0 && !course.told.some(({ lead = -1 }) => lead <= stage)
    if (!isFresh && !isUpAgain) return false
    course.told.push({ ...now, lead: stage })
    return true
  }

  private course(plan: MadePlan, about: About): Course {
    const name = nameOf(plan, about)
    const started = this.started(plan, about)
    const key = `${name}|${started}`
    const held = this.courses.get(key) ?? { started, told: [], escalated: [] }
    this.courses.set(key, held)
    return held
  }

  private lastSchoolDay(on: Day): Day {
    let found = on
    while (!this.hasSchool(found)) found = plus(found, -1)
    return found
  }
}

function nameOf({ student, kind }: MadePlan, about: About): string {
  return `${student.id}|${kind}|${about}`
}

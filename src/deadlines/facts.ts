// All that is known of a student for one kind of plan, and what follows from it: the events that nobody records, because
// the plan, the roster and the calendar tell of them.
import type { PlanContent } from '#plans/content'
import type { PlanKind } from '#plans/kind'
import type { Day } from '#time/day'
import { type DeadlineCalendar, schoolYearOf } from './calendar.js'
import { daysOf, type StudentEvents, withEvents } from './events.js'

/** What deadlines need to know of a plan. */
export interface PlanForDeadlines {
  readonly meetingDate: Day
  readonly startDate?: Day
  /** Whether it binds the school today. */
  readonly inEffect: boolean
  /** The services of another school's plan go on until this school adopts it or makes its own. */
  readonly isComparable?: boolean
  /** Whether it plans transition; absent where that is not known to whoever asks. */
  readonly plansTransition?: boolean
  /** When the student was told of the rights that pass to them. */
  readonly transferOfRights?: Day
}

/** A reporting period of the student's school. */
export interface DuePeriod {
  readonly start: Day
  readonly end: Day
  readonly due: Day
  /** The day somebody received its report. */
  readonly sentOn?: Day
}

export interface DeadlineFacts {
  readonly kind: PlanKind
  readonly events: StudentEvents
  readonly born?: Day
  /** The plan in effect, or the one that will be; absent before there is any. */
  readonly plan?: PlanForDeadlines
  /** Whoever asks does not see what was recorded: nothing is told of what that may have closed. */
  readonly hidesEvents?: boolean
  /** Periods whose reports are asked about; absent where they are nobody's concern who asks. */
  readonly periods?: readonly DuePeriod[]
}

/** Whether a plan says what comes after school: a goal of that type, or what its section on it holds. */
export function plansTransition({ goals, facts }: Pick<PlanContent, 'goals' | 'facts'>): boolean {
  const { postsecondaryEducation, postsecondaryEmployment, postsecondaryIndependentLiving, transitionServices } = facts
  return (
    goals.some(({ goalType }) => /^\s*transition\b/i.test(goalType ?? '')) ||
    [postsecondaryEducation, postsecondaryEmployment, postsecondaryIndependentLiving, transitionServices].some(Boolean)
  )
}

/** What was recorded, and what follows from the rest. */
export function eventsOf(facts: DeadlineFacts, calendar: DeadlineCalendar, today: Day): StudentEvents {
  const { events, born, plan, hidesEvents } = facts
  const began = plan && (plan.startDate ?? plan.meetingDate)
  const year = schoolYearOf(calendar, today)
  const wasEligible =
    year &&
    [...daysOf(events, 'eligibilityDetermined'), ...daysOf(events, 'lastEligibility')].some((day) => day < year.from)
  // Only who could have a plan by then is owed one on the first school day.
  const owedInYear = year && (wasEligible || (began !== undefined && began <= year.from))
  return withEvents(events, {
    ...(plan && began && { annualReview: [{ day: plan.meetingDate }], planStart: [{ day: began }] }),
    ...(plan && began && !plan.isComparable && { transferSettled: [{ day: began }] }),
    ...(year && owedInYear && { schoolYearStart: [{ day: year.from }] }),
    // A copy of the procedural safeguards is owed once in each school year in which there is a plan (34 CFR 300.504(a)).
    ...(year && plan?.inEffect && !hidesEvents && { safeguardsYear: [{ day: year.from, until: year.to }] }),
    ...(year && began !== undefined && plan?.inEffect && { planInEffect: [{ day: later(began, year.from) }] }),
    ...(born && { born: [{ day: born }] }),
    ...(plan?.plansTransition && began && { transitionPlanned: [{ day: began }] }),
    ...(plan?.transferOfRights && { transferOfRightsStated: [{ day: plan.transferOfRights }] }),
  })
}

function later(one: Day, other: Day): Day {
  return one < other ? other : one
}

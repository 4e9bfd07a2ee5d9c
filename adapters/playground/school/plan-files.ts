// The plans, in the shapes of the plan files.
import { addDays, addYears, type Day } from '#time/day'
import { allPlans } from './all-plans.js'
import { furtherFacts, hasSummer } from './further-facts.js'
import type { GoalText, PlanText } from './shapes.js'
import { emailOf } from './staff.js'
import type { Files, Row } from './table.js'
import { teamRows } from './team-rows.js'

const schoolDayMinutes = 390

/** How progress toward a goal is measured, by what is measured (34 CFR 300.320(a)(3)(i)). */
const howMeasured: Readonly<Record<GoalText['measure'], string>> = {
  percent: 'Counted in the usual lesson, right out of all, one data point a week',
  frequency: 'Counted by the adult in the room, totalled each week',
  rate: 'A timed probe each week, not practiced before',
  duration: 'Timed in the usual lesson, one data point a week',
  latency: 'Timed from the request to the start, one data point a week',
  taskAnalysis: 'Each step marked as done alone or with help, once a week',
  promptLevel: 'The prompts of one session noted each week',
  rubric: 'One sample of work a week, scored by the district rubric',
}

export function planFiles(today: Day): Files {
  const each = (rows: (plan: PlanText, key: { studentId: string; kind: string }) => readonly Row[]) =>
    allPlans.flatMap((plan) => rows(plan, { studentId: plan.student, kind: plan.kind }))
  return {
    'plans.csv': allPlans.map((plan) => planRow(plan, today)),
    'presentLevels.csv': each((plan, key) =>
      (plan.levels ?? []).map(([area, statement]) => ({ ...key, area, statement, date: metOn(plan, today) })),
    ),
    'accommodations.csv': each((plan, key) =>
      plan.accommodations.map(([accommodation, category, contexts, when, initiatedBy, more = {}]) => ({
        ...key,
        accommodation,
        category,
        contexts,
        when,
        initiatedBy,
        implementerRoles: more.implementerRoles,
        documentationRequired: more.documentationRequired ?? false,
        documentation: more.documentationRequired && 'Date, task, and whether it was used',
        isModification: more.isModification ?? false,
        startDate: metOn(plan, today),
      })),
    ),
    'services.csv': each((plan, key) =>
      (plan.services ?? []).map(([service, category, times, per, minutes, location, delivery, provider]) => ({
        ...key,
        service,
        category,
        frequencyValue: times,
        frequencyPeriod: per,
        minutesPerSession: minutes,
        location,
        delivery,
        providerEmail: emailOf(provider),
        esy: category === 'specialEducation' && hasSummer(plan),
        startDate: metOn(plan, today),
        endDate: endsOn(plan, today),
      })),
    ),
    'goals.csv': each((plan, key) => goalRows(plan, key, today)),
    'objectives.csv': each((plan, key) =>
      (plan.goals ?? []).flatMap((goal, index) =>
        (goal.objectives ?? []).map((statement, place) => ({
          ...key,
          goalNumber: index + 1,
          goalId: goalId(plan, index),
          objectiveNumber: `${index + 1}.${place + 1}`,
          statement,
          targetDate: addDays(metOn(plan, today), 120 * (place + 1)),
        })),
      ),
    ),
    'team.csv': each(teamRows),
  }
}

/** The day the team met. */
export function metOn({ met }: PlanText, today: Day): Day {
  return addDays(today, -met)
}

export function goalId({ student }: PlanText, index: number): string {
  return `${student}-goal-${index + 1}`
}

function endsOn(plan: PlanText, today: Day): Day {
  return addDays(addYears(metOn(plan, today), 1), -1)
}

function planRow(plan: PlanText, today: Day): Row {
  const eligible = addDays(today, -plan.eligible)
  return {
    studentId: plan.student,
    kind: plan.kind,
    status: 'active',
    meetingDate: metOn(plan, today),
    startDate: metOn(plan, today),
    endDate: endsOn(plan, today),
    lastEligibilityDate: eligible,
    consentReceivedDate: addDays(eligible, -48),
    eligibilityDeterminedDate: eligible,
    caseManagerEmail: emailOf(plan.manager),
    disability: plan.disability,
    impairment: plan.impairment,
    majorLifeActivity: plan.majorLifeActivity,
    ...(plan.regularMinutes !== undefined && {
      lre: placementOf(plan.regularMinutes),
      regularClassMinutes: plan.regularMinutes,
      schoolDayMinutes,
    }),
    safetyNote: plan.safety,
    ...furtherFacts(plan, metOn(plan, today)),
  }
}

function placementOf(regularMinutes: number): string {
  const share = regularMinutes / schoolDayMinutes
  if (share >= 0.8) return 'Inside regular class 80% or more of the day'
  return share >= 0.4
    ? 'Inside regular class 40% through 79% of the day'
    : 'Inside regular class less than 40% of the day'
}

function goalRows(plan: PlanText, key: Row, today: Day): readonly Row[] {
  return (plan.goals ?? []).map((goal, index) => ({
    ...key,
    goalNumber: index + 1,
    goalId: goalId(plan, index),
    statement: goal.statement,
    ownerEmail: emailOf(goal.owner),
    area: goal.area,
    goalType: goal.area.startsWith('Transition') ? 'transition' : 'annual',
    measure: goal.measure,
    unit: goal.unit,
    direction: goal.direction ?? 'increase',
    baseline: goal.baseline,
    baselineDate: metOn(plan, today),
    target: goal.target,
    targetDate: endsOn(plan, today),
    attemptsPerTrial: goal.measure === 'percent' ? goal.attempts : undefined,
    scheduleEvery: 1,
    scheduleUnit: 'week',
    howMeasured: howMeasured[goal.measure],
  }))
}

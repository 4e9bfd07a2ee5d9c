// The columns of the files that hold a plan's parts.
import { accommodationCategories } from '#plans/accommodation'
import { directions, measures } from '#plans/goal'
import { planKinds } from '#plans/kind'
import { type PlanFacts, planFactsSchema } from '#plans/plan-facts'
import { serviceCategories } from '#plans/service'
import { sessionStatuses } from '#progress/minutes/session'
import { amount, count, day, flag, instant, listOf, number, oneOf, text } from '../cells.js'
import { column, required } from '../columns.js'

const kind = oneOf(planKinds)
const ofPlan = { studentId: required(text), kind: required(kind), id: column(text) }
const ofGoal = { studentId: required(text), kind: column(kind), goalId: column(text), goalNumber: required(text) }

export const partColumns = {
  presentLevels: { ...ofPlan, area: required(text), statement: required(text), date: column(day) },
  accommodations: {
    ...ofPlan,
    accommodation: required(text),
    category: column(oneOf(accommodationCategories)),
    contexts: column(listOf(';')),
    when: column(text),
    initiatedBy: column(text),
    implementerRoles: column(text),
    documentationRequired: column(flag),
    documentation: column(text),
    isModification: column(flag),
    startDate: column(day),
    endDate: column(day),
  },
  services: {
    ...ofPlan,
    service: required(text),
    category: column(oneOf(serviceCategories)),
    frequencyValue: column(amount),
    frequencyPeriod: column(text),
    minutesPerSession: column(amount),
    location: column(text),
    delivery: column(text),
    providerEmail: column(text),
    esy: column(flag),
    startDate: column(day),
    endDate: column(day),
  },
  goals: {
    ...ofGoal,
    id: column(text),
    statement: required(text),
    ownerEmail: column(text),
    area: column(text),
    goalType: column(text),
    measure: column(oneOf(measures)),
    unit: column(text),
    direction: column(oneOf(directions)),
    baseline: column(number),
    baselineDate: column(day),
    target: column(number),
    targetDate: column(day),
    criterion: column(text),
    attemptsPerTrial: column(count),
    steps: column(listOf(';')),
    scheduleEvery: column(count),
    scheduleUnit: column(text),
    askedOn: column(text),
    howMeasured: column(text),
  },
  objectives: {
    ...ofGoal,
    id: column(text),
    objectiveNumber: required(text),
    statement: required(text),
    target: column(number),
    targetDate: column(day),
  },
  team: {
    ...ofPlan,
    role: required(text),
    name: required(text),
    email: column(text),
    external: column(flag),
    knowledgeOf: column(text),
  },
} as const

export type PartName = keyof typeof partColumns
export const partNames = Object.keys(partColumns) as PartName[]

/** What tells one of a list from another where the file gives no id. */
export const partKeys: Readonly<Record<PartName, readonly string[]>> = {
  presentLevels: ['area', 'statement'],
  accommodations: ['accommodation'],
  services: ['service'],
  goals: ['goalNumber'],
  objectives: ['goalNumber', 'objectiveNumber'],
  team: ['role', 'name'],
}

export const planColumns = {
  studentId: required(text),
  kind: required(kind),
  id: column(text),
  status: column(
    oneOf(['draft', 'proposed', 'active', 'superseded', 'consentRevoked', 'comparableServices', 'exited', 'expired']),
  ),
  meetingDate: required(day),
  startDate: column(day),
  endDate: column(day),
  lastEligibilityDate: column(day),
  consentReceivedDate: column(day),
  eligibilityDeterminedDate: column(day),
  caseManagerEmail: column(text),
  disability: column(text),
  impairment: column(text),
  majorLifeActivity: column(text),
  lre: column(text),
  regularClassMinutes: column(amount),
  schoolDayMinutes: column(amount),
  safetyNote: column(text),
  eligibilityBasis: column(text),
  strengths: column(text),
  effectOnGeneralCurriculum: column(text),
  parentConcerns: column(text),
  behaviorImpedes: column(text),
  limitedEnglish: column(text),
  braille: column(text),
  communicationNeeds: column(text),
  assistiveTechnology: column(text),
  behaviorDo: column(text),
  behaviorDoNot: column(text),
  nonParticipation: column(text),
  alternateAssessment: column(flag),
  alternateAssessmentReason: column(text),
  postsecondaryEducation: column(text),
  postsecondaryEmployment: column(text),
  postsecondaryIndependentLiving: column(text),
  transitionServices: column(text),
  courseOfStudy: column(text),
  transferOfRightsDate: column(day),
  esyDecision: column(text),
  esyReason: column(text),
  progressReporting: column(text),
} as const

/** The columns of `plans.csv` that are facts of the plan, every one of them. */
export const factNames = Object.keys(planFactsSchema.shape) as readonly (keyof PlanFacts & keyof typeof planColumns)[]

export const dataPointColumns = {
  ...ofGoal,
  date: required(day),
  correct: column(amount),
  attempts: column(amount),
  value: column(number),
  seconds: column(amount),
  promptLevel: column(text),
  setting: column(text),
  recorderEmail: column(text),
  note: column(text),
  loggedAt: column(instant),
} as const

export const sessionColumns = {
  studentId: required(text),
  service: required(text),
  date: required(day),
  minutes: required(amount),
  status: column(oneOf(sessionStatuses)),
  reason: column(text),
  startTime: column(text),
  groupSize: column(count),
  delivery: column(text),
  providerEmail: column(text),
  note: column(text),
  /** Of a session that was logged in chat; `loggedBy` is an address. */
  serviceId: column(text),
  correction: column(text),
  loggedBy: column(text),
  loggedAt: column(instant),
} as const

// What a made-up plan says beside its lists, as the columns of plans.csv have it.
import type { Day } from '#time/day'
import { alderGrade6Facts } from './facts/alder-grade-6.js'
import { alderGrade7Facts } from './facts/alder-grade-7.js'
import { alderGrade8Facts } from './facts/alder-grade-8.js'
import { larkspurGrades9and10Facts } from './facts/larkspur-grades-9-10.js'
import { larkspurGrades11and12Facts } from './facts/larkspur-grades-11-12.js'
import { section504Facts } from './facts/section-504.js'
import type { FactsText, PlanText } from './shapes.js'
import type { Row } from './table.js'

const further: Readonly<Record<string, FactsText>> = {
  ...alderGrade6Facts,
  ...alderGrade7Facts,
  ...alderGrade8Facts,
  ...larkspurGrades9and10Facts,
  ...larkspurGrades11and12Facts,
  ...section504Facts,
}

/** @param met the day the team met */
export function furtherFacts({ student, kind }: PlanText, met: Day): Row {
  const { summer, toldOfRights, ...facts } = further[student] ?? {}
  if (kind === '504') return facts
  return {
    ...facts,
    ...(toldOfRights && { transferOfRightsDate: met }),
    esyDecision: summer ? 'Yes, four weeks in July' : 'Not needed this year',
    esyReason: summer ?? 'No lasting loss after last summer or the winter break.',
    progressReporting: 'In writing with each report card, and a call at mid-term.',
  }
}

/** Whether the team found that the student's teaching goes on in summer. */
export function hasSummer({ student }: PlanText): boolean {
  return further[student]?.summer !== undefined
}

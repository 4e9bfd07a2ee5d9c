// Every plan of the made-up school.
import { alderGrade6 } from './plans/alder-grade-6.js'
import { alderGrade7 } from './plans/alder-grade-7.js'
import { alderGrade8 } from './plans/alder-grade-8.js'
import { larkspurGrades9and10 } from './plans/larkspur-grades-9-10.js'
import { larkspurGrades11and12 } from './plans/larkspur-grades-11-12.js'
import { section504Alder } from './plans/section-504-alder.js'
import { section504Larkspur } from './plans/section-504-larkspur.js'
import type { PlanText } from './shapes.js'

export const allPlans: readonly PlanText[] = [
  ...alderGrade6,
  ...alderGrade7,
  ...alderGrade8,
  ...larkspurGrades9and10,
  ...larkspurGrades11and12,
  ...section504Alder,
  ...section504Larkspur,
]

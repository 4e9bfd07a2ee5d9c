// Every plan of the made-up school.
import { alderGrade6 } from './plans/alder-grade-6.js'
import { alderGrade7Developmental } from './plans/alder-grade-7-developmental.js'
import { alderGrade7Health } from './plans/alder-grade-7-health.js'
import { alderGrade7Learning } from './plans/alder-grade-7-learning.js'
import { alderGrade8Behavior } from './plans/alder-grade-8-behavior.js'
import { alderGrade8Learning } from './plans/alder-grade-8-learning.js'
import { larkspurGrade9 } from './plans/larkspur-grade-9.js'
import { larkspurGrade10 } from './plans/larkspur-grade-10.js'
import { larkspurGrades11and12 } from './plans/larkspur-grades-11-12.js'
import { section504Alder } from './plans/section-504-alder.js'
import { section504Larkspur } from './plans/section-504-larkspur.js'
import type { PlanText } from './shapes.js'

export const allPlans: readonly PlanText[] = [
  ...alderGrade6,
  ...alderGrade7Health,
  ...alderGrade7Developmental,
  ...alderGrade7Learning,
  ...alderGrade8Behavior,
  ...alderGrade8Learning,
  ...larkspurGrade9,
  ...larkspurGrade10,
  ...larkspurGrades11and12,
  ...section504Alder,
  ...section504Larkspur,
]

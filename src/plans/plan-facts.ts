// What a plan says once, beside its lists. One group of fields a section; together they are the plan's facts, which
// `plans.csv` has as its columns.
import { z } from 'zod'
import { dayField, flag, minutes, text } from './field-kit.js'

const paragraph = (label: string, hint?: string) => text({ label, long: true, ...(hint && { hint }) }).optional()

/** Read before anything else: health, evacuation, what to do in the moment. */
export const safetyFields = z.object({ safetyNote: paragraph('Safety note', 'What anybody must know at once') })

/** The eligibility category (34 CFR 300.8). */
export const disabilityFields = z.object({ disability: text({ label: 'Disability category' }).optional() })

/** What makes a student eligible for a 504 plan (34 CFR 104.3(j)). */
export const impairmentFields = z.object({
  impairment: text({ label: 'Impairment', hint: 'Physical or mental' }).optional(),
  majorLifeActivity: text({ label: 'Major life activity that it limits', hint: 'Such as: concentrating' }).optional(),
  eligibilityBasis: paragraph('What the decision was drawn from', 'Several sources (34 CFR 104.35(c))'),
})

/** Beside the present levels (34 CFR 300.320(a)(1)(i), 300.324(a)(1)(i)). */
export const curriculumFields = z.object({
  strengths: paragraph('Strengths'),
  effectOnGeneralCurriculum: paragraph('How the disability affects involvement and progress in the general curriculum'),
})

/** 34 CFR 300.324(a)(1)(ii). */
export const parentConcernsFields = z.object({
  parentConcerns: paragraph('Concerns of the parents for the education of their child'),
})

/** 34 CFR 300.324(a)(2). Each says what the team considered. */
export const specialFactorsFields = z.object({
  behaviorImpedes: paragraph('Behavior that impedes learning', 'Supports and strategies considered'),
  limitedEnglish: paragraph('Language needs of an English learner'),
  braille: paragraph('Braille, for a student who is blind or visually impaired'),
  communicationNeeds: paragraph('Communication needs', 'Also of a student who is deaf or hard of hearing'),
  assistiveTechnology: paragraph('Assistive technology'),
})

/** The behavior intervention plan, as staff need it in the moment. */
export const behaviorFields = z.object({
  behaviorDo: paragraph('What to do', 'Short steps, the first first'),
  behaviorDoNot: paragraph('What not to do'),
})

/** The extent to which the student is not with peers (34 CFR 300.320(a)(5)), and the minutes it is worked out from. */
export const participationFields = z.object({
  lre: text({ label: 'Placement', hint: 'Least restrictive environment' }).optional(),
  regularClassMinutes: minutes({ label: 'Minutes a day in the regular class' }).optional(),
  schoolDayMinutes: minutes({ label: 'Minutes of the school day' }).optional(),
  nonParticipation: paragraph('When the student is not with peers without disabilities, and why'),
})

/** 34 CFR 300.320(a)(6)(ii). */
export const assessmentFields = z.object({
  alternateAssessment: flag({ label: 'Takes an alternate assessment' }).optional(),
  alternateAssessmentReason: paragraph(
    'Why not the regular assessment, and why this one fits',
    'Needed where an alternate assessment is taken',
  ),
})

/** 34 CFR 300.320(b): in the first plan in effect when the student turns 16. */
export const transitionFields = z.object({
  postsecondaryEducation: paragraph('Goal after school: education and training'),
  postsecondaryEmployment: paragraph('Goal after school: employment'),
  postsecondaryIndependentLiving: paragraph('Goal after school: independent living', 'Where appropriate'),
  transitionServices: paragraph('Transition services'),
  courseOfStudy: paragraph('Courses of study'),
})

/** 34 CFR 300.320(c): a year before the age of majority. */
export const transferOfRightsFields = z.object({
  transferOfRightsDate: dayField({ label: 'Student told of the rights that pass to them on' }).optional(),
})

/** 34 CFR 300.106. */
export const extendedSchoolYearFields = z.object({
  esyDecision: text({ label: 'Extended school year', hint: 'The decision of the team' }).optional(),
  esyReason: paragraph('What it was decided on'),
})

/** 34 CFR 300.320(a)(3)(ii). */
export const reportingFields = z.object({
  progressReporting: paragraph('When and how progress is reported to the family'),
})

export const planFactsSchema = z.object({
  ...disabilityFields.shape,
  ...impairmentFields.shape,
  ...participationFields.shape,
  ...safetyFields.shape,
  ...curriculumFields.shape,
  ...parentConcernsFields.shape,
  ...specialFactorsFields.shape,
  ...behaviorFields.shape,
  ...assessmentFields.shape,
  ...transitionFields.shape,
  ...transferOfRightsFields.shape,
  ...extendedSchoolYearFields.shape,
  ...reportingFields.shape,
})
export type PlanFacts = z.infer<typeof planFactsSchema>

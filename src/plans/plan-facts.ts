// What a plan says once, beside its lists. One group of fields a section; together they are the plan's facts, which
// `plans.csv` has as its columns.

import { z } from 'zod'
import { later } from '#wording/t'
import { dayField, flag, minutes, text } from './field-kit.js'

const paragraph = (label: string, hint?: string) => text({ label, long: true, ...(hint && { hint }) }).optional()

/** Read before anything else: health, evacuation, what to do in the moment. */
export const safetyFields = z.object({
  safetyNote: paragraph(later`Safety note`, later`What anybody must know at once`),
})

/** The eligibility category (34 CFR 300.8). */
export const disabilityFields = z.object({ disability: text({ label: later`Disability category` }).optional() })

/** What makes a student eligible for a 504 plan (34 CFR 104.3(j)). */
export const impairmentFields = z.object({
  impairment: text({ label: later`Impairment`, hint: later`Physical or mental` }).optional(),
  majorLifeActivity: text({
    label: later`Major life activity that it limits`,
    hint: later`Such as: concentrating`,
  }).optional(),
  eligibilityBasis: paragraph(later`What the decision was drawn from`, 'Several sources (34 CFR 104.35(c))'),
})

/** Beside the present levels (34 CFR 300.320(a)(1)(i), 300.324(a)(1)(i)). */
export const curriculumFields = z.object({
  strengths: paragraph(later`Strengths`),
  effectOnGeneralCurriculum: paragraph(
    later`How the disability affects involvement and progress in the general curriculum`,
  ),
})

/** 34 CFR 300.324(a)(1)(ii). */
export const parentConcernsFields = z.object({
  parentConcerns: paragraph(later`Concerns of the parents for the education of their child`),
})

/** 34 CFR 300.324(a)(2). Each says what the team considered. */
export const specialFactorsFields = z.object({
  behaviorImpedes: paragraph(later`Behavior that impedes learning`, later`Supports and strategies considered`),
  limitedEnglish: paragraph(later`Language needs of an English learner`),
  braille: paragraph(later`Braille, for a student who is blind or visually impaired`),
  communicationNeeds: paragraph(later`Communication needs`, later`Also of a student who is deaf or hard of hearing`),
  assistiveTechnology: paragraph(later`Assistive technology`),
})

/** The behavior intervention plan, as staff need it in the moment. */
export const behaviorFields = z.object({
  behaviorDo: paragraph(later`What to do`, later`Short steps, the first first`),
  behaviorDoNot: paragraph(later`What not to do`),
})

/** The extent to which the student is not with peers (34 CFR 300.320(a)(5)), and the minutes it is worked out from. */
export const participationFields = z.object({
  lre: text({ label: later`Placement`, hint: later`Least restrictive environment` }).optional(),
  regularClassMinutes: minutes({ label: later`Minutes a day in the regular class` }).optional(),
  schoolDayMinutes: minutes({ label: later`Minutes of the school day` }).optional(),
  nonParticipation: paragraph(later`When the student is not with peers without disabilities, and why`),
})

/** 34 CFR 300.320(a)(6)(ii). */
export const assessmentFields = z.object({
  alternateAssessment: flag({ label: later`Takes an alternate assessment` }).optional(),
  alternateAssessmentReason: paragraph(
    later`Why not the regular assessment, and why this one fits`,
    later`Needed where an alternate assessment is taken`,
  ),
})

/** 34 CFR 300.320(b): in the first plan in effect when the student turns 16. */
export const transitionFields = z.object({
  postsecondaryEducation: paragraph(later`Goal after school: education and training`),
  postsecondaryEmployment: paragraph(later`Goal after school: employment`),
  postsecondaryIndependentLiving: paragraph(later`Goal after school: independent living`, later`Where appropriate`),
  transitionServices: paragraph(later`Transition services`),
  courseOfStudy: paragraph(later`Courses of study`),
})

/** 34 CFR 300.320(c): a year before the age of majority. */
export const transferOfRightsFields = z.object({
  transferOfRightsDate: dayField({ label: later`Student told of the rights that pass to them on` }).optional(),
})

/** 34 CFR 300.106. */
export const extendedSchoolYearFields = z.object({
  esyDecision: text({ label: later`Extended school year`, hint: later`The decision of the team` }).optional(),
  esyReason: paragraph(later`What it was decided on`),
})

/** 34 CFR 300.320(a)(3)(ii). */
export const reportingFields = z.object({
  progressReporting: paragraph(later`When and how progress is reported to the family`),
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

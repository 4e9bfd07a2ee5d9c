// What the students of one class need: the card a teacher keeps at hand.

import { z } from 'zod'
import { defineCommand } from '#bot/command'
import type { Section } from '#bot/reply'
import { kindTitles } from '#plans/kind'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { later, t } from '#wording/t'
import { accommodationData } from './accommodations.js'
import { cardSections, current, readClassCard } from './classroom/class-card.js'
import { kind } from './inputs.js'
import { planData, rosterAge } from './plan-answer.js'
import { chooseClass, classById, classTitle, noSuchClass, whichClass } from './which-class.js'

export const classCommand = defineCommand({
  name: 'class',
  summary: later`A class or period: who needs what`,
  phrases: ['class', 'my class', 'period', 'who is in', 'classes', 'my classes', 'what does my class need'],
  takes: 'words',
  input: z.object({ words: z.string().max(2_000).default(''), classId: z.string().max(64).optional(), kind }),
  mayUse: 'staff',
  examples: [later`class period 2`, later`class algebra`],
  changes: false,
  daily: true,
  async run(input, context) {
    const { viewer } = context
    const found = input.classId ? await classById(viewer, input.classId) : undefined
    const which = found
      ? ({ type: 'one', found } as const)
      : input.classId
        ? ({ type: 'none' } as const)
        : await whichClass(viewer, input.words)
    if (which.type === 'none') return noSuchClass()
    if (which.type === 'several') return chooseClass('class', which.found)
    const card = await readClassCard(which.found, viewer, context.readings, input.kind)
    const { plans, missing, groups } = card
    return {
      status: 'ok',
      title: `${classTitle(which.found)}: ${countWords(plans)}`,
      sections: [
        ...cardSections(card, context.clock.timeZone),
        ...notLoaded(missing),
        ...studentButtons(plans),
        { type: 'footnote', text: [which.found.schoolName, rosterAge(context)].filter(Boolean).join(' · ') },
      ],
      students: [...new Set([...plans.map((plan) => plan.student), ...missing].map((one) => one.sourcedId))],
      data: {
        class: { title: which.found.title, periods: which.found.periods, school: which.found.schoolName },
        students: plans.map((plan) => ({
          studentId: plan.student.sourcedId,
          name: plan.student.name,
          plan: planData(plan),
          safetyNote: plan.content.facts.safetyNote ?? null,
          accommodations: current(plan, viewer.today).map(accommodationData),
        })),
        groups: groups.map((group) => ({
          accommodation: group.text,
          students: group.students.map((one) => one.sourcedId),
        })),
        notLoaded: missing.map((one) => one.sourcedId),
      },
    }
  },
})

/** Students of whom the roster says that a plan exists, and none is held. */
export function notLoaded(missing: readonly VisibleStudent[]): readonly Section[] {
  if (missing.length === 0) return []
  return [
    {
      type: 'notice',
      tone: 'caution',
      text: t`The roster says there is a plan that has not been loaded here: ${missing.map((one) => one.name).join(', ')}. Ask your school office for it.`,
    },
  ]
}

function studentButtons(plans: readonly VisiblePlan[]): readonly Section[] {
  if (plans.length === 0) return []
  return [
    {
      type: 'choices',
      prompt: t`Open one student`,
      choices: plans.map((plan) => ({
        label: plan.student.name,
        detail: kindTitles[plan.kind],
        action: { command: 'accommodations', input: { student: plan.student.id, kind: plan.kind } },
      })),
    },
  ]
}

function countWords(plans: readonly VisiblePlan[]): string {
  const students = new Set(plans.map((plan) => plan.studentId)).size
  return students === 0 ? t`no plans` : students === 1 ? t`1 student with a plan` : t`${students} students with a plan`
}

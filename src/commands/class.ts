// What the students of one class need: the card a teacher keeps at hand.
import { z } from 'zod'
import { defineCommand } from '#bot/command'
import type { Section } from '#bot/reply'
import { fold } from '#language/fold'
import { kindTitles } from '#plans/kind'
import type { VisiblePlan, VisibleStudent } from '#records/viewer'
import type { Day } from '#time/day'
import { accommodationData } from './accommodations.js'
import { kind } from './inputs.js'
import { withoutTheirPlan } from './no-plan.js'
import { planData, rosterAge } from './plan-answer.js'
import { isOver } from './plan-words.js'
import { chooseClass, classById, classTitle, noSuchClass, whichClass } from './which-class.js'

export const classCommand = defineCommand({
  name: 'class',
  summary: 'A class or period: who needs what',
  phrases: ['class', 'my class', 'period', 'who is in', 'classes', 'my classes', 'what does my class need'],
  takes: 'words',
  input: z.object({ words: z.string().max(2_000).default(''), classId: z.string().max(64).optional(), kind }),
  mayUse: 'staff',
  examples: ['class period 2', 'class algebra'],
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
    if (which.type === 'none') return noSuchClass
    if (which.type === 'several') return chooseClass('class', which.found)
    const students = await viewer.studentsIn(which.found)
    const plans = await viewer.plans(students, ['accommodations', 'assessment', 'safetyNote'], input.kind)
    const flags = await viewer.flagged(students)
    const missing = withoutTheirPlan(students, flags, plans, input.kind)
    const groups = byAccommodation(plans, viewer.today)
    return {
      status: 'ok',
      title: `${classTitle(which.found)}: ${countWords(plans)}`,
      sections: [
        ...safetyNotes(plans),
        ...(groups.length > 0
          ? [
              {
                type: 'list' as const,
                heading: 'Who needs what',
                items: groups.map((group) => ({
                  text: group.text,
                  details: [group.students.map((one) => one.name).join(', ')],
                })),
              },
            ]
          : [{ type: 'text' as const, text: 'I hold no plan of a student in this class that you may see.' }]),
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

interface Group {
  readonly text: string
  readonly students: VisibleStudent[]
}

/** Each accommodation once, with everybody who has it; the most shared first. */
function byAccommodation(plans: readonly VisiblePlan[], today: Day): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const plan of plans) {
    for (const { text } of current(plan, today)) {
      const key = fold(text)
      const group = groups.get(key)
      if (!group) groups.set(key, { text, students: [plan.student] })
      else if (!group.students.includes(plan.student)) group.students.push(plan.student)
    }
  }
  return [...groups.values()].sort((a, b) => b.students.length - a.students.length)
}

function current(plan: VisiblePlan, today: Day): VisiblePlan['content']['accommodations'] {
  return plan.content.accommodations.filter((one) => !isOver(one, today))
}

function safetyNotes(plans: readonly VisiblePlan[]): readonly Section[] {
  return plans.flatMap((plan) => {
    const { safetyNote } = plan.content.facts
    return safetyNote
      ? [{ type: 'notice' as const, tone: 'safety' as const, text: `${plan.student.name}: ${safetyNote}` }]
      : []
  })
}

/** Students of whom the roster says that a plan exists, and none is held. */
export function notLoaded(missing: readonly VisibleStudent[]): readonly Section[] {
  if (missing.length === 0) return []
  return [
    {
      type: 'notice',
      tone: 'caution',
      text: `The roster says there is a plan that has not been loaded here: ${missing.map((one) => one.name).join(', ')}. Ask your school office for it.`,
    },
  ]
}

function studentButtons(plans: readonly VisiblePlan[]): readonly Section[] {
  if (plans.length === 0) return []
  return [
    {
      type: 'choices',
      prompt: 'Open one student',
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
  return students === 0 ? 'no plans' : students === 1 ? '1 student with a plan' : `${students} students with a plan`
}

// Assessment accommodations of a class, a grade or a school, grouped for the test room (34 CFR 300.320(a)(6)).

import { z } from 'zod'
import { type Context, defineCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { readClassWords } from '#language/class-words'
import { fold, foldWords } from '#language/fold'
import { appliesToAssessment } from '#plans/reduce'
import type { School } from '#records/store'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import type { Day } from '#time/day'
import { later, t } from '#wording/t'
import { kind } from './inputs.js'
import { nameWithGrade, rosterAge } from './plan-answer.js'
import { isOver } from './plan-words.js'
import { chooseClass, classById, classTitle, noSuchClass, whichClass } from './which-class.js'

export const testing = defineCommand({
  name: 'testing',
  summary: later`Assessment accommodations of a class, grade or school`,
  phrases: [
    'testing',
    'testing accommodations',
    'test accommodations',
    'assessment accommodations',
    'test room',
    'testing list',
  ],
  takes: 'words',
  input: z.object({ words: z.string().max(2_000).default(''), classId: z.string().max(64).optional(), kind }),
  mayUse: 'staff',
  examples: [later`testing period 2`, later`testing grade 7`],
  changes: false,
  daily: true,
  async run(input, context) {
    const { viewer } = context
    const who = await whoIsTested(input, context)
    if (who.type === 'answer') return who.answer
    const plans = await viewer.plans(who.students, ['assessment'], input.kind)
    const rooms = roomsFor(plans, viewer.today)
    const seated = new Set(rooms.flatMap((room) => room.students))
    return {
      status: 'ok',
      title: t`Testing, ${who.title}: ${seated.size === 1 ? t`1 student` : t`${seated.size} students`} with accommodations`,
      sections: [
        ...(rooms.length > 0
          ? rooms.map((room) => ({
              type: 'list' as const,
              heading: `${room.students.map(nameWithGrade).join('; ')}${room.students.length > 1 ? t`: the same` : ''}`,
              items: room.accommodations.map((text) => ({ text })),
            }))
          : [{ type: 'text' as const, text: t`I hold no assessment accommodations that you may see here.` }]),
        ...(rosterAge(context) ? [{ type: 'footnote' as const, text: rosterAge(context) }] : []),
      ],
      students: [...seated].map((student) => student.sourcedId),
      data: {
        groups: rooms.map((room) => ({
          accommodations: room.accommodations,
          students: room.students.map((student) => student.sourcedId),
        })),
      },
    }
  },
})

type Tested =
  | { readonly type: 'students'; readonly title: string; readonly students: readonly VisibleStudent[] }
  | { readonly type: 'answer'; readonly answer: Answer }

async function whoIsTested(input: { words: string; classId?: string | undefined }, context: Context): Promise<Tested> {
  const { viewer } = context
  if (input.classId) {
    const found = await classById(viewer, input.classId)
    if (!found) return { type: 'answer', answer: noSuchClass() }
    return { type: 'students', title: classTitle(found), students: await viewer.studentsIn(found) }
  }
  const asked = readClassWords(input.words)
  const school = await schoolNamed(asked.words, context)
  const wantsClass = asked.period !== undefined || (asked.words !== '' && !school)
  if (wantsClass) {
    const which = await whichClass(viewer, input.words)
    if (which.type === 'none') return { type: 'answer', answer: noSuchClass() }
    if (which.type === 'several') return { type: 'answer', answer: chooseClass('testing', which.found) }
    return { type: 'students', title: classTitle(which.found), students: await viewer.studentsIn(which.found) }
  }
  const reached = viewer.offices.length > 0 ? await viewer.officeStudents(school?.id) : await viewer.mine()
  const inGrade = asked.gradeLevel ? reached.filter((one) => sameGrade(one.grade, asked.gradeLevel ?? '')) : reached
  const title = [
    school?.name ?? (viewer.offices.length > 0 ? t`your schools` : t`your students`),
    asked.gradeLevel ? t`grade ${asked.gradeLevel}` : '',
  ]
  return { type: 'students', title: title.filter(Boolean).join(', '), students: inGrade }
}

async function schoolNamed(words: string, context: Context): Promise<School | undefined> {
  const wanted = foldWords(words)
  if (wanted.length === 0) return undefined
  const fitting = (await context.directory.schools()).filter((school) => {
    const name = foldWords(school.name)
    return wanted.every((word) => name.some((part) => part.startsWith(word)))
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

function sameGrade(grade: string | undefined, wanted: string): boolean {
  return grade !== undefined && grade.replace(/^0+/, '') === wanted.replace(/^0+/, '')
}

interface Room {
  readonly accommodations: readonly string[]
  readonly students: VisibleStudent[]
}

/** Students who need just the same sit together; the largest group first. */
function roomsFor(plans: readonly VisiblePlan[], today: Day): readonly Room[] {
  // Who has an IEP and a 504 plan sits in one room, with what both give.
  const given = new Map<VisibleStudent, Map<string, string>>()
  for (const plan of plans) {
    for (const one of plan.content.accommodations) {
      if (!appliesToAssessment(one) || isOver(one, today)) continue
      const texts = given.get(plan.student) ?? new Map<string, string>()
      given.set(plan.student, texts.set(fold(one.text), one.text))
    }
  }
  const rooms = new Map<string, Room>()
  for (const [student, texts] of given) {
    const key = [...texts.keys()].sort().join('|')
    const room = rooms.get(key)
    if (room) room.students.push(student)
    else rooms.set(key, { accommodations: [...texts.values()].sort(), students: [student] })
  }
  return [...rooms.values()].sort((a, b) => b.students.length - a.students.length)
}

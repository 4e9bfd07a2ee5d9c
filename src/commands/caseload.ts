// The students somebody carries: their plans and what is due next.

import { z } from 'zod'
import { defineCommand } from '#bot/command'
import type { Item } from '#bot/reply'
import { groundTitles } from '#people/grounds'
import type { StudentId } from '#people/student'
import { covers } from '#plans/held-ground'
import { kindTitles, type PlanKind } from '#plans/kind'
import type { Viewer } from '#records/viewer'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { type Day, daysBetween, spokenDay } from '#time/day'
import { kind } from './inputs.js'
import { withoutTheirPlan } from './no-plan.js'
import { nameWithGrade, planData, rosterAge } from './plan-answer.js'

export const caseload = defineCommand({
  name: 'caseload',
  summary: 'Your students with plans, the next review first',
  phrases: ['caseload', 'my caseload', 'my students', 'my kids', 'who is on my caseload', 'list my students'],
  takes: 'nothing',
  input: z.object({ kind }),
  mayUse: 'staff',
  examples: ['my caseload'],
  changes: false,
  daily: true,
  async run(input, context) {
    const { viewer } = context
    const mine = viewer.mine()
    const coordinated = await coordinatedBy(viewer)
    const plans = [
      ...(await viewer.plans(mine, [], input.kind)),
      ...(input.kind === 'iep' ? [] : await viewer.plans(coordinated, [], '504')),
    ]
    const flags = new Map([...(await viewer.flagged(mine)), ...only504(await viewer.flagged(coordinated))])
    const students = [...mine, ...coordinated]
    const sorted = [...plans].sort((a, b) => ((a.reviewDueDate ?? '9') < (b.reviewDueDate ?? '9') ? -1 : 1))
    const missing = withoutTheirPlan(students, flags, plans, input.kind)
    return {
      status: 'ok',
      title:
        sorted.length === 0
          ? 'You have no students with a plan here'
          : `Your caseload: ${sorted.length} ${sorted.length === 1 ? 'plan' : 'plans'}`,
      sections: [
        ...(sorted.length > 0
          ? [{ type: 'list' as const, items: sorted.map((plan) => planItem(plan, viewer.today)) }]
          : []),
        ...(missing.length > 0
          ? [
              {
                type: 'list' as const,
                heading: 'The roster says there is a plan, and none is loaded here',
                items: missing.map((student) => ({ text: nameWithGrade(student) })),
              },
            ]
          : []),
        ...(rosterAge(context) ? [{ type: 'footnote' as const, text: rosterAge(context) }] : []),
      ],
      students: [...new Set([...sorted.map((plan) => plan.student), ...missing].map((student) => student.sourcedId))],
      data: {
        students: sorted.map((plan) => ({
          studentId: plan.student.sourcedId,
          name: plan.student.name,
          grade: plan.student.grade ?? null,
          plan: planData(plan),
          status: plan.status,
          caseManager: plan.caseManager?.email ?? null,
          grounds: plan.student.grounds.map(({ ground }) => ground),
        })),
        notLoaded: missing.map((student) => student.sourcedId),
      },
    }
  },
})

/** A 504 coordinator carries the 504 plans of their schools too, beside the students who are theirs by person. */
async function coordinatedBy(viewer: Viewer): Promise<readonly VisibleStudent[]> {
  if (!viewer.offices.some((office) => office.role === 'section504Coordinator')) return []
  const mine = new Set(viewer.mine().map((student) => student.id))
  return (await viewer.officeStudents()).filter(
    (student) => !mine.has(student.id) && student.grounds.some(({ ground }) => ground === 'section504Coordinator'),
  )
}

function only504(flags: ReadonlyMap<StudentId, readonly PlanKind[]>): [StudentId, readonly PlanKind[]][] {
  return [...flags].map(([student, kinds]) => [student, kinds.filter((kind) => kind === '504')])
}

function planItem(plan: VisiblePlan, today: Day): Item {
  const { student } = plan
  // Who carries the student's other plan is not said to carry this one.
  const ground = student.grounds.find((one) => covers(one, plan.kind))?.ground
  return {
    text: `${nameWithGrade(student)}: ${kindTitles[plan.kind]}`,
    details: [
      plan.reviewDueDate ? dueWords(plan, plan.reviewDueDate, today) : '',
      ground ? `You: ${groundTitles[ground]}` : '',
    ].filter((detail) => detail !== ''),
  }
}

/** A 504 plan's yearly review is never "overdue": no law sets its day. */
function dueWords(plan: VisiblePlan, due: Day, today: Day): string {
  const days = daysBetween(today, due)
  const what = plan.kind === 'iep' ? 'Annual review' : 'Yearly review (district practice)'
  if (days < 0) return `${what} ${plan.kind === 'iep' ? 'overdue since' : 'was planned by'} ${spokenDay(due)}`
  return `${what} due ${spokenDay(due)} (${days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`})`
}

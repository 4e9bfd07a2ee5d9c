// The students somebody carries: their plans and what is due next.

import { z } from 'zod'
import { type Context, defineCommand } from '#bot/command'
import type { Item } from '#bot/reply'
import { groundTitles } from '#people/grounds'
import type { StudentId } from '#people/student'
import { covers } from '#plans/held-ground'
import { kindTitles, type PlanKind, planKinds } from '#plans/kind'
import type { Viewer } from '#records/viewer'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { type Day, daysBetween, spokenDay } from '#time/day'
import { later, t, translated } from '#wording/t'
import { deadlinesOf, dueWords, type PlanDeadlines } from './deadlines/deadlines-of.js'
import { kind } from './inputs.js'
import { withoutTheirPlan } from './no-plan.js'
import { nameWithGrade, planData, rosterAge } from './plan-answer.js'

export const caseload = defineCommand({
  name: 'caseload',
  summary: later`Your students with plans, and what is due next`,
  phrases: ['caseload', 'my caseload', 'my students', 'my kids', 'who is on my caseload', 'list my students'],
  takes: 'nothing',
  input: z.object({ kind }),
  mayUse: 'staff',
  examples: [later`my caseload`],
  changes: false,
  daily: true,
  async run(input, context) {
    const { viewer } = context
    const mine = await viewer.mine()
    const coordinated = await coordinatedBy(viewer)
    const plans = [
      ...(await viewer.plans(mine, [], input.kind)),
      ...(input.kind === 'iep' ? [] : await viewer.plans(coordinated, [], '504')),
    ]
    const flags = new Map([...(await viewer.flagged(mine)), ...only504(await viewer.flagged(coordinated))])
    const students = [...mine, ...coordinated]
    const running = await openDeadlines(students, context)
    const next = (plan: VisiblePlan) => running.get(plan.id)?.[0]?.workTarget ?? plan.reviewDueDate ?? '9'
    const sorted = [...plans].sort((a, b) => (next(a) < next(b) ? -1 : next(a) > next(b) ? 1 : 0))
    const missing = withoutTheirPlan(students, flags, plans, input.kind)
    return {
      status: 'ok',
      title:
        sorted.length === 0
          ? t`You have no students with a plan here`
          : t`Your caseload: ${sorted.length} ${sorted.length === 1 ? t`plan` : t`plans`}`,
      sections: [
        ...(sorted.length > 0
          ? [
              {
                type: 'list' as const,
                items: sorted.map((plan) => planItem(plan, running.get(plan.id) ?? [], viewer.today)),
              },
            ]
          : []),
        ...(missing.length > 0
          ? [
              {
                type: 'list' as const,
                heading: t`The roster says there is a plan, and none is loaded here`,
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
          deadlines: (running.get(plan.id) ?? []).map(({ rule: { id: rule }, due, workTarget, status }) => ({
            rule,
            due,
            workTarget,
            status,
          })),
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
  return (await viewer.officeStudents()).filter(
    (student) => !viewer.isMine(student) && student.grounds.some(({ ground }) => ground === 'section504Coordinator'),
  )
}

function only504(flags: ReadonlyMap<StudentId, readonly PlanKind[]>): [StudentId, readonly PlanKind[]][] {
  return [...flags].map(([student, kinds]) => [student, kinds.filter((kind) => kind === '504')])
}

/** What runs of each plan that the asker carries, by the plan: what is to be done first comes first. */
async function openDeadlines(
  students: readonly VisibleStudent[],
  context: Context,
): Promise<ReadonlyMap<string, PlanDeadlines['open']>> {
  const { viewer } = context
  const carried = students.filter((student) => planKinds.some((kind) => viewer.mayChange(student, kind)))
  const running = new Map<string, PlanDeadlines['open']>()
  for (const { plan, open } of await deadlinesOf(carried, context)) {
    if (!plan.held || !viewer.mayChange(plan.student, plan.kind)) continue
    running.set(
      plan.held.id,
      open.toSorted((a, b) => (a.workTarget < b.workTarget ? -1 : a.workTarget > b.workTarget ? 1 : 0)),
    )
  }
  return running
}

function planItem(plan: VisiblePlan, open: PlanDeadlines['open'], today: Day): Item {
  const { student } = plan
  // Who carries the student's other plan is not said to carry this one.
  const ground = student.grounds.find((one) => covers(one, plan.kind))?.ground
  const past = open.filter(({ status }) => status === 'overdue')
  const next = open.find(({ status }) => status !== 'overdue')
  return {
    text: `${nameWithGrade(student)}: ${kindTitles[plan.kind]}`,
    details: [
      ...past.map((deadline) => `${translated(deadline.rule.title)} ${dueWords(deadline)}`),
      next
        ? nextWords(next, today)
        : open.length === 0 && plan.reviewDueDate
          ? reviewWords(plan, plan.reviewDueDate, today)
          : '',
      ground ? t`You: ${groundTitles[ground]}` : '',
    ].filter((detail) => detail !== ''),
  }
}

/** By when it is best done, and the legal day where that is another. */
function nextWords({ rule, due, workTarget }: PlanDeadlines['open'][number], today: Day): string {
  const days = daysBetween(today, workTarget)
  const away = days < 0 ? t`now` : days === 0 ? t`today` : days === 1 ? t`tomorrow` : t`in ${days} days`
  const legal = workTarget === due ? '' : t`, due ${spokenDay(due)}`
  const practice = rule.basis === 'law' ? '' : t` (district practice)`
  return t`Next: ${translated(rule.title)}${practice} by ${spokenDay(workTarget)}, ${away}${legal}`
}

/** The review alone, for whoever doesn't carry the plan. A 504 plan's is never "overdue": no law sets its day. */
function reviewWords({ kind: of }: VisiblePlan, due: Day, today: Day): string {
  const what = of === 'iep' ? t`Annual review` : t`Yearly review (district practice)`
  if (due < today)
    return of === 'iep' ? t`${what} overdue since ${spokenDay(due)}` : t`${what} was planned by ${spokenDay(due)}`
  const days = daysBetween(today, due)
  return t`${what} due ${spokenDay(due)} (${days === 0 ? t`today` : days === 1 ? t`tomorrow` : t`in ${days} days`})`
}

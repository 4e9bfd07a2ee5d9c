// The card of a class that a teacher would pin: what keeps students safe first, then each accommodation with who needs
// it, then one tap to log those that the plans ask to be written down. The command shows it, and the message at the
// start of a period sends it.

import type { Section } from '#bot/reply'
import { fold } from '#language/fold'
import type { PlanKind } from '#plans/kind'
import { isForAssessment } from '#plans/reduce'
import type { LogEntry } from '#records/accommodation-log'
import type { Readings } from '#records/readings'
import type { ClassRecord } from '#records/student-records'
import type { Viewer } from '#records/viewer'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import type { Day } from '#time/day'
import { t } from '#wording/t'
import { namedSafety } from '../accommodations.js'
import { withoutTheirPlan } from '../no-plan.js'
import { isOver } from '../plan-words.js'
import { type Asked, askedOf, logSections } from './class-log.js'

export interface ClassCard {
  readonly inClass: ClassRecord
  readonly plans: readonly VisiblePlan[]
  /** Students of whom the roster says that a plan exists, and none is held. */
  readonly missing: readonly VisibleStudent[]
  readonly groups: readonly Group[]
  /** What the asker can write down: nothing in a class that they only have an office over. */
  readonly toLog: readonly Asked[]
  /** What the asker has logged in this class today. */
  readonly logged: readonly LogEntry[]
}

/** An accommodation with everybody in the class who has it. */
export interface Group {
  readonly text: string
  readonly students: readonly VisibleStudent[]
  /** When it is given, of those who say. */
  readonly when: readonly string[]
  readonly onTestsAlone: boolean
}

/** Reads what a class needs, through the viewer of whoever is shown it. */
export async function readClassCard(
  inClass: ClassRecord,
  viewer: Viewer,
  readings: Readings,
  kind?: PlanKind,
): Promise<ClassCard> {
  const students = await viewer.studentsIn(inClass)
  const plans = await viewer.plans(students, ['accommodations', 'assessment', 'safetyNote', 'behavior'], kind)
  const flags = await viewer.flagged(students)
  const isOwn = (await viewer.classes()).some((one) => one.id === inClass.id)
  const own = await readings.log.ownOn(viewer.staff.id, viewer.today)
  return {
    inClass,
    plans,
    missing: withoutTheirPlan(students, flags, plans, kind),
    groups: byAccommodation(plans, viewer.today),
    toLog: isOwn ? askedOf(plans, viewer.today) : [],
    logged: own.filter((entry) => entry.classId === inClass.id && !entry.correctedBy),
  }
}

/** The card: safety first, then what to do in the moment, then one tap to log, then who needs what. */
export function cardSections(card: ClassCard, timeZone: string): readonly Section[] {
  const { toLog, logged, inClass } = card
  return [...atOnce(card), ...logSections(toLog, logged, inClass.id, timeZone), ...whoNeedsWhat(card)]
}

/** What a class needs, safety first, with nothing to press. */
export function needsOf(card: ClassCard): readonly Section[] {
  return [...atOnce(card), ...whoNeedsWhat(card)]
}

function atOnce({ plans }: ClassCard): readonly Section[] {
  return [...plans.flatMap(namedSafety), ...plans.flatMap(inTheMoment)]
}

function whoNeedsWhat({ groups }: ClassCard): readonly Section[] {
  return groups.length > 0
    ? [{ type: 'list', heading: t`Who needs what`, items: groups.map(groupItem) }]
    : [{ type: 'text', text: t`I hold no plan of a student in this class that you may see.` }]
}

/** The accommodations of a plan that are not over. */
export function current(plan: VisiblePlan, today: Day): VisiblePlan['content']['accommodations'] {
  return plan.content.accommodations.filter((one) => !isOver(one, today))
}

/** What to do and what not to, as the behavior intervention plan has it. */
function inTheMoment(plan: VisiblePlan): readonly Section[] {
  const { behaviorDo, behaviorDoNot } = plan.content.facts
  const facts = [
    ...(behaviorDo ? [[t`Do`, behaviorDo] as const] : []),
    ...(behaviorDoNot ? [[t`Don't`, behaviorDoNot] as const] : []),
  ]
  return facts.length > 0 ? [{ type: 'facts', heading: t`In the moment: ${plan.student.name}`, facts }] : []
}

function groupItem({ text, students, when, onTestsAlone }: Group) {
  const names = students.map((one) => one.name).sort()
  return {
    text: `${text}${onTestsAlone ? t` (on tests)` : ''}`,
    // One line each: a whole class must fit where it is pinned.
    details: [`${names.join(', ')}${when.length > 0 ? ` (${when.join('; ')})` : ''}`],
  }
}

/** Each accommodation once, with everybody who has it; in class before on tests, the most shared first. */
function byAccommodation(plans: readonly VisiblePlan[], today: Day): readonly Group[] {
  const groups = new Map<string, { text: string; students: VisibleStudent[]; when: string[]; onTestsAlone: boolean }>()
  for (const plan of plans) {
    for (const one of current(plan, today)) {
      const key = `${fold(one.text)}|${isForAssessment(one)}`
      const group = groups.get(key) ?? { text: one.text, students: [], when: [], onTestsAlone: isForAssessment(one) }
      groups.set(key, group)
      if (!group.students.includes(plan.student)) group.students.push(plan.student)
      if (one.when && !group.when.includes(one.when)) group.when.push(one.when)
    }
  }
  return [...groups.values()].sort(
    (a, b) => Number(a.onTestsAlone) - Number(b.onTestsAlone) || b.students.length - a.students.length,
  )
}

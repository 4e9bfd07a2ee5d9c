// What of a class is to be written down today: each accommodation whose plans ask for it, with everybody who has it, so
// that one tap does for all of them and a picker for one.

import { createHash } from 'node:crypto'
import type { Item, Section } from '#bot/reply'
import { fold } from '#language/fold'
import type { StudentId } from '#people/student'
import { isForAssessment } from '#plans/reduce'
import { isInEffect } from '#plans/status'
import type { LogEntry } from '#records/accommodation-log'
import type { VisiblePlan } from '#records/visible'
import type { Day } from '#time/day'
import { spokenTime, timeAt } from '#time/time-of-day'
import { t } from '#wording/t'
import { isOver } from '../plan-words.js'
import { type Loggable, outcomeTitles } from './logging.js'

/** An accommodation of one plan that asks to be written down. */
export type Asked = Pick<Loggable, 'plan' | 'accommodation'>

/** Keys that one button may carry: Slack takes 2,000 characters. */
export const mostKeys = 80
export const keyLength = 16

/** Buttons that stand open. More are a wall, and more than one card of Teams takes; the picker has all of them. */
const mostShared = 6
const mostButtons = 4

/** What the plans of a class ask to be written down in class. Tests are logged by who gives them. */
export function askedOf(plans: readonly VisiblePlan[], today: Day): readonly Asked[] {
  return plans
    .filter((plan) => isInEffect(plan, today))
    .flatMap((plan) =>
      plan.content.accommodations
        .filter((one) => one.documentationRequired && !isForAssessment(one) && !isOver(one, today))
        .map((accommodation) => ({ plan, accommodation })),
    )
}

/**
 * Names one of them on a button, which has no room for the ids of a whole class. Who joins the class later is not
 * among those that were shown, and so not logged for unseen.
 */
export function keyOf({ plan, accommodation }: Asked): string {
  return `${studentKey(plan.studentId)}${short(`${plan.kind}|${accommodation.id}`)}`
}

/** What a student's keys begin with, so that no other student's plan is opened. */
export function studentKey(id: StudentId): string {
  return short(id)
}

/** 48 bits: no two things of one class are taken for each other. */
function short(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('base64url')
    .slice(0, keyLength / 2)
}

/** The names of the students, each once. */
export function namesOf(asked: readonly Asked[]): readonly string[] {
  const names = new Map(asked.map(({ plan }) => [plan.studentId, plan.student.name]))
  return [...names.values()].sort()
}

/**
 * What was logged, one tap for what was not, and the way to all that is not simply "provided".
 * @param logged what the asker has logged in this class today
 */
export function logSections(
  asked: readonly Asked[],
  logged: readonly LogEntry[],
  classId: string,
  timeZone: string,
): readonly Section[] {
  const done = asked.filter((one) => entriesOf(one, logged).length > 0)
  const open = asked.filter((one) => !done.includes(one))
  const groups = byText(open)
  const shared = groups.filter((group) => namesOf(group).length > 1 && group.length <= mostKeys).slice(0, mostShared)
  const single = groups.filter((group) => group.length === 1).slice(0, Math.max(0, mostButtons - shared.length))
  return [
    ...(done.length > 0
      ? [
          {
            type: 'list' as const,
            heading: t`Logged today`,
            items: byText(done).map((one) => saidOf(one, logged, timeZone)),
          },
        ]
      : []),
    ...[...shared, ...single].flatMap((group) => tap(group, byText(asked), classId)),
    ...(open.length > 0 ? [picker(open, classId)] : []),
  ]
}

function entriesOf({ plan, accommodation }: Asked, logged: readonly LogEntry[]): readonly LogEntry[] {
  return logged.filter((entry) => entry.studentId === plan.studentId && entry.accommodationId === accommodation.id)
}

/** Each accommodation with everybody who has it, the most shared first. */
function byText(asked: readonly Asked[]): readonly (readonly Asked[])[] {
  const groups = new Map<string, Asked[]>()
  for (const one of asked) {
    const key = fold(one.accommodation.text)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)
}

const textOf = (group: readonly Asked[]) => group[0]?.accommodation.text ?? ''

/** One button, under a line that says of whom and of what. */
function tap(group: readonly Asked[], all: readonly (readonly Asked[])[], classId: string): readonly Section[] {
  const names = namesOf(group)
  const isRest = all.some((whole) => whole.length > group.length && whole.some((one) => group.includes(one)))
  const [first] = group
  if (!first) return []
  const { plan, accommodation } = first
  const button =
    group.length === 1
      ? {
          label: t`Provided`,
          action: {
            command: 'logAccommodation',
            input: {
              student: plan.studentId,
              kind: plan.kind,
              accommodation: accommodation.id,
              classId,
              outcome: 'provided',
            },
          },
        }
      : {
          label: t`Provided for ${isRest ? t`the other` : t`all`} ${names.length}`,
          action: { command: 'logForAll', input: { classId, asked: group.map(keyOf), outcome: 'provided' } },
        }
  return [
    { type: 'text', text: t`Log for ${names.join(', ')}: ${accommodation.text}` },
    { type: 'buttons', buttons: [{ style: 'primary', ...button }] },
  ]
}

/** One student, with all that their plans ask for. */
function picker(open: readonly Asked[], classId: string): Section {
  const students = [...new Map(open.map(({ plan }) => [plan.studentId, plan.student])).values()]
  return {
    type: 'choices',
    prompt: t`Log for one student …`,
    choices: students
      .map((student) => ({ student, own: open.filter(({ plan }) => plan.studentId === student.id) }))
      .sort((a, b) => (a.student.name < b.student.name ? -1 : 1))
      .map(({ student, own }) => ({
        label: student.name,
        ...(own.length > 1 && { detail: t`${own.length} accommodations` }),
        action: { command: 'logForAll', input: { classId, asked: own.map(keyOf) } },
      })),
  }
}

/** An accommodation with who has what logged of it: those of one minute and outcome in one line. */
function saidOf(group: readonly Asked[], logged: readonly LogEntry[], timeZone: string): Item {
  const lines = new Map<string, string[]>()
  for (const one of group) {
    for (const entry of entriesOf(one, logged)) {
      const said = `${outcomeTitles[entry.outcome]}, ${spokenTime(timeAt(entry.at, timeZone))}`
      lines.set(said, [...(lines.get(said) ?? []), one.plan.student.name])
    }
  }
  return { text: textOf(group), details: [...lines].map(([said, names]) => `${names.sort().join(', ')}: ${said}`) }
}

// The classes that somebody has today, with one tap to log again what they logged the last time.

import type { Context } from '#bot/command'
import type { Button, Item, Section } from '#bot/reply'
import { foldWords } from '#language/fold'
import type { LogEntry } from '#records/accommodation-log'
import type { ClassRecord } from '#records/student-records'
import { addDays, type Day, isWeekend, spokenDay } from '#time/day'
import { t } from '#wording/t'
import { type Asked, askedOf, keyOf, mostKeys, namesOf } from '../classroom/class-log.js'
import { classTitle } from '../which-class.js'

/** A day longer ago says little of what is given now. */
const daysBack = 10
const mostClasses = 8

export interface ClassToday {
  readonly inClass: ClassRecord
  readonly withPlan: number
  /** What the asker logged here the last time, and may log again today. */
  readonly again: readonly Asked[]
  /** When that was. */
  readonly lastDay?: Day
  readonly students: readonly string[]
}

/** Those of the asker's own classes in which somebody has a plan, where school is held today. */
export async function classesToday(context: Context): Promise<readonly ClassToday[]> {
  const { viewer, readings } = context
  const held: ClassRecord[] = []
  for (const one of await viewer.classes()) if (await isHeld(one, context)) held.push(one)
  if (held.length === 0) return []
  const today = await readings.log.ownOn(viewer.staff.id, viewer.today)
  const last = await lastLogged(context)
  const found: ClassToday[] = []
  for (const inClass of held.slice(0, mostClasses)) {
    const plans = await viewer.plans(await viewer.studentsIn(inClass), ['accommodations', 'assessment'])
    if (plans.length === 0) continue
    const again = askedOf(plans, viewer.today)
      .filter((one) => isAmong(one, inClass, last.entries) && !isAmong(one, inClass, today))
      .slice(0, mostKeys)
    const students = [...new Set(plans.map(({ student }) => student.sourcedId))]
    found.push({ inClass, withPlan: students.length, again, ...(last.day && { lastDay: last.day }), students })
  }
  return found
}

/** Nothing where there is no class. */
export function classSections(classes: readonly ClassToday[]): readonly Section[] {
  if (classes.length === 0) return []
  const again = classes.filter((one) => one.again.length > 0)
  return [
    { type: 'list', heading: t`Your classes today`, items: classes.map(itemOf) },
    { type: 'buttons', buttons: [...again.map(againButton), ...classes.map(openButton)] },
  ]
}

function itemOf({ inClass, withPlan, again, lastDay }: ClassToday): Item {
  const byText = new Map<string, Asked[]>()
  for (const one of again) {
    const key = foldWords(one.accommodation.text).join(' ')
    byText.set(key, [...(byText.get(key) ?? []), one])
  }
  const said = [...byText.values()].map((group) => `${group[0]?.accommodation.text}: ${namesOf(group).join(', ')}`)
  return {
    text: t`${classTitle(inClass)}: ${withPlan === 1 ? t`1 student` : t`${withPlan} students`} with a plan`,
    details: said.length > 0 && lastDay ? [t`Logged ${spokenDay(lastDay)}: ${said.join('; ')}`] : [],
  }
}

/** It writes for those who were named above it, and for nobody who joins the class later. */
function againButton({ inClass, again }: ClassToday): Button {
  const input = { classId: inClass.id, asked: again.map(keyOf), outcome: 'provided' }
  return { label: t`Log again: ${classTitle(inClass)}`, style: 'primary', action: { command: 'logForAll', input } }
}

function openButton({ inClass }: ClassToday): Button {
  return { label: t`Open: ${classTitle(inClass)}`, action: { command: 'class', input: { classId: inClass.id } } }
}

function isAmong({ plan, accommodation }: Asked, { id }: ClassRecord, entries: readonly LogEntry[]): boolean {
  return entries.some(
    (entry) => entry.classId === id && entry.studentId === plan.studentId && entry.accommodationId === accommodation.id,
  )
}

/** What was logged as provided on the last day on which anything was. */
async function lastLogged({ viewer, readings }: Context): Promise<{ entries: readonly LogEntry[]; day?: Day }> {
  for (let back = 1; back <= daysBack; back += 1) {
    const day = addDays(viewer.today, -back)
    const entries = (await readings.log.ownOn(viewer.staff.id, day)).filter(
      ({ outcome, correctedBy }) => outcome === 'provided' && correctedBy === undefined,
    )
    if (entries.length > 0) return { entries, day }
  }
  return { entries: [] }
}

/** By the school's calendar, else Monday to Friday. */
async function isHeld({ schoolId }: ClassRecord, { viewer, readings }: Context): Promise<boolean> {
  return (await readings.timetable.inSession(schoolId, viewer.today)) ?? !isWeekend(viewer.today)
}

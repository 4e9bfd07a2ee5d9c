// The plan updates that somebody was sent and has not said that they read.

import type { Context } from '#bot/command'
import type { Button, Section } from '#bot/reply'
import { kindTitles } from '#plans/kind'
import type { Obligation } from '#records/obligations'
import type { VisibleStudent } from '#records/visible'
import { t } from '#wording/t'
import { nameWithGrade } from '../plan-answer.js'

const mostShown = 3

interface ToRead {
  readonly obligation: Obligation
  readonly student: VisibleStudent
}

/** Each student is met through the asker's own viewer: of whom they may not see any more, nothing is said. */
export async function toRead({ viewer, readings }: Context): Promise<readonly ToRead[]> {
  const found: ToRead[] = []
  for (const obligation of await readings.delivery.ownOpen(viewer.staff.id)) {
    const student = await viewer.student(obligation.studentId)
    if (student) found.push({ obligation, student })
  }
  for (const { student } of found.slice(0, mostShown)) await viewer.meet(student.id)
  return found
}

/** Nothing where all is read. */
export function toReadSections(all: readonly ToRead[]): readonly Section[] {
  if (all.length === 0) return []
  const shown = all.slice(0, mostShown)
  const items = shown.map(({ obligation: { kind, version }, student }) => ({
    text: t`${nameWithGrade(student)}: ${kindTitles[kind]}, version ${version}`,
  }))
  const more = all.length > shown.length ? [{ text: t`And ${all.length - shown.length} more: see "acknowledge"` }] : []
  return [
    { type: 'list', heading: t`You have not yet said that you read`, items: [...items, ...more] },
    { type: 'buttons', buttons: shown.flatMap(buttonsOf) },
  ]
}

/** The students whose names stand there, by the roster's id. */
export function studentsToRead(all: readonly ToRead[]): readonly string[] {
  return all.slice(0, mostShown).map(({ student }) => student.sourcedId)
}

function buttonsOf({ obligation, student }: ToRead): readonly Button[] {
  const { id, kind } = obligation
  return [
    { label: t`Open: ${student.name}`, action: { command: 'glance', input: { student: student.id, kind } } },
    { label: t`I have read it: ${student.name}`, action: { command: 'acknowledge', input: { obligation: id } } },
  ]
}

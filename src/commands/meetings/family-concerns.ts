// What the family is worried about and nobody has talked over with them yet: the team goes into a meeting knowing it, in their
// own words (34 CFR 300.324(a)(1)(ii)).

import type { Context } from '#bot/command'
import type { Button, Section } from '#bot/reply'
import type { PlanKind } from '#plans/kind'
import type { RecordedConcern } from '#records/families'
import type { VisibleStudent } from '#records/visible'
import { t } from '#wording/t'
import { concernsOf } from '../families/family-at-hand.js'
import { concernItem } from '../families/family-words.js'
import type { MeetingsAtHand } from './at-hand.js'

/** The concerns that are still to be talked over, the earliest first. */
export async function concernsToTalkOver(
  found: Pick<MeetingsAtHand, 'student' | 'kind'>,
  context: Context,
): Promise<readonly RecordedConcern[]> {
  const all = await concernsOf(found, context)
  return all.filter(({ discussedDay }) => discussedDay === undefined).toReversed()
}

/** As they stand in an answer; nothing where there is none. */
export function concernSections(concerns: readonly RecordedConcern[]): readonly Section[] {
  if (concerns.length === 0) return []
  return [{ type: 'list', heading: t`What the family is worried about`, items: concerns.map(concernItem) }]
}

/** Opens all of them, where each can be noted as talked over. */
export function concernsButton(student: VisibleStudent, kind: PlanKind): Button {
  return { label: t`Concerns`, action: { command: 'concerns', input: { student: student.id, kind } } }
}

export function concernData({ day, name, relationship, words, language, inEnglish }: RecordedConcern) {
  return { date: day, name, relationship, words, language, ...(inEnglish && { inEnglish }) }
}

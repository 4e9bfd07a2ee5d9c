// Consents that were asked for, given, refused or revoked, each with what is lacking about it.

import type { Context } from '#bot/command'
import type { Item } from '#bot/reply'
import { type RecordableEvent, recordable } from '#deadlines/recordable'
import { consentEvents, consentsFor } from '#families/consents'
import type { PlanKind } from '#plans/kind'
import type { RecordedEvent } from '#records/legal-events'
import { spokenDay } from '#time/day'
import { t, translated } from '#wording/t'
import type { CarriedPlan } from './family-at-hand.js'

const shown = new Set<string>(['consentRevoked', ...consentsFor.flatMap((one) => Object.values(consentEvents[one]))])
const givenEvents = new Set<string>(consentsFor.map((one) => consentEvents[one].given))
/** The answers to each consent. */
const answers = consentsFor.map((one) => new Set<string>([consentEvents[one].given, consentEvents[one].refused]))
const mostShown = 5

/** The newest first. */
export async function consentLines({ student, kind }: CarriedPlan, context: Context): Promise<readonly Item[]> {
  const events = await recordedOf({ student, kind }, context)
  return events
    .filter(({ event }) => shown.has(event))
    .slice(0, mostShown)
    .map((one) => ({
      text: `${spokenDay(one.day)}: ${translated(recordable[one.event as RecordableEvent].label)}`,
      details: [one.note ?? '', noNoticeBefore(one, events, kind) ?? ''].filter((says) => says !== ''),
    }))
}

/** What was recorded of one kind of plan, the newest first. */
export async function recordedOf(
  { student, kind }: CarriedPlan,
  { viewer, readings }: Context,
): Promise<readonly RecordedEvent[]> {
  const all = await viewer.within([student], kind, ['evaluation'], (permits) => readings.events.recorded(permits))
  return all.filter((one) => one.kind === undefined || one.kind === kind)
}

/**
 * Consent is informed where prior written notice of it came before (34 CFR 300.9(a), 300.300(a)(1)(i), 300.503): a notice
 * that was there when an earlier consent of another kind was answered was of that one. For a 504 plan 34 CFR 104.36 asks for
 * notice.
 */
export function noNoticeBefore(
  consent: Pick<RecordedEvent, 'event' | 'day'>,
  events: readonly Pick<RecordedEvent, 'event' | 'day'>[],
  kind: PlanKind,
): string | undefined {
  if (!givenEvents.has(consent.event)) return undefined
  const earlier = events.filter(
    ({ event, day }) => day < consent.day && answers.some((of) => of.has(event) && !of.has(consent.event)),
  )
  const since = earlier
    .map(({ day }) => day)
    .sort()
    .at(-1)
  const isNoticed = events.some(
    ({ event, day }) => event === 'noticeGiven' && day <= consent.day && (since === undefined || day > since),
  )
  if (isNoticed) return undefined
  return kind === 'iep'
    ? t`Defect: no prior written notice is noted before it (34 CFR 300.503, 300.9(a)). If it was given, note it with its day; if not, give it now.`
    : t`Defect: no notice is noted before it (34 CFR 104.36). If it was given, note it with its day; if not, give it now.`
}

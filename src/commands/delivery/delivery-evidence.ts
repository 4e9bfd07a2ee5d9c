// What can be shown of the delivery of one student's plan between two days: who was told of which version, when, in
// which words, and what they said to it (34 CFR 300.323(d)). Nobody is said to have acknowledged what they did not.

import type { Context } from '#bot/command'
import type { Section } from '#bot/reply'
import { groundTitles } from '#people/grounds'
import { fullName } from '#people/staff'
import type { PlanKind } from '#plans/kind'
import type { DeliveryEvidence } from '#records/obligations'
import type { VisibleStudent } from '#records/visible'
import type { Instant } from '#time/clock'
import { addDays, type Day, spokenDay } from '#time/day'
import { instantAt } from '#time/time-of-day'
import { t } from '#wording/t'

export interface Told {
  readonly sections: readonly Section[]
  readonly data: { readonly delivery: readonly object[]; readonly questions: readonly object[] }
}

/** The part of the evidence page that is about delivery and questions. @param from, to both days are counted */
export async function deliveryEvidence(
  { viewer, readings, clock, directory }: Context,
  student: VisibleStudent,
  kind: PlanKind,
  from: Day,
  to: Day,
): Promise<Told> {
  const since = instantAt(from, '00:00', clock.timeZone)
  const until = (instantAt(addDays(to, 1), '00:00', clock.timeZone) - 1) as Instant
  const told = await viewer.within([student], kind, ['accommodations', 'team'], async (permits) => ({
    rows: (await readings.delivery.evidence(permits, since, until)).filter((one) => one.kind === kind),
    questions: (await readings.questions.about(permits)).filter((one) => one.askedAt >= since && one.askedAt <= until),
  }))
  const at = (instant: Instant | undefined) => (instant === undefined ? '' : spokenDay(clock.dayOf(instant)))
  const names = new Map<string, string>()
  for (const { askerId, toId } of told.questions) {
    for (const id of [askerId, toId]) {
      const person = await directory.staffMember(id)
      if (person) names.set(id, fullName(person))
    }
  }
  const items = told.rows.map((one) => ({
    text: t`${fullName(one.person)}, version ${one.version}: ${outcome(one, at)}`,
    details: [
      one.grounds.map((ground) => groundTitles[ground]).join(', '),
      one.sentAt === undefined ? '' : t`Told ${at(one.sentAt)}`,
      one.nudgedAt === undefined ? '' : t`Reminded ${at(one.nudgedAt)}`,
      ...(one.shown ? [t`Shown:`, ...one.shown.split('\n')] : []),
    ].filter((line) => line !== ''),
  }))
  const asked = told.questions.map((one) => ({
    text: t`${names.get(one.askerId) ?? ''} asked ${names.get(one.toId) ?? ''} on ${at(one.askedAt)}: ${one.asked}`,
    details: [
      one.answer === undefined ? t`Due ${spokenDay(one.dueDay)}` : t`Answered ${at(one.answeredAt)}: ${one.answer}`,
    ],
  }))
  return {
    sections: [
      items.length > 0
        ? { type: 'list', heading: t`Who was told of the plan`, items }
        : { type: 'text', text: t`Nobody was told of this plan through me in these days.` },
      ...(asked.length > 0 ? [{ type: 'list' as const, heading: t`Questions about it`, items: asked }] : []),
    ],
    data: {
      delivery: told.rows.map((one) => ({
        email: one.person.email,
        version: one.version,
        sinceVersion: one.sinceVersion ?? null,
        cause: one.cause,
        status: one.status,
        sent: one.sentAt === undefined ? null : new Date(one.sentAt).toISOString(),
        acknowledged: one.acknowledgedAt === undefined ? null : new Date(one.acknowledgedAt).toISOString(),
        shown: one.shown ?? null,
      })),
      questions: told.questions.map(({ asked: question, answer = null, dueDay }) => ({ question, answer, dueDay })),
    },
  }
}

function outcome(one: DeliveryEvidence, at: (instant: Instant | undefined) => string): string {
  if (one.acknowledgedAt !== undefined) return t`said on ${at(one.acknowledgedAt)} that they have read it`
  if (one.status === 'acknowledged') {
    return one.sinceVersion === undefined
      ? t`taken as delivered in another way before delivery began here`
      : t`asked nothing new of them since version ${one.sinceVersion}`
  }
  if (one.status === 'lapsed') return t`no longer theirs, or a newer version took its place, before they had said so`
  return one.status === 'sent' ? t`has not said so yet` : t`not told yet`
}

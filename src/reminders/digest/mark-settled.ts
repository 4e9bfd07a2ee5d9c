// When: after any change of the records. Whom: nobody anew. What: a deadline that somebody was told of in the last weeks and
// that runs no more (a new plan was imported, a day was recorded elsewhere) is marked so in the message that told of it.

import type { RuleInForce } from '#deadlines/rule'
import { rulesInForce } from '#deadlines/rules-in-force'
import { type ReminderKey, reminderName } from '#records/reminders'
import type { ClockFacts } from '#records/started-clocks'
import type { Instant } from '#time/clock'
import { t } from '#wording/t'
import { calendarsAround } from '../due/calendars.js'
import { openDeadline } from '../due/find-due.js'
import { byItself, type Job, type JobParts, TakenElsewhere } from '../job.js'

/** Messages from before are read by nobody any more. */
const lookedBackMs = 14 * 24 * 60 * 60_000

/** Told to an administrator under a name of its own. */
const apart = /^escalated\./

export const markSettled: Job = {
  name: 'markSettled',
  async run(parts) {
    const { readings, marks, clock, keeper } = parts
    const seen = `settled up to ${await keeper.recordsVersion()}`
    if (await marks.has(seen)) return 0
    const told = await readings.reminders.toldSince((clock.now() - lookedBackMs) as Instant)
    const isOpen = await whatRuns(told, parts)
    let marked = 0
    for (const one of told) {
      if (isOpen(one) === false && (await mark(one, parts))) marked += 1
    }
    await parts.store.commit(nobody, (unit) => unit.jobs.take(seen))
    return marked
  },
}

/** It may be done, or its day was put right: what holds now is asked for. */
const settled = () => t`Settled or changed since. Ask "due" for what holds now.`

const entry = () => ({ ...byItself, command: 'markSettled', outcome: 'changed', students: [] }) as const
const nobody = { deliveries: [], entry }

/** @returns whether a deadline still runs; undefined of what is none */
async function whatRuns(
  told: readonly ReminderKey[],
  parts: JobParts,
): Promise<(key: ReminderKey) => boolean | undefined> {
  if (told.length === 0) return () => undefined
  const rules = new Map(rulesInForce(await parts.store.settings()).map((rule) => [rule.id, rule]))
  const ruleOf = ({ rule }: ReminderKey): RuleInForce | undefined => rules.get(rule.replace(apart, ''))
  const subjects = new Map(
    told.flatMap((key) =>
      (ruleOf(key)?.kinds ?? []).map((kind) => [
        `${key.studentId}|${kind}`,
        { subject: key.subject, studentId: key.studentId, kind },
      ]),
    ),
  )
  const facts = await parts.clocks.facts([...subjects.values()])
  const calendars = await calendarsAround(parts)
  const today = parts.clock.today()
  const runs = (rule: RuleInForce, one: ClockFacts, key: ReminderKey) =>
    openDeadline(rule, one, calendars, today)?.trigger.date === key.triggerDay
  return (key) => {
    const rule = ruleOf(key)
    // What follows from a birth date or a reporting period is no clock that an event started.
    if (!rule || ['born', 'schoolYearStart', 'progressPeriodStart'].includes(rule.trigger)) return undefined
    return facts.some((one) => one.studentId === key.studentId && rule.kinds.includes(one.kind) && runs(rule, one, key))
  }
}

async function mark(
  {
    message,
    staffId,
    ...key
  }: ReminderKey & { readonly message: string; readonly staffId: Parameters<JobParts['store']['staffMember']>[0] },
  { store, marks }: JobParts,
): Promise<boolean> {
  const about = reminderName(key)
  const done = `settled|${message}|${about}`
  if (await marks.has(done)) return false
  try {
    return await store.commit(nobody, async (unit) => {
      if (!(await unit.jobs.take(done))) throw new TakenElsewhere()
      return unit.settlePart({ id: message, to: staffId }, about, settled)
    })
  } catch (reason) {
    if (reason instanceof TakenElsewhere) return false
    throw reason
  }
}

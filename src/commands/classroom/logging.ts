// What the commands of the accommodation log have in common: which accommodation is meant, in which class, and what is
// answered once it is written down.

import { z } from 'zod'
import { invalid, notFound } from '#bot/answers'
import type { Context } from '#bot/command'
import type { Answer, Button, Section } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import type { Accommodation } from '#plans/accommodation'
import { planKinds } from '#plans/kind'
import { isInEffect } from '#plans/status'
import type { LogDetails, LogEntry, LogOutcome, Occasion } from '#records/accommodation-log'
import type { ClassRecord } from '#records/student-records'
import type { UnitOfWork } from '#records/unit-of-work'
import type { VisiblePlan } from '#records/visible'
import { spokenTime, timeAt } from '#time/time-of-day'
import { t, wording } from '#wording/t'
import { studentId } from '../inputs.js'
import { isOver } from '../plan-words.js'
import { classTitle } from '../which-class.js'

/** What a Log button carries: opaque ids. */
export const whatIsLogged = z.object({
  student: studentId,
  kind: z.enum(planKinds),
  accommodation: z.string().min(1).max(200),
  classId: z.string().max(64).optional(),
  /** The how-manieth time on this occasion. */
  times: z.number().int().min(1).max(50).default(1),
})
export type WhatIsLogged = z.infer<typeof whatIsLogged>

export const outcomeTitles: Record<LogOutcome, string> = wording({
  provided: 'provided',
  declined: 'offered, student declined',
  notNeeded: 'not needed',
  notProvided: 'not provided',
})

/** An accommodation on the occasion that is meant. */
export interface Loggable {
  readonly plan: VisiblePlan
  readonly accommodation: Accommodation
  readonly inClass?: ClassRecord
}

/** Finds what is to be logged among what the asker may see, or answers why it can't be. */
export async function loggable(input: WhatIsLogged, { viewer }: Context): Promise<Loggable | Answer> {
  const student = await viewer.student(input.student)
  if (!student) return notFound('')
  const plan = (await viewer.plans([student], ['accommodations', 'assessment'], input.kind))[0]
  const accommodation = plan?.content.accommodations.find((one) => one.id === input.accommodation)
  if (!plan || !accommodation || !isInEffect(plan, viewer.today) || isOver(accommodation, viewer.today)) return gone()
  if (!accommodation.documentationRequired) return notAsked()
  const classes = await viewer.classesWith(student)
  const named = classes.find((one) => one.id === input.classId)
  if (input.classId !== undefined && !named) return gone()
  const inClass = named ?? (classes.length === 1 ? classes[0] : undefined)
  return { plan, accommodation, ...(inClass && { inClass }) }
}

const gone = () =>
  invalid(
    t`I can't log that any more`,
    t`The plan, or the class, has changed since this button was shown. Ask for the accommodations again.`,
  )
const notAsked = () =>
  invalid(t`Nothing needs to be written down`, t`The plan does not ask for a note of this accommodation.`)

/** What is written down, for `unit.log.add`. */
export function occasionOf({ plan, accommodation, inClass }: Loggable, { viewer }: Context): Occasion {
  return {
    staffId: viewer.staff.id,
    studentId: plan.studentId,
    planId: plan.id,
    accommodationId: accommodation.id,
    day: viewer.today,
    ...(inClass && { classId: inClass.id }),
  }
}

/** Writes it down once, and answers with what was logged, or that it was before. */
export async function logOnce(
  input: WhatIsLogged,
  what: Loggable,
  said: { readonly outcome: LogOutcome; readonly reason?: string; readonly command: string },
  context: Context,
): Promise<Answer> {
  const { plan, accommodation, inClass } = what
  const { outcome, reason, command } = said
  const details: LogDetails = {
    kind: plan.kind,
    outcome,
    accommodation: accommodation.text,
    ...(inClass && { className: classTitle(inClass) }),
    ...(reason && { reason }),
  }
  const { logged, undo } = await context.write(async (unit) => {
    const logged = await unit.log.add(occasionOf(what, context), details, input.times)
    if (logged.type === 'already') return { logged, undo: undefined }
    return { logged, undo: await rememberEntry(unit, logged.id, plan, said, command, context) }
  })
  const { clock } = context
  const entry = { student: plan.studentId, kind: plan.kind }
  if (logged.type === 'already') {
    const at = spokenTime(timeAt(logged.last.at, clock.timeZone))
    return {
      status: 'ok',
      title: t`Already logged at ${at}: ${outcomeTitles[logged.last.outcome]}`,
      sections: [
        { type: 'text', text: `${plan.student.name}: ${accommodation.text}` },
        {
          type: 'buttons',
          buttons: [
            again({ ...input, times: logged.times + 1 }, outcome),
            { label: t`Correct it`, action: { command: 'correctLog', input: { ...entry, entry: logged.last.id } } },
          ],
        },
      ],
      students: [plan.student.sourcedId],
      data: { logged: false, entry: entryData(logged.last, clock.timeZone) },
    }
  }
  const now = clock.now()
  const where = [details.className, spokenTime(timeAt(now, clock.timeZone))].filter(Boolean).join(', ')
  return {
    status: 'ok',
    title: t`Logged for ${plan.student.name}: ${outcomeTitles[outcome]}`,
    sections: [
      { type: 'text', text: `${accommodation.text} (${where})` },
      ...(reason ? [{ type: 'text', text: t`Why: ${reason}` } as const] : []),
      {
        type: 'buttons',
        buttons: [
          ...(undo ? [undoButton(undo)] : []),
          { label: t`Correct it`, action: { command: 'correctLog', input: { ...entry, entry: logged.id } } },
        ],
      },
    ],
    students: [plan.student.sourcedId],
    data: {
      logged: true,
      entry: entryData({ ...occasionOf(what, context), ...details, by: '', at: now }, clock.timeZone),
    },
  }
}

function rememberEntry(
  unit: UnitOfWork,
  id: string,
  plan: VisiblePlan,
  said: { readonly outcome: LogOutcome },
  command: string,
  { viewer }: Context,
): Promise<string> {
  const says = t`logged ${outcomeTitles[said.outcome]} for ${plan.student.name}`
  return unit.undo.remember({ command, says, payload: id, student: plan.studentId, by: viewer.staff.id })
}

function again(input: WhatIsLogged, outcome: LogOutcome): Button {
  return { label: t`Log another time`, action: actionFor(input, outcome) }
}

/** Not provided asks why; all else is one tap. */
function actionFor(input: WhatIsLogged, outcome: LogOutcome): Button['action'] {
  const { student, kind, accommodation, classId, times } = input
  const about = { student, kind, accommodation, ...(classId && { classId }), ...(times > 1 && { times }) }
  return outcome === 'notProvided'
    ? { command: 'logNotProvided', input: about }
    : { command: 'logAccommodation', input: { ...about, outcome } }
}

/** The four buttons of one accommodation of one student, under a line that says which. */
export function logRow(input: Omit<WhatIsLogged, 'times'>, says: string): readonly Section[] {
  const about = { ...input, times: 1 }
  return [
    { type: 'text', text: says },
    {
      type: 'buttons',
      buttons: [
        { label: t`Provided`, style: 'primary', action: actionFor(about, 'provided') },
        { label: t`Offered, declined`, action: actionFor(about, 'declined') },
        { label: t`Not needed`, action: actionFor(about, 'notNeeded') },
        { label: t`Not provided …`, action: actionFor(about, 'notProvided') },
      ],
    },
  ]
}

/** An entry as data. */
export function entryData(
  entry: LogDetails & Pick<LogEntry, 'day' | 'at' | 'by' | 'correctedBy'>,
  timeZone: string,
): Readonly<Record<string, unknown>> {
  return {
    date: entry.day,
    time: timeAt(entry.at, timeZone),
    class: entry.className ?? null,
    accommodation: entry.accommodation,
    outcome: entry.outcome,
    reason: entry.reason ?? null,
    ...(entry.by !== '' && { by: entry.by }),
    ...(entry.correction && { correction: entry.correction }),
    corrected: entry.correctedBy !== undefined,
  }
}

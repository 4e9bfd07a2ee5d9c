// What a reminder was about was done: its day is recorded, and the deadline ends or begins anew from it.

import { z } from 'zod'
import { CannotUndo } from '#bot/command'
import { undoButton } from '#bot/undoing'
import type { DeadlineRule, Trigger } from '#deadlines/rule'
import { dayField, text } from '#plans/field-kit'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { deadlinesOf } from '../deadlines/deadlines-of.js'
import { markOpenAgain } from './keep-put-off.js'
import { marking } from './mark-in-messages.js'
import { aboutReminder } from './reminder-at-hand.js'
import { reminderForm } from './reminder-form.js'

const undoneWith = z.object({ about: aboutReminder, what: z.string(), event: z.string() })

export const dealtWith = reminderForm({
  name: 'dealtWith',
  summary: later`Say on which day what was due was done`,
  schema: z.object({
    day: dayField({ label: later`It was done on` }),
    note: text({ label: later`Note`, long: true }).optional(),
  }),
  open: ({ what, deadline }, { viewer }) => ({
    title: t`It was done`,
    values: { day: viewer.today },
    sections: [
      { type: 'text', text: t`${what()}, due ${spokenDay(deadline.due)}.` },
      {
        type: 'footnote',
        text: t`This records the day. What the team decided belongs in the plan itself, or in the system that keeps it.`,
      },
    ],
  }),
  async submit({ day, note }, at, context) {
    const { viewer } = context
    const { about, student, what } = at
    const { trigger, rule } = at.deadline
    if (day > viewer.today) {
      const says = t`That day is still to come. Press "Scheduled for …" for a meeting that is set.`
      return { type: 'faults', faults: { day: says } }
    }
    if (day < trigger.date || (day === trigger.date && closingOf(rule) === rule.trigger)) {
      const says = t`It was reckoned from ${spokenDay(trigger.date)}; please name a day after that.`
      return { type: 'faults', faults: { day: says } }
    }
    const by = viewer.staff.id
    const done = { studentId: student.id, event: closingOf(rule), day, kind: about.kind, recordedBy: by }
    const mark = await marking(at.key, context)
    const undo = await context.write(async (unit) => {
      const event = await unit.events.record({ ...done, ...(note && { note }) })
      if (!event) return undefined
      await mark(unit, () => [{ type: 'text', text: t`${what()}. Done on ${spokenDay(day)}.` }])
      const says = t`${what()} is due as before`
      return unit.undo.remember({
        command: 'dealtWith',
        says,
        payload: { about, what: what(), event },
        student: student.id,
        by,
      })
    })
    if (!undo) return { type: 'faults', faults: { day: t`That day is recorded already.` } }
    const held = await deadlinesOf([student], context)
    const next = held.flatMap(({ open }) => open).find((one) => one.rule.id === rule.id)
    return {
      type: 'done',
      answer: {
        status: 'ok',
        title: t`Recorded: done on ${spokenDay(day)}`,
        sections: [
          { type: 'text', text: `${what()}.${next ? t` It is next due ${spokenDay(next.due)}.` : ''}` },
          { type: 'buttons', buttons: [undoButton(undo)] },
        ],
        students: [student.sourcedId],
        data: { rule: rule.id, done: day, next: next?.due ?? null, undo },
      },
    }
  },
  undo: async (payload, unit, context) => {
    const { about, what, event } = undoneWith.parse(payload)
    if (!(await unit.events.strike(event))) throw new CannotUndo(t`That day has been changed since.`)
    await markOpenAgain(about, what, unit, context)
  },
})

/** What ends it: its closing event, or what starts it anew. */
function closingOf({ closedBy, trigger }: DeadlineRule): Trigger {
  return closedBy ?? trigger
}

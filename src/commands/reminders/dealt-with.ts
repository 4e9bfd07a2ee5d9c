// What a reminder was about was done: its day is recorded, and the deadline ends or begins anew from it.
import { z } from 'zod'
import { CannotUndo, defineFormCommand } from '#bot/command'
import { undoButton } from '#bot/undoing'
import type { DeadlineRule, Trigger } from '#deadlines/rule'
import { dayField, text } from '#plans/field-kit'
import { spokenDay } from '#time/day'
import { deadlinesOf } from '../deadlines/deadlines-of.js'
import { markOpenAgain } from './keep-put-off.js'
import { marking } from './mark-in-messages.js'
import { aboutReminder, reminderAtHand } from './reminder-at-hand.js'

const schema = z.object({
  day: dayField({ label: 'It was done on' }),
  note: text({ label: 'Note', long: true }).optional(),
})

const undoneWith = z.object({ about: aboutReminder, what: z.string(), event: z.string() })

export const dealtWith = defineFormCommand({
  name: 'dealtWith',
  summary: 'Say on which day what was due was done',
  phrases: [],
  takes: 'nothing',
  input: aboutReminder,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(about, context) {
      const at = await reminderAtHand(about, context)
      if ('status' in at) return at
      return {
        title: 'It was done',
        schema,
        values: { day: context.viewer.today },
        sections: [
          { type: 'text', text: `${at.what}, due ${spokenDay(at.deadline.due)}.` },
          {
            type: 'footnote',
            text: 'This records the day. What the team decided belongs in the plan itself, or in the system that keeps it.',
          },
        ],
        students: [at.student.sourcedId],
      }
    },
    async submit(values, { input: about }, context) {
      const at = await reminderAtHand(about, context)
      if ('status' in at) return { type: 'done', answer: at }
      const { day, note } = schema.parse(values)
      const { viewer } = context
      const { trigger, rule } = at.deadline
      if (day > viewer.today) {
        return {
          type: 'faults',
          faults: { day: 'That day is still to come. Press "Scheduled for …" for a meeting that is set.' },
        }
      }
      if (day < trigger.date || (day === trigger.date && closingOf(rule) === rule.trigger)) {
        return {
          type: 'faults',
          faults: { day: `It was reckoned from ${spokenDay(trigger.date)}; please name a day after that.` },
        }
      }
      const by = viewer.staff.id
      const mark = await marking(at.key, context)
      const undo = await context.write(async (unit) => {
        const event = await unit.events.record({
          studentId: at.student.id,
          event: closingOf(rule),
          day,
          kind: about.kind,
          ...(note && { note }),
          recordedBy: by,
        })
        if (!event) return undefined
        await mark(unit, [{ type: 'text', text: `${at.what}. Done on ${spokenDay(day)}.` }])
        return unit.undo.remember({
          command: 'dealtWith',
          says: `${at.what} is due as before`,
          payload: { about, what: at.what, event },
          student: at.student.id,
          by,
        })
      })
      if (!undo) return { type: 'faults', faults: { day: 'That day is recorded already.' } }
      const next = (await deadlinesOf([at.student], context))
        .flatMap(({ open }) => open)
        .find((one) => one.rule.id === rule.id)
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: `Recorded: done on ${spokenDay(day)}`,
          sections: [
            { type: 'text', text: `${at.what}.${next ? ` It is next due ${spokenDay(next.due)}.` : ''}` },
            { type: 'buttons', buttons: [undoButton(undo)] },
          ],
          students: [at.student.sourcedId],
          data: { rule: rule.id, done: day, next: next?.due ?? null, undo },
        },
      }
    },
  },
  undo: async (payload, unit, context) => {
    const { about, what, event } = undoneWith.parse(payload)
    if (!(await unit.events.strike(event))) throw new CannotUndo('That day has been changed since.')
    await markOpenAgain(about, what, unit, context)
  },
})

/** What ends it: its closing event, or what starts it anew. */
function closingOf({ closedBy, trigger }: DeadlineRule): Trigger {
  return closedBy ?? trigger
}

// A form about a reminder, opened by a button beneath it: whoever may change the plan fills it in, and it is looked up anew
// when it is sent off.
import type { z } from 'zod'
import { type AnyCommand, type Context, defineFormCommand, type OpenedForm, type Submitted } from '#bot/command'
import { type AboutReminder, aboutReminder, type ReminderAtHand, reminderAtHand } from './reminder-at-hand.js'

export interface ReminderForm<Schema extends z.ZodObject> {
  readonly name: string
  readonly summary: string
  readonly schema: Schema
  open(at: ReminderAtHand, context: Context): Pick<OpenedForm, 'title' | 'values' | 'sections' | 'submitLabel'>
  submit(
    typed: z.infer<Schema>,
    at: ReminderAtHand & { readonly about: AboutReminder },
    context: Context,
  ): Promise<Submitted>
  readonly undo: NonNullable<AnyCommand['undo']>
}

export function reminderForm<Schema extends z.ZodObject>(form: ReminderForm<Schema>): AnyCommand {
  const { name, summary, schema, undo } = form
  return defineFormCommand({
    name,
    summary,
    phrases: [],
    takes: 'nothing',
    input: aboutReminder,
    mayUse: 'staff',
    examples: [],
    byButtonOnly: true,
    form: {
      async open(about, context) {
        const at = await reminderAtHand(about, context)
        return 'status' in at ? at : { schema, students: [at.student.sourcedId], ...form.open(at, context) }
      },
      async submit(values, { input: about }, context) {
        const at = await reminderAtHand(about, context)
        if ('status' in at) return { type: 'done', answer: at }
        return form.submit(schema.parse(values), { ...at, about }, context)
      },
    },
    undo,
  })
}

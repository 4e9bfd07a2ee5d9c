// Forms: opened as they were left, kept as they are typed, checked field by field, and sent off once.

import { randomUUID } from 'node:crypto'
import type { StaffId } from '#people/staff'
import type { Draft, DraftRecords } from '#records/drafts'
import { t } from '#wording/t'
import { invalid } from './answers.js'
import type { AnyCommand, Context, FormOf, OpenedForm } from './command.js'
import type { FormValues, SentForm } from './form.js'
import { checkValues, fieldsOf, typedValues } from './form-fields.js'
import type { Answer, Section, Status } from './reply.js'
import type { Action } from './request.js'

export interface FormParts {
  readonly drafts: DraftRecords
  readonly owner: StaffId
  readonly context: Context
  /** The commands that the asker may use. */
  readonly usable: ReadonlyMap<string, AnyCommand>
}

/** A form that is shown is the draft that was stored of it. */
interface Shown {
  readonly status: Status
  readonly draft: string
  readonly opened: OpenedForm
  readonly values: FormValues
  readonly faults?: Readonly<Record<string, string>>
  readonly above?: readonly Section[]
}

/** The form is no longer there, or is another's: one answer. */
const noSuchForm = () =>
  invalid(
    t`This form is closed`,
    t`What was saved from it stands where it belongs. Please ask again to open a new one.`,
  )

/** Opens a command's form: as it was left, where it was not sent off. */
export async function openForm(
  command: { readonly name: string; readonly form: FormOf<unknown> },
  asked: Readonly<Record<string, unknown>>,
  parts: FormParts,
): Promise<Answer> {
  const opened = await command.form.open(asked, parts.context)
  if ('status' in opened) return opened
  const { input = asked } = opened
  const subject = subjectOf(input)
  const left = await parts.drafts.about(parts.owner, command.name, subject)
  const draft = left?.id ?? randomUUID()
  // Whole, as it was left: what was cleared stays cleared.
  const values = (!opened.startsAnew && left?.values) || opened.values
  const { basis } = opened
  // Opening what was opened before writes nothing, so it can't come between somebody and what they type meanwhile; and
  // what they typed was typed over what stood there then, so sending it off finds what was changed since.
  if (!left) {
    await parts.drafts.keep(
      { id: draft, staffId: parts.owner, command: command.name, subject, input, values, ...(basis && { basis }) },
      [],
    )
  }
  const isOther = !opened.startsAnew && left !== undefined && !sameValues(left.values, opened.values)
  return shownForm({ status: 'form', draft, opened, values, ...(isOther && { above: asLeft(draft, left, opened) }) })
}

/** What became of a form that came back: undefined where it was only kept. */
export async function takeForm(
  sent: SentForm,
  parts: FormParts,
  draft: Draft,
): Promise<{ readonly command: string; readonly answer: Answer }> {
  const command = parts.usable.get(draft.command)
  const form = command?.form
  if (!command || !form) return { command: 'help', answer: noSuchForm() }
  const answer = (given: Answer) => ({ command: command.name, answer: given })
  if (draft.doneAt !== undefined) return answer(noSuchForm())
  const opened = await form.open(draft.input, parts.context)
  if ('status' in opened) return answer(opened)
  // Kept and shown as it was typed: what was cleared stays clear, what is no number can be mended.
  const { values } = sent
  const kept = { ...draft, values }
  const checked = checkValues(opened.schema, typedValues(opened.schema, values))
  if (!checked.ok) {
    await parts.drafts.keep(kept, [])
    return answer(shownForm({ status: 'invalid', draft: draft.id, opened, values, faults: checked.faults }))
  }
  const { basis } = draft
  const submitted = await form.submit(checked.values, { input: draft.input, ...(basis && { basis }) }, parts.context)
  switch (submitted.type) {
    case 'done':
      return answer(submitted.answer)
    case 'next':
      return { command: submitted.action.command, answer: await nextStep(submitted.action, submitted.says, parts) }
    case 'faults': {
      const status = submitted.conflict ? 'conflict' : 'invalid'
      const shown = submitted.values ?? values
      await parts.drafts.keep({ ...kept, values: shown, ...(submitted.basis && { basis: submitted.basis }) }, [])
      const above = submitted.sections
      return answer(
        shownForm({
          status,
          draft: draft.id,
          opened,
          values: shown,
          faults: submitted.faults,
          ...(above && { above }),
        }),
      )
    }
  }
}

/** The draft that a form names, where it is the asker's own; what was typed is kept before anything else is done. */
export async function draftOf(sent: SentForm, drafts: DraftRecords, owner: StaffId): Promise<Draft | undefined> {
  return drafts.of(sent.draft, owner)
}

/** A form of the asker's that was opened and not sent off: what opens it again. */
export async function leftForm(id: string, { drafts, owner, usable }: FormParts) {
  const draft = await drafts.of(id, owner)
  const command = draft && usable.get(draft.command)
  if (!draft || draft.doneAt !== undefined || !command?.form) return undefined
  return { name: command.name, form: command.form, input: draft.input }
}

/** Where no draft of the asker's has that id. */
export const formGone = () => ({ command: 'help', answer: noSuchForm() })

async function nextStep(action: Action, says: string | undefined, parts: FormParts): Promise<Answer> {
  const command = parts.usable.get(action.command)
  if (!command) return noSuchForm()
  const { form } = command
  const next = form
    ? await openForm({ name: command.name, form }, action.input, parts)
    : await command.run(action.input, parts.context)
  return says ? { ...next, sections: [{ type: 'notice', tone: 'info', text: says }, ...next.sections] } : next
}

function shownForm({ status, draft, opened, values, faults, above = [] }: Shown): Answer {
  const fields = fieldsOf(opened.schema, values, faults)
  const { step, title } = opened
  return {
    status,
    title,
    sections: [...above, ...(opened.sections ?? [])],
    students: opened.students ?? [],
    data: { draft, fields },
    form: { draft, title, fields, submitLabel: opened.submitLabel ?? t`Save`, ...(step && { step }) },
  }
}

/** What was typed before is there again; whoever would rather begin anew can. */
function asLeft(draft: string, left: Draft, opened: OpenedForm): readonly Section[] {
  const isOlder = left.basis !== undefined && left.basis !== opened.basis
  return [
    {
      type: 'notice',
      tone: isOlder ? 'caution' : 'info',
      text: isOlder
        ? t`This is what you had typed. The plan has been changed since: please check it against what stands now.`
        : t`This is what you had typed. It is saved nowhere else yet.`,
    },
    { type: 'buttons', buttons: [{ label: t`Start over`, action: { command: 'startOver', input: { draft } } }] },
  ]
}

/** Typed or not: what a field holds may be a text now, and an empty field or box may have been absent. */
export function sameValues(some: FormValues, others: FormValues): boolean {
  const names = new Set([...Object.keys(some), ...Object.keys(others)])
  return [...names].every((name) => String(some[name] || '') === String(others[name] || ''))
}

/** What a form is about, as one text: the same input is the same subject, in whatever order it comes. */
function subjectOf(input: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1)))
}

// The forms that somebody left with something typed in them. A form that was only opened and closed is none: whether
// anything was typed is seen by opening it anew, which also asks whether they still may.
import { ZodError } from 'zod'
import type { Draft } from '#records/drafts'
import type { LeftForm, OpenedForm } from './command.js'
import { type FormParts, sameValues } from './forms.js'

/** Older ones are looked at no more: each costs what opening its form does. */
const mostLooked = 8

/** What can be gone on with, what was touched last first. */
export async function formsLeft(parts: FormParts): Promise<readonly LeftForm[]> {
  const left: LeftForm[] = []
  for (const draft of (await parts.drafts.open(parts.owner)).slice(0, mostLooked)) {
    const opened = await openedAgain(draft, parts)
    if (!opened || opened.startsAnew || sameValues(draft.values, opened.values)) continue
    const [first] = opened.sections ?? []
    left.push({ draft: draft.id, title: opened.title, ...(first?.type === 'text' && { about: first.text }) })
  }
  return left
}

/** Undefined where they may not any more, or the form is no longer what it was. */
async function openedAgain(draft: Draft, { usable, context }: FormParts): Promise<OpenedForm | undefined> {
  try {
    const opened = await usable.get(draft.command)?.form?.open(draft.input, context)
    return opened && 'status' in opened ? undefined : opened
  } catch (reason) {
    if (reason instanceof ZodError) return undefined
    throw reason
  }
}

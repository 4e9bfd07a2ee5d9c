// From a press or a form that was sent off to a command and its input. Whether the asker may is looked at anew.
import type { Draft } from '#records/drafts'
import { t } from '#wording/t'
import { invalid } from './answers.js'
import type { AnyCommand } from './command.js'
import { formGone } from './forms.js'
import type { Reading } from './read-words.js'

/** What a button means, for whoever may use its command. */
export function readPress(
  name: string,
  input: Readonly<Record<string, unknown>>,
  usable: ReadonlyMap<string, AnyCommand>,
): Reading {
  const command = usable.get(name)
  if (command) return { type: 'run', command, input } as const
  return {
    type: 'answer',
    command: 'help',
    answer: invalid(t`That button doesn't work any more`, t`Please ask again in words.`),
  } as const
}

/** What a form that was sent off means. */
export function readForm(draft: Draft, usable: ReadonlyMap<string, AnyCommand>): Reading {
  const command = usable.get(draft.command)
  return command?.form ? { type: 'run', command, input: draft.input } : { type: 'answer', ...formGone() }
}

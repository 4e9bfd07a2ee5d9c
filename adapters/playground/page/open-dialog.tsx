// What is open over a conversation, and what becomes of it with each answer: another step, faults, the last word.
import { useRef, useState } from 'react'
import type { Answered, Kept, Question, Refused, ShownPlatform } from '../wire'
import { DialogFrame } from './dialog-frame'
import { SlackModal } from './slack-modal'
import type { View } from './slack-view'
import { TeamsMessage } from './teams-message'

/** A question without who asks it, and where. */
export type Part = Pick<Question, 'pressed' | 'inDialog' | 'form'>

interface Shown {
  readonly modal?: View
  readonly errors?: Readonly<Record<string, string>>
  readonly card?: object
  readonly line?: string
}

export interface OpenDialog {
  readonly shown: Shown | undefined
  /** Shows an answer that stands in a dialog. */
  show(answer: Pick<Answered, 'modal' | 'errors' | 'dialog'>): void
  send(part: Part): Promise<void>
  close(): void
}

/** @param ask asks the bot as the person whose conversation it is */
export function useDialog(ask: (part: Part) => Promise<Answered | Kept | Refused>): OpenDialog {
  const [shown, setShown] = useState<Shown>()
  const isOpen = useRef(false)

  function put(next: Shown | undefined): void {
    isOpen.current = next !== undefined
    setShown(next)
  }
  function take(answer: Pick<Answered, 'modal' | 'errors' | 'dialog'>): void {
    const { modal, errors, dialog } = answer
    if (errors) setShown((before) => ({ ...before, errors }))
    else if (modal) put({ modal: modal as View })
    else if (dialog) put({ card: dialog })
  }
  return {
    shown,
    show: take,
    close: () => put(undefined),
    send: async (part) => {
      const answer = await ask(part)
      if (part.form?.keep || !isOpen.current) return
      if ('problem' in answer) setShown((before) => ({ ...before, line: answer.problem }))
      else if ('kept' in answer) put({ line: answer.kept })
      else take(answer)
    },
  }
}

interface Props {
  readonly dialog: OpenDialog
  readonly platform: ShownPlatform
  readonly onClose: () => void
}

const noErrors = {}
const names: Record<ShownPlatform, string> = { slack: 'Slack', teams: 'Microsoft Teams' }

export function DialogOver({ dialog, platform, onClose }: Props) {
  const { shown, send } = dialog
  if (!shown) return undefined
  const { modal, errors = noErrors, card, line } = shown
  return (
    <DialogFrame
      name={names[platform]}
      title={modal?.title.text ?? 'Caseload'}
      content={modal ?? card ?? line}
      onClose={onClose}
    >
      {line && (
        <p className="dialog-line" role="status">
          {line}
        </p>
      )}
      {modal && (
        <SlackModal
          key={JSON.stringify(modal)}
          view={modal}
          errors={errors}
          onPress={(pressed) => void send({ pressed, inDialog: true })}
          onSubmit={(form) => void send({ form })}
          onTyped={(form) => void send({ form: { ...form, keep: true } })}
          onClose={onClose}
        />
      )}
      {card && (
        <div className="dialog-body">
          <TeamsMessage card={card} onPress={(pressed) => void send({ pressed, inDialog: true })} />
        </div>
      )}
    </DialogFrame>
  )
}

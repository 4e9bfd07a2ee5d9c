// Slack's modal: the very view that Slack would open, its inputs drawn here, and what is typed told as Slack tells it.
import { useEffect, useRef, useState } from 'react'
import { SlackInput } from './slack-input'
import { SlackMessage } from './slack-message'
import { draftOf, type Filled, filledFrom, isInput, stateOf, type View } from './slack-view'

interface Sent {
  readonly draft: string
  readonly values: object
}

interface Props {
  readonly view: View
  readonly errors: Readonly<Record<string, string>>
  readonly onPress: (value: string) => void
  readonly onSubmit: (form: Sent) => void
  /** Told a moment after the last key, and what was not told yet when the modal closes. */
  readonly onTyped: (form: Sent) => void
  readonly onClose: () => void
}

const typingPauseMs = 500

export function SlackModal({ view, errors, onPress, onSubmit, onTyped, onClose }: Props) {
  const [filled, setFilled] = useState<Filled>(() => filledFrom(view))
  const form = useRef<HTMLFormElement>(null)
  const untold = useRef<Sent>(undefined)
  const told = useRef(onTyped)
  told.current = onTyped
  const sent = (now: Filled): Sent => ({ draft: draftOf(view), values: stateOf(view, now) })

  function tell(): void {
    if (untold.current) told.current(untold.current)
    untold.current = undefined
  }
  function press(value: string): void {
    tell()
    onPress(value)
  }
  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [errors])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed begins the pause anew
  useEffect(() => {
    const pause = setTimeout(tell, typingPauseMs)
    return () => clearTimeout(pause)
  }, [filled])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it closes
  useEffect(() => () => tell(), [])

  return (
    <form
      ref={form}
      className="slack-modal"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        untold.current = undefined
        onSubmit(sent(filled))
      }}
    >
      <div className="dialog-body">
        {view.blocks.map((block, index) =>
          isInput(block) ? (
            <SlackInput
              key={block.block_id}
              block={block}
              value={filled[block.block_id] ?? ''}
              error={errors[block.block_id]}
              onChange={(value) => {
                const now = { ...filled, [block.block_id]: value }
                setFilled(now)
                untold.current = sent(now)
              }}
            />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
            <SlackMessage key={index} blocks={[block]} onPress={press} />
          ),
        )}
      </div>
      <div className="dialog-foot controls">
        <button type="button" className="plain" onClick={onClose}>
          {view.close?.text ?? 'Close'}
        </button>
        {view.submit && (
          <button type="submit" className="primary">
            {view.submit.text}
          </button>
        )}
      </div>
    </form>
  )
}

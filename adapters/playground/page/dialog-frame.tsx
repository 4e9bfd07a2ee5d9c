// What opens over a conversation: Slack's modal or Teams' dialog, with its bar, and a way out by key or button.
import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  readonly name: string
  /** What the bar says. */
  readonly title: string
  /** Another one means that something else stands in the dialog now. */
  readonly content: unknown
  readonly onClose: () => void
  readonly children: ReactNode
}

export function DialogFrame({ name, title, content, onClose, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever reads from the top begins anew with new content
  useEffect(() => {
    frame.current?.focus()
    frame.current?.querySelector('.dialog-body')?.scrollTo(0, 0)
  }, [content])
  return (
    <div className="veil">
      <div
        className="dialog"
        role="dialog"
        aria-label={name}
        tabIndex={-1}
        ref={frame}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
        }}
      >
        <div className="dialog-bar">
          <p>{title}</p>
          <button type="button" aria-label={`Close the form in ${name}`} onClick={onClose}>
            ×
          </button>
        </div>
        {children}
      </div>
    </div>
  )
}

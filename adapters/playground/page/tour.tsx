// A guided tour of the playground: short, never in the way, done with the real bot, and offered once.
import { useEffect, useRef, useState } from 'react'
import { type TourStep, tourSteps } from './tour-steps'

interface Props {
  /** Does what a step tells. */
  readonly onShow: (step: TourStep) => Promise<void>
}

const place = 'caseload-tour'

export function Tour({ onShow }: Props) {
  const [at, setAt] = useState<number>()
  const [offered, setOffered] = useState(() => localStorage.getItem(place) === null)
  if (at !== undefined) {
    return <Guide key={at} at={at} onShow={onShow} onGo={setAt} onEnd={end} />
  }
  function end(): void {
    localStorage.setItem(place, 'seen')
    setOffered(false)
    setAt(undefined)
  }
  return (
    <div className={offered ? 'tour-offer' : 'tour-offer again'}>
      {offered && <p>New here? Six steps show what Caseload does, with the real bot.</p>}
      <button type="button" className={offered ? 'primary' : 'plain'} onClick={() => setAt(0)}>
        Take the tour
      </button>
      {offered && (
        <button type="button" className="plain" onClick={end}>
          Not now
        </button>
      )}
    </div>
  )
}

interface GuideProps extends Props {
  readonly at: number
  readonly onGo: (at: number) => void
  readonly onEnd: () => void
}

function Guide({ at, onShow, onGo, onEnd }: GuideProps) {
  const [shown, setShown] = useState<'not' | 'now' | 'done'>('not')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const step = tourSteps[at]
  if (!step) return undefined
  const isLast = at === tourSteps.length - 1
  async function show(chosen: TourStep): Promise<void> {
    setShown('now')
    await onShow(chosen)
    setShown('done')
  }
  return (
    <section
      className="tour"
      aria-label="Guided tour"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEnd()
      }}
    >
      <div className="tour-words">
        <h2 tabIndex={-1} ref={heading}>
          <span className="tour-count">
            {at + 1} of {tourSteps.length}
          </span>{' '}
          {step.title}
        </h2>
        <p>{step.text}</p>
        <p className="tour-then" role="status">
          {shown === 'now' && 'One moment…'}
          {shown === 'done' && step.after}
        </p>
      </div>
      <div className="tour-buttons">
        <button
          type="button"
          className={shown === 'done' ? 'plain' : 'primary'}
          disabled={shown === 'now'}
          onClick={() => void show(step)}
        >
          Show me
        </button>
        {at > 0 && (
          <button type="button" className="plain" onClick={() => onGo(at - 1)}>
            Back
          </button>
        )}
        <button
          type="button"
          className={shown === 'done' ? 'primary' : 'plain'}
          onClick={() => (isLast ? onEnd() : onGo(at + 1))}
        >
          {isLast ? 'Done' : 'Next'}
        </button>
        {!isLast && (
          <button type="button" className="plain" onClick={onEnd}>
            Skip the tour
          </button>
        )}
      </div>
    </section>
  )
}

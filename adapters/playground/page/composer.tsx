// Where one asks, with things worth trying above it.
import { type FormEvent, useState } from 'react'
import type { Person, Surface } from '../wire'

interface Props {
  readonly person: Person
  readonly surface: Surface
  readonly onSend: (text: string) => void
}

export function Composer({ person, surface, onSend }: Props) {
  const [text, setText] = useState('')

  function send(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() === '') return
    onSend(text)
    setText('')
  }

  const where = surface === 'channel' ? 'in #staff-room' : 'privately'
  return (
    <form className="composer" onSubmit={send}>
      <div className="suggestions">
        <span id="suggestions-label">Try</span>
        <ul aria-labelledby="suggestions-label">
          {person.suggestions.map((suggestion) => (
            <li key={suggestion}>
              <button type="button" onClick={() => onSend(suggestion)}>
                {suggestion}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div className="line">
        <label className="unseen" htmlFor="question">
          Ask Caseload {where}
        </label>
        <input
          id="question"
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder="/iep …, /504 … or plain words"
          autoComplete="off"
          spellCheck={false}
          maxLength={4000}
        />
        <button type="submit" className="send">
          Send
        </button>
      </div>
    </form>
  )
}

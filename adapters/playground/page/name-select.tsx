// Slack's field that asks the bot for choices while one types: a name, and below it the students it may be.
import { createContext, useContext, useEffect, useState } from 'react'
import type { Option } from './slack-view'

/** Gives the choices for what was typed. */
export const Names = createContext<(typed: string) => Promise<readonly Option[]>>(async () => [])

interface Props {
  readonly control: { readonly id: string }
  readonly fewest: number
  readonly first: Option | undefined
  readonly onChoose: (value: string) => void
}

const typingPauseMs = 200

export function NameSelect({ control, fewest, first, onChoose }: Props) {
  const names = useContext(Names)
  const [typed, setTyped] = useState(first?.text.text ?? '')
  const [found, setFound] = useState<readonly Option[]>()
  const [chosen, setChosen] = useState(first?.text.text)
  useEffect(() => {
    if (typed === chosen || typed.length < fewest) return setFound(undefined)
    let isOver = false
    const pause = setTimeout(async () => {
      const options = await names(typed)
      if (!isOver) setFound(options)
    }, typingPauseMs)
    return () => {
      isOver = true
      clearTimeout(pause)
    }
  }, [typed, chosen, fewest, names])
  return (
    <>
      <input
        type="text"
        autoComplete="off"
        placeholder="Type a name"
        {...control}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          onChoose('')
        }}
      />
      <ul className="names" aria-label="Students by that name">
        {found?.map((option) => (
          <li key={option.value}>
            <button
              type="button"
              onClick={() => {
                setTyped(option.text.text)
                setChosen(option.text.text)
                onChoose(option.value)
              }}
            >
              {option.text.text}
              {option.description && <span> · {option.description.text}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p className="hint" role="status">
        {found?.length === 0 && 'No student of yours by that name'}
      </p>
    </>
  )
}

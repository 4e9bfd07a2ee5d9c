// One input of Slack's modal, with its label, its hint, and what is wrong with it.
import { useId } from 'react'
import { NameSelect } from './name-select'
import type { InputBlock } from './slack-view'

interface Props {
  readonly block: InputBlock
  readonly value: string | readonly string[]
  readonly error: string | undefined
  readonly onChange: (value: string | readonly string[]) => void
}

export function SlackInput({ block, value, error, onChange }: Props) {
  const id = useId()
  const { label, hint, optional, element } = block
  const several = element.type === 'checkboxes' || element.type === 'multi_static_select'
  const name = (
    <>
      {label.text}
      {optional && <span className="optional"> (optional)</span>}
    </>
  )
  const about = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  const described = { ...(about && { 'aria-describedby': about }), ...(error && { 'aria-invalid': true }) }
  const control = {
    id,
    ...described,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  }
  const text = typeof value === 'string' ? value : ''
  return (
    <div className="slack-input">
      {several ? (
        <fieldset {...described}>
          <legend>{name}</legend>
          {element.options.map((option) => (
            <label key={option.value}>
              <input
                type="checkbox"
                checked={value.includes(option.value)}
                onChange={(event) => {
                  const others = [...value].filter((one) => one !== option.value)
                  onChange(event.target.checked ? [...others, option.value] : others)
                }}
              />
              {option.text.text}
            </label>
          ))}
        </fieldset>
      ) : (
        <>
          <label htmlFor={id}>{name}</label>
          {element.type === 'static_select' && (
            <select {...control} value={text}>
              <option value="">Choose one</option>
              {element.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.text.text}
                </option>
              ))}
            </select>
          )}
          {element.type === 'external_select' && (
            <NameSelect
              control={{ id, ...described }}
              fewest={element.min_query_length ?? 3}
              first={element.initial_option}
              onChoose={onChange}
            />
          )}
          {element.type === 'datepicker' && <input type="date" {...control} value={text} />}
          {element.type === 'plain_text_input' &&
            (element.multiline ? (
              <textarea rows={4} {...control} value={text} />
            ) : (
              <input type="text" autoComplete="off" {...control} value={text} />
            ))}
        </>
      )}
      {error && (
        <p className="fault" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint.text}
        </p>
      )}
    </div>
  )
}

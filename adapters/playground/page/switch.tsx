// A few choices side by side, of which one holds: radio buttons in the dress of a switch.
interface Props<Value extends string> {
  readonly legend: string
  readonly options: readonly (readonly [Value, string])[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

export function Switch<Value extends string>({ legend, options, value, onChange }: Props<Value>) {
  return (
    <fieldset className="switch">
      <legend>{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option}>
          <input
            type="radio"
            name={legend}
            value={option}
            checked={value === option}
            onChange={() => onChange(option)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

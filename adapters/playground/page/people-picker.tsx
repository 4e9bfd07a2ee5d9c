// Who one is: a list beside the panes where there is room, a menu above them on a phone.
import type { Person } from '../wire'

interface Props {
  readonly people: readonly Person[]
  readonly chosen: Person
  readonly onChoose: (id: string) => void
}

export function PeoplePicker({ people, chosen, onChoose }: Props) {
  return (
    <aside className="people" aria-label="Who you are">
      <label className="people-menu">
        <span>You are</span>
        <select value={chosen.id} onChange={(event) => onChoose(event.target.value)}>
          {people.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {name} · {role}
            </option>
          ))}
        </select>
        <span className="about">
          {chosen.role}. {chosen.about}.
        </span>
      </label>
      <fieldset className="people-list">
        <legend>You are</legend>
        {people.map(({ id, name, role, about }) => (
          <label key={id}>
            <input type="radio" name="person" value={id} checked={id === chosen.id} onChange={() => onChoose(id)} />
            <Initials name={name} />
            <span className="who">
              <span className="name">{name}</span>
              <span className="role">{role}</span>
              <span className="about">{about}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="promise">Everyone here is made up. This page talks to no one but your own computer.</p>
    </aside>
  )
}

/** A face without a face. */
export function Initials({ name }: { readonly name: string }) {
  const words = name.split(' ')
  const letters = `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`
  const tone = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6
  return (
    <span className={`initials tone-${tone}`} aria-hidden="true">
      {letters}
    </span>
  )
}

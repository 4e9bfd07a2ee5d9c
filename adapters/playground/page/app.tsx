// The page: who one is, where one asks, and what each platform then shows.
import { useEffect, useReducer, useRef, useState } from 'react'
import {
  type Answered,
  type Kept,
  type Person,
  type Question,
  type Refused,
  type ShownPlatform,
  type Surface,
  shownPlatforms,
} from '../wire'
import { Composer } from './composer'
import { changeConversations, keyOf } from './conversation'
import { Pane } from './pane'
import { PeoplePicker } from './people-picker'
import { ask, fetchPeople } from './server'
import { Switch } from './switch'

type View = ShownPlatform | 'both'

const views: readonly (readonly [View, string])[] = [
  ['both', 'Both'],
  ['slack', 'Slack'],
  ['teams', 'Teams'],
]
const surfaces: readonly (readonly [Surface, string])[] = [
  ['private', 'Private'],
  ['channel', 'In a channel'],
]

/** Side by side only where there is room. */
const roomForBoth = '(min-width: 1100px)'

export function App() {
  const [people, setPeople] = useState<readonly Person[]>([])
  const [problem, setProblem] = useState('')
  const [me, setMe] = useState('')
  const [view, setView] = useState<View>(() => (matchMedia(roomForBoth).matches ? 'both' : 'slack'))
  const [surface, setSurface] = useState<Surface>('private')
  const [conversations, change] = useReducer(changeConversations, {})
  const [spoken, setSpoken] = useState('')
  const lastId = useRef(0)

  useEffect(() => {
    fetchPeople().then(
      (found) => {
        setPeople(found)
        setMe(found[0]?.id ?? '')
      },
      () => setProblem('The playground does not answer. Is it still running?'),
    )
  }, [])

  const person = people.find((one) => one.id === me)
  if (!person) return <p className="waiting">{problem || 'Opening the school…'}</p>

  const key = keyOf(person.id, surface)
  const entries = conversations[key] ?? []

  async function request(question: Question): Promise<Answered | Kept | Refused> {
    const answer = await ask(question)
    if ('problem' in answer) setSpoken(answer.problem)
    else if ('kept' in answer) setSpoken(question.form?.keep ? '' : answer.kept)
    else setSpoken(`Caseload answers, only visible to you. ${answer.text.slice(0, 1200)}`)
    return answer
  }

  /** What opens over the conversation leaves the message where it stands. */
  async function put(id: number, question: Question, platforms: readonly ShownPlatform[]) {
    const answer = await request(question)
    if ('problem' in answer) change({ type: 'failed', key, id, problem: answer.problem })
    else if (!('kept' in answer) && !(question.pressed && (answer.modal || answer.dialog)))
      change({ type: 'answered', key, id, platforms, answer })
    return answer
  }

  function type(text: string): void {
    lastId.current += 1
    const id = lastId.current
    change({ type: 'asked', key, id, question: text })
    void put(id, { as: me, platform: view === 'teams' ? 'teams' : 'slack', surface, text }, shownPlatforms)
  }

  return (
    <div className="page">
      <header className="masthead">
        <h1>
          Caseload <span className="tag">Playground</span>
        </h1>
        <p>
          IEPs and 504 plans, inside Slack and Teams. Be anyone at this made-up school, and see exactly what they would
          see.
        </p>
      </header>
      <PeoplePicker people={people} chosen={person} onChoose={setMe} />
      <main className="stage">
        <div className="bar">
          <Switch legend="Show" options={views} value={view} onChange={setView} />
          <Switch legend="Ask" options={surfaces} value={surface} onChange={setSurface} />
        </div>
        <div className={`panes panes-${view}`}>
          {shownPlatforms
            .filter((platform) => view === 'both' || view === platform)
            .map((platform) => (
              <Pane
                key={`${platform} ${key}`}
                platform={platform}
                surface={surface}
                person={person}
                entries={entries}
                onPress={(entry, pressed) => put(entry.id, { as: me, platform, surface, pressed }, [platform])}
                onDialog={(part) => request({ as: me, platform, surface, ...part })}
              />
            ))}
        </div>
        <Composer key={me} person={person} surface={surface} onSend={type} />
      </main>
      <p className="unseen" aria-live="polite">
        {spoken}
      </p>
    </div>
  )
}

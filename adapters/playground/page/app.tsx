// The page: who one is, where one asks, and what each platform then shows.
import { useCallback, useEffect, useState } from 'react'
import { type Person, type ShownPlatform, type Surface, shownPlatforms } from '../wire'
import { Composer } from './composer'
import { keyOf, type Place } from './conversation'
import { Names } from './name-select'
import { Pane } from './pane'
import { PeoplePicker } from './people-picker'
import { fetchNames, fetchPeople } from './server'
import { Switch } from './switch'
import { chooseTheme, type Theme, useTheme } from './theme'
import { Tour } from './tour'
import type { TourStep } from './tour-steps'
import { morningInWords, useAsking } from './use-asking'
import { useMedia } from './use-media'
import { WhatHappened } from './what-happened'

type View = ShownPlatform | 'both'

const views: readonly (readonly [View, string])[] = [
  ['both', 'Both'],
  ['slack', 'Slack'],
  ['teams', 'Teams'],
]
const places: readonly (readonly [Place, string])[] = [
  ['home', 'Home'],
  ['private', 'Private'],
  ['channel', 'In a channel'],
]
const themes: readonly (readonly [Theme, string])[] = [
  ['system', 'Auto'],
  ['light', 'Light'],
  ['dark', 'Dark'],
]

/** Side by side only where there is room. */
const roomForBoth = '(min-width: 821px)'
/** Where the panel takes nothing away that is looked at. */
const roomForPanel = '(min-width: 1100px) and (min-height: 860px)'

export function App() {
  const [people, setPeople] = useState<readonly Person[]>([])
  const [problem, setProblem] = useState('')
  const [me, setMe] = useState('')
  const [chosenView, setView] = useState<View>(() => (matchMedia('(min-width: 1100px)').matches ? 'both' : 'slack'))
  const [place, setPlace] = useState<Place>('private')
  const [isPanelOpen, setPanelOpen] = useState(() => matchMedia(roomForPanel).matches)
  const [morning, setMorning] = useState('')
  const isRoomy = useMedia(roomForBoth)
  const theme = useTheme()
  const asking = useAsking(people)

  useEffect(() => {
    fetchPeople().then(
      (found) => {
        setPeople(found)
        setMe(found[0]?.id ?? '')
      },
      () => setProblem('The playground does not answer. Is it still running?'),
    )
  }, [])

  const names = useCallback((typed: string) => fetchNames(me, typed), [me])
  const person = people.find((one) => one.id === me)
  if (!person) return <p className="waiting">{problem || 'Opening the school…'}</p>

  const view = chosenView === 'both' && !isRoomy ? 'slack' : chosenView
  const platform: ShownPlatform = view === 'teams' ? 'teams' : 'slack'
  const surface: Surface = place === 'channel' ? 'channel' : 'private'
  const key = keyOf(person.id, place)
  const entries = asking.conversations[key] ?? []

  function go(as: string, to: Place): void {
    setMe(as)
    setPlace(to)
    if (to === 'home') void asking.home(as)
  }
  function send(text: string): void {
    if (place === 'home') setPlace('private')
    void asking.say({ as: me, platform, surface }, text)
  }

  async function runMorning(as: string): Promise<void> {
    setMorning('The school day begins…')
    const found = await asking.morning(as)
    setMorning('problem' in found ? found.problem : morningInWords(found, as))
  }

  async function show({ as, ask, morning: isMorning, panel }: TourStep): Promise<void> {
    if (as) setMe(as)
    if (as) setPlace('private')
    if (panel) setPanelOpen(true)
    if (as && ask) await asking.say({ as, platform, surface: 'private' }, ask)
    if (as && isMorning) await runMorning(as)
  }

  return (
    <div className="page">
      <header className="masthead">
        <h1>
          Caseload <span className="tag">Playground</span>
        </h1>
        <p>Be anyone at this made-up school, and see exactly what they would see in Slack and Teams.</p>
        <Switch legend="Look" options={themes} value={theme} onChange={chooseTheme} />
      </header>
      <PeoplePicker people={people} chosen={person} onChoose={(to) => go(to, place)} />
      <main className="stage">
        <div className="bar">
          <Tour onShow={show} />
          <Switch
            legend="Show"
            options={isRoomy ? views : views.filter(([one]) => one !== 'both')}
            value={view}
            onChange={setView}
          />
          <Switch legend="Ask" options={places} value={place} onChange={(to) => go(me, to)} />
          <div className="morning">
            <button type="button" className="plain" onClick={() => void runMorning(me)}>
              Next school morning
            </button>
            {morning && <p>{morning}</p>}
          </div>
        </div>
        <Names value={names}>
          <div className={`panes panes-${view}`}>
            {shownPlatforms
              .filter((one) => view === 'both' || view === one)
              .map((one) => (
                <Pane
                  key={`${one} ${key}`}
                  platform={one}
                  surface={place}
                  person={person}
                  entries={entries}
                  onPress={(entry, pressed) =>
                    place === 'home'
                      ? asking.pressAtHome(me, one, entry, pressed)
                      : asking.press({ as: me, platform: one, surface }, entry, pressed)
                  }
                  {...(place === 'home' && { onClosed: () => void asking.home(me) })}
                  onDialog={(part) => asking.request({ as: me, platform: one, surface, ...part })}
                />
              ))}
          </div>
        </Names>
        <Composer key={me} person={person} surface={surface} onSend={send} />
        <WhatHappened last={asking.last} isOpen={isPanelOpen} onToggle={setPanelOpen} />
      </main>
      <p className="unseen" aria-live="polite">
        {asking.spoken}
      </p>
    </div>
  )
}

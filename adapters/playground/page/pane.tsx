// One platform's conversation, in the manner of that platform.
import { useEffect, useRef } from 'react'
import type { Answered, Kept, Person, Refused, ShownPlatform } from '../wire'
import type { Entry, Place } from './conversation'
import { DialogOver, type Part, useDialog } from './open-dialog'
import { Initials } from './people-picker'
import { SlackMessage } from './slack-message'
import { TeamsMessage } from './teams-message'

interface Props {
  readonly platform: ShownPlatform
  readonly surface: Place
  readonly person: Person
  readonly entries: readonly Entry[]
  readonly onPress: (entry: Entry, pressed: unknown) => Promise<Answered | Kept | Refused>
  /** What was open over the conversation is closed. */
  readonly onClosed?: () => void
  readonly onDialog: (part: Part) => Promise<Answered | Kept | Refused>
}

const titles: Record<ShownPlatform, string> = { slack: 'Slack', teams: 'Microsoft Teams' }
const channels: Record<ShownPlatform, string> = { slack: '# staff-room', teams: 'Staff room › General' }

export function Pane({ platform, surface, person, entries, onPress, onClosed, onDialog }: Props) {
  const dialog = useDialog(onDialog)
  const list = useRef<HTMLOListElement>(null)
  const end = useRef<HTMLLIElement>(null)
  const shown = entries.filter((entry) => isIn(platform, entry))
  const settled = shown.filter((entry) => entry.answers[platform] || entry.problem).length
  useEffect(() => {
    // Within the list alone: the page itself stays where it is.
    if (settled > 0 || end.current) scrollTo(list.current, end.current)
  }, [settled])

  // Slack opens a modal at once for a slash command; for plain words it needs a press.
  const last = entries.at(-1)
  const opening = platform === 'slack' && last?.question?.startsWith('/') ? last.answers.slack : undefined
  const opened = useRef(opening)
  useEffect(() => {
    if (opening?.modal && opened.current !== opening) dialog.show(opening)
    opened.current = opening
  }, [opening, dialog.show])

  async function press(entry: Entry, pressed: unknown): Promise<boolean> {
    const answer = await onPress(entry, pressed)
    const opens = 'text' in answer && (answer.modal ?? answer.dialog) !== undefined
    if (opens) dialog.show(answer)
    return opens
  }
  function close(): void {
    dialog.close()
    list.current?.focus()
    onClosed?.()
  }

  return (
    <section className={`pane ${platform}`} aria-label={`${titles[platform]}, as ${person.name} sees it`}>
      <header>
        <h2>{titles[platform]}</h2>
        <p>{placeWords(platform, surface)}</p>
      </header>
      {/* A scrolled list must be reachable by keyboard. */}
      <ol
        className={surface === 'home' ? 'messages home' : 'messages'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling by keyboard needs the focus
        tabIndex={0}
        ref={list}
        aria-label={surface === 'home' ? `Home in ${titles[platform]}` : `Messages in ${titles[platform]}`}
      >
        {shown.length === 0 && surface !== 'home' && (
          <li className="empty">
            <p>
              You are <b>{person.name}</b>. {person.role}. {person.about}.
            </p>
            <p>
              {surface === 'channel' ? 'Ask here, with others around you.' : 'Ask anything below, or try an example.'}
            </p>
          </li>
        )}
        {shown.map((entry) => (
          <li key={entry.id} className="exchange" ref={entry === firstNew(shown) ? end : null}>
            {entry.question !== undefined && <Asked person={person} question={entry.question} />}
            <Answer platform={platform} surface={surface} entry={entry} onPress={(pressed) => press(entry, pressed)} />
          </li>
        ))}
      </ol>
      <DialogOver dialog={dialog} platform={platform} onClose={close} />
    </section>
  )
}

function placeWords(platform: ShownPlatform, place: Place): string {
  if (place === 'channel') return channels[platform]
  if (place === 'private') return 'Caseload'
  return platform === 'slack' ? 'Caseload › Home' : 'Caseload › Today'
}

function Asked({ person, question }: { readonly person: Person; readonly question: string }) {
  return (
    <div className="message asked">
      <Initials name={person.name} />
      <div className="body">
        <p className="by">
          <b>{person.name}</b>
        </p>
        <p className="words">{question}</p>
      </div>
    </div>
  )
}

interface AnswerProps {
  readonly platform: ShownPlatform
  readonly surface: Place
  readonly entry: Entry
  /** Whether something opened over the conversation. */
  readonly onPress: (pressed: unknown) => Promise<boolean>
}

function Answer({ platform, surface, entry, onPress }: AnswerProps) {
  const body = useRef<HTMLDivElement>(null)
  const answer = entry.answers[platform]
  // A press replaces the message, and the pressed button with it: the focus goes to what stands there now.
  const press = async (pressed: unknown) => {
    if (!(await onPress(pressed))) body.current?.focus()
  }
  return (
    <div className="message answer">
      <span className="initials bot" aria-hidden="true">
        C
      </span>
      <div className="body" ref={body} tabIndex={-1}>
        {entry.begun?.to === 'person' && (
          <p className="eyes">Only visible to you. A locked phone shows “{entry.begun.preview}”</p>
        )}
        {entry.begun?.to === 'everybody' && <p className="others">Everyone here reads this</p>}
        {answer && !entry.begun && <p className="eyes">Only visible to you</p>}
        <p className="by">
          <b>Caseload</b> <span className="app">App</span>
        </p>
        {entry.problem && <p className="problem">{entry.problem}</p>}
        {!answer && !entry.problem && <p className="pending">…</p>}
        {answer && platform === 'slack' && (
          <SlackMessage blocks={answer.home?.blocks ?? answer.slack.blocks} onPress={press} />
        )}
        {answer && platform === 'teams' && <TeamsMessage card={answer.teams} onPress={press} />}
        {answer && surface === 'channel' && !entry.begun && entry.question !== undefined && (
          <p className="others">
            {answer.askedInPublic
              ? 'Everyone else here sees your question, and nothing of the answer.'
              : 'Everyone else here sees neither the question nor the answer.'}
          </p>
        )}
      </div>
    </div>
  )
}

/** What was pressed on the other platform, or sent to it as a page of its own, stands there alone. */
function isIn(platform: ShownPlatform, { question, answers, begun }: Entry): boolean {
  if (question !== undefined || answers[platform]) return true
  return begun === undefined && Object.keys(answers).length === 0
}

/** Where reading begins: what the bot began comes in several messages at once. */
function firstNew(entries: readonly Entry[]): Entry | undefined {
  const last = entries.at(-1)
  if (last?.begun?.to !== 'person') return last
  const before = entries.findLastIndex(({ begun }) => begun?.to !== 'person')
  return entries[before + 1]
}

function scrollTo(list: HTMLElement | null, entry: HTMLElement | null): void {
  if (!list || !entry) return
  // On a phone the page scrolls, not the list.
  if (list.scrollHeight <= list.clientHeight) entry.scrollIntoView({ block: 'nearest' })
  else list.scrollTo(0, list.scrollTop + entry.getBoundingClientRect().top - list.getBoundingClientRect().top - 16)
}

// The page's talk with its server: what was asked by whom and where, what came of it, and what happened last.
import { useReducer, useRef, useState } from 'react'
import type { Answered, Happened, Kept, Morning, Person, Question, Refused, ShownPlatform, Surface } from '../wire'
import { shownPlatforms } from '../wire'
import { changeConversations, type Entry, keyOf, type Place } from './conversation'
import { ask, runMorning } from './server'

/** The last thing that happened, and the payloads that were sent. */
export interface Last {
  readonly happened?: Happened
  /** Told of what the bot began by itself. */
  readonly begun?: readonly (readonly [string, string])[]
  readonly payloads: readonly (readonly [string, unknown])[]
}

export interface Asker {
  readonly as: string
  readonly platform: ShownPlatform
  readonly surface: Surface
}

/** @param people everybody of the school: what the bot begins belongs to one of them, or to a channel's readers */
export function useAsking(people: readonly Person[]) {
  const [conversations, change] = useReducer(changeConversations, {})
  const [spoken, setSpoken] = useState('')
  const [last, setLast] = useState<Last>()
  const lastId = useRef(0)
  const nextId = () => {
    lastId.current += 1
    return lastId.current
  }

  async function request(question: Question): Promise<Answered | Kept | Refused> {
    const answer = await ask(question)
    if ('problem' in answer) setSpoken(answer.problem)
    else if ('kept' in answer) setSpoken(question.form?.keep ? '' : answer.kept)
    else {
      setSpoken(`Caseload answers, only visible to you. ${answer.text.slice(0, 1200)}`)
      if (answer.arrived) change({ type: 'arrived', arrived: answer.arrived, people, nextId })
      setLast({ payloads: payloadsOf(answer, question), ...(answer.happened && { happened: answer.happened }) })
    }
    return answer
  }

  /** What opens over the conversation leaves the message where it stands. */
  async function put(
    id: number,
    question: Question,
    platforms: readonly ShownPlatform[],
    place: Place = question.surface,
  ) {
    const key = keyOf(question.as, place)
    const answer = await request(question)
    if ('problem' in answer) change({ type: 'failed', key, id, problem: answer.problem })
    else if (!('kept' in answer) && !(question.pressed && (answer.modal || answer.dialog)))
      change({ type: 'answered', key, id, platforms, answer })
    return answer
  }

  return {
    conversations,
    spoken,
    last,
    request,
    /** Asks in words, and shows the answer on both platforms. */
    async say(asker: Asker, text: string) {
      const id = nextId()
      change({ type: 'asked', key: keyOf(asker.as, asker.surface), id, question: text })
      return put(id, { ...asker, text }, shownPlatforms)
    },
    /** Opens the page that stands before the conversations. */
    async home(as: string) {
      const id = nextId()
      change({ type: 'opened', key: keyOf(as, 'home'), id })
      return put(id, { as, platform: 'slack', surface: 'private', home: true }, shownPlatforms, 'home')
    },
    /** What is pressed in Slack's Home opens over it; in Teams the card gives way to its answer. */
    async pressAtHome(as: string, platform: ShownPlatform, entry: Entry, pressed: unknown) {
      const inDialog = platform === 'slack'
      return put(entry.id, { as, platform, surface: 'private', pressed, inDialog }, [platform], 'home')
    },
    /** What the bot began stays, and what it opens stands beneath it; any other message gives way to its answer. */
    async press(asker: Asker, entry: Entry, pressed: unknown) {
      const stays = entry.begun !== undefined
      const id = stays ? nextId() : entry.id
      if (stays) change({ type: 'asked', key: keyOf(asker.as, asker.surface), id })
      return put(id, { ...asker, pressed }, entry.begun?.to === 'everybody' ? shownPlatforms : [asker.platform])
    },
    /** Runs the next school morning's reminders. @returns what was sent */
    async morning(me: string): Promise<Morning | Refused> {
      const found = await runMorning()
      if ('problem' in found) setSpoken(found.problem)
      else {
        change({ type: 'arrived', arrived: found, people, nextId })
        setSpoken(morningInWords(found, me))
        setLast(lastOfMorning(found, me))
      }
      return found
    },
  }
}

/** What went out, in a sentence. */
export function morningInWords({ day, messages, posts }: Morning, me: string): string {
  if (day === '') return 'Nothing is to be sent in the coming weeks.'
  const mine = messages.find(({ to }) => to === me)
  const all = `${day}: ${counted(messages.length, 'private message')}, ${counted(posts.length, 'post')} with counts alone.`
  return mine ? `${all} Yours: ${mine.title}.` : `${all} None of them is yours.`
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

function lastOfMorning(morning: Morning, me: string): Last {
  const mine = morning.messages.find(({ to }) => to === me)
  const post = morning.posts[0]
  return {
    begun: [
      ['Who', `Caseload by itself, on the morning of ${morning.day}`],
      ['Private messages', String(morning.messages.length)],
      ['Posts in channels', String(morning.posts.length)],
      ...(mine ? [['A locked phone shows', mine.preview] as const] : []),
      ...(post ? [['The channel reads', post.text] as const] : []),
    ],
    payloads: [
      ...(mine
        ? ([
            ['Slack', mine.slack.length === 1 ? mine.slack[0] : mine.slack],
            ['Teams', mine.teams.length === 1 ? mine.teams[0] : mine.teams],
          ] as const)
        : []),
      ...(post ? ([['Post', post.slack]] as const) : []),
    ],
  }
}

function payloadsOf(answer: Answered, { platform }: Question): Last['payloads'] {
  const over = platform === 'slack' ? answer.modal : answer.dialog
  return [
    ['Slack', answer.slack],
    ['Teams', answer.teams],
    ...(over ? [[platform === 'slack' ? 'Modal' : 'Dialog', over] as const] : []),
  ]
}

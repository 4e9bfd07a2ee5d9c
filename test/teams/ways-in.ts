// Every way into the bot that Teams has, by signed activities: asked, pressed, searched, opened and sent off. What is pressed
// and filled in is the case manager's own, as others could only send it if Teams let them.
import type { AdaptiveCard } from '#adapters/teams/card'
import { say } from '#bot/public-text'
import { accommodation, pupil, question } from '../security/strangers.js'
import type { District } from '../stories/small-district.js'
import { buttonOf, filledIn } from './filled-in.js'
import { type Microsoft, tenant } from './microsoft.js'
import {
  activity,
  dialog,
  type Json,
  message,
  press,
  type Served,
  sendActivity,
  type Where,
} from './signed-activity.js'

/** What Teams calls somebody. */
export interface Asker {
  readonly id: string
  readonly aadObjectId: string
  readonly name: string
}

/** What stands before the case manager. */
export interface Hers {
  /** The pupil's id, which her buttons carry. */
  readonly studentId: string
  /** The form to find a student, and what opens it. */
  readonly form: AdaptiveCard
  readonly openForm: Json
  /** What the card carries that is posted by picking the pupil from a search. */
  readonly shared: Json
  /** What a card in the channel carries that shows each reader how many are theirs. */
  readonly refresh: unknown
}

export interface Way {
  readonly way: string
  readonly sends: (who: Asker, hers: Hers) => Json
  /** What the case manager is shown by it; nothing, where it is only kept. */
  readonly shows?: readonly string[]
  /** Nobody is told anything: names are offered, a number is shown. */
  readonly isSilent?: true
  /** Whoever was met before is not welcomed again. */
  readonly isFirst?: true
}

/** Somebody in the chat with the bot. */
export const chatOf = (who: Asker): Json => ({
  from: who,
  conversation: { id: `a:chat-of-${who.aadObjectId}`, conversationType: 'personal', tenantId: tenant },
})

const placeOf = (who: Asker, where: Where): Json => (where === 'personal' ? chatOf(who) : { from: who })

/** Has the case manager open, find and read what others then try to. */
export async function openHers(
  { district, microsoft, served }: { district: District; microsoft: Microsoft; served: Served },
  who: Asker,
): Promise<Hers> {
  const answer = async (of: Json) => JSON.parse((await sendActivity(served.url, microsoft, of)).text)
  await sendActivity(served.url, microsoft, message('personal', 'find a student', chatOf(who)))
  const openForm = buttonOf(lastCard(microsoft), 'Open the form').data
  const opened: { task: { value: { card: { content: AdaptiveCard } } } } = await answer(
    dialog('personal', 'fetch', openForm, chatOf(who)),
  )
  const found: { composeExtension: { attachments: readonly { content: AdaptiveCard }[] } } = await answer(
    searchIn('channel', who),
  )
  const [picked] = found.composeExtension.attachments
  if (!picked) throw new Error('the case manager finds nobody')
  const account = { platform: 'teams', workspace: tenant, user: who.aadObjectId } as const
  const [offered] = await district.bot.suggestStudents(
    { account, surface: 'private', text: 'Fennimore', deliveries: [] },
    async () => undefined,
  )
  if (!offered) throw new Error('the case manager is offered no name')
  const channel = '19:staffroom@thread.tacv2'
  microsoft.rosters.set(channel, [{ ...who }])
  const action = { command: say`due`, input: { overdue: true } }
  const counting = { text: say`12 reviews are past their day.`, counts: say`overdue` }
  const place = { workspace: tenant, channel }
  await served.teams.messenger.post(place, { ...counting, button: { label: say`Open my list`, action } })
  return {
    studentId: offered.id,
    form: opened.task.value.card.content,
    openForm,
    shared: buttonOf(picked.content, 'Open').data,
    refresh: lastCard(microsoft).refresh?.action.data,
  }
}

function lastCard({ calls }: Microsoft): AdaptiveCard {
  const card = calls.flatMap(({ body }) => (body.attachments ?? []) as { content: AdaptiveCard }[]).at(-1)
  if (!card) throw new Error('no card came')
  return card.content
}

function searchIn(where: Where, who: Asker): Json {
  const value = { commandId: 'findStudent', parameters: [{ name: 'student', value: 'Fennimore' }] }
  return invoke(where, 'composeExtension/query', value, who)
}

/** A button of hers, as it is pressed in a chat: with the card that it stood on, so that it is the same press each time. */
export const samePress = (who: Asker, hers: Hers): Json =>
  press('personal', accommodations(hers), { ...chatOf(who), replyToId: 'card-0' })

const accommodations = ({ studentId }: Hers) => ({ command: 'accommodations', input: { student: studentId } })
function invoke(where: Where, name: string, value: unknown, who: Asker): Json {
  return activity(where, { type: 'invoke', name, value, ...placeOf(who, where) })
}
const plan = [pupil, accommodation]

const typed = { Student: pupil }

export const ways: readonly Way[] = [
  {
    way: 'a message in the chat',
    sends: (who) => message('personal', question, placeOf(who, 'personal')),
    shows: plan,
  },
  {
    way: 'a mention in a channel',
    sends: (who) => message('channel', question, placeOf(who, 'channel')),
    shows: plan,
  },
  {
    way: 'a mention in a group chat',
    sends: (who) => message('groupChat', question, placeOf(who, 'groupChat')),
    shows: plan,
  },
  {
    way: 'a message in a channel that the bot alone sees',
    sends: (who) => {
      const recipient = { ...(message('channel', '').recipient as Json), isTargeted: true }
      return message('channel', question, { ...placeOf(who, 'channel'), recipient })
    },
    shows: plan,
  },
  {
    way: 'a button of a card in the chat',
    sends: (who, hers) => press('personal', accommodations(hers), { ...placeOf(who, 'personal'), replyToId: 'card-1' }),
    shows: plan,
  },
  {
    way: 'a button of a card in a channel',
    sends: (who, hers) => press('channel', accommodations(hers), placeOf(who, 'channel')),
    shows: plan,
  },
  {
    way: 'a page turned',
    sends: (who) => press('personal', { text: question, page: 1 }, placeOf(who, 'personal')),
    shows: plan,
  },
  {
    way: 'a button that comes as a message',
    sends: (who, hers) => message('personal', '', { value: accommodations(hers), ...placeOf(who, 'personal') }),
    shows: plan,
  },
  {
    way: 'a card that a colleague posted',
    sends: (who, hers) => press('channel', hers.shared, placeOf(who, 'channel')),
    shows: [pupil],
  },
  {
    way: 'a card in a channel that comes into sight',
    sends: (who, hers) => {
      const value = { action: { type: 'Action.Execute', verb: 'caseload', data: hers.refresh }, trigger: 'automatic' }
      return invoke('channel', 'adaptiveCard/action', value, who)
    },
    shows: ['Yours: '],
    isSilent: true,
  },
  { way: 'a search beside the box', sends: (who) => searchIn('personal', who), shows: [pupil], isSilent: true },
  { way: 'a search in a channel', sends: (who) => searchIn('channel', who), shows: [pupil], isSilent: true },
  {
    way: 'the form beside the box',
    sends: (who) => invoke('personal', 'composeExtension/fetchTask', { commandId: 'logProgress' }, who),
    shows: ['Log progress'],
  },
  {
    way: 'somebody else’s form opened',
    sends: (who, hers) => dialog('personal', 'fetch', hers.openForm, placeOf(who, 'personal')),
    shows: ['Find a student'],
  },
  {
    way: 'somebody else’s form kept for later',
    sends: (who, hers) =>
      dialog(
        'personal',
        'submit',
        { ...filledIn(hers.form, 'Keep for later', typed), keep: true },
        placeOf(who, 'personal'),
      ),
  },
  {
    way: 'a button in somebody else’s form',
    sends: (who, hers) =>
      dialog(
        'personal',
        'submit',
        { ...filledIn(hers.form, 'Find', typed), ...accommodations(hers) },
        placeOf(who, 'personal'),
      ),
    shows: plan,
  },
  {
    way: 'somebody else’s form sent off',
    sends: (who, hers) => dialog('personal', 'submit', filledIn(hers.form, 'Find', typed), placeOf(who, 'personal')),
    shows: plan,
  },
  {
    way: 'the bot added to their chat',
    sends: (who) => {
      const { recipient } = message('personal', '') as { recipient: { id: string } }
      return activity('personal', {
        type: 'conversationUpdate',
        membersAdded: [{ id: recipient.id }],
        ...placeOf(who, 'personal'),
      })
    },
    shows: [pupil],
    isFirst: true,
  },
]

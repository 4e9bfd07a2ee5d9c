// Every way into the bot that Slack has, by signed requests: asked, pressed, chosen, typed and opened. What is pressed and
// filled in is the case manager's own, as others could only send it if Slack let them.
import type { Modal } from '#adapters/slack/modal'
import { pressValue } from '#adapters/slack/press'
import { accommodation, pupil, question } from '../security/strangers.js'
import { channelId, type Running } from './adapter.js'
import { chooseOnMessage, chooseShortcut, homeOpened, pressInHome, typeName } from './home-payloads.js'
import {
  directMessage,
  mention,
  type SlackAnswer,
  sendButtonPress,
  sendEvent,
  sendSlashCommand,
} from './signed-request.js'
import { closeView, pressInView, submitView, typeInView } from './view-payloads.js'

/** Who sends it, as Slack signs it. */
export interface By {
  readonly secret: string
  readonly team: string
  readonly user: string
  readonly trigger: string
  /** The workspace that they came from, where the request says it. */
  readonly userTeam?: string
}

/** What stands before the case manager. */
export interface Hers {
  readonly slack: Running
  readonly channel: string
  /** The form to find a student, open. */
  readonly form: { readonly view: Modal; readonly viewId: string; readonly hash: string }
  /** The pupil's id, which her buttons carry. */
  readonly studentId: string
}

export interface Way {
  readonly way: string
  readonly does: (of: By, at: Hers) => Promise<SlackAnswer>
  /** What the case manager is shown by it, in all that Slack is sent; nothing, where it is only kept. */
  readonly shows?: readonly string[]
  /** Nobody is told anything: names are offered, what is typed is kept. */
  readonly isSilent?: true
  /** Slack says of such a request in no way that it is somebody's of another workspace. */
  readonly unmarked?: true
}

/** Opens the form to find a student, and types the pupil's name. @param by a new request of the case manager */
export async function openHers(slack: Running, by: () => Promise<By>): Promise<Hers> {
  await chooseShortcut(slack.baseUrl, await by(), 'find_student')
  const opened = await slack.slack.next('views.open')
  const { view } = (await opened.answer) as { view: { id: string; hash: string } }
  const form = { view: JSON.parse(String(opened.body.view)) as Modal, viewId: view.id, hash: view.hash }
  const { body } = await typeName(slack.baseUrl, await by(), studentField({ form }), 'Fennimore')
  const [offered] = (JSON.parse(body) as { options: readonly { value: string }[] }).options
  if (!offered) throw new Error('the case manager is offered no name')
  return { slack, channel: await channelId(slack.slack, 'staff-room'), form, studentId: offered.value }
}

/** Sends an event. */
export function event(
  { slack }: Pick<Hers, 'slack'>,
  { userTeam, ...of }: By,
  what: Readonly<Record<string, unknown>>,
) {
  return sendEvent(slack.baseUrl, { ...of, event: { ...what, ...(userTeam && { user_team: userTeam }) } })
}

function studentField({ form }: Pick<Hers, 'form'>): string {
  return form.view.blocks.find((block) => block.type === 'input')?.block_id ?? ''
}

function accommodationsButton({ studentId }: Hers): string {
  return pressValue({ again: { action: { command: 'accommodations', input: { student: studentId } } }, page: 1 })
}

async function directMessageOf({ user }: By, { slack }: Hers): Promise<string> {
  const { channel } = await slack.slack.ask('conversations.open', { users: user })
  return String((channel as { id: string }).id)
}

function press(at: Hers, of: By, on: Partial<Parameters<typeof sendButtonPress>[1]> = {}) {
  const { slack, channel } = at
  const { responseUrl } = slack.slack
  return sendButtonPress(slack.baseUrl, { ...of, value: accommodationsButton(at), responseUrl, channel, ...on })
}

const inForm = (of: By, { form, studentId }: Hers) => ({ ...of, ...form, values: { student: studentId } })

const plan = [pupil, accommodation]
export const ways: readonly Way[] = [
  {
    way: 'a slash command',
    does: (of, at) =>
      sendSlashCommand(at.slack.baseUrl, { ...of, text: question, responseUrl: at.slack.slack.responseUrl }),
    shows: plan,
    unmarked: true,
  },
  {
    way: 'a direct message',
    does: async (of, at) => event(at, of, directMessage(of.user, question, await directMessageOf(of, at))),
    shows: plan,
  },
  {
    way: 'a mention in a channel',
    does: (of, at) => event(at, of, mention(of.user, question, at.channel)),
    shows: plan,
  },
  { way: 'a button pressed in a channel', does: (of, at) => press(at, of), shows: plan },
  {
    way: 'a button on what stands in the channel for good',
    does: (of, at) => press(at, of, { ephemeral: false }),
    shows: plan,
  },
  {
    way: 'a button pressed in direct messages',
    does: async (of, at) =>
      press(at, of, { ephemeral: false, channel: await directMessageOf(of, at), messageTs: '1.1' }),
    shows: plan,
  },
  { way: 'an option chosen from a menu', does: (of, at) => press(at, of, { isOption: true }), shows: plan },
  {
    way: 'a button in the Home tab',
    does: (of, at) => pressInHome(at.slack.baseUrl, of, accommodationsButton(at)),
    shows: plan,
  },
  {
    way: 'a button in a form',
    does: (of, at) => pressInView(at.slack.baseUrl, inForm(of, at), accommodationsButton(at)),
    shows: plan,
  },
  {
    way: 'the shortcut to find a student',
    does: (of, at) => chooseShortcut(at.slack.baseUrl, of, 'find_student'),
    shows: ['Find a student'],
  },
  {
    way: 'the shortcut to log progress',
    does: (of, at) => chooseShortcut(at.slack.baseUrl, of, 'log_progress'),
    shows: ['Log progress'],
  },
  {
    way: 'the shortcut on a message',
    does: (of, at) => chooseOnMessage(at.slack.baseUrl, of, 'log_progress_here', `${pupil} read well`),
    shows: ['Log progress'],
  },
  {
    way: 'a name typed into a form',
    does: (of, at) => typeName(at.slack.baseUrl, of, studentField(at), 'Fennimore'),
    shows: [pupil],
    isSilent: true,
  },
  { way: 'the Home tab opened', does: (of, at) => event(at, of, homeOpened(of.user)), shows: [pupil], unmarked: true },
  {
    way: 'somebody else’s form typed into',
    does: (of, at) => typeInView(at.slack.baseUrl, inForm(of, at)),
    isSilent: true,
  },
  { way: 'somebody else’s form closed', does: (of, at) => closeView(at.slack.baseUrl, inForm(of, at)), isSilent: true },
  { way: 'somebody else’s form sent off', does: (of, at) => submitView(at.slack.baseUrl, inForm(of, at)), shows: plan },
]

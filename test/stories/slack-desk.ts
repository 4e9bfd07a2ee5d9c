// A desk with Slack on it: signed slash commands, presses and view submissions, to Bolt itself.
import type { types } from '@slack/bolt'
import type { Modal } from '#adapters/slack/modal'
import { viewFaults } from '#adapters/slack/view-check'
import type { FieldValue } from '#bot/form'
import { type Running, running, secret, userId } from '../slack/adapter.js'
import { sendButtonPress, sendSlashCommand } from '../slack/signed-request.js'
import { homeTeam } from '../slack/slack-stand-in.js'
import { pressInView, stateOf, submitView } from '../slack/view-payloads.js'
import { type Desk, isMeant, type Typed } from './desk.js'
import { addressOf } from './district-files.js'
import { type Pressable, pressablesIn, typedByName, wordsIn } from './slack-look.js'
import type { District } from './small-district.js'

type Block = types.AnyBlock

interface Opened {
  readonly view: Modal
  readonly id: string
  readonly hash: string
}

/** A message that the bot began, as it stands in somebody's direct messages. */
interface SlackMessage {
  readonly channel: string
  readonly ts: string
  readonly blocks: readonly Block[]
}

export interface SlackDesk extends Desk {
  /** Puts a message that the bot began before them: what they press next is pressed in it. */
  read(message: SlackMessage): void
}

/** A desk in a workspace of its own. */
export async function slackDesk(district: District, who: string): Promise<Desk> {
  const slack = await running({ bot: district.bot })
  const user = await userId(slack.slack, 'jordan.park')
  // Asked once; from then on the account is known.
  const profile = { ok: true, user: { id: user, profile: { email: addressOf(who) } } }
  slack.slack.failNext('users.info', { body: profile })
  return deskInSlack(slack, user, () => slack.stop())
}

/**
 * A desk in a workspace where others may sit too.
 * @param user what Slack calls whoever sits there
 * @param close what is closed with it
 */
export function deskInSlack(slack: Running, user: string, close = async (): Promise<void> => undefined): SlackDesk {
  let message: readonly Block[] = []
  /** Where the message before them stands, of one that the bot began. */
  let begun: SlackMessage | undefined
  let opened: Opened | undefined
  let faults: readonly string[] = []
  let typedSoFar: Readonly<Record<string, FieldValue>> = {}
  /** What Slack leaves standing in a view that takes another's place. */
  let standing: ReturnType<typeof stateOf> = {}

  const signed = { secret, team: homeTeam, user }
  const trigger = async () => {
    const { trigger_id } = await slack.slack.ask('views.generateTriggerId', { user_id: user })
    return String(trigger_id)
  }

  function show(view: Modal, at: Pick<Opened, 'id' | 'hash'>): void {
    const wrong = viewFaults(view)
    if (wrong.length > 0) throw new Error(`Slack would not take this view: ${wrong.join('; ')}`)
    standing = opened?.id === at.id ? stateOf(opened.view, typedSoFar, standing) : {}
    opened = { view, ...at }
    faults = []
    typedSoFar = {}
  }

  /** What comes of a command or a press: a form, or words. */
  async function shown(): Promise<void> {
    const call = await slack.slack.next('views.open', 'views.update', 'response_url')
    if (call.method === 'response_url') {
      message = call.body.blocks as readonly Block[]
      opened = undefined
      begun = undefined
      return
    }
    const { view } = (await call.answer) as { view: { id: string; hash: string } }
    show(JSON.parse(String(call.body.view)) as Modal, view)
  }

  const { responseUrl } = slack.slack
  const blocks = (): readonly Block[] => opened?.view.blocks ?? message

  async function pressed({ value, isOption }: Pressable): Promise<void> {
    if (opened) {
      await pressInView(
        slack.baseUrl,
        { ...signed, view: opened.view, viewId: opened.id, hash: opened.hash },
        value,
        isOption,
      )
    } else {
      const on = begun && { channel: begun.channel, messageTs: begun.ts, ephemeral: false }
      await sendButtonPress(slack.baseUrl, { ...signed, value, isOption, responseUrl, trigger: await trigger(), ...on })
    }
    await shown()
  }

  const desk: SlackDesk = {
    read(begins) {
      begun = begins
      message = begins.blocks
      opened = undefined
      faults = []
    },
    get words() {
      return [...faults, ...blocks().flatMap(wordsIn)]
    },
    async type(typed) {
      const [, command = '/iep', text = ''] = /^(\/\w+)?\s*(.*)$/.exec(typed) ?? []
      opened = undefined
      begun = undefined
      faults = []
      const { body } = await sendSlashCommand(slack.baseUrl, {
        ...signed,
        text,
        command,
        responseUrl,
        trigger: await trigger(),
      })
      if (body === '') return shown()
      message = (JSON.parse(body) as { blocks: readonly Block[] }).blocks
    },
    async press(label) {
      for (let page = 1; page < 20; page += 1) {
        const all = blocks().flatMap(pressablesIn)
        const found = all.find((one) => isMeant(one.label, label))
        if (found) return pressed(found)
        const next = all.find((one) => one.label === 'Next')
        if (!next) throw new Error(`nothing is called ${label}: ${desk.words.join(' | ')}`)
        await pressed(next)
      }
    },
    async fill(typed: Typed) {
      if (!opened) throw new Error(`no form is open: ${desk.words.join(' | ')}`)
      const { view, id, hash } = opened
      typedSoFar = { ...typedSoFar, ...typedByName(view, typed) }
      const { status, body } = await submitView(slack.baseUrl, {
        ...signed,
        view,
        viewId: id,
        hash,
        values: typedSoFar,
        standing,
      })
      if (status !== 200) throw new Error(`Slack was answered ${status}`)
      const answer = JSON.parse(body) as { view?: Modal; errors?: Record<string, string> }
      if (answer.view) show(answer.view, { id, hash })
      else faults = Object.values(answer.errors ?? {})
    },
    close,
  }
  return desk
}

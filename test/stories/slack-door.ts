// Slack's door of a district: signed slash commands and presses of everybody, to Bolt itself.
import type { types } from '@slack/bolt'
import { running, secret } from '../slack/adapter.js'
import { sendButtonPress, sendSlashCommand } from '../slack/signed-request.js'
import { homeTeam } from '../slack/slack-stand-in.js'
import { addressOf } from './district-files.js'
import { accountName, type Door, type Pressed } from './signed-doors.js'
import { pressablesIn } from './slack-look.js'
import type { District } from './small-district.js'

type Block = types.AnyBlock

/** More pages than this no answer has. */
const mostPages = 30

export async function slackDoor(district: District): Promise<Door> {
  const { slack, baseUrl, stop } = await running({ bot: district.bot })
  const { responseUrl } = slack

  function signedAs(who: string) {
    const user = `U${accountName(who).toUpperCase()}`
    slack.profiles.set(user, { id: user, profile: { email: addressOf(who) } })
    return { secret, team: homeTeam, user }
  }

  async function trigger(user: string): Promise<string> {
    const { trigger_id } = await slack.ask('views.generateTriggerId', { user_id: user })
    return String(trigger_id)
  }

  /** A form, or the words of a message. */
  async function came(): Promise<string> {
    const { body } = await slack.next('views.open', 'views.update', 'response_url')
    return typeof body.view === 'string' ? body.view : JSON.stringify(body)
  }

  async function pressed(who: string, value: string): Promise<string> {
    const signed = signedAs(who)
    await sendButtonPress(baseUrl, { ...signed, value, responseUrl, trigger: await trigger(signed.user) })
    return came()
  }

  async function everyPage(who: string, first: string): Promise<readonly string[]> {
    const pages = [first]
    for (let last = first; ; ) {
      const { blocks = [] } = JSON.parse(last) as { blocks?: readonly Block[] }
      const next = blocks.flatMap(pressablesIn).find(({ label }) => label === 'Next')
      if (!next) return pages
      if (pages.length === mostPages) throw new Error('an answer that never ends')
      last = await pressed(who, next.value)
      pages.push(last)
    }
  }

  return {
    async ask(who, typed) {
      const [, command = '/iep', text = ''] = /^(\/\w+)?\s*(.*)$/s.exec(typed) ?? []
      const signed = signedAs(who)
      const { body } = await sendSlashCommand(baseUrl, {
        ...signed,
        command,
        text,
        responseUrl,
        trigger: await trigger(signed.user),
      })
      return everyPage(who, body === '' ? await came() : body)
    },
    press: async (who, action: Pressed) => everyPage(who, await pressed(who, JSON.stringify(action))),
    close: stop,
  }
}

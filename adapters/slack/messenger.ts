// Slack, when the bot speaks first: one door for private things, one for public ones, and who is behind an account.
import type { Delivery, Messenger } from '#bot/messenger'
import type { PublicNotice } from '#bot/public-text'
import type { Profile } from '#bot/request'
import type { Account } from '#people/staff'
import { escapeMarkup } from './markup.js'
import type { PrivateDoor } from './private-door.js'
import { render } from './render.js'
import { failedDelivery, slackError, type WebClient } from './web-client.js'

/** @param home the workspace that the bot's token belongs to */
export function slackMessenger(client: WebClient, door: PrivateDoor, home: () => Promise<string>): Messenger {
  return {
    platform: 'slack',
    sendPrivately: (account, reply, preview) => delivered(door.direct(account.user, render(reply), preview)),
    post: ({ channel }, notice) => delivered(post(client, channel, notice)),
    profile: (account) => profile(client, account),
    accountOf: (email) => accountOf(client, email, home),
  }
}

async function delivered(sending: Promise<string>): Promise<Delivery> {
  try {
    return { outcome: 'sent', messageId: await sending }
  } catch (error) {
    return failedDelivery(error)
  }
}

/** The one public door: it takes nothing but a notice, whose words are the program's own. */
async function post(client: WebClient, channel: string, notice: PublicNotice): Promise<string> {
  const sent = await client.chat.postMessage({ channel, text: escapeMarkup(notice.text), unfurl_links: false })
  return `${channel}:${sent.ts}`
}

/** A flag that Slack's reply leaves out is no refusal: only one that is set makes somebody an outsider. */
async function profile(client: WebClient, account: Account): Promise<Profile | undefined> {
  try {
    const { user } = await client.users.info({ user: account.user })
    if (!user) return undefined
    const flags = [user.is_restricted, user.is_ultra_restricted, user.is_stranger, user.is_bot, user.deleted]
    const outsider = flags.includes(true)
    const email = user.profile?.email
    return email && !outsider ? { email, outsider } : { outsider }
  } catch (error) {
    if (slackError(error) === 'user_not_found') return undefined
    throw new Error('Slack could not be asked for a profile')
  }
}

async function accountOf(client: WebClient, email: string, home: () => Promise<string>): Promise<Account | undefined> {
  try {
    const { user } = await client.users.lookupByEmail({ email })
    return user?.id ? { platform: 'slack', workspace: await home(), user: user.id } : undefined
  } catch (error) {
    if (slackError(error) === 'users_not_found') return undefined
    throw new Error('Slack could not be asked for an account')
  }
}

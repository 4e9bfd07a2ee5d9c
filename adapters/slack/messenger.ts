// Slack, when the bot speaks first: one door for private things, one for public ones, and who is behind an account.
import type { Delivery, Messenger } from '#bot/messenger'
import type { Profile } from '#bot/request'
import type { Account } from '#people/staff'
import { arrivalOf } from './arrival.js'
import type { Audiences } from './audiences.js'
import { isFromElsewhere } from './from-elsewhere.js'
import type { Identified } from './home.js'
import { PartlySent, type PrivateDoor } from './private-door.js'
import type { PublicDoor } from './public-door.js'
import { render } from './render.js'
import { profileFrom } from './user-flags.js'
import { failedDelivery, slackError, type WebClient } from './web-client.js'

interface Means {
  readonly client: WebClient
  readonly privateDoor: PrivateDoor
  readonly publicDoor: PublicDoor
  readonly audiences: Audiences
  /** Who the bot is there. */
  readonly home: Identified
}

export function slackMessenger({ client, privateDoor, publicDoor, audiences, home }: Means): Messenger {
  return {
    platform: 'slack',
    sendPrivately: (account, reply, preview, key) =>
      delivered(privateDoor.direct(account.user, render(reply), preview, undefined, key)),
    arrived: (account, key, since) => arrivalOf(client, account.user, key, since),
    mend: (_, messageId, reply, preview, key) => delivered(privateDoor.mend(messageId, render(reply), preview, key)),
    takeAway: (_, messageId) => delivered(privateDoor.takeAway(messageId)),
    post: ({ channel }, notice) => delivered(publicDoor.post(channel, notice)),
    mendPost: (_, messageId, notice) =>
      delivered(publicDoor.mend(messageId, notice).then((done) => (done ? messageId : undefined))),
    audienceOf: ({ channel }) => audiences.of(channel),
    profile: (account) => profile(client, account, home),
    accountOf: (email) => accountOf(client, email, home),
  }
}

/** @param sending where it stands; undefined where there is no such place */
async function delivered(sending: Promise<string | undefined>): Promise<Delivery> {
  try {
    const messageId = await sending
    return messageId === undefined ? { outcome: 'gone', reason: 'refused' } : { outcome: 'sent', messageId }
  } catch (error) {
    if (!(error instanceof PartlySent)) return failedDelivery(error)
    const failure = failedDelivery(error.cause)
    return failure.outcome === 'later' ? { ...failure, partly: error.messageId } : failure
  }
}

async function profile(client: WebClient, account: Account, home: Identified): Promise<Profile | undefined> {
  try {
    const { user } = await client.users.info({ user: account.user })
    if (!user) return undefined
    if (isFromElsewhere(user, await home.identity())) return { outsider: true }
    return profileFrom(user)
  } catch (error) {
    if (slackError(error) === 'user_not_found') return undefined
    throw new Error('Slack could not be asked for a profile')
  }
}

async function accountOf(client: WebClient, email: string, home: Identified): Promise<Account | undefined> {
  try {
    const { user } = await client.users.lookupByEmail({ email })
    return user?.id ? { platform: 'slack', workspace: (await home.identity()).workspace, user: user.id } : undefined
  } catch (error) {
    if (slackError(error) === 'users_not_found') return undefined
    throw new Error('Slack could not be asked for an account')
  }
}

// Who reads a channel of Slack: what the channel is, who is in it, and what their profiles say. Whatever is not known
// for certain counts as open.
import type { Audience, Present } from '#records/audience'
import type { Undelivered } from '#records/undelivered'
import type { Clock } from '#time/clock'
import { isFromElsewhere } from './from-elsewhere.js'
import type { Identified, Identity } from './home.js'
import { slackError, type WebClient } from './web-client.js'

/** A channel with more people is not looked through: Slack tells of them one by one. */
const mostMembers = 200
/** A profile is asked for again after this. */
const knownForMs = 10 * 60_000

/** `bot`: reads nothing by itself. `outsider`: a guest, a stranger, or nobody whom Slack vouches for. */
type Person = 'bot' | 'outsider' | { readonly email?: string }

const gone: ReadonlyMap<string, Undelivered> = new Map([
  ['channel_not_found', 'channelGone'],
  ['not_in_channel', 'notInChannel'],
  ['is_archived', 'archived'],
])

export class Audiences {
  readonly #people = new Map<string, { readonly person: Person; readonly at: number }>()

  constructor(
    private readonly client: WebClient,
    private readonly home: Identified,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** @throws where Slack can't be asked just now, or the app may not ask */
  async of(channel: string): Promise<Audience> {
    try {
      return await this.ask(channel)
    } catch (error) {
      const reason = gone.get(slackError(error) ?? '')
      if (reason) return { type: 'gone', reason }
      throw new Error('Slack could not be asked who reads a channel')
    }
  }

  private async ask(id: string): Promise<Audience> {
    const { channel } = await this.client.conversations.info({ channel: id })
    if (!channel) return { type: 'gone', reason: 'channelGone' }
    if (channel.is_archived) return { type: 'gone', reason: 'archived' }
    if (channel.is_member === false) return { type: 'gone', reason: 'notInChannel' }
    const shared = [channel.is_shared, channel.is_ext_shared, channel.is_org_shared, channel.is_pending_ext_shared]
    if (channel.is_private !== true || shared.includes(true)) return { type: 'open' }
    const users = await this.membersOf(id)
    if (!users) return { type: 'open' }
    const home = await this.home.identity()
    const { workspace } = home
    const members: Present[] = []
    for (const user of users) {
      const person = await this.person(user, home)
      if (person === 'outsider') return { type: 'open' }
      if (person === 'bot') continue
      members.push({ account: { platform: 'slack', workspace, user }, ...person })
    }
    return { type: 'closed', members }
  }

  /** Undefined where there are too many. */
  private async membersOf(channel: string): Promise<readonly string[] | undefined> {
    const users: string[] = []
    let cursor: string | undefined
    do {
      const page = await this.client.conversations.members({ channel, limit: mostMembers, ...(cursor && { cursor }) })
      users.push(...(page.members ?? []))
      cursor = page.response_metadata?.next_cursor
    } while (cursor && users.length <= mostMembers)
    return users.length > mostMembers ? undefined : users
  }

  private async person(id: string, home: Identity): Promise<Person> {
    const now = this.clock.now()
    const known = this.#people.get(id)
    if (known && now - known.at < knownForMs) return known.person
    const person = await this.askPerson(id, home)
    for (const [other, { at }] of this.#people) if (now - at >= knownForMs) this.#people.delete(other)
    this.#people.set(id, { person, at: now })
    return person
  }

  private async askPerson(id: string, home: Identity): Promise<Person> {
    try {
      const { user } = await this.client.users.info({ user: id })
      if (!user) return 'outsider'
      if (user.is_bot) return 'bot'
      const flags = [user.is_restricted, user.is_ultra_restricted, user.is_stranger, user.deleted]
      if (flags.includes(true) || isFromElsewhere(user, home)) return 'outsider'
      const email = user.profile?.email
      return email ? { email } : {}
    } catch (error) {
      if (slackError(error) === 'user_not_found') return 'outsider'
      throw error
    }
  }
}

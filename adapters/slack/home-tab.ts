// The Home tab: the day's page, published for one person when they open it, and anew after they have changed something.
import { LRUCache } from 'lru-cache'
import type { Bot } from '#bot/bot'
import type { Messenger } from '#bot/messenger'
import type { Action, Profile, Request } from '#bot/request'
import type { Account } from '#people/staff'
import type { HomeOpened } from './home-opened.js'
import { homeViewOf } from './home-view.js'
import type { PrivateDoor } from './private-door.js'

/** The command whose answer the Home tab shows. */
const page: Action = { command: 'today', input: {} }

/** People whose Home is known to stand, and so is kept up to date; the others' is published when they open it. */
const mostOpen = 2000

export class HomeTab {
  private readonly open = new LRUCache<string, true>({ max: mostOpen })

  constructor(
    private readonly bot: Bot,
    private readonly door: PrivateDoor,
    private readonly messenger: Pick<Messenger, 'profile'>,
  ) {}

  /** Publishes the page for whoever opened the tab. The same event sent twice publishes once. */
  async opened({ request }: HomeOpened): Promise<void> {
    await this.publish({ ...request, action: page, meets: true })
  }

  /** Publishes it anew for somebody who changed something, where theirs stands. */
  async refresh(account: Account): Promise<void> {
    if (!this.open.has(keyOf(account))) return
    await this.publish({ account, surface: 'home', text: '', action: page, deliveries: [] })
  }

  private async publish(request: Request): Promise<void> {
    const { account } = request
    const profile = async (): Promise<Profile | undefined> => this.messenger.profile(account)
    const outcome = await this.bot.handle(request, profile)
    if (outcome.type !== 'reply') return
    this.open.set(keyOf(account), true)
    await this.door.publishHome(account.user, homeViewOf(outcome.reply))
  }
}

function keyOf({ workspace, user }: Account): string {
  return `${workspace}|${user}`
}

// The workspace that the bot lives in, and which workspaces it answers.
import { note, type PublicText } from '#bot/public-text'
import type { WebClient } from './web-client.js'

/** Who the bot is in Slack, as its token says. */
export interface Identity {
  readonly workspace: string
  /** The Enterprise Grid that it belongs to. */
  readonly organisation?: string
  readonly botUser?: string
  readonly botId?: string
}

/** Who knows who the bot is somewhere. */
export interface Identified {
  /** The bot's own user, once it is known. */
  readonly botUser: string | undefined
  /** @throws where that must be asked and can't be */
  identity(): Promise<Identity>
}

/** Known from what Slack said when the app was installed. */
export function identified(identity: Identity): Identified {
  return { botUser: identity.botUser, identity: async () => identity }
}

export type Check =
  | { readonly reachable: true; readonly workspace?: string }
  | { readonly reachable: false; readonly reason: PublicText }

export class Home implements Identified {
  private known: Identity | undefined
  private asking: Promise<Identity> | undefined

  /** @param allowed the workspaces and organisations answered; where there is none, the token's own */
  constructor(
    private readonly client: WebClient,
    private readonly allowed: readonly string[],
  ) {}

  /** The bot's own user, once Slack has said it. */
  get botUser(): string | undefined {
    return this.known?.botUser
  }

  /**
   * Who the bot is. Asked once; asked again where that failed.
   * @throws where Slack can't be reached or knows the token no more
   */
  identity(): Promise<Identity> {
    this.asking ??= this.ask().catch((error: unknown) => {
      this.asking = undefined
      throw error
    })
    return this.asking
  }

  /**
   * Whether the bot answers this workspace or its organisation.
   * @throws where that hangs on who the bot is, and Slack can't be asked
   */
  async answers(workspace: string | undefined, organisation: string | undefined): Promise<boolean> {
    const allowed = this.allowed.length > 0 ? this.allowed : [(this.known ?? (await this.identity())).workspace]
    return [workspace, organisation].some((id) => id !== undefined && allowed.includes(id))
  }

  /** Asks Slack anew whether the token is good. */
  async check(): Promise<Check> {
    try {
      const { workspace } = await this.ask()
      return { reachable: true, workspace }
    } catch {
      return { reachable: false, reason: note`slack.unreachable` }
    }
  }

  private async ask(): Promise<Identity> {
    const told = await this.client.auth.test()
    const { team_id: workspace, enterprise_id: organisation, user_id: botUser, bot_id: botId } = told
    if (!workspace) throw new Error('Slack named no workspace')
    this.known = {
      workspace,
      ...(organisation && { organisation }),
      ...(botUser && { botUser }),
      ...(botId && { botId }),
    }
    return this.known
  }
}

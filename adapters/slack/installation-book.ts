// The installations that Slack's consent made, as this adapter keeps them: by organisation or workspace, with the bot's
// token there.
import type { Installation } from '@slack/bolt'
import { z } from 'zod'
import type { PlatformInstallation, PlatformInstallations } from '#records/platform-installations'

const held = z.object({
  token: z.string(),
  botUser: z.string(),
  botId: z.string().optional(),
  appId: z.string().optional(),
  /** The one that a workspace belongs to. */
  organisation: z.string().optional(),
  scopes: z.array(z.string()),
})

/** The bot in one workspace or organisation. */
export interface Installment extends z.infer<typeof held> {
  readonly place: string
}

const platform = 'slack'

export class InstallationBook {
  constructor(private readonly kept: PlatformInstallations) {}

  /** Keeps what Slack gave. @throws where it gave the bot nothing */
  async keep(installation: Installation): Promise<void> {
    const { bot, appId, enterprise } = installation
    const place = placeOf(installation)
    if (!bot || !place) throw new Error('Slack gave no token for the bot')
    const { token, userId: botUser, id: botId, scopes } = bot
    const whole = installation.isEnterpriseInstall === true
    const content: z.infer<typeof held> = {
      token,
      botUser,
      botId,
      scopes,
      ...(appId && { appId }),
      ...(enterprise && { organisation: enterprise.id }),
    }
    await this.kept.keep({ platform, place, whole }, JSON.stringify(content))
  }

  /** The organisation's before the workspace's own. */
  async of(organisation: string | undefined, workspace: string | undefined): Promise<Installment | undefined> {
    for (const place of [organisation, workspace]) {
      const found = place ? await this.kept.of(platform, place) : undefined
      if (found) return opened(found)
    }
    return undefined
  }

  /**
   * Of a workspace whose organisation is not known: its own; the organisation's where there is but one; the only one
   * there is.
   */
  async speakingTo(workspace: string): Promise<Installment | undefined> {
    const own = await this.of(undefined, workspace)
    if (own) return own
    const all = await this.kept.all(platform)
    const [organisation, ...others] = all.filter(({ whole }) => whole)
    if (organisation && others.length === 0) return opened(organisation)
    const [only] = all
    const isAnybodys = workspace === '' || workspace === '*'
    return only && all.length === 1 && isAnybodys ? opened(only) : undefined
  }

  async all(): Promise<readonly Installment[]> {
    return (await this.kept.all(platform)).map(opened)
  }

  remove(place: string): Promise<boolean> {
    return this.kept.remove(platform, place)
  }
}

/** The organisation where it was installed for the whole of one, else the workspace. */
export function placeOf({ isEnterpriseInstall, enterprise, team }: Installation): string | undefined {
  return isEnterpriseInstall ? enterprise?.id : team?.id
}

function opened({ place, held: content }: PlatformInstallation): Installment {
  return { place, ...held.parse(JSON.parse(content)) }
}

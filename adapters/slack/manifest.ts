// The manifest from which a district makes its own Slack app, with the least that the bot needs.
import { shortcuts } from './shortcuts.js'

export interface ManifestOptions {
  /** Where Slack reaches the bot, without `https://`. */
  readonly host: string
  /** The bot opens a web socket itself, so that Slack needs no address. */
  readonly socketMode: boolean
  /** Many workspaces or a whole organisation install it, by Slack's consent. */
  readonly oauth?: boolean
}

// What each is for: answering commands, shortcuts and messages; direct messages, written and read; mentions; and knowing a
// member of staff by the e-mail address of their profile. No channel's history is ever read; `channels:read` and
// `groups:read` tell who is in a channel that the district named in channels.csv, before anything is posted there.
export const botScopes: readonly string[] = [
  'app_mentions:read',
  'channels:read',
  'chat:write',
  'commands',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
]

const events = ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked', 'user_change']

const slashCommands = [
  { command: '/iep', description: 'Look up an IEP or a 504 plan', usage_hint: 'accommodations for J. Doe' },
  { command: '/504', description: 'Look up a 504 plan', usage_hint: 'accommodations for J. Doe' },
]

/** The manifest, in Slack's format 2. */
export function slackManifest({ host, socketMode, oauth = false }: ManifestOptions) {
  const url = `https://${host}/slack/events`
  const reachedAt = <Key extends string>(key: Key) => (socketMode ? {} : { [key]: url })
  return {
    _metadata: { major_version: 2, minor_version: 0 },
    display_information: {
      name: 'Caseload',
      description: 'IEPs and 504 plans for the staff who carry them out',
      background_color: '#1f4b6e',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      shortcuts: shortcuts.map(({ command: _, ...shortcut }) => shortcut),
      bot_user: { display_name: 'Caseload', always_online: true },
      // Not escaped: a name stays as it was typed, where escaping would turn what looks like a user, a channel or a
      // link into markup that must be undone again. Nothing here is looked up by a Slack user's mention.
      slash_commands: slashCommands.map((command) => ({ ...command, ...reachedAt('url'), should_escape: false })),
    },
    oauth_config: {
      ...(oauth && { redirect_urls: [`https://${host}/slack/oauth_redirect`] }),
      scopes: { bot: botScopes },
    },
    settings: {
      event_subscriptions: { ...reachedAt('request_url'), bot_events: events },
      interactivity: { is_enabled: true, ...reachedAt('request_url'), ...reachedAt('message_menu_options_url') },
      org_deploy_enabled: oauth,
      socket_mode_enabled: socketMode,
      token_rotation_enabled: false,
    },
  }
}

// What Slack takes for a manifest, as far as ours goes: a checked-in or a filled-in one is held against it.
import { z } from 'zod'

// Limits as in docs.slack.dev/reference/app-manifest.
const url = z.url({ protocol: /^https$/ }).max(3000)
const name = z.string().min(1).max(50)

const slashCommand = z.strictObject({
  command: z.string().startsWith('/').min(2).max(32),
  description: z.string().min(1).max(2000),
  usage_hint: z.string().min(1).max(1000).optional(),
  url: url.optional(),
  should_escape: z.boolean(),
})

const shortcut = z.strictObject({
  type: z.enum(['global', 'message']),
  name: z.string().min(1).max(24),
  callback_id: z.string().min(1).max(255),
  description: z.string().min(1).max(150),
})

const manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.number().int() }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().min(1).max(140),
    background_color: z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    shortcuts: z.array(shortcut).max(10),
    bot_user: z.strictObject({ display_name: z.string().min(1).max(80), always_online: z.boolean() }),
    slash_commands: z.array(slashCommand).min(1).max(50),
  }),
  oauth_config: z.strictObject({
    redirect_urls: z.array(url).max(1000).optional(),
    scopes: z.strictObject({ bot: z.array(name).max(255) }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: url.optional(), bot_events: z.array(name).max(100) }),
    interactivity: z.strictObject({
      is_enabled: z.boolean(),
      request_url: url.optional(),
      message_menu_options_url: url.optional(),
    }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
})

/** A manifest that Slack takes: without Socket Mode, everything that Slack calls has an address. */
export const manifestSchema = manifest.refine(({ features, settings }) => {
  const addresses = [
    ...features.slash_commands.map((command) => command.url),
    settings.event_subscriptions.request_url,
    settings.interactivity.request_url,
    settings.interactivity.message_menu_options_url,
  ]
  return settings.socket_mode_enabled || addresses.every((address) => address !== undefined)
}, 'an address is missing')

// The shape of what Slack sends, as far as Bolt takes it for granted: on anything else Bolt would fall over before anybody
// was asked who it comes from.
import { z } from 'zod'

const text = z.string()
const place = z.looseObject({
  id: text.nullish(),
  team_id: text.nullish(),
  enterprise_id: text.nullish(),
})
const user = place.extend({ username: text.nullish() })

const event = z.looseObject({
  event: z.looseObject({
    type: text,
    subtype: text.optional(),
    channel: z.union([text, place]).optional(),
    channel_id: text.optional(),
    user: z.union([text, place]).optional(),
    item: z.looseObject({}).optional(),
    message: z.looseObject({}).optional(),
  }),
  team_id: text.nullish(),
  enterprise_id: text.nullish(),
  authorizations: z
    .array(place.extend({ user_id: text.nullish(), is_enterprise_install: z.boolean().nullish() }))
    .optional(),
})

const command = z.looseObject({
  command: text,
  text: text.optional(),
  team_id: text.optional(),
  enterprise_id: text.optional(),
  channel_id: text.optional(),
  user_id: text.optional(),
  response_url: text.optional(),
})

const interaction = z.looseObject({
  event: z.undefined().optional(),
  command: z.undefined().optional(),
  name: z.undefined().optional(),
  type: text,
  user,
  team: place.nullish(),
  enterprise: place.nullish(),
  channel: place.optional(),
  response_url: text.optional(),
  callback_id: text.optional(),
  block_id: text.optional(),
  action_id: text.optional(),
  view: z
    .looseObject({ type: text.optional(), callback_id: text.optional(), app_installed_team_id: text.nullish() })
    .optional(),
  actions: z
    .array(z.looseObject({ type: text, action_id: text.optional(), block_id: text.optional() }))
    .nonempty()
    .optional(),
  function_data: z.looseObject({}).optional(),
})

const viewed = interaction.required({ view: true })

/** Whether Bolt can read it. */
export function isEnvelope(body: Readonly<Record<string, unknown>>): boolean {
  const shape =
    'event' in body
      ? event
      : 'command' in body
        ? command
        : body.type === 'view_submission' || body.type === 'view_closed'
          ? viewed
          : interaction
  return shape.safeParse(body).success
}

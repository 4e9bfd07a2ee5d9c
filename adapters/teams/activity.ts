// What arrives from Teams, checked: of an activity only what we use, and nothing taken for granted.
import { z } from 'zod'

const text = z.string().min(1)
/** What becomes part of an address: half a character can't. */
const wellFormed = z.string().refine((value) => !/\p{Surrogate}/u.test(value))
const id = wellFormed.min(1)
const account = z.object({ id, name: z.string().optional(), aadObjectId: wellFormed.max(200).optional() })

export const activitySchema = z.object({
  type: text,
  /** The invoke's name. */
  name: z.string().optional(),
  id: z.string().optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: z.object({ id, conversationType: z.string().optional(), tenantId: z.string().optional() }),
  from: account.extend({ role: z.string().optional(), tenantId: z.string().optional() }),
  recipient: account.extend({ isTargeted: z.boolean().optional() }),
  text: z.string().optional(),
  /** The language of the sender's app, such as `es-MX`. */
  locale: z.string().max(35).optional().catch(undefined),
  value: z.unknown().optional(),
  replyToId: z.string().optional(),
  entities: z.array(z.looseObject({ type: z.string().optional() })).optional(),
  membersAdded: z.array(z.object({ id: z.string() })).optional(),
  membersRemoved: z.array(z.object({ id: z.string(), aadObjectId: z.string().max(200).optional() })).optional(),
  /** Of an installation update. */
  action: z.string().optional().catch(undefined),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).nullish(),
})

export type Activity = z.infer<typeof activitySchema>

/** Every tenant that the activity names: the conversation's, the channel's and the sender's. */
export function tenantsOf(activity: Activity): readonly string[] {
  const named = [activity.conversation.tenantId, activity.channelData?.tenant?.id, activity.from.tenantId]
  return [...new Set(named.filter((tenant) => tenant !== undefined && tenant !== ''))] as string[]
}

// The terminal as a platform: somebody on this machine asks as a member of staff.
import type { Bot, Outcome } from '#bot/bot'
import type { SentForm } from '#bot/form'
import type { Reply } from '#bot/reply'
import type { Action } from '#bot/request'
import type { StaffMember } from '#people/staff'

/** Something typed, a form that is sent off, or what was chosen of an answer. */
export type Asking = { readonly text: string } | { readonly form: SentForm } | { readonly action: Action }

/** Asks as a member of staff whom the operator has named. */
export async function askAs(bot: Bot, staff: StaffMember, asking: Asking): Promise<Reply> {
  const outcome = await handle(bot, staff, asking)
  if (outcome.type !== 'reply') throw new Error('a terminal delivers nothing twice')
  return outcome.reply
}

/** Keeps what was typed into a form so far. */
export async function keepAs(bot: Bot, staff: StaffMember, form: SentForm): Promise<void> {
  await handle(bot, staff, { form: { ...form, keep: true } })
}

function handle(bot: Bot, staff: StaffMember, asking: Asking): Promise<Outcome> {
  return bot.handle(
    {
      account: { platform: 'terminal', workspace: 'terminal', user: staff.id },
      surface: 'commandLine',
      text: '',
      deliveries: [],
      ...asking,
    },
    async () => ({ email: staff.email, outsider: false }),
  )
}

/** A reply as the contract's JSON object. */
export function replyData(reply: Reply): Readonly<Record<string, unknown>> {
  const { status, command, students, audience, title, text, data } = reply
  return { status, command, students, audience, title, text, data }
}

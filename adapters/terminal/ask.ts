// The terminal as a platform: somebody on this machine asks as a member of staff.
import type { Bot } from '#bot/bot'
import type { Reply } from '#bot/reply'
import type { StaffMember } from '#people/staff'

/** Asks as a member of staff whom the operator has named. */
export async function askAs(bot: Bot, staff: StaffMember, text: string): Promise<Reply> {
  const outcome = await bot.handle(
    {
      account: { platform: 'terminal', workspace: 'terminal', user: staff.id },
      surface: 'private',
      text,
      deliveries: [],
    },
    async () => ({ email: staff.email, outsider: false }),
  )
  if (outcome.type !== 'reply') throw new Error('a terminal delivers nothing twice')
  return outcome.reply
}

/** A reply as the contract's JSON object. */
export function replyData(reply: Reply): Readonly<Record<string, unknown>> {
  const { status, command, students, audience, title, text, data } = reply
  return { status, command, students, audience, title, text, data }
}

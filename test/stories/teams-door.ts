// Teams' door of a district: token-signed messages and presses of everybody, to botbuilder itself.
import type { AdaptiveCard } from '#adapters/teams/card'
import { opensDialog } from '#adapters/teams/dialogs'
import { startMicrosoft, tenant } from '../teams/microsoft.js'
import { dialog, type Json, message, press, sendActivity, serve } from '../teams/signed-activity.js'
import { addressOf } from './district-files.js'
import { accountName, type Door } from './signed-doors.js'
import type { District } from './small-district.js'
import { pressablesIn } from './teams-look.js'

/** More pages than this no answer has. */
const mostPages = 30

export async function teamsDoor(district: District): Promise<Door> {
  const microsoft = await startMicrosoft()
  const served = await serve(microsoft, district.bot)

  /** Who it comes from, in a chat of their own. */
  function from(who: string): Json {
    const name = accountName(who)
    const person = { id: `29:${name}`, aadObjectId: `aad-${name}`, name }
    const member = { id: person.id, aadObjectId: person.aadObjectId, email: addressOf(who), userRole: 'user' }
    for (const id of [person.id, person.aadObjectId]) microsoft.members.set(id, member)
    return { from: person, conversation: { id: `a:chat-of-${name}`, conversationType: 'personal', tenantId: tenant } }
  }

  async function send(activity: Json): Promise<string> {
    const before = microsoft.calls.length
    const { status, text } = await sendActivity(served.url, microsoft, activity)
    if (status !== 200) throw new Error(`Teams was answered ${status}`)
    const { value, task } = (text === '' ? {} : JSON.parse(text)) as { value?: AdaptiveCard | string; task?: unknown }
    if (task) return JSON.stringify(task)
    if (typeof value === 'object') return JSON.stringify(value)
    const [card] = microsoft.calls
      .slice(before)
      .flatMap(({ body }) => (body.attachments ?? []) as { content: AdaptiveCard }[])
    if (!card) throw new Error(`no card came, but ${text}`)
    return JSON.stringify(card.content)
  }

  const pressed = (who: string, data: unknown) => send(press('personal', data, from(who)))

  async function everyPage(who: string, first: string): Promise<readonly string[]> {
    const pages = [first]
    for (let last = first; ; ) {
      const pressables = pressablesIn(JSON.parse(last) as AdaptiveCard)
      const opening = pressables.find(({ action }) => opensDialog(action.data))
      if (opening) return [...pages, await send(dialog('personal', 'fetch', opening.action.data, from(who)))]
      const next = pressables.find(({ label }) => label === 'Next')
      if (!next) return pages
      if (pages.length === mostPages) throw new Error('an answer that never ends')
      last = await pressed(who, { ...next.action.data, ...next.chosen })
      pages.push(last)
    }
  }

  return {
    ask: async (who, typed) => everyPage(who, await send(message('personal', typed, from(who)))),
    press: async (who, action) => everyPage(who, await pressed(who, action)),
    async close() {
      await served.stop()
      await microsoft.close()
    },
  }
}

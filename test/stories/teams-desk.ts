// A desk with Teams on it: token-signed messages, presses and dialogs, to botbuilder itself.
import type { AdaptiveCard } from '#adapters/teams/card'
import { opensDialog } from '#adapters/teams/dialogs'
import { createStore } from '#db/records/store'
import { cardFaults } from '../teams/card-faults.js'
import { filledIn, inputsOf, labelIn } from '../teams/filled-in.js'
import { type Microsoft, startMicrosoft, tenant } from '../teams/microsoft.js'
import {
  dialog,
  type Json,
  message,
  press,
  type Served,
  sendActivity,
  serve,
  teacher,
} from '../teams/signed-activity.js'
import { wordsOf } from '../teams/words-of.js'
import { type Desk, isMeant } from './desk.js'
import { addressOf } from './district-files.js'
import type { District } from './small-district.js'
import { type Pressable, pressablesIn } from './teams-look.js'

/** A desk in a tenant of its own. */
export async function teamsDesk(district: District, who: string): Promise<Desk> {
  const microsoft = await startMicrosoft()
  const served = await serve(microsoft, district.bot)
  for (const id of [teacher.id, teacher.aadObjectId]) {
    microsoft.members.set(id, {
      id: teacher.id,
      aadObjectId: teacher.aadObjectId,
      email: addressOf(who),
      userRole: 'user',
    })
  }
  // Whoever sat at this desk before is another person.
  const account = { platform: 'teams', workspace: tenant, user: teacher.aadObjectId } as const
  const entry = () => ({ surface: 'private', account, command: 'link', outcome: 'changed', students: [] }) as const
  const store = createStore(district.database, district.seal, district.clock)
  await store.commit({ deliveries: [], entry }, (unit) => unit.unlink(account))
  return deskInTeams({ microsoft, served }, {}, async () => {
    await served.stop()
    await microsoft.close()
  })
}

/** Where people of a tenant sit. */
export interface TeamsOffice {
  readonly microsoft: Microsoft
  readonly served: Served
}

export interface TeamsDesk extends Desk {
  /** Puts a message that the bot began before them: what they press next is pressed in it. */
  read(card: AdaptiveCard): void
}

/**
 * A desk in a tenant where others may sit too.
 * @param from who sits there and their chat, as activities say it; the teacher's where empty
 * @param close what is closed with it
 */
export function deskInTeams(
  { microsoft, served }: TeamsOffice,
  from: Json,
  close = async (): Promise<void> => undefined,
): TeamsDesk {
  let card: AdaptiveCard | undefined
  let isDialog = false
  let shown = 0

  const seen = (): AdaptiveCard => {
    if (!card) throw new Error('nothing was answered yet')
    return card
  }

  /** The first card that came since so many calls. */
  function sentSince(before: number): AdaptiveCard {
    const [first] = microsoft.calls
      .slice(before)
      .flatMap(({ body }) => (body.attachments ?? []) as { content: AdaptiveCard }[])
    if (!first) throw new Error('no card came')
    return first.content
  }

  async function inChat(next: AdaptiveCard): Promise<void> {
    isDialog = false
    shown += 1
    card = checked(next)
    const opening = pressablesIn(next).find(({ action }) => opensDialog(action.data))
    if (opening) await inDialog(dialog('personal', 'fetch', opening.action.data, from))
  }

  async function inDialog(activity: Json): Promise<void> {
    const { status, text } = await sendActivity(served.url, microsoft, activity)
    if (status !== 200) throw new Error(`Teams was answered ${status}`)
    const { task } = JSON.parse(text) as { task: { type: string; value: { card: { content: AdaptiveCard } } } }
    if (task.type !== 'continue') throw new Error(`no card in the dialog: ${text}`)
    isDialog = true
    card = checked(task.value.card.content, 'dialog')
  }

  async function pressed({ action, chosen }: Pressable): Promise<void> {
    const data = { ...action.data, ...chosen }
    if (isDialog) {
      return inDialog(dialog('personal', 'submit', { ...filledIn(seen(), action.title), ...chosen }, from))
    }
    const before = microsoft.calls.length
    const { text } = await sendActivity(
      served.url,
      microsoft,
      press('personal', data, { ...from, replyToId: `shown-${shown}` }),
    )
    const { value } = JSON.parse(text) as { value: AdaptiveCard | string }
    // In a message that stays as it is, the answer comes beside it.
    await inChat(typeof value === 'string' ? sentSince(before) : value)
  }

  const desk: TeamsDesk = {
    read(begins) {
      isDialog = false
      card = checked(begins)
    },
    get words() {
      return wordsOf(seen().body)
    },
    async type(text) {
      const before = microsoft.calls.length
      await sendActivity(served.url, microsoft, message('personal', text, from))
      await inChat(sentSince(before))
    },
    async press(label) {
      for (let page = 1; page < 20; page += 1) {
        const all = pressablesIn(seen())
        const found = all.find((one) => isMeant(one.label, label))
        if (found) return pressed(found)
        const next = all.find((one) => one.label === 'Next')
        if (!next) throw new Error(`nothing is called ${label}: ${desk.words.join(' | ')}`)
        await pressed(next)
      }
    },
    async fill(typed) {
      const form = seen()
      const submit = pressablesIn(form).find(({ action }) => 'style' in action && action.style === 'positive')
      if (!isDialog || inputsOf(form).length === 0 || !submit) {
        throw new Error(`no form is open: ${desk.words.join(' | ')}`)
      }
      const labels = inputsOf(form).map(labelIn)
      for (const label of Object.keys(typed)) {
        if (!labels.includes(label)) throw new Error(`no field ${label}, but ${labels.join(', ')}`)
      }
      const ticked = Object.entries(typed).map(([label, text]) => {
        const input = inputsOf(form)[labels.indexOf(label)]
        return [label, input?.type === 'Input.Toggle' && text === 'Yes' ? 'true' : text] as const
      })
      await inDialog(
        dialog('personal', 'submit', filledIn(form, submit.action.title, Object.fromEntries(ticked)), from),
      )
    },
    close,
  }
  return desk
}

function checked(card: AdaptiveCard, where?: 'dialog'): AdaptiveCard {
  const faults = where ? cardFaults(card, where) : cardFaults(card)
  if (faults.length > 0) throw new Error(`Teams would not take this card: ${faults.join('; ')}`)
  return card
}

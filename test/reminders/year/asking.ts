// People of the simulated year, writing to the bot and pressing the buttons of the messages it sent them.
import type { FormValues } from '#bot/form'
import type { Reply, Section } from '#bot/reply'
import type { Action, Request } from '#bot/request'
import { emailOf } from './made-district.js'
import type { SimulatedYear } from './simulated-year.js'

/** @param who the address before the @ */
export async function ask(year: SimulatedYear, who: string, part: Partial<Request>): Promise<Reply> {
  const platform = year.staff.find(({ name }) => name === who)?.platform ?? 'slack'
  const { bot } = year.processes[1]
  const outcome = await bot.handle(
    {
      account: { platform, workspace: `home-of-${platform}`, user: who },
      surface: 'private',
      text: '',
      deliveries: [],
      ...part,
    },
    async () => ({ email: emailOf(who), outsider: false }),
  )
  if (outcome.type !== 'reply') throw new Error(`no reply but ${outcome.type}`)
  return outcome.reply
}

/** Presses a button that opens a form, and sends it off. */
export async function fill(year: SimulatedYear, who: string, action: Action, values: FormValues): Promise<Reply> {
  const opened = await ask(year, who, { action })
  if (!opened.form) return opened
  const typed = Object.fromEntries(opened.form.fields.map(({ name, value }) => [name, value]))
  return ask(year, who, { form: { draft: opened.form.draft, values: { ...typed, ...values } } })
}

/** One thing that a message tells, under its heading, with the buttons beneath it. */
export interface Item {
  readonly heading: string
  readonly text: string
  readonly actions: readonly Action[]
}

export function itemsOf(sections: readonly Section[]): readonly Item[] {
  const found: { heading: string; text: string; actions: Action[] }[] = []
  let heading = ''
  for (const section of sections) {
    if (section.type === 'list') {
      heading = section.heading ?? heading
      for (const { text } of section.items) found.push({ heading, text, actions: [] })
    }
    if (section.type === 'buttons') found.at(-1)?.actions.push(...section.buttons.map(({ action }) => action))
  }
  return found
}

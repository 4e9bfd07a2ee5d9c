// Somebody at their chat: they type, press what they see, and fill in the form that is open. Each platform is driven the
// same way, so that one story holds for all of them.
import type { FormValues } from '#bot/form'
import type { Reply } from '#bot/reply'
import type { Action } from '#bot/request'
import type { District } from './small-district.js'

export interface Writer {
  type(text: string): Promise<Reply>
  /** Presses a button or chooses from a picker of the last answer, by its label. */
  press(label: string | RegExp): Promise<Reply>
  /** Fills in some fields of the open form and sends it off; the others stay as they are shown. */
  fill(values: FormValues): Promise<Reply>
  readonly last: Reply
}

/** A writer whose words go to the bot itself. */
export function botWriter(district: District, who: string): Writer {
  let last: Reply | undefined
  const took = (reply: Reply) => {
    last = reply
    return reply
  }
  return {
    get last() {
      if (!last) throw new Error('nothing was answered yet')
      return last
    },
    type: async (text) => took((await district.ask(who, text)).reply),
    async press(label) {
      const { command, input } = actionIn(this.last, label)
      return took((await district.press(who, command, input)).reply)
    },
    async fill(values) {
      const { form } = this.last
      if (!form) throw new Error(`no form is open: ${this.last.text}`)
      const shown = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]))
      return took((await district.send(who, { draft: form.draft, values: { ...shown, ...values } })).reply)
    },
  }
}

/** What a label of an answer does. */
export function actionIn(reply: Reply, label: string | RegExp): Action {
  const isMeant = (said: string) => (typeof label === 'string' ? said === label : label.test(said))
  for (const section of reply.sections) {
    const offered = section.type === 'buttons' ? section.buttons : section.type === 'choices' ? section.choices : []
    const found = offered.find((one) => isMeant(one.label))
    if (found) return found.action
  }
  throw new Error(`nothing is called ${label}: ${reply.text}`)
}

// A desk with the playground's page on it, as Slack shows things there: what is typed and pressed goes to the page's server, as
// the page's own script sends it.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { types } from '@slack/bolt'
import { createPlayground } from '#adapters/playground/playground'
import { people } from '#adapters/playground/school/people'
import type { Answered, Question } from '#adapters/playground/wire'
import type { Modal } from '#adapters/slack/modal'
import { ask } from '../playground/asking.js'
import { logInto } from '../slack/adapter.js'
import { stateOf } from '../slack/view-payloads.js'
import { type Desk, isMeant } from './desk.js'
import { draftOfModal, pressablesIn, typedByName, wordsIn } from './slack-look.js'
import type { District } from './small-district.js'

type Block = types.AnyBlock

/** @param who one of the made-up school's people, by their address */
export async function pageDesk(district: District, who: string): Promise<Desk> {
  // What a browser would load is of no matter here.
  const page = await mkdtemp(join(tmpdir(), 'caseload-page-'))
  for (const name of ['index.html', 'page.js', 'page.css']) await writeFile(join(page, name), '')
  const server = createServer(createPlayground({ bot: district.bot, log: logInto([]), page }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const as = people.find(({ email }) => email === who)?.id ?? ''
  let shown: Answered | undefined

  const sends = async (question: Omit<Question, 'as' | 'platform' | 'surface'>) => {
    const answer = await ask(url, { as, platform: 'slack', surface: 'private', ...question })
    // Faults stand beside the inputs of the form that is open.
    shown = answer.errors ? { ...answer, ...(shown?.modal && { modal: shown.modal }) } : answer
  }
  const modal = () => shown?.modal as Modal | undefined
  const blocks = (): readonly Block[] => modal()?.blocks ?? ((shown?.slack.blocks ?? []) as readonly Block[])

  const desk: Desk = {
    get words() {
      return [...Object.values(shown?.errors ?? {}), ...blocks().flatMap(wordsIn)]
    },
    type: (text) => sends({ text }),
    async press(label) {
      for (let turned = 0; turned < 20; turned += 1) {
        const all = blocks().flatMap(pressablesIn)
        const found = all.find((one) => isMeant(one.label, label)) ?? all.find((one) => one.label === 'Next')
        if (!found) throw new Error(`nothing is called ${label}: ${desk.words.join(' | ')}`)
        await sends({ pressed: found.value, inDialog: modal() !== undefined })
        if (isMeant(found.label, label)) return
      }
    },
    async fill(typed) {
      const open = modal()
      const draft = open && draftOfModal(open)
      if (!open || !draft) throw new Error(`no form is open: ${desk.words.join(' | ')}`)
      await sends({ form: { draft, values: stateOf(open, typedByName(open, typed)) } })
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return desk
}

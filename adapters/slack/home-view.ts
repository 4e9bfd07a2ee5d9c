// An answer as the App Home of one person. A pure function: the playground shows the very view.

import type { types } from '@slack/bolt'
import type { Reply } from '#bot/reply'
import { t } from '#wording/t'
import { blocksOf } from './modal.js'
import { line, plain, richText } from './rich-text.js'

/** A view for the Home tab. What it holds is private: it leaves by the private door alone. */
export type HomeView = types.HomeView

/** What the Home tab is known by. */
export const homeCallback = 'caseload_home'

/** The Home of an answer: what a modal shows of it, without inputs. */
export function homeViewOf(reply: Reply): HomeView {
  return { type: 'home', callback_id: homeCallback, blocks: blocksOf(reply) }
}

/** Shown in place of one that Slack would refuse. */
export const homeInWords = (): HomeView => ({
  type: 'home',
  callback_id: homeCallback,
  blocks: [richText([line(plain(t`Your day is too much to stand here. Write "today" to me in Messages.`))])],
})

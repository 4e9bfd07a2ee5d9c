// An answer as each platform would be sent it, by that platform's own renderer, and what its controls send back.
import { pressFrom as slackPressFrom } from '#adapters/slack/press'
import { render as renderSlack } from '#adapters/slack/render'
import { pressFrom as teamsPressFrom } from '#adapters/teams/press'
import { renderReply as renderTeams } from '#adapters/teams/render'
import type { Reply } from '#bot/reply'
import type { Action } from '#bot/request'
import type { PlanKind } from '#plans/kind'
import type { Answered, ShownPlatform } from './wire.js'

/** How an answer is asked for again, in the words that both platforms' renderers share. */
export type Again =
  | { readonly action: Action }
  | { readonly text: string; readonly kind?: PlanKind; readonly inPublic?: boolean }

/** What is asked, and which page of the answer is wanted, from 1. */
export interface Wish {
  readonly again: Again
  readonly page: number
}

/** What a pressed control stands for, read by the platform's own reader; undefined where it is none of ours. */
export function readPress(platform: ShownPlatform, pressed: unknown): Wish | undefined {
  if (platform === 'teams') return teamsPressFrom(pressed)
  return typeof pressed === 'string' ? slackPressFrom(pressed) : undefined
}

/** The page that is wanted, as both platforms would be sent it. */
export function renderBoth(reply: Reply, { again, page }: Wish): Pick<Answered, 'slack' | 'teams'> {
  const messages = renderSlack(reply, again)
  const message = messages[Math.min(page, messages.length) - 1] ?? { text: '', blocks: [] }
  return { slack: message, teams: renderTeams(reply, { again, page }) }
}

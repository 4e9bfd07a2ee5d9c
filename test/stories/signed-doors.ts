// Everybody of a district at once, on both platforms: each asks from an account of their own, as the platform's own signed
// requests, and what comes back is what the bot sent, of every page.
import { addressOf } from './district-files.js'
import { slackDoor } from './slack-door.js'
import type { District } from './small-district.js'
import { teamsDoor } from './teams-door.js'

/** What a button carries. */
export interface Pressed {
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
}

export interface Door {
  /** Asks in words. @returns everything that came back, as it stood on the wire; one text a page or a form */
  ask(who: string, typed: string): Promise<readonly string[]>
  /** Presses a button that the bot never gave them, as somebody would who forges it. */
  press(who: string, pressed: Pressed): Promise<readonly string[]>
  close(): Promise<void>
}

/** What a platform calls somebody. */
export const accountName = (who: string) => addressOf(who).replaceAll(/[^a-z0-9]/g, '')

export const platforms = ['Slack', 'Teams'] as const
export type Platform = (typeof platforms)[number]

const openers: Readonly<Record<Platform, (district: District) => Promise<Door>>> = {
  Slack: slackDoor,
  Teams: teamsDoor,
}

export function openDoor(platform: Platform, district: District): Promise<Door> {
  return openers[platform](district)
}

// Which installation answers whom, and speaks to whom: the one of the bot's token, or each of those that are kept.
import type { Check } from './home.js'
import type { Installed } from './installed.js'

/** Where something came from, as its payload says. */
export interface Origin {
  readonly workspace?: string | undefined
  readonly organisation?: string | undefined
}

export interface Workspaces {
  /**
   * The installation that answers what comes from there.
   * @throws Refusal 403 where it is not the district's or nothing is installed, 503 where that can't be told
   */
  admit(origin: Origin): Promise<Installed>
  /** The installation that speaks to accounts and channels of a workspace; undefined where there is none (any more). */
  of(workspace: string): Promise<Installed | undefined>
  all(): Promise<readonly Installed[]>
  /** Slack says that the app was removed there, or that its tokens are no more. @returns whether that concerns this district */
  ended(origin: Origin & { readonly whole: boolean }): Promise<boolean>
  /** Learns what can be learned before anything comes. */
  start(): Promise<void>
  check(): Promise<Check>
}

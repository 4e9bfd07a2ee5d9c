// What the adapter sends: blocks, and the same in words for where blocks can't be shown.
import type { types } from '@slack/bolt'

/** Newer than Slack's own types. */
export interface ChartBlock {
  readonly type: 'data_visualization'
  readonly title: string
  readonly chart: {
    readonly type: 'line'
    readonly series: readonly {
      readonly name: string
      readonly data: readonly { readonly label: string; readonly value: number }[]
    }[]
    readonly axis_config: { readonly categories: readonly string[]; readonly y_label?: string }
  }
}

export type Block = types.KnownBlock | ChartBlock

/** A message for Slack. Everything in it is private; it leaves by the private door alone. */
export interface SlackMessage {
  /** The fallback: says the same as the blocks, already escaped. */
  readonly text: string
  readonly blocks: readonly Block[]
  /**
   * Slack reads a message's text to who has it read aloud, and shows the same text on a locked phone: it is put there once the
   * phone has shown what names nobody.
   */
  readonly readAloud?: boolean
}

// Where a message stands in Slack: its conversation, and the time stamp of each of its pages.

export interface Standing {
  readonly channel: string
  readonly stamps: readonly string[]
}

export function messageIdOf({ channel, stamps }: Standing): string {
  return `${channel}:${stamps.join(' ')}`
}

/** What `messageIdOf` made; undefined for anything else. */
export function standingFrom(messageId: string): Standing | undefined {
  const [, channel, stamps] = /^(\w+):([\d. ]+)$/.exec(messageId) ?? []
  return channel && stamps ? { channel, stamps: stamps.split(' ') } : undefined
}

// Somebody at the chat of one platform. They see words, buttons and fields, as people do: what they do goes to the bot as
// the platform's own signed payloads, and what they see is read from what the bot sends back.

/** What was typed into fields, by their labels; a choice by its title, a box to tick by "Yes". */
export type Typed = Readonly<Record<string, string>>

export interface Desk {
  /** Asks in words; a form that comes of it is opened. */
  type(text: string): Promise<void>
  /** Presses a button, or chooses from a menu, by the beginning of what it says; turns the pages where it is on another. */
  press(label: string): Promise<void>
  /** Types into some fields of the open form and sends it off; the others hold what they were filled with. */
  fill(typed: Typed): Promise<void>
  /** Everything that is on the screen, in order. */
  readonly words: readonly string[]
  close(): Promise<void>
}

/** Whether a button, a field or an option is the one that is meant. */
export function isMeant(said: string, label: string): boolean {
  return said === label || said.startsWith(`${label} `) || said.startsWith(`${label}:`)
}

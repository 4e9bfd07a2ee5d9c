// What the program says of itself. A log takes public words and numbers only: no route to it compiles with a name.
import type { PublicText } from './public-text.js'

export type LogFields = Readonly<Record<string, number | boolean | PublicText>>

export interface Log {
  info(event: PublicText, fields?: LogFields): void
  warn(event: PublicText, fields?: LogFields): void
  error(event: PublicText, fields?: LogFields): void
}

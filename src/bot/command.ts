// A command is data and one function. It knows no request and no platform, so it runs from a message, a button,
// a reminder or the terminal alike. Help, the manifests and the README's table are made from it.
import type { z } from 'zod'
import type { StaffRole } from '#people/roles'
import type { DistrictSettings } from '#records/settings'
import type { Directory } from '#records/store'
import type { UnitOfWork } from '#records/unit-of-work'
import type { Viewer } from '#records/viewer'
import type { Clock, Instant } from '#time/clock'
import type { Answer } from './reply.js'

/**
 * What the words after a command's phrase name. A student is found by the bot and given as `student`; other words
 * are given as `words`: without the small words that carry a question, or `everything` as it was typed, where
 * "on" and "off" mean something.
 */
export type Takes = 'nothing' | 'student' | 'words' | 'everything'

export interface Context {
  /** The only door to what is known of students: shows what the asker may see and keeps count of it. */
  readonly viewer: Viewer
  readonly settings: DistrictSettings
  readonly clock: Clock
  /** Every command there is, for help. */
  readonly commands: readonly AnyCommand[]
  /** When a roster was last read; undefined where none ever was. */
  readonly rosterAsOf: Instant | undefined
  /** Members of staff and schools; nothing of students. */
  readonly directory: Directory
  /**
   * Changes something: all of it together with its audit entry and its outgoing messages, or nothing.
   * Only a command that says `changes: true` is given it.
   */
  readonly write: <Result>(change: (unit: UnitOfWork) => Promise<Result>) => Promise<Result>
}

export interface Command<Input> {
  /** The canonical name, as the contract lists it. */
  readonly name: string
  /** One line for help. */
  readonly summary: string
  /** The phrases that lead to it, plainest first, lower case. */
  readonly phrases: readonly string[]
  readonly takes: Takes
  /** Its input, wherever it comes from. */
  readonly input: z.ZodType<Input>
  /** Who may use it at all; what they then see is the viewer's to say. */
  readonly mayUse: 'staff' | readonly StaffRole[]
  readonly examples: readonly string[]
  readonly changes: boolean
  /** Not offered in help or by words: it is only reached by a button. */
  readonly byButtonOnly?: boolean
  run(input: Input, context: Context): Promise<Answer>
}

/** A command whose input's type has been put away; `defineCommand` makes it. */
export interface AnyCommand extends Omit<Command<unknown>, 'run'> {
  /** Checks the input, then runs. @throws z.ZodError where the input is not of the command's form */
  run(input: unknown, context: Context): Promise<Answer>
}

/** Declares a command: the input is checked by its schema before `run` sees it. */
export function defineCommand<Input>(command: Command<Input>): AnyCommand {
  return { ...command, run: async (input, context) => command.run(command.input.parse(input), context) }
}

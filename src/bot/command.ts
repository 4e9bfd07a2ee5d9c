// A command is data and one function. It knows no request and no platform, so it runs from a message, a button,
// a reminder or the terminal alike. Help, the manifests and the README's table are made from it.
import type { z } from 'zod'
import type { StaffRole } from '#people/roles'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Readings } from '#records/readings'
import type { DistrictSettings } from '#records/settings'
import type { Directory } from '#records/store'
import type { UnitOfWork } from '#records/unit-of-work'
import type { Viewer } from '#records/viewer'
import type { Clock, Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { FormValues } from './form.js'
import type { Answer, Section } from './reply.js'
import type { Action } from './request.js'

/**
 * What the words after a command's phrase name. A student is found by the bot and given as `student`; other words
 * are given as `words`: without the small words that carry a question, or `everything` as it was typed, where
 * "on" and "off" mean something.
 */
export type Takes = 'nothing' | 'student' | 'words' | 'everything'

export interface Beside {
  readonly says: Readonly<Record<string, unknown>>
  /** The words that are left for the name. */
  readonly rest: string
}

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
  /** What else is known of students: each reader takes the permits that `viewer.within` gives. */
  readonly readings: Readings
  /**
   * Changes something: all of it together with its audit entry and its outgoing messages, or nothing.
   * Only a command that says `changes: true` is given it.
   */
  readonly write: <Result>(
    change: (unit: UnitOfWork) => Promise<Result>,
    /** Of an act that is about no student: what was done, for the audit log, where it is sealed. */
    about?: readonly string[],
  ) => Promise<Result>
  /** The message of the bot's own that was pressed in, where it was one. */
  readonly inMessage?: string
  /** Whether a member of staff may see a student today: what is told to others of one is asked of each of them. */
  readonly maySee: (staff: StaffId, student: StudentId) => Promise<boolean>
  /** Whether a member of staff decides over a student's records: nobody does over those of their own family. */
  readonly mayDecideOver: (staff: StaffId, student: StudentId) => Promise<boolean>
  /** Where a browser reaches this program, without a slash at its end; undefined where it is not set. */
  readonly publicUrl?: string
  /** Takes back what the asker did: their last change, or the one named. */
  readonly undo: (id?: string) => Promise<Answer>
  /** Agrees to an act that waits for a second administrator, or refuses it. */
  readonly decide: (approval: string, decision: 'agreed' | 'refused') => Promise<Answer>
  /** The asker's forms with something typed in them that was not sent off, what was touched last first. */
  readonly leftForms: () => Promise<readonly LeftForm[]>
  /** Opens a form of the asker's as they left it. */
  readonly openAgain: (draft: string) => Promise<Answer>
  /** Takes away what the asker typed into a form, and opens it anew. */
  readonly startOver: (draft: string) => Promise<Answer>
}

/** A form as a command opens it. */
export interface OpenedForm {
  readonly title: string
  /** The fields, each with its label in the metadata; what comes back is checked by it. */
  readonly schema: z.ZodObject
  /** What the fields hold at first. */
  readonly values: FormValues
  /** What stands there now (a revision, a hash): told again to `submit`, so that nothing is overwritten unseen. */
  readonly basis?: string
  /** What opens it again, where words led to it: opaque ids alone. */
  readonly input?: Readonly<Record<string, unknown>>
  /** What is said above the fields. */
  readonly sections?: readonly Section[]
  readonly step?: { readonly number: number; readonly of: number }
  /** "Save" unless said. */
  readonly submitLabel?: string
  /** The students spoken of, by the roster's `sourcedId`. */
  readonly students?: readonly string[]
  /** A question of a moment, nothing typed with care: it opens empty each time. */
  readonly startsAnew?: boolean
}

/** A form that was left with something typed in it. */
export interface LeftForm {
  readonly draft: string
  readonly title: string
  /** Whom or what it is about, where its title doesn't say. */
  readonly about?: string
}

/** How a form that was sent off ended. */
export type Submitted =
  /** Kept; the draft is done. */
  | { readonly type: 'done'; readonly answer: Answer }
  /** Kept; the next step opens in the form's place. */
  | { readonly type: 'next'; readonly action: Action; readonly says?: string }
  /** Not kept: the form stays open with a sentence at each fault. Somebody else's change is a conflict: sent off once more
   * with the new basis, it counts. */
  | {
      readonly type: 'faults'
      readonly faults: Readonly<Record<string, string>>
      /** What the fields hold now, where that is not what was typed: somebody else's change, in those left alone. */
      readonly values?: FormValues
      readonly sections?: readonly Section[]
      readonly conflict?: boolean
      readonly basis?: string
    }

/** What a command that opens a form has instead of `run`. */
export interface FormOf<Input> {
  /** Opens it, or answers why not. Asked again when it is sent off: whoever may not any more is told so then. */
  open(input: Input, context: Context): Promise<OpenedForm | Answer>
  /**
   * Keeps what was sent off, in one `context.write`, which also ends the draft.
   * @param values as the form's schema gives them
   */
  submit(
    values: Readonly<Record<string, unknown>>,
    about: { readonly input: Input; readonly basis?: string },
    context: Context,
  ): Promise<Submitted>
}

export interface Command<Input> {
  /** The canonical name, as the contract lists it. */
  readonly name: string
  /** One line for help. */
  readonly summary: string
  /** The phrases that lead to it, plainest first, lower case. */
  readonly phrases: readonly string[]
  /** A phrase of it is only the whole text; within a longer one the word means something else. */
  readonly phrasesAlone?: boolean
  /** What a phrase says beside whom it is about, by phrase: "edit accommodations" names a section. */
  readonly says?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /**
   * What is said beside a name and no phrase says: the day of "Dec 10 at 3". It is taken out of the words that are left for
   * the name, and goes with the input; of a command that takes a student.
   */
  readonly beside?: (words: string, today: Day) => Beside
  readonly takes: Takes
  /** Its input, wherever it comes from. */
  readonly input: z.ZodType<Input>
  /** Who may use it at all; what they then see is the viewer's to say. */
  readonly mayUse: 'staff' | readonly StaffRole[]
  readonly examples: readonly string[]
  readonly changes: boolean
  /** It changes nothing itself and leads to what does: between twins it asks as a writing command would. */
  readonly leadsToWriting?: boolean
  /** It is about students who have left as well; whoever has no such office finds none of them. */
  readonly alsoLeft?: boolean
  /** Not offered in help or by words: it is only reached by a button. */
  readonly byButtonOnly?: boolean
  /** Asked day by day, so offered before others where a platform's menu holds few. */
  readonly daily?: boolean
  /**
   * Takes back what the command did, in the unit of work that marks it taken back.
   * @param payload what it gave to `unit.undo.remember` @throws CannotUndo where something was built on it since
   */
  undo?(payload: unknown, unit: UnitOfWork, context: Context): Promise<void>
  /**
   * Does what it asked a second administrator for (`needsTwo`), once they agree, in the unit of work that says so. The
   * context is theirs.
   * @throws CannotUndo where it can't be done any more
   */
  agreed?(payload: unknown, unit: UnitOfWork, context: Context): Promise<void>
  run(input: Input, context: Context): Promise<Answer>
}

/** A command that opens a form and keeps what is sent off. */
export interface FormCommand<Input> extends Omit<Command<Input>, 'run' | 'changes'> {
  readonly form: FormOf<Input>
}

/** A command whose input's type has been put away; `defineCommand` and `defineFormCommand` make it. */
export interface AnyCommand extends Omit<Command<unknown>, 'run'> {
  /** Checks the input, then runs. @throws z.ZodError where the input is not of the command's form */
  run(input: unknown, context: Context): Promise<Answer>
  /** Where it opens a form; `run` is then never called. */
  readonly form?: FormOf<unknown>
}

/** Something was built on it since, so it can't be taken back. @param why a sentence for the asker */
export class CannotUndo extends Error {
  constructor(readonly why: string) {
    super('this can not be undone any more')
    this.name = 'CannotUndo'
  }
}

/** Declares a command: the input is checked by its schema before `run` sees it. */
export function defineCommand<Input>(command: Command<Input>): AnyCommand {
  return { ...command, run: async (input, context) => command.run(command.input.parse(input), context) }
}

/** Declares a command that opens a form: the input is checked by its schema before the form sees it. */
export function defineFormCommand<Input>({ form, ...command }: FormCommand<Input>): AnyCommand {
  return {
    ...command,
    changes: true,
    run: async () => {
      throw new Error('a form is opened by the bot')
    },
    form: {
      open: async (input, context) => form.open(command.input.parse(input), context),
      submit: async (values, about, context) =>
        form.submit(values, { ...about, input: command.input.parse(about.input) }, context),
    },
  }
}

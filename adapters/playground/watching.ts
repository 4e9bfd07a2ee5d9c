// Looks over the bot's shoulder while it answers one question of the page: which command it took the words for, and the
// viewer through which everything of students went. The program as districts run it has none of this.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { AnyCommand } from '#bot/command'
import type { BotParts } from '#bot/create-bot'
import type { Viewer } from '#records/viewer'

/** What was seen of one question. */
export interface Observed {
  readonly command?: AnyCommand
  readonly input?: unknown
  readonly viewer?: Viewer
}

type Seen = { -readonly [Key in keyof Observed]: Observed[Key] }

export interface Watch {
  /** The same parts, watched: for the playground's own bot. */
  readonly parts: BotParts
  /** Does something, and tells what was seen meanwhile. */
  during<Result>(work: () => Promise<Result>): Promise<{ readonly result: Result; readonly observed: Observed }>
}

/** @param parts what the bot is made of */
export function watch(parts: BotParts): Watch {
  const now = new AsyncLocalStorage<Seen>()
  const note = (seen: Seen) => Object.assign(now.getStore() ?? {}, seen)
  // A page such as the day's opens forms of others, to tell of them: what was asked for came first.
  const noteFirst = (seen: Seen) => (now.getStore()?.command ? undefined : note(seen))
  return {
    parts: {
      ...parts,
      openViewer: async (...asked) => {
        const viewer = await parts.openViewer(...asked)
        note({ viewer })
        return viewer
      },
      commands: parts.commands.map((command) => watched(command, (input) => noteFirst({ command, input }))),
    },
    async during(work) {
      const observed: Seen = {}
      const result = await now.run(observed, work)
      return { result, observed }
    },
  }
}

function watched(command: AnyCommand, note: (input: unknown) => void): AnyCommand {
  const { form } = command
  return {
    ...command,
    run: (input, context) => {
      note(input)
      return command.run(input, context)
    },
    ...(form && {
      form: {
        open: (input, context) => {
          note(input)
          return form.open(input, context)
        },
        submit: (values, about, context) => {
          note(about.input)
          return form.submit(values, about, context)
        },
      },
    }),
  }
}

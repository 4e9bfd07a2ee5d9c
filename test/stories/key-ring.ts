// What somebody could forge at worst: every id that buttons about a student carry, gathered from those who see all of them.
import { allCommands } from '#commands/all'
import type { Pressed } from './signed-doors.js'
import type { District } from './small-district.js'

type Input = Readonly<Record<string, unknown>>

/** By command, the inputs of its buttons; for each command, also everything that any of them carries. */
export interface KeyRing {
  readonly buttons: readonly Pressed[]
  readonly all: Input
}

/**
 * Asks everything about a student, and presses whatever then stands there.
 * @param who sees all of the student's plan, and may change it
 */
export async function keyRingOf(district: District, who: string, name: string): Promise<KeyRing> {
  const found = new Map<string, Pressed>()
  const gather = (answer: unknown) =>
    JSON.stringify(answer, (_, value: unknown) => {
      if (isPressed(value)) found.set(JSON.stringify(value), { command: value.command, input: value.input })
      return value
    })
  for (const phrase of allCommands.flatMap(({ phrases }) => phrases.slice(0, 1))) {
    gather((await district.ask(who, `${phrase} ${name}`)).reply)
    gather((await district.ask(who, phrase)).reply)
  }
  for (const { command, input } of [...found.values()]) gather((await district.press(who, command, input)).reply)
  const buttons = [...found.values()]
  return { buttons, all: Object.assign({}, ...buttons.map(({ input }) => input)) as Input }
}

function isPressed(value: unknown): value is Pressed {
  if (typeof value !== 'object' || value === null) return false
  return typeof Reflect.get(value, 'command') === 'string' && typeof Reflect.get(value, 'input') === 'object'
}

// The commands that somebody may use: the same for everybody who holds the same roles, so worked out once for those.
import type { StaffRole } from '#people/roles'
import type { AnyCommand } from './command.js'

export interface UsableCommands {
  readonly byName: ReadonlyMap<string, AnyCommand>
  /** Those that are asked for in words. */
  readonly spoken: readonly AnyCommand[]
}

/** Tells what the holders of some roles may use. */
export function usableCommands(commands: readonly AnyCommand[]): (roles: readonly StaffRole[]) => UsableCommands {
  const known = new Map<string, UsableCommands>()
  return (roles) => {
    const key = [...new Set(roles)].sort().join()
    const found = known.get(key)
    if (found) return found
    const usable = commands.filter(({ mayUse }) => mayUse === 'staff' || roles.some((role) => mayUse.includes(role)))
    const made = {
      byName: new Map(usable.map((command) => [command.name, command])),
      spoken: usable.filter((command) => !command.byButtonOnly),
    }
    known.set(key, made)
    return made
  }
}

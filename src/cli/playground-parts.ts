// What the playground's page is made of: the real bot, looked on by the playground alone, and the made-up school's mornings.
import type { PlaygroundParts } from '#adapters/playground/playground'
import { watch } from '#adapters/playground/watching'
import type { AnyCommand } from '#bot/command'
import { createBot } from '#bot/create-bot'
import { allCommands } from '#commands/all'
import { playgroundTrail } from '#db/records/playground-trail'
import type { Log } from '#records/log'
import { botOf } from '../main.js'
import type { District } from './open-district.js'
import { playgroundMornings } from './playground-mornings.js'

/**
 * @param district a playground's own: whoever asks here is nobody's concern but the visitor's
 * @param commands the product's own unless said
 */
export function playgroundParts(
  district: District,
  log: Log,
  commands: readonly AnyCommand[] = allCommands,
): PlaygroundParts {
  const { database, clock, config } = district
  const { store, openViewer, readings } = botOf(district, log).jobParts
  const { publicUrl } = config
  const watched = watch({ store, openViewer, readings, commands, clock, log, ...(publicUrl && { publicUrl }) })
  return {
    bot: createBot(watched.parts),
    log,
    onlooker: { watch: watched, trail: playgroundTrail(database) },
    mornings: playgroundMornings(district, log),
  }
}

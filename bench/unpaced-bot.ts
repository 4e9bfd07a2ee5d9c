// The bot of a district for measurements that ask for one person as fast as it answers: in service, whoever asks so fast
// is told to wait.
import type { Bot } from '#bot/bot'
import { createBot } from '#bot/create-bot'
import type { District } from '#cli/open-district'
import { allCommands } from '#commands/all'
import { readingsOf } from '#db/records/readings'
import { createStore } from '#db/records/store'
import { studentRecords } from '#db/records/student-records'
import { viewerDoor } from '#records/viewer-door'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** @param store where it isn't the district's own */
export function unpacedBot(
  { database, seal, clock }: Pick<District, 'database' | 'seal' | 'clock'>,
  store = createStore(database, seal, clock),
): Bot {
  return createBot({
    store,
    openViewer: viewerDoor(studentRecords(database, seal, clock), clock),
    readings: readingsOf(database, seal, clock),
    commands: allCommands,
    clock,
    log: silent,
  })
}

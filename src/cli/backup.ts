// `caseload backup`: one encrypted file of everything, made while the bot runs and proved by restoring it.
import { defineCommand } from 'citty'
import { makeBackup } from '#db/backup/make-backup'
import { markBackup } from '#db/records/backup-marks'
import { createStore } from '#db/records/store'
import { everyStudent } from '#records/audit'
import { keysOf, openDistrict } from './open-district.js'
import { given, writeDownAct } from './operator.js'
import { progressBar } from './progress-bar.js'
import { restoredInWords } from './restored-in-words.js'

export const backup = defineCommand({
  meta: { name: 'backup', description: 'Write everything to one encrypted file, and prove that it can be restored' },
  args: {
    file: { type: 'positional', required: true, description: 'The file to write' },
    force: { type: 'boolean', description: 'Take the place of a file that is there' },
    'as-is': { type: 'boolean', description: 'Keep the backup although the database itself has faults' },
  },
  async run({ args }) {
    const district = await openDistrict()
    const bar = progressBar('Backing up')
    try {
      const { config, database, seal, clock } = district
      // Written down before anything leaves: the whole district is about to.
      const store = createStore(database, seal, clock)
      await writeDownAct(store, {
        command: 'backup',
        outcome: 'shown',
        students: [everyStudent],
        words: given(args.file),
      })
      const made = await makeBackup({
        database,
        wrapping: keysOf(config).keys,
        now: clock.now(),
        file: args.file,
        force: args.force ?? false,
        asIs: args['as-is'] ?? false,
        onProgress: (done, of) => bar.show(done, of),
      })
      bar.end()
      // One that holds faults is no backup to rely on.
      if (made.faults.length === 0) await markBackup(database, clock.now())
      process.stdout.write(`${args.file}: ${restoredInWords(made)}. It was restored once, and all of it agrees.\n`)
      for (const fault of made.faults) process.stdout.write(`FAULT ${fault}\n`)
      return made.faults.length === 0 ? 0 : 1
    } finally {
      await district.close()
    }
  },
})

// `caseload restore`: an empty database filled from a backup, or nothing at all.
import { existsSync } from 'node:fs'
import { defineCommand } from 'citty'
import type { Config } from '#config'
import { BackupRefused } from '#db/backup/backup-faults'
import { restoreBackup } from '#db/backup/restore-backup'
import { keyFileOf } from '#db/key-file'
import { openSeal } from '#db/keys'
import { clockOf, keysOf, openDatabase, settingsOfProcess } from './open-district.js'
import { progressBar } from './progress-bar.js'
import { restoredInWords } from './restored-in-words.js'

export const restore = defineCommand({
  meta: { name: 'restore', description: 'Fill an empty database from a backup that verifies' },
  args: {
    file: { type: 'positional', required: true, description: 'The backup' },
    'as-is': {
      type: 'boolean',
      description: 'Keep what it holds although the database that it was made of had faults',
    },
  },
  async run({ args }) {
    const config = settingsOfProcess()
    refuseWithoutKey(config)
    const clock = clockOf(config)
    const database = await openDatabase(config)
    const bar = progressBar('Restoring')
    try {
      const wrapping = keysOf(config).keys
      const restored = await restoreBackup({
        ...{ file: args.file, database, wrapping, now: clock.now(), asIs: args['as-is'] ?? false },
        onProgress: (rows, of) => bar.show(rows, of),
      })
      bar.end()
      // Wrapped anew where an older key of the district's opened it.
      await openSeal(database, wrapping, clock.now())
      process.stdout.write(
        `Restored as of ${restored.madeAt}: ${restoredInWords(restored)}. The audit log's chain holds; ${restored.values.toLocaleString('en-US')} sealed values open.\n`,
      )
      for (const fault of restored.faults) process.stdout.write(`FAULT ${fault}\n`)
      process.stdout.write('Next: npx caseload doctor, and import the newest files.\n')
      return restored.faults.length === 0 ? 0 : 1
    } finally {
      await database.close()
    }
  },
})

/** A key that is made just now opens no backup. */
function refuseWithoutKey({ database, encryptionKeys }: Config): void {
  if (database.engine !== 'sqlite' || encryptionKeys.length > 0 || existsSync(keyFileOf(database.path))) return
  throw new BackupRefused(
    'No encryption key is set. Set CASELOAD_ENCRYPTION_KEY to the key of the district that the backup was made of: its own setting, or the text in the .key file that lay beside its database.',
  )
}

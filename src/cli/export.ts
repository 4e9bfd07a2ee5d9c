// `caseload export`: the district back out, in the shapes it came in.
import { defineCommand } from 'citty'
import { createStore } from '#db/records/store'
import { exportFolder } from '#imports/export/export-folder'
import { importsOf } from './imports-of.js'
import { openDistrict } from './open-district.js'
import { progressBar } from './progress-bar.js'

export const exportVerb = defineCommand({
  meta: { name: 'export', description: 'Write the data of the district to a folder' },
  args: { folder: { type: 'positional', required: true, description: 'The folder to write to' } },
  async run({ args }) {
    const district = await openDistrict()
    const bar = progressBar('Writing')
    try {
      // Written down before anything leaves: the whole district is about to.
      const store = createStore(district.database, district.seal, district.clock)
      const account = { platform: 'terminal', workspace: 'terminal', user: 'operator' } as const
      await store.writeDown({
        deliveries: [],
        entry: () => ({ account, command: 'export', outcome: 'shown', students: [] }),
      })
      const files = await exportFolder(args.folder, importsOf(district), (done, of) => bar.show(done, of))
      bar.end()
      for (const { name, rows } of files) process.stdout.write(`${name}: ${rows} rows\n`)
      return 0
    } finally {
      await district.close()
    }
  },
})

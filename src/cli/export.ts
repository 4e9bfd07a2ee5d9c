// `caseload export`: the district back out, in the shapes it came in.
import { defineCommand } from 'citty'
import { createStore } from '#db/records/store'
import { exportFolder } from '#imports/export/export-folder'
import { exportSessionsSince } from '#imports/export/sessions-since'
import { everyStudent } from '#records/audit'
import { type Day, dayFrom } from '#time/day'
import { importsOf } from './imports-of.js'
import { openDistrict } from './open-district.js'
import { given, writeDownAct } from './operator.js'
import { progressBar } from './progress-bar.js'
import { WrongCall } from './wrong-call.js'

export const exportVerb = defineCommand({
  meta: { name: 'export', description: 'Write the data of the district to a folder' },
  args: {
    folder: { type: 'positional', required: true, description: 'The folder to write to' },
    'sessions-since': {
      type: 'string',
      description: "Only sessions.csv, from this day on, for the district's Medicaid system",
      valueHint: 'DATE',
    },
  },
  async run({ args }) {
    const since = dayOf(args['sessions-since'])
    const district = await openDistrict()
    const bar = progressBar('Writing')
    try {
      // Written down before anything leaves: the whole district is about to.
      const store = createStore(district.database, district.seal, district.clock)
      const words = given(args.folder, args['sessions-since'])
      await writeDownAct(store, { command: 'export', outcome: 'shown', students: [everyStudent], words })
      const imports = importsOf(district)
      const files = since
        ? [await exportSessionsSince(args.folder, imports, since)]
        : await exportFolder(args.folder, imports, (done, of) => bar.show(done, of))
      bar.end()
      for (const { name, rows } of files) process.stdout.write(`${name}: ${rows} rows\n`)
      return 0
    } finally {
      await district.close()
    }
  },
})

/** The day that the option names; undefined where it was not given. */
function dayOf(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined
  const found = dayFrom(text)
  if (!found) throw new WrongCall('--sessions-since takes a date such as 2026-12-18.')
  return found
}

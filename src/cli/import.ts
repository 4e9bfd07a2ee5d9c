// `caseload import`: reads rosters and plans from a folder or a zip.
import { defineCommand } from 'citty'
import { createStore } from '#db/records/store'
import { importFolder } from '#imports/import-folder'
import type { ImportReport } from '#imports/report'
import { importsOf } from './imports-of.js'
import { type District, openDistrict } from './open-district.js'
import { given, writeDownAct } from './operator.js'
import { progressBar } from './progress-bar.js'
import { repeat } from './repeat.js'
import { WrongCall } from './wrong-call.js'

export const importVerb = defineCommand({
  meta: { name: 'import', description: 'Read rosters and plans from a folder or a zip' },
  args: {
    folder: { type: 'positional', required: true, description: 'A folder or a zip with your files' },
    'dry-run': { type: 'boolean', description: 'Say what would change, and change nothing' },
    full: { type: 'boolean', description: 'End what stands in no file any more' },
    yes: { type: 'boolean', description: 'Go on where more than a tenth of enrollments or plans would end' },
    watch: { type: 'boolean', description: 'Repeat it, at the minutes that --every says' },
    every: {
      type: 'string',
      valueHint: 'MINUTES',
      description: 'With --watch: minutes between two runs',
      default: '60',
    },
  },
  async run({ args }) {
    const minutes = Number(args.every)
    if (!Number.isInteger(minutes) || minutes < 1) throw new WrongCall('--every takes whole minutes, from 1 on.')
    const district = await openDistrict()
    try {
      const once = async () => print(await importOnce(district, { ...args, dryRun: args['dry-run'] }))
      const status = await once()
      return args.watch ? await repeat(minutes, once) : status
    } finally {
      await district.close()
    }
  },
})

async function importOnce(
  district: District,
  {
    folder,
    dryRun = false,
    full = false,
    yes = false,
  }: { folder: string; dryRun?: boolean | undefined; full?: boolean | undefined; yes?: boolean | undefined },
): Promise<ImportReport> {
  const words = given(folder, ...Object.entries({ dryRun, full, yes }).map(([name, is]) => (is ? name : undefined)))
  if (dryRun) {
    const store = createStore(district.database, district.seal, district.clock)
    await writeDownAct(store, { command: 'import', outcome: 'shown', students: [], words })
  }
  const bar = progressBar('Reading')
  try {
    return await importFolder({
      from: folder,
      records: importsOf(district, words),
      clock: district.clock,
      dryRun,
      full,
      yes,
      onProgress: ({ bytes, ofBytes }) => bar.show(bytes, ofBytes),
    })
  } finally {
    bar.end()
  }
}

function print(report: ImportReport): number {
  process.stdout.write(
    report
      .lines()
      .map((line) => `${line}\n`)
      .join(''),
  )
  return report.hasRefused ? 1 : 0
}

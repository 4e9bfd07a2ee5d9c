// `caseload keys`: the random keys that the database seals with, and a new one for what says something about students.
import { setTimeout as wait } from 'node:timers/promises'
import { defineCommand } from 'citty'
import { dataKeyNumber, learnKeysEveryMs } from '#db/keys'
import { createStore } from '#db/records/store'
import { rotateKeys } from '#db/rotate-keys'
import { countByKey } from '#db/sealed-by-key'
import { type District, keysOf, openDistrict } from './open-district.js'
import { writeDownAct } from './operator.js'
import { progressBar } from './progress-bar.js'
import { WrongCall } from './wrong-call.js'

export const keys = defineCommand({
  meta: {
    name: 'keys',
    description: 'List the keys of the database (never the keys themselves), or rotate the data key',
  },
  args: {
    do: {
      type: 'positional',
      required: false,
      description: '`rotate`: a new data key, and everything sealed anew with it',
    },
    'at-once': {
      type: 'boolean',
      description: 'With rotate: do not wait until running bots have heard of the new key (where none runs)',
    },
  },
  async run({ args }) {
    if (args.do !== undefined && args.do !== 'rotate') throw new WrongCall('Say `keys`, or `keys rotate`.')
    const district = await openDistrict()
    try {
      return args.do === 'rotate' ? await rotate(district, args['at-once'] ?? false) : await list(district)
    } finally {
      await district.close()
    }
  },
})

const purposes: Readonly<Record<string, string>> = {
  data: 'seals what says something about students',
  index: 'finds them by name and number',
  audit: 'chains the audit log',
}

async function list({ database }: District): Promise<number> {
  const counts = await countByKey(database)
  const rows = await database.read.select().from(database.tables.keys)
  for (const { id, purpose, createdAt, retiredAt } of rows) {
    const made = `made ${new Date(createdAt).toISOString()}`
    const sealed = purpose === 'data' ? `, ${counts.get(dataKeyNumber(id)) ?? 0} values` : ''
    const retired = retiredAt === null ? '' : `, retired ${new Date(retiredAt).toISOString()}`
    process.stdout.write(`${id}: ${purposes[purpose] ?? purpose}, ${made}${sealed}${retired}\n`)
  }
  return 0
}

async function rotate(district: District, isAtOnce: boolean): Promise<number> {
  const { config, database, seal, clock } = district
  const wrapping = keysOf(config).keys
  const [newest, ...older] = wrapping
  if (!newest || older.length > 0) {
    process.stderr.write(
      'CASELOAD_ENCRYPTION_KEY holds several keys. Finish that change first (docs/keys-and-backups.md): a process that still has the old list could not open a new data key.\n',
    )
    return 1
  }
  const release = await database.hold('rotation')
  if (!release) {
    process.stderr.write('Another process is rotating the keys just now.\n')
    return 1
  }
  const bar = progressBar('Sealing anew')
  try {
    const store = createStore(database, seal, clock)
    await writeDownAct(store, { command: 'keysRotate', outcome: 'changed', students: [] })
    const rotated = await rotateKeys({
      ...{ database, seal, wrapping: newest, clock },
      // Twice as long as running processes take to look again.
      heard: async () => void (isAtOnce || (await wait(2 * learnKeysEveryMs))),
      onProgress: (done, of) => bar.show(done, of),
    })
    bar.end()
    const { key, wasBegun, sealed, broken, kept, removed, longestMs } = rotated
    if (wasBegun) process.stdout.write('A rotation that was begun before is finished.\n')
    process.stdout.write(
      `${key}: ${sealed} values sealed anew; nobody waited longer than ${Math.ceil(longestMs)} ms.\n`,
    )
    if (kept.length > 0) process.stdout.write(`Retired: ${kept.join(', ')}.\n`)
    if (removed.length > 0) process.stdout.write(`Taken away, for nothing needs them: ${removed.join(', ')}.\n`)
    if (broken > 0)
      process.stdout.write(`FAULT ${broken} values do not open and stay as they are. Run: npx caseload doctor\n`)
    return broken > 0 ? 1 : 0
  } finally {
    await release()
  }
}

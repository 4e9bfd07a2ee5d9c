// `caseload remind`: runs the reminder jobs of today now, or shows what they would post.
import { defineCommand } from 'citty'
import { createStore } from '#db/records/store'
import { dayFrom } from '#time/day'
import { openDistrict } from './open-district.js'
import { given, writeDownAct } from './operator.js'
import { rehearsed } from './rehearsed.js'
import { runReminders } from './run-reminders.js'
import { WrongCall } from './wrong-call.js'

export const remind = defineCommand({
  meta: { name: 'remind', description: 'Run the reminder jobs of today now' },
  args: {
    'dry-run': { type: 'boolean', description: 'Print what would be posted, and post nothing' },
    'as-of': { type: 'string', valueHint: 'DATE', description: 'With --dry-run: all that another day would post' },
    json: { type: 'boolean', description: 'As data' },
  },
  async run({ args }) {
    const asOf = args['as-of'] === undefined ? undefined : dayFrom(args['as-of'])
    if (args['as-of'] !== undefined && !asOf) throw new WrongCall('--as-of takes a date such as 2026-12-18.')
    if (asOf && !args['dry-run']) throw new WrongCall('--as-of goes with --dry-run: nothing is sent for another day.')
    const district = await openDistrict()
    try {
      const store = createStore(district.database, district.seal, district.clock)
      const act = { command: 'remind', words: given(args['dry-run'] ? 'dry run' : 'now', args['as-of']) } as const
      if (!args['dry-run']) {
        // The jobs write down each message; this, who had them run.
        await writeDownAct(store, { ...act, outcome: 'changed', students: [] })
        const { decided, sent, waiting } = await runReminders(district)
        process.stdout.write(
          args.json
            ? `${JSON.stringify({ decided, sent, waiting })}\n`
            : `${decided} reminders, ${sent} sent, ${waiting} waiting\n`,
        )
        return 0
      }
      const { found, students } = await rehearsed(district, asOf)
      const seen = students.map((id) => ({ id, grounds: ['operator'], parts: [] }) as const)
      await writeDownAct(store, { ...act, outcome: 'shown', students: seen })
      process.stdout.write(
        args.json
          ? `${JSON.stringify(found)}\n`
          : found
              .map(({ job, platform, destination, text }) => `${job} to ${destination} (${platform})\n${text}\n\n`)
              .join(''),
      )
      return 0
    } finally {
      await district.close()
    }
  },
})

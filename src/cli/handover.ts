// `caseload handover FROM TO`: passes somebody's case management, open tasks and drafts on, for a time or for good.
import { defineCommand } from 'citty'
import { createStore } from '#db/records/store'
import { dayFrom } from '#time/day'
import { handOver } from './hand-over.js'
import { openDistrict } from './open-district.js'
import { given, writeDownAct } from './operator.js'
import { WrongCall } from './wrong-call.js'

export const handover = defineCommand({
  meta: { name: 'handover', description: "Pass somebody's case management, tasks and drafts on" },
  args: {
    from: { type: 'positional', required: true, description: 'The address of whoever hands over' },
    to: { type: 'positional', required: true, description: 'The address of whoever takes over' },
    until: {
      type: 'string',
      valueHint: 'DATE',
      description: 'The last day of it, such as 2026-12-18; then it returns',
    },
    end: { type: 'boolean', description: 'End it now: it returns' },
  },
  async run({ args }) {
    const until = args.until === undefined ? undefined : dayFrom(args.until)
    if (args.until !== undefined && !until) throw new WrongCall('--until takes a date such as 2026-12-18.')
    if (args.end && until) throw new WrongCall('Give --until or --end, not both.')
    const district = await openDistrict()
    try {
      const done = await handOver(district, { ...args, until, end: args.end === true })
      if (!done.ok) {
        const store = createStore(district.database, district.seal, district.clock)
        const words = given(args.from, args.to, args.until)
        await writeDownAct(store, { command: 'handover', outcome: 'refused', students: [], words })
      }
      process[done.ok ? 'stdout' : 'stderr'].write(`${done.says}\n`)
      return done.ok ? 0 : 1
    } finally {
      await district.close()
    }
  },
})

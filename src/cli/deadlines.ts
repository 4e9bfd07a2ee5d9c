// `caseload deadlines`: every deadline that runs, of the whole district.
import { defineCommand } from 'citty'
import { deadlineData } from '#commands/deadlines/deadlines-of'
import { createStore } from '#db/records/store'
import { deadlinesFrom } from '#deadlines/deadlines-from'
import { rulesInForce } from '#deadlines/rules-in-force'
import { rosterNames } from '#imports/export/names'
import { dayFrom } from '#time/day'
import { factsOfDistrict } from './deadlines-of-district.js'
import { importsOf } from './imports-of.js'
import { openDistrict } from './open-district.js'
import { WrongCall } from './wrong-call.js'

const account = { platform: 'terminal', workspace: 'terminal', user: 'operator' } as const

export const deadlines = defineCommand({
  meta: { name: 'deadlines', description: 'Every open deadline, with how it was reckoned' },
  args: {
    json: { type: 'boolean', description: 'As data' },
    'as-of': { type: 'string', valueHint: 'DATE', description: 'As of another day' },
    student: { type: 'string', valueHint: 'ID', description: "One student, by the roster's id" },
  },
  async run({ args }) {
    const asOf = args['as-of'] === undefined ? undefined : dayFrom(args['as-of'])
    if (args['as-of'] !== undefined && !asOf) throw new WrongCall('--as-of takes a date such as 2026-12-18.')
    const district = await openDistrict()
    try {
      const { database, seal, clock } = district
      const today = asOf ?? clock.today()
      const store = createStore(database, seal, clock)
      await store.writeDown({
        deliveries: [],
        entry: () => ({ account, command: 'deadlines', outcome: 'shown', students: [] }),
      })
      const imports = importsOf(district)
      const names = await rosterNames(imports)
      const rules = rulesInForce(await store.settings())
      const found: (Readonly<Record<string, unknown>> & { readonly due?: unknown })[] = []
      for await (const { studentId, facts, calendar } of factsOfDistrict(imports, today)) {
        const student = names.students.get(studentId) ?? ''
        if (args.student !== undefined && student !== args.student) continue
        const { open } = deadlinesFrom(facts, rules, calendar, today)
        for (const deadline of open) found.push(deadlineData(deadline, student, facts.kind))
      }
      found.sort((a, b) => (String(a.due) < String(b.due) ? -1 : String(a.due) > String(b.due) ? 1 : 0))
      const text = args.json
        ? `${JSON.stringify(found)}\n`
        : found.map((each) => `${each.due}  ${each.student}  ${each.plan}  ${each.rule}  ${each.status}\n`).join('')
      process.stdout.write(text)
      return 0
    } finally {
      await district.close()
    }
  },
})

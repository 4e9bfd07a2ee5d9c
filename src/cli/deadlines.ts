// `caseload deadlines`: every deadline that runs, of the whole district.
import { defineCommand } from 'citty'
import { deadlineData } from '#commands/deadlines/deadlines-of'
import { createStore } from '#db/records/store'
import { deadlinesFrom } from '#deadlines/deadlines-from'
import { rulesInForce } from '#deadlines/rules-in-force'
import { rosterNames } from '#imports/export/names'
import type { StudentId } from '#people/student'
import { everyStudent } from '#records/audit'
import { dayFrom } from '#time/day'
import { factsOfDistrict } from './deadlines-of-district.js'
import { importsOf } from './imports-of.js'
import { openDistrict } from './open-district.js'
import { given, writeDownAct } from './operator.js'
import { WrongCall } from './wrong-call.js'

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
      const imports = importsOf(district)
      const names = await rosterNames(imports)
      const rules = rulesInForce(await store.settings())
      const found: (Readonly<Record<string, unknown>> & { readonly due?: unknown })[] = []
      const students = new Set<StudentId>()
      for await (const { studentId, facts, calendar } of factsOfDistrict(imports, today)) {
        const student = names.students.get(studentId) ?? ''
        if (args.student !== undefined && student !== args.student) continue
        students.add(studentId)
        const { open } = deadlinesFrom(facts, rules, calendar, today)
        for (const deadline of open) found.push(deadlineData(deadline, student, facts.kind))
      }
      found.sort((a, b) => (String(a.due) < String(b.due) ? -1 : String(a.due) > String(b.due) ? 1 : 0))
      const text = args.json
        ? `${JSON.stringify(found)}\n`
        : found.map((each) => `${each.due}  ${each.student}  ${each.plan}  ${each.rule}  ${each.status}\n`).join('')
      const shown = [...students].map((id) => ({ id, grounds: ['operator'], parts: ['evaluation'] }) as const)
      await writeDownAct(store, {
        command: 'deadlines',
        outcome: 'shown',
        students: args.student === undefined ? [everyStudent] : shown,
        words: given('deadlines', args.student, args['as-of']),
      })
      process.stdout.write(text)
      return 0
    } finally {
      await district.close()
    }
  },
})

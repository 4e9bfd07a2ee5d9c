// `caseload deadlines`: every deadline that runs, of the whole district.
import { defineCommand } from 'citty'
import { deadlineData } from '#commands/deadlines/deadlines-of'
import { createStore } from '#db/records/store'
import { deadlineOf } from '#deadlines/deadline'
import type { StudentEvents } from '#deadlines/events'
import { federalRules } from '#deadlines/federal'
import { rosterNames } from '#imports/export/names'
import { addDays, type Day, dayFrom } from '#time/day'
import { importsOf } from './imports-of.js'
import { openDistrict } from './open-district.js'
import { WrongCall } from './wrong-call.js'

const account = { platform: 'terminal', workspace: 'terminal', user: 'operator' } as const
const aroundDays = 1_200

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
      const sessions = await store.sessions(addDays(today, -aroundDays), addDays(today, aroundDays))
      const found: (Readonly<Record<string, unknown>> & { readonly due?: unknown })[] = []
      for await (const plan of imports.scan('plans')) {
        const student = names.students.get(plan.studentId) ?? ''
        if (args.student !== undefined && student !== args.student) continue
        if (plan.status !== 'active' && plan.status !== 'comparableServices') continue
        const events: StudentEvents = {
          annualReview: [{ day: plan.meetingDay }],
          ...one('consentReceived', plan.consentReceived),
          ...one('eligibilityDetermined', plan.eligibilityDetermined),
          ...one('lastEligibility', plan.lastEligibility),
        }
        for (const rule of federalRules.filter(({ kinds }) => kinds.includes(plan.kind))) {
          const deadline = deadlineOf(rule, events, { sessions, holidays: new Set<Day>() }, today)
          if (deadline && deadline.status !== 'done') found.push(deadlineData(deadline, student, plan.kind))
        }
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

function one(name: keyof StudentEvents, day: Day | null | undefined): StudentEvents {
  return day ? { [name]: [{ day }] } : {}
}

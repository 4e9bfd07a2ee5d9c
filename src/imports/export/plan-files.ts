// Plans, their parts and what was observed, as the plan files have them.

import { factNames, type PartName, partColumns, partNames } from '../plan-files/part-columns.js'
import type { ImportRecords } from '../ports.js'
import type { PlanRow } from '../rows.js'
import type { Cell, Cells, OutFile } from './csv-file.js'
import { eventsOut } from './events-file.js'
import { type RosterNames, sorted } from './names.js'
import { sessionsOut } from './sessions-file.js'
import { versionsOut } from './versions-file.js'

export function planFiles(records: ImportRecords, names: RosterNames): readonly OutFile[] {
  const student = (id: string) => names.students.get(id) ?? ''
  const plans = () =>
    sorted(records.scan('plans'), (plan) => [student(plan.studentId), plan.kind, plan.meetingDay, plan.id].join('|'))
  return [
    {
      name: 'plans.csv',
      columns: [
        'studentId',
        'kind',
        'id',
        'status',
        'meetingDate',
        'startDate',
        'endDate',
        'lastEligibilityDate',
        'consentReceivedDate',
        'eligibilityDeterminedDate',
        'caseManagerEmail',
        ...factNames,
      ],
      async *rows() {
        for (const plan of await plans()) {
          yield {
            studentId: student(plan.studentId),
            kind: plan.kind,
            id: plan.id,
            status: plan.status,
            meetingDate: plan.meetingDay,
            startDate: plan.startDay,
            endDate: plan.endDay,
            lastEligibilityDate: plan.lastEligibility,
            consentReceivedDate: plan.consentReceived,
            eligibilityDeterminedDate: plan.eligibilityDetermined,
            caseManagerEmail: plan.caseManagerEmail,
            ...plan.content.facts,
          }
        }
      },
    },
    ...partNames.map(
      (part): OutFile => ({
        name: `${part}.csv`,
        columns: Object.keys(partColumns[part]),
        async *rows() {
          for (const plan of currentOf(await plans())) yield* partRows(part, plan, student(plan.studentId))
        },
      }),
    ),
    versionsOut(records, plans, student),
    eventsOut(records, names),
    sessionsOut(records, names),
  ]
}

/** The files of parts have one list for each student and kind: that of the newest plan that binds, else the newest. */
function currentOf(plans: readonly PlanRow[]): readonly PlanRow[] {
  const rank = (plan: PlanRow) => (plan.status === 'active' || plan.status === 'comparableServices' ? 1 : 0)
  const current = new Map<string, PlanRow>()
  for (const plan of plans) {
    const key = `${plan.studentId}|${plan.kind}`
    const held = current.get(key)
    if (!held || rank(plan) > rank(held) || (rank(plan) === rank(held) && plan.meetingDay >= held.meetingDay))
      current.set(key, plan)
  }
  return [...current.values()]
}

function* partRows(part: PartName, plan: PlanRow, studentId: string): Generator<Cells> {
  for (const item of plan.content[part] as readonly Readonly<Record<string, unknown>>[]) {
    const { text, ...rest } = item
    const cells: Record<string, Cell> = { studentId, kind: plan.kind }
    for (const [name, value] of Object.entries(rest)) {
      cells[name] = Array.isArray(value) ? value.join(';') : (value as Cell)
    }
    if (typeof text === 'string') cells.accommodation = text
    if (part === 'goals') cells.id = cells.goalId ?? null
    yield cells
  }
}

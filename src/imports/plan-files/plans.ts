// One student's plans: what the files say, laid over what is held.
import { isDeepStrictEqual } from 'node:util'
import type { StudentId } from '#people/student'
import type { PlanContent } from '#plans/content'
import { type PlanKind, planKinds } from '#plans/kind'
import { isInEffect, planToShow } from '#plans/status'
import type { ImportRun, ReadRow } from '../import-run.js'
import type { NamedStaff, PlanRow } from '../rows.js'
import { type PartName, type partColumns, partNames } from './part-columns.js'
import { itemsFrom } from './part-items.js'
import { matchPlans, type Wanted } from './plan-lines.js'
import { kindOf, type StudentFiles } from './student-files.js'

/**
 * Lays a student's plans down where they differ.
 * @param isTaken whether an id is that of a plan which is none of these
 * @returns the plan of each kind that data points and sessions belong to
 */
export function settlePlans(
  run: ImportRun,
  student: StudentId,
  files: StudentFiles,
  held: readonly PlanRow[],
  isTaken: (id: string) => boolean,
): ReadonlyMap<PlanKind, PlanRow> {
  const current = new Map<PlanKind, PlanRow>()
  for (const kind of planKinds) {
    const wanted = matchPlans(run, {
      student,
      kind,
      lines: files.plans.filter((line) => line.given.kind === kind),
      held: held.filter((plan) => plan.kind === kind),
      hasRefused: files.refused.plans.some(({ given }) => !given.kind || given.kind === kind),
      isTaken,
    })
    const target = targetOf(wanted, run)
    for (const part of partNames) settlePart(run, student, kind, part, files, target)
    for (const one of wanted) {
      const row = { ...one.row, named: namedIn(run, one.row) }
      one.row = settled(row, one.held)
      run.settledPlans.add(one.row.id)
      if (!one.held || !isDeepStrictEqual(one.held, one.row)) run.stage?.put('plans', one.row)
    }
    if (target) current.set(kind, target.row)
  }
  return current
}

/** The plan that parts belong to: the one that is shown, else the newest. */
function targetOf(wanted: readonly Wanted[], run: ImportRun): Wanted | undefined {
  const dated = wanted.map((one) => ({
    one,
    status: one.row.status,
    meetingDate: one.row.meetingDay,
    ...(one.row.startDay && { startDate: one.row.startDay }),
  }))
  const shown = planToShow(dated, run.today)
  if (shown && isInEffect(shown, run.today)) return shown.one
  return [...wanted].sort((a, b) => (a.row.meetingDay < b.row.meetingDay ? 1 : -1))[0]
}

function settlePart(
  run: ImportRun,
  student: StudentId,
  kind: PlanKind,
  part: PartName,
  files: StudentFiles,
  target: Wanted | undefined,
): void {
  const file = `${part}.csv`
  const rows = (files.parts[part] as unknown as readonly ReadRow<typeof partColumns.goals>[]).filter(
    (row) => kindOf(row.given) === kind,
  )
  const refused = files.refused[part].filter(({ given }) => !given.kind || given.kind === kind)
  // A full run's file that has no row for a plan says that its list is empty.
  const isEmptied = run.full && run.has(file) && refused.length === 0
  if (rows.length === 0 && !isEmptied) return
  if (!target) {
    for (const { line } of rows) {
      run.report.refuse(file, line, 'belongs to a plan that is not there. Add the student to plans.csv.')
    }
    return
  }
  const content: PlanContent = target.row.content
  const list = itemsFrom(
    run,
    part,
    `${student}|${kind}`,
    { rows: rows as unknown as readonly ReadRow<never>[], refused },
    content[part],
  )
  target.row = { ...target.row, content: { ...content, [part]: list } }
}

/** A change of content makes one new version, whatever the number of its changes. */
function settled(row: PlanRow, held: PlanRow | undefined): PlanRow {
  if (!held || isDeepStrictEqual(held.content, row.content)) return row
  return { ...row, version: held.version + 1 }
}

/** Whom the plan names among the staff: they see the student. */
export function namedIn(run: ImportRun, row: PlanRow): readonly NamedStaff[] {
  const named: NamedStaff[] = []
  const add = (
    email: string | null | undefined,
    relation: NamedStaff['relation'],
    startDay: PlanRow['startDay'] = null,
    endDay: PlanRow['endDay'] = null,
  ) => {
    const staffId = run.staffWith(email)
    const again = named.some(
      (one) =>
        one.staffId === staffId && one.relation === relation && one.endDay === endDay && one.startDay === startDay,
    )
    if (staffId && !again) named.push({ staffId, relation, startDay, endDay })
  }
  add(row.caseManagerEmail, 'caseManager')
  for (const service of row.content.services) {
    add(service.providerEmail, 'serviceProvider', service.startDate ?? null, service.endDate ?? null)
  }
  for (const member of row.content.team) if (!member.external) add(member.email, 'teamMember')
  return named.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

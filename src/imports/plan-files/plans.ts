// One student's plans: what the files say, laid over what is held.
import { isDeepStrictEqual } from 'node:util'
import type { StudentId } from '#people/student'
import type { PlanContent } from '#plans/content'
import { type PlanKind, planKinds } from '#plans/kind'
import { staffNamedIn } from '#plans/named-staff'
import { isInEffect, planToShow } from '#plans/status'
import type { Day } from '#time/day'
import { refusalOf } from '../destroyed.js'
import type { ImportRun, ReadRow } from '../import-run.js'
import type { PlanRow } from '../rows.js'
import { asImported, fileOf, mergePlan } from './merge-plan.js'
import { type PartName, type partColumns, partNames } from './part-columns.js'
import { itemsFrom } from './part-items.js'
import { documentOf } from './plan-document.js'
import { matchPlans, type Wanted } from './plan-lines.js'
import { kindOf, type StudentFiles } from './student-files.js'
import { isOwnHistory, withHistory } from './version-lines.js'

/** One student, with what the files say of them and what is held. */
interface OneStudent {
  readonly student: StudentId
  readonly files: StudentFiles
  readonly held: readonly PlanRow[]
  readonly birthDate?: Day
}

/**
 * Lays a student's plans down where they differ.
 * @param isTaken whether an id is that of a plan which is none of these
 * @returns the plan of each kind that data points and sessions belong to
 */
export function settlePlans(
  run: ImportRun,
  { student, files, held, birthDate }: OneStudent,
  isTaken: (id: string) => boolean,
): ReadonlyMap<PlanKind, PlanRow> {
  const current = new Map<PlanKind, PlanRow>()
  for (const kind of planKinds) {
    const wanted = matchPlans(run, {
      student,
      kind,
      lines: files.plans.filter((line) => line.given.kind === kind),
      held: held.filter((plan) => plan.kind === kind).map(asImported),
      hasRefused: files.refused.plans.some(({ given }) => !given.kind || given.kind === kind),
      isTaken,
      ...(birthDate && { birthDate }),
    })
    const target = targetOf(wanted, run)
    for (const part of partNames) settlePart(run, student, kind, part, files, target)
    for (const one of wanted) {
      const stands = held.find((plan) => plan.id === one.held?.id)
      const settled = settle(run, one, stands, files)
      one.row = { ...settled, named: staffNamedIn(documentOf(settled), (email) => run.staffWith(email)) }
      run.settledPlans.add(one.row.id)
      if (one.isSpokenOf && one.row.imported) run.readPlans.push(one.row.id)
      for (const { section, field } of settled.conflicts ?? []) {
        run.report.conflict(fileOf(section), studentKey(files), field ?? 'the whole row')
      }
      if (!stands || !isDeepStrictEqual(stands, one.row)) run.stage?.put('plans', one.row)
    }
    if (target) current.set(kind, target.row)
  }
  return current
}

/** A plan as it shall be: what the files say of it, over how it stands here. */
function settle(
  run: ImportRun,
  { row, isSpokenOf }: Wanted,
  stands: PlanRow | undefined,
  files: StudentFiles,
): PlanRow {
  if (stands && !isSpokenOf) return stands
  const imported = { document: documentOf(row), status: row.status }
  if (stands) return isOwnHistory(run, stands, files.versions) ? stands : mergePlan(stands, imported)
  const known = withHistory(run, row, files.versions)
  if (!known) return { ...row, imported }
  return isDeepStrictEqual(documentOf(known), imported.document) ? known : mergePlan(known, imported)
}

/** How the files call the student. */
function studentKey({ plans, parts }: StudentFiles): string {
  const rows = [...plans, ...Object.values(parts).flat()]
  return rows.map(({ given }) => given.studentId).find((key) => typeof key === 'string') ?? ''
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
    const { specialEducation: gone } = run.destroyedOf(student)
    const why = gone ? refusalOf(gone.day) : 'belongs to a plan that is not there. Add the student to plans.csv.'
    for (const { line } of rows) run.report.refuse(file, line, why)
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
  target.isSpokenOf = true
}

// One student's plans: what the files say, laid over what is held.
import { isDeepStrictEqual } from 'node:util'
import type { StudentId } from '#people/student'
import { emptyContent, type PlanContent, type PlanFacts } from '#plans/content'
import { type PlanKind, planKinds } from '#plans/kind'
import { isInEffect, type PlanStatus, planToShow } from '#plans/status'
import type { Given } from '../columns.js'
import { type ImportRun, kept, type ReadRow } from '../import-run.js'
import type { NamedStaff, PlanRow } from '../rows.js'
import { type PartName, type partColumns, partNames, type planColumns } from './part-columns.js'
import { itemsFrom } from './part-items.js'
import { kindOf, type StudentFiles } from './student-files.js'

type PlanLine = ReadRow<typeof planColumns>

/** A plan as it shall be, and as it is held. */
interface Wanted {
  readonly held: PlanRow | undefined
  row: PlanRow
}

/**
 * Lays a student's plans down where they differ.
 * @param onPlan told of each plan that stands in plans.csv, for a full run
 * @returns the plan of each kind that data points and sessions belong to
 */
export function settlePlans(
  run: ImportRun,
  student: StudentId,
  files: StudentFiles,
  held: readonly PlanRow[],
  onPlan: (id: string) => void,
): ReadonlyMap<PlanKind, PlanRow> {
  const current = new Map<PlanKind, PlanRow>()
  for (const kind of planKinds) {
    const lines = files.plans.filter((line) => line.given.kind === kind)
    const wanted = matched(
      run,
      student,
      kind,
      lines,
      held.filter((plan) => plan.kind === kind),
      onPlan,
    )
    const target = targetOf(wanted, run)
    for (const part of partNames) settlePart(run, student, kind, part, files, target)
    for (const one of wanted) {
      const row = { ...one.row, named: namedIn(run, one.row) }
      one.row = settled(row, one.held)
      if (!one.held || !isDeepStrictEqual(one.held, one.row)) run.stage?.put('plans', one.row)
    }
    if (target) current.set(kind, target.row)
  }
  return current
}

/** Which line is which plan that is held: by id, by the meeting's day, or the one that is left over on both sides. */
function matched(
  run: ImportRun,
  student: StudentId,
  kind: PlanKind,
  lines: readonly PlanLine[],
  held: readonly PlanRow[],
  onPlan: (id: string) => void,
): readonly Wanted[] {
  const left = new Map(held.map((plan) => [plan.id, plan]))
  const pairs: { readonly line: PlanLine; plan: PlanRow | undefined }[] = []
  const take = (line: PlanLine, plan: PlanRow | undefined) => {
    if (plan) left.delete(plan.id)
    pairs.push({ line, plan })
  }
  const open: PlanLine[] = []
  let active = 0
  for (const line of lines) {
    const status = line.given.status ?? 'active'
    if (status === 'active' || status === 'expired' || status === 'comparableServices') active += 1
    if (active > 1 && status !== 'superseded' && status !== 'draft' && status !== 'proposed' && status !== 'exited') {
      run.report.refuse(
        'plans.csv',
        line.line,
        'is a second active plan of this kind for one student. Mark the earlier one superseded.',
      )
      continue
    }
    const { startDate, endDate } = line.given
    if (startDate && endDate && endDate < startDate) {
      run.report.refuse('plans.csv', line.line, 'ends before it starts.')
      continue
    }
    const known = line.given.id ? left.get(line.given.id) : undefined
    const sameDay = [...left.values()].find((plan) => plan.meetingDay === line.given.meetingDate)
    if (known) take(line, known)
    else if (!line.given.id && sameDay) take(line, sameDay)
    else open.push(line)
  }
  for (const line of open) {
    const others = [...left.values()]
    // One line and one plan are left over: the meeting's day was corrected.
    const corrected = open.length === 1 && others.length === 1 && !line.given.id ? others[0] : undefined
    take(line, corrected)
  }
  const wanted = pairs.map(({ line, plan }): Wanted => {
    const row = planFrom(run, student, kind, line.given, plan)
    onPlan(row.id)
    const counts = run.report.of('plans.csv')
    if (!plan) counts.added += 1
    else if (isDeepStrictEqual(headerOf(plan), headerOf(row))) counts.unchanged += 1
    else if (row.status === 'exited' && plan.status !== 'exited') counts.ended += 1
    else counts.changed += 1
    return { held: plan, row }
  })
  return [...wanted, ...[...left.values()].map((plan): Wanted => ({ held: plan, row: plan }))]
}

/** What `plans.csv` says, without the parts' lists, the version and who is named. */
function headerOf({ version: _version, named: _named, content, ...header }: PlanRow) {
  return { ...header, facts: content.facts }
}

function planFrom(
  run: ImportRun,
  student: StudentId,
  kind: PlanKind,
  given: Given<typeof planColumns>,
  held: PlanRow | undefined,
): PlanRow {
  const meetingDay = given.meetingDate ?? held?.meetingDay
  if (!meetingDay) throw new Error('a required cell was let through empty')
  const status = kept<PlanStatus | 'expired' | null>(given.status, held?.status, 'active') ?? 'active'
  const content = held?.content ?? emptyContent
  return {
    id: held?.id ?? given.id ?? run.records.idOf('plan', `${student}|${kind}|${meetingDay}`),
    studentId: student,
    kind,
    status: status === 'expired' ? 'active' : status,
    meetingDay,
    startDay: kept(given.startDate, held?.startDay, null),
    endDay: kept(given.endDate, held?.endDay, null),
    caseManagerEmail: kept(given.caseManagerEmail, held?.caseManagerEmail, null)?.toLowerCase() ?? null,
    lastEligibility: kept(given.lastEligibilityDate, held?.lastEligibility, null),
    consentReceived: kept(given.consentReceivedDate, held?.consentReceived, null),
    eligibilityDetermined: kept(given.eligibilityDeterminedDate, held?.eligibilityDetermined, null),
    version: held?.version ?? 1,
    content: { ...content, facts: factsFrom(given, content.facts) },
    named: held?.named ?? [],
  }
}

const factNames = [
  'disability',
  'impairment',
  'majorLifeActivity',
  'lre',
  'regularClassMinutes',
  'schoolDayMinutes',
  'safetyNote',
] as const

function factsFrom(given: Given<typeof planColumns>, held: PlanFacts): PlanFacts {
  const facts: Record<string, unknown> = { ...held }
  for (const name of factNames) {
    const value = given[name]
    if (value === null) delete facts[name]
    else if (value !== undefined) facts[name] = value
  }
  return facts as PlanFacts
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
  const rows = (files.parts[part] as unknown as readonly ReadRow<typeof partColumns.goals>[]).filter(
    (row) => kindOf(row.given) === kind,
  )
  if (rows.length === 0) return
  if (!target) {
    for (const { line } of rows) {
      run.report.refuse(`${part}.csv`, line, 'belongs to a plan that is not there. Add the student to plans.csv.')
    }
    return
  }
  const content: PlanContent = target.row.content
  const list = itemsFrom(run, part, `${student}|${kind}`, rows as unknown as readonly ReadRow<never>[], content[part])
  target.row = { ...target.row, content: { ...content, [part]: list } }
}

/** A change of content makes one new version, whatever the number of its changes. */
function settled(row: PlanRow, held: PlanRow | undefined): PlanRow {
  if (!held || isDeepStrictEqual(held.content, row.content)) return row
  return { ...row, version: held.version + 1 }
}

/** Whom the plan names among the staff: they see the student. */
function namedIn(run: ImportRun, row: PlanRow): readonly NamedStaff[] {
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

// Which line of plans.csv is which plan that is held, and what the plan is by it.
import { isDeepStrictEqual } from 'node:util'
import type { StudentId } from '#people/student'
import { emptyContent } from '#plans/content'
import type { PlanKind } from '#plans/kind'
import type { PlanFacts } from '#plans/plan-facts'
import type { PlanStatus } from '#plans/status'
import type { Day } from '#time/day'
import type { Given } from '../columns.js'
import { type ImportRun, kept, type ReadRow } from '../import-run.js'
import type { PlanRow } from '../rows.js'
import { factNames, type planColumns } from './part-columns.js'

type PlanLine = ReadRow<typeof planColumns>
type LineStatus = PlanStatus | 'expired'

/** A plan as it shall be, and as it is held. */
export interface Wanted {
  readonly held: PlanRow | undefined
  row: PlanRow
  /** The files say something of it. */
  isSpokenOf: boolean
}

/** One student's plans of one kind. */
export interface PlanLines {
  readonly student: StudentId
  readonly kind: PlanKind
  readonly lines: readonly PlanLine[]
  readonly held: readonly PlanRow[]
  /** Lines were refused: a plan that no line is about may be theirs. */
  readonly hasRefused: boolean
  /** When the student was born, where that is known: nothing of a plan happened before. */
  readonly birthDate?: Day
  /** Ids that are another plan's. */
  readonly isTaken: (id: string) => boolean
}

/**
 * Matches lines with plans: by id, by the meeting's day, or the one that is left over on both sides. In a full run a
 * plan without a line has ended.
 */
export function matchPlans(run: ImportRun, given: PlanLines): readonly Wanted[] {
  const left = new Map(given.held.map((plan) => [plan.id, plan]))
  const lines = acceptable(run, given)
  const pairs: { readonly line: PlanLine; plan: PlanRow | undefined }[] = []
  const take = (line: PlanLine, plan: PlanRow | undefined) => {
    if (plan) left.delete(plan.id)
    pairs.push({ line, plan })
  }
  const open: PlanLine[] = []
  for (const line of lines) {
    const byId = line.given.id ? left.get(line.given.id) : undefined
    const plan = byId ?? [...left.values()].find((one) => one.meetingDay === line.given.meetingDate)
    if (plan) take(line, plan)
    else open.push(line)
  }
  for (const line of open) {
    const others = [...left.values()].filter((plan) => isLike(statusOf(line), plan.status))
    const rivals = open.filter((one) => stageOf(statusOf(one)) === stageOf(statusOf(line)))
    // One line and one plan of its stage are left over: the meeting's day was corrected.
    take(line, rivals.length === 1 && others.length === 1 && !line.given.id ? others[0] : undefined)
  }
  const wanted = pairs.map(({ line, plan }): Wanted => {
    const row = planFrom(run, given, line.given, plan)
    count(run, row, plan)
    return { held: plan, row, isSpokenOf: true }
  })
  const ends = run.full && run.has('plans.csv') && !given.hasRefused
  for (const plan of left.values()) {
    // A plan that was written here and stands in no file was never theirs to end.
    if (!ends || stageOf(plan.status) === 'over' || !plan.imported) {
      wanted.push({ held: plan, row: plan, isSpokenOf: false })
      continue
    }
    run.report.of('plans.csv').ended += 1
    wanted.push({ held: plan, row: { ...plan, status: 'exited' }, isSpokenOf: true })
  }
  return wanted
}

/** The lines that can stand together; the others are refused. */
function acceptable(run: ImportRun, { lines, isTaken, birthDate }: PlanLines): readonly PlanLine[] {
  let hasBinding = false
  const ids = new Set<string>()
  return lines.filter((line) => {
    const { id, startDate, endDate } = line.given
    const refuse = (why: string) => {
      run.report.refuse('plans.csv', line.line, why)
      return false
    }
    if (id && (isTaken(id) || ids.has(id)))
      return refuse('has an id that is another plan\u2019s. Each plan needs its own.')
    if (startDate && endDate && endDate < startDate) return refuse('ends before it starts.')
    const early = birthDate && happened.find((name) => (line.given[name] ?? birthDate) < birthDate)
    if (early) return refuse(`gives a day of ${early} before the student was born.`)
    if (stageOf(statusOf(line)) === 'binding') {
      // A plan may take effect on a later day; the meeting that made it has been held.
      if (line.given.meetingDate && line.given.meetingDate > run.today) {
        return refuse('has a meetingDate that is still to come. An active plan is one that a team has met for.')
      }
      if (hasBinding) {
        return refuse('is a second active plan of this kind for one student. Mark the earlier one superseded.')
      }
      hasBinding = true
    }
    if (id) ids.add(id)
    return true
  })
}

/** Dates of what has happened. */
const happened = ['meetingDate', 'lastEligibilityDate', 'consentReceivedDate', 'eligibilityDeterminedDate'] as const

function statusOf(line: PlanLine): LineStatus {
  return line.given.status ?? 'active'
}

/** Whether a plan is still being made, binds the school, or is over. */
function stageOf(status: LineStatus): 'pending' | 'binding' | 'over' {
  if (status === 'draft' || status === 'proposed') return 'pending'
  return status === 'active' || status === 'comparableServices' || status === 'expired' ? 'binding' : 'over'
}

/** Whether a line may be a correction of a plan: of its own stage, and never of one that is over. */
function isLike(line: LineStatus, held: PlanStatus): boolean {
  return stageOf(line) === stageOf(held) && stageOf(held) !== 'over'
}

function count(run: ImportRun, row: PlanRow, held: PlanRow | undefined): void {
  const counts = run.report.of('plans.csv')
  if (!held) counts.added += 1
  else if (isDeepStrictEqual(headerOf(held), headerOf(row))) counts.unchanged += 1
  else if (row.status === 'exited' && held.status !== 'exited') counts.ended += 1
  else counts.changed += 1
}

/** What `plans.csv` says, without the parts' lists, the version and who is named. */
function headerOf({
  version: _version,
  named: _named,
  imported: _imported,
  last: _last,
  next: _next,
  conflicts: _conflicts,
  history: _history,
  content,
  ...header
}: PlanRow) {
  return { ...header, facts: content.facts }
}

function planFrom(
  run: ImportRun,
  { student, kind }: PlanLines,
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
    imported: held?.imported ?? null,
    last: held?.last ?? null,
    next: held?.next ?? null,
  }
}

function factsFrom(given: Given<typeof planColumns>, held: PlanFacts): PlanFacts {
  const facts: Record<string, unknown> = { ...held }
  for (const name of factNames) {
    const value = given[name]
    if (value === null) delete facts[name]
    else if (value !== undefined) facts[name] = value
  }
  return facts as PlanFacts
}

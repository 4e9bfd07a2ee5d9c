// meetings.csv and what belongs to a meeting, and attempts to reach the parents. Taken over where they are not held: what was
// written in chat is changed there.
import type { Excusal } from '#meetings/excusal'
import type { InputAnswers } from '#meetings/input'
import type { StudentId } from '#people/student'
import type { Columns, Given } from '../columns.js'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import type { Kind, Rows } from '../rows.js'
import { attemptColumns, inputColumns, meetingColumns, meetingFiles, memberColumns } from './columns.js'

const nobody = 'names a member of staff who is not on the roster.'

export async function readMeetings(run: ImportRun): Promise<void> {
  const known = new Map<string, boolean>()
  const isKnown = async ({ meetingId: id }: { readonly meetingId: string }) => {
    const held = known.get(id) ?? (await run.records.load('meetings', [id])).has(id)
    known.set(id, held)
    return held
  }
  await each(run, meetingFiles.meetings, 'meetings', meetingColumns, meetingRow, async ({ id }) => {
    known.set(id, true)
    return true
  })
  await each(run, meetingFiles.members, 'meetingMembers', memberColumns, memberRow, isKnown)
  await each(run, meetingFiles.inputs, 'meetingInputs', inputColumns, inputRow, isKnown)
  await each(run, meetingFiles.attempts, 'contactAttempts', attemptColumns, attemptRow, async () => true)
}

/**
 * @param rowOf the row that a line is, or why it is none; undefined where a required cell was let through empty
 * @param belongs whether the meeting that it belongs to is there
 */
async function each<K extends Kind, C extends Columns & { readonly studentId: Columns[string] }>(
  run: ImportRun,
  file: string,
  kind: K,
  columns: C,
  rowOf: (
    given: Given<C>,
    student: StudentId,
    run: ImportRun,
  ) => (Rows[K] & { readonly id: string }) | string | undefined,
  belongs: (row: Rows[K]) => Promise<boolean>,
): Promise<void> {
  const differences = new Differences(kind, file, run.records, run.stage, run.report)
  await run.read(file, columns, {
    async each({ line, given }) {
      const student = await run.studentMeant(String(given.studentId ?? ''))
      if (!student) return run.report.refuse(file, line, 'names a student who is not on the roster.')
      const row = rowOf(given, student, run)
      if (typeof row === 'string') return run.report.refuse(file, line, row)
      if (!row) return
      if (await belongs(row)) differences.add(row.id, (held) => held ?? row)
      else run.report.refuse(file, line, 'belongs to a meeting that is not held here.')
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
}

function meetingRow(given: Given<typeof meetingColumns>, studentId: StudentId, run: ImportRun) {
  const { id, kind, purpose, status, date, scheduledAt, startTime, minutes, revision } = given
  const { place, link, decided, wishes, cancelled } = given
  const scheduledBy = run.staffId(given.scheduledBy)
  if (!scheduledBy) return nobody
  if (!id || !kind || !purpose || !status || !date || scheduledAt == null) return undefined
  if (status === 'held' && date > run.today) return 'is said to be held on a day that is still to come.'
  return {
    id,
    studentId,
    kind,
    purpose,
    status,
    day: date,
    startTime: startTime ?? null,
    minutes: minutes ?? null,
    transition: given.transition ?? false,
    inGeneralEducation: given.inGeneralEducation ?? true,
    details: {
      ...(place && { place }),
      ...(link && { link }),
      ...(decided && { decided }),
      ...(wishes && { wishes }),
      ...(cancelled && { cancelled }),
    },
    scheduledBy,
    scheduledAt,
    revision: revision ?? 1,
  }
}

function memberRow(given: Given<typeof memberColumns>, studentId: StudentId, run: ImportRun) {
  const { id, meetingId, roles, standing, name, relationship } = given
  const staffId = run.staffId(given.staffId) ?? null
  if (given.staffId && !staffId) return nobody
  if (!staffId && !name) return 'names nobody: it needs a staffId or a name.'
  if (!id || !meetingId || !roles || !standing) return undefined
  const excusal = excusalOf(given)
  const details = {
    ...(name && { name }),
    ...(relationship && { relationship }),
    ...(excusal && { excusal }),
  }
  return { id, meetingId, studentId, staffId, roles, standing, details }
}

function excusalOf({
  excusal: kind,
  excusalParentOn: parentOn,
  excusalAgencyOn: agencyOn,
  excusalInputOn: inputOn,
}: Given<typeof memberColumns>): Excusal | undefined {
  if (!kind) return undefined
  return { kind, ...(parentOn && { parentOn }), ...(agencyOn && { agencyOn }), ...(inputOn && { inputOn }) }
}

function inputRow(given: Given<typeof inputColumns>, studentId: StudentId, run: ImportRun) {
  const { id, meetingId, dueDate, askedAt, nudgedAt, givenAt, works, goesWell, isHard, suggests } = given
  const staffId = run.staffId(given.staffId)
  if (!staffId) return nobody
  if (!id || !meetingId || !dueDate || askedAt == null) return undefined
  const answers: InputAnswers = {
    ...(works && { works }),
    ...(goesWell && { goesWell }),
    ...(isHard && { isHard }),
    ...(suggests && { suggests }),
  }
  return {
    id,
    meetingId,
    studentId,
    staffId,
    dueDay: dueDate,
    askedAt,
    nudgedAt: nudgedAt ?? null,
    givenAt: givenAt ?? null,
    answers: givenAt == null ? null : answers,
  }
}

function attemptRow(given: Given<typeof attemptColumns>, studentId: StudentId, run: ImportRun) {
  const { id, kind, date, method, result, whom, words, recordedAt } = given
  const recordedBy = run.staffId(given.recordedBy)
  if (!recordedBy) return nobody
  if (!id || !kind || !date || !method || !result || !whom || recordedAt == null) return undefined
  if (date > run.today) return 'has a date that is still to come.'
  return {
    id,
    studentId,
    kind,
    day: date,
    method,
    result,
    details: { whom, words: words ?? '' },
    recordedBy,
    recordedAt,
  }
}

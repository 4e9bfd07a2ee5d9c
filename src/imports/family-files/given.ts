// givenDocuments.csv and notices.csv: what a family was given, and the prior written notices. Taken over where not held:
// a notice that was given never changes.
import { z } from 'zod'
import { givenDocuments, occasions } from '#families/given-document'
import { givenName, noticeName } from '#families/row-names'
import { type NoticeWords, noticeActs, noticeMatters, noticeParts, noticeStatuses } from '#notices/notice'
import { planKinds } from '#plans/kind'
import { deliveries } from '#records/progress-reports'
import { CellFault, count, day, flag, instant, oneOf, type Reader, text } from '../cells.js'
import { column, required } from '../columns.js'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import { eachOfStudent, said } from './of-student.js'

export const givenFile = 'givenDocuments.csv'
export const noticesFile = 'notices.csv'

export const givenColumns = {
  studentId: required(text),
  kind: required(oneOf(planKinds)),
  document: required(oneOf(givenDocuments)),
  date: required(day),
  name: required(text),
  relationship: required(text),
  how: required(oneOf(deliveries)),
  language: required(text),
  givenBy: required(text),
  occasion: column(oneOf(occasions)),
  number: column(count),
  speaks: column(text),
  withoutRight: column(flag),
  rightConfirmedBy: column(text),
  translatedBy: column(text),
  understood: column(text),
  note: column(text),
  recorderEmail: column(text),
  recordedAt: required(instant),
} as const

const translationsSchema = z.record(z.string(), z.partialRecord(z.enum(noticeParts), z.string()))

/** The other languages of a notice: JSON by the language, then by the part. */
const translations: Reader<Readonly<Record<string, NoticeWords>>> = (cell) => {
  try {
    return translationsSchema.parse(JSON.parse(cell)) as Readonly<Record<string, NoticeWords>>
  } catch {
    throw new CellFault('is not the JSON that an export writes')
  }
}

export const noticeColumns = {
  studentId: required(text),
  kind: required(oneOf(planKinds)),
  number: required(count),
  status: required(oneOf(noticeStatuses)),
  act: required(oneOf(noticeActs)),
  matter: required(oneOf(noticeMatters)),
  language: required(text),
  writtenBy: required(text),
  effectiveDate: column(day),
  givenDate: column(day),
  planVersion: column(count),
  revision: required(count),
  action: column(text),
  why: column(text),
  evidence: column(text),
  safeguards: column(text),
  help: column(text),
  options: column(text),
  factors: column(text),
  translations: column(translations),
  writerEmail: column(text),
  writtenAt: required(instant),
} as const

export async function readGiven(run: ImportRun): Promise<void> {
  const differences = new Differences('givenDocuments', givenFile, run.records, run.stage, run.report)
  await eachOfStudent(run, givenFile, givenColumns, differences, ({ given }, studentId) => {
    const { studentId: _student, kind, document, date, name, relationship, how, language, givenBy: by, ...rest } = given
    const { occasion, number, recorderEmail, recordedAt, ...more } = rest
    if (!kind || !document || !date || !name || !relationship || !how || !language || !by || recordedAt == null) return
    const named = { kind, document, day: date, number: number ?? undefined, name, how, language }
    const id = run.records.idOf('givenDocument', givenName(studentId, named))
    const row = {
      ...{ id, studentId, kind, document, day: date, occasion: occasion ?? null, number: number ?? null },
      details: { name, relationship, how, language, by, ...said(more) },
      recordedBy: run.staffWith(recorderEmail) ?? null,
      recordedAt,
    }
    differences.add(id, (held) => held ?? row)
  })
}

export async function readNotices(run: ImportRun): Promise<void> {
  const differences = new Differences('notices', noticesFile, run.records, run.stage, run.report)
  await eachOfStudent(run, noticesFile, noticeColumns, differences, ({ given }, studentId) => {
    const { kind, number, status, act, matter, language, writtenBy: by, revision, writtenAt } = given
    if (!kind || !number || !status || !act || !matter || !language || !by || !revision || writtenAt == null) return
    const id = run.records.idOf('notice', noticeName(studentId, kind, number))
    const row = {
      ...{ id, studentId, kind, number, status, act, matter, revision },
      effectiveDay: given.effectiveDate ?? null,
      givenDay: given.givenDate ?? null,
      planVersion: given.planVersion ?? null,
      details: { words: { [language]: partsOf(given), ...given.translations }, by },
      writtenBy: run.staffWith(given.writerEmail) ?? null,
      writtenAt,
    }
    differences.add(id, (held) => held ?? row)
  })
}

function partsOf(given: Readonly<Partial<Record<(typeof noticeParts)[number], string | null>>>): NoticeWords {
  return Object.fromEntries(noticeParts.flatMap((part) => (given[part] ? [[part, given[part]] as const] : [])))
}

// contactNotes.csv and concerns.csv: what staff wrote down of a family, and what the family is worried about. Taken over
// where nothing is held: what was written in chat is put right there.

import { interpreters, tellings } from '#families/person'
import { concernName, noteName } from '#families/row-names'
import { day, flag, instant, oneOf, text } from '../cells.js'
import { column, required } from '../columns.js'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'
import { eachOfStudent, said } from './of-student.js'

export const contactNotesFile = 'contactNotes.csv'
export const concernsFile = 'concerns.csv'

export const contactNoteColumns = {
  studentId: required(text),
  name: required(text),
  relationship: required(text),
  email: column(text),
  phone: column(text),
  language: column(text),
  interpreter: column(oneOf(interpreters)),
  tell: column(oneOf(tellings)),
  note: column(text),
  educationalRights: column(flag),
  mayReceiveRecords: column(flag),
  restriction: column(text),
  writerEmail: column(text),
  writtenAt: required(instant),
} as const

export const concernColumns = {
  studentId: required(text),
  date: required(day),
  name: required(text),
  relationship: required(text),
  words: required(text),
  language: required(text),
  inEnglish: column(text),
  discussedDate: column(day),
  answer: column(text),
  recorderEmail: column(text),
  recordedAt: required(instant),
} as const

export async function readFamilyPeople(run: ImportRun): Promise<void> {
  const notes = new Differences('contactNotes', contactNotesFile, run.records, run.stage, run.report)
  await eachOfStudent(run, contactNotesFile, contactNoteColumns, notes, ({ given }, studentId) => {
    const { studentId: _student, name, relationship, writerEmail, writtenAt, ...rest } = given
    if (!name || !relationship || writtenAt == null) return
    const details = { name, relationship, ...said(rest) }
    const id = run.records.idOf('contactNote', noteName(studentId, details))
    const row = { id, studentId, details, writtenBy: run.staffWith(writerEmail) ?? null, writtenAt }
    notes.add(id, (held) => held ?? row)
  })
  const concerns = new Differences('concerns', concernsFile, run.records, run.stage, run.report)
  await eachOfStudent(run, concernsFile, concernColumns, concerns, ({ given }, studentId) => {
    const { studentId: _student, date, name, relationship, words, language, recordedAt, ...rest } = given
    if (!date || !name || !relationship || !words || !language || recordedAt == null) return
    const { discussedDate, recorderEmail, ...more } = rest
    const id = run.records.idOf('familyConcern', concernName(studentId, { day: date, name, words }))
    const row = {
      id,
      studentId,
      day: date,
      discussedDay: discussedDate ?? null,
      details: { name, relationship, words, language, ...said(more) },
      recordedBy: run.staffWith(recorderEmail) ?? null,
      recordedAt,
    }
    concerns.add(id, (held) => held ?? row)
  })
}

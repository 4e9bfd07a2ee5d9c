// Whose family words speak of: found among the students whom the asker may see, and among nobody else.

import { chooseStudent, notFound } from '#bot/answers'
import type { Context } from '#bot/command'
import { describe } from '#bot/describe-student'
import type { Answer } from '#bot/reply'
import type { Action } from '#bot/request'
import { readFamilyWords } from '#language/family-words'
import type { StudentId } from '#people/student'
import type { FoundStudent } from '#records/found-student'
import type { Viewer } from '#records/viewer'
import { takeStudent } from '../classroom/student-words.js'

export interface Meant {
  readonly student: StudentId
  /** "mother", where the words say who. */
  readonly relationship?: string
}

/** No name has more words than this. */
const mostNameWords = 6

/**
 * @param again what is asked again once the student is chosen
 * @returns who is meant, or what to answer instead
 */
export async function meantIn(
  words: string,
  context: Pick<Context, 'viewer'>,
  again: (meant: Meant) => Action,
): Promise<Meant | Answer> {
  const { viewer } = context
  const { relationship, name } = readFamilyWords(words)
  const begins = name.begins ? (await takeStudent(name.begins, viewer, true)).found : none
  const found = begins.type === 'none' || !isSure(begins) ? await endOf(name.ends ?? '', viewer, begins) : begins
  if (found.type === 'none') return notFound(words)
  const meant = (student: StudentId): Meant => ({ student, ...(relationship && { relationship }) })
  if (found.type === 'one' && found.twins.length === 0) return meant(found.student.id)
  const students = found.type === 'one' ? [found.student, ...found.twins] : found.students
  const periods = await viewer.periodsWith(students)
  return chooseStudent(
    viewer,
    students,
    (student) => describe(student, periods.get(student.id) ?? []),
    (student) => again(meant(student.id)),
    found.type === 'several' && found.more,
  )
}

const none: FoundStudent = { type: 'none' }

function isSure(found: FoundStudent): boolean {
  return found.type === 'several' || (found.type === 'one' && found.exact)
}

/** The longest end of some words that names a student to the letter; else what was found before. */
async function endOf(words: string, viewer: Viewer, before: FoundStudent): Promise<FoundStudent> {
  const said = words.split(/\s+/).filter((word) => word !== '')
  for (let count = Math.min(said.length, mostNameWords); count > 0; count -= 1) {
    const name = said
      .slice(-count)
      .join(' ')
      .replace(/['’]s?$/i, '')
    const found = await viewer.find(name, true)
    if (isSure(found)) return found
  }
  return before
}

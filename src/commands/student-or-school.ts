// Words that may name a student, a school or nobody: "removals J. Doe", "removals at Alder Creek", "my removals".

import { chooseStudent, notFound } from '#bot/answers'
import type { Context } from '#bot/command'
import { describe } from '#bot/describe-student'
import type { Answer } from '#bot/reply'
import type { Action } from '#bot/request'
import type { StudentId } from '#people/student'
import type { School } from '#records/store'
import type { VisibleStudent } from '#records/visible'
import { takeStudent } from './classroom/student-words.js'
import { schoolNamed } from './school-named.js'

/** What carries such a question and names nobody. */
const carrying = /\b(?:mine|my|of mine|me|at|for|in|open|students?)\b/gi

export type StudentOrSchool =
  | { readonly type: 'student'; readonly student: VisibleStudent }
  | { readonly type: 'school'; readonly school: School }
  /** Nobody was named: one's own, and those of one's schools. */
  | { readonly type: 'all' }
  | { readonly type: 'answer'; readonly answer: Answer }

/**
 * Whom some words name. A student to the letter comes first, then a school, then a student whose name is only like it: "Alder
 * Creek" is no Iris Calder.
 * @param again what is asked again once a student is chosen
 */
export async function studentOrSchool(
  words: string,
  again: (student: StudentId) => Action,
  context: Context,
): Promise<StudentOrSchool> {
  const { viewer } = context
  const named = words.replace(carrying, ' ').trim()
  if (named === '') return { type: 'all' }
  const { found } = await takeStudent(named, viewer)
  if (found.type === 'one' && found.exact) return { type: 'student', student: found.student }
  const school = found.type === 'several' ? undefined : await schoolNamed(named, context)
  if (school) return { type: 'school', school }
  if (found.type === 'one') return { type: 'student', student: found.student }
  if (found.type === 'none') return { type: 'answer', answer: notFound(words) }
  const periods = await viewer.periodsWith(found.students)
  const answer = chooseStudent(
    viewer,
    found.students,
    (student) => describe(student, periods.get(student.id) ?? []),
    (student) => again(student.id),
    found.more,
  )
  return { type: 'answer', answer }
}

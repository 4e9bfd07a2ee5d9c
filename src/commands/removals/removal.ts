// Removals: of a student, with the count and what it asks for; of one's own students or a school's, those with most days
// first.

import { z } from 'zod'
import { chooseStudent, notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import { describe } from '#bot/describe-student'
import type { Answer } from '#bot/reply'
import type { VisibleStudent } from '#records/visible'
import { later } from '#wording/t'
import { takeStudent } from '../classroom/student-words.js'
import { studentId } from '../inputs.js'
import { schoolNamed } from '../school-named.js'
import { disciplineOf, keptToThem } from './discipline-of.js'
import { removalsOfStudent } from './removal-answer.js'
import { removalsOfMany } from './removals-of-many.js'

export const removal = defineCommand({
  name: 'removal',
  summary: later`Removals: how many school days, and what they ask for`,
  phrases: ['removals', 'removal', 'removals of', 'removal days', 'suspension days', 'suspensions', 'days removed'],
  takes: 'words',
  input: z.object({
    words: z.string().max(2_000).default(''),
    kind: z.string().optional(),
    student: studentId.optional(),
  }),
  mayUse: 'staff',
  examples: [later`removal J. Doe`, later`removals`],
  changes: false,
  async run({ words, student: id }, context) {
    const { viewer } = context
    if (id) {
      const student = await viewer.student(id)
      return student ? ofStudent(student, context) : notFound('')
    }
    const named = words.replace(/\b(?:mine|my|of mine|me|at|for|students?)\b/gi, ' ').trim()
    if (named === '') return removalsOfMany(undefined, context)
    const { found } = await takeStudent(named, viewer)
    if (found.type === 'one') return ofStudent(found.student, context)
    const school = found.type === 'none' ? await schoolNamed(named, context) : undefined
    if (school) return removalsOfMany(school, context)
    if (found.type === 'none') return notFound(words)
    const periods = await viewer.periodsWith(found.students)
    return chooseStudent(
      found.students,
      (student) => describe(student, periods.get(student.id) ?? []),
      (student) => ({ command: 'removal', input: { student: student.id } }),
      found.more,
    )
  },
})

/** The removals of a student, as far as the asker sees them. */
export async function ofStudent(student: VisibleStudent, context: Context): Promise<Answer> {
  const [discipline] = await disciplineOf([student], context)
  return discipline ? removalsOfStudent(discipline, context) : keptToThem(student)
}

// Removals: of a student, with the count and what it asks for; of one's own students or a school's, those with most days
// first.

import { z } from 'zod'
import { notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import type { VisibleStudent } from '#records/visible'
import { later } from '#wording/t'
import { studentId } from '../inputs.js'
import { studentOrSchool } from '../student-or-school.js'
import { disciplineOf, keptToThem } from './discipline-of.js'
import { removalsOfStudent } from './removal-answer.js'
import { removalsOfMany } from './removals-of-many.js'

export const removal = defineCommand({
  name: 'removal',
  summary: later`Removals: how many school days, and what they ask for`,
  phrases: [
    'removals',
    'removal',
    'removals of',
    'removal days',
    'suspension days',
    'suspensions',
    'days removed',
    ...['how many days has … been out', 'how many days has … been suspended', 'how many days has … been removed'],
    ...['how many days was … out', 'how many suspensions', 'days suspended', 'days out of school'],
  ],
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
    const meant = await studentOrSchool(words, (one) => ({ command: 'removal', input: { student: one } }), context)
    if (meant.type === 'answer') return meant.answer
    if (meant.type === 'student') return ofStudent(meant.student, context)
    return removalsOfMany(meant.type === 'school' ? meant.school : undefined, context)
  },
})

/** The removals of a student, as far as the asker sees them. */
export async function ofStudent(student: VisibleStudent, context: Context): Promise<Answer> {
  const [discipline] = await disciplineOf([student], context)
  return discipline ? removalsOfStudent(discipline, context) : keptToThem(student)
}

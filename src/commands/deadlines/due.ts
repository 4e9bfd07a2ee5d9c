// What is due: for oneself, for a student, for a school, in a span or overdue, by when the work is best done.

import { z } from 'zod'
import { notFound } from '#bot/answers'
import { defineCommand } from '#bot/command'
import { takeSpan } from '#language/span-words'
import { planKinds } from '#plans/kind'
import { later } from '#wording/t'
import { studentId } from '../inputs.js'
import { studentOrSchool } from '../student-or-school.js'
import { dueOfCaseload, dueOfSchool } from './due-of-many.js'
import { dueOfStudent } from './due-of-student.js'

const withoutDate = /\b(?:without|no|lacks?)\s+(?:a\s+|any\s+)?(?:dates?|deadlines?)(?:\s+known)?\b/i

export const due = defineCommand({
  name: 'due',
  summary: later`What is due: for you, for a student or a school, this week or month, overdue`,
  phrases: [
    'due',
    'what is due',
    "what's due",
    'deadlines',
    'overdue',
    'what is overdue',
    'upcoming reviews',
    'without a date',
    'no deadline known',
  ],
  says: {
    overdue: { overdue: true },
    vencido: { overdue: true },
    'qué está vencido': { overdue: true },
    'what is overdue': { overdue: true },
    'without a date': { undated: true },
    'no deadline known': { undated: true },
  },
  takes: 'words',
  input: z.object({
    words: z.string().max(2_000).default(''),
    kind: z.enum(planKinds).optional(),
    student: studentId.optional(),
    overdue: z.boolean().default(false),
    undated: z.boolean().default(false),
  }),
  mayUse: 'staff',
  examples: [
    later`due`,
    later`due this month`,
    later`due J. Doe`,
    later`overdue`,
    later`due at Alder Creek next week`,
    later`without a date`,
  ],
  changes: false,
  daily: true,
  async run(input, context) {
    const { viewer } = context
    if (input.student) {
      const student = await viewer.student(input.student)
      return student ? dueOfStudent(student, context) : notFound('')
    }
    const { span, rest } = takeSpan(input.words, viewer.today)
    const asked = {
      ...(span && { span }),
      overdue: input.overdue || /\boverdue\b/i.test(rest),
      undated: input.undated || withoutDate.test(rest),
    }
    const named = rest.replace(withoutDate, ' ').replace(/\b(?:overdue|now)\b/gi, ' ')
    const meant = await studentOrSchool(named, (one) => ({ command: 'due', input: { student: one } }), context)
    if (meant.type === 'answer') return meant.answer
    if (meant.type === 'student') return dueOfStudent(meant.student, context)
    return meant.type === 'school' ? dueOfSchool(meant.school, asked, context) : dueOfCaseload(asked, context)
  },
})

// Progress reports (34 CFR 300.320(a)(3)(ii)): what is missing this period, or a student's report.

import { z } from 'zod'
import { chooseStudent, notFound } from '#bot/answers'
import { defineCommand } from '#bot/command'
import { describe } from '#bot/describe-student'
import { later } from '#wording/t'
import { takeStudent } from '../classroom/student-words.js'
import { kind, studentId } from '../inputs.js'
import { period } from './about-report.js'
import { missingReports } from './missing-reports.js'
import type { WhichPeriod } from './report-at-hand.js'
import { studentReport } from './student-report.js'

export const report = defineCommand({
  name: 'report',
  summary: later`Progress reports: what is missing, write, review, hand over`,
  phrases: ['report', 'progress report', 'progress reports', 'reports', 'missing reports'],
  takes: 'words',
  input: z.object({
    words: z.string().max(2_000).default(''),
    student: studentId.optional(),
    kind,
    period: z.union([z.literal('before'), period]),
  }),
  mayUse: 'staff',
  examples: [later`report`, later`report J. Doe`],
  changes: false,
  leadsToWriting: true,
  async run({ words, student: id, kind, period: asked }, context) {
    const { viewer } = context
    const which: WhichPeriod = asked ?? 'now'
    if (id) {
      const student = await viewer.student(id)
      return student ? studentReport(student, kind, which, context) : notFound('')
    }
    const said = words.trim()
    if (said === '') return missingReports(kind, which, context)
    const { found } = await takeStudent(said, viewer, true)
    if (found.type === 'none') return notFound(words)
    if (found.type === 'one' && found.twins.length === 0) return studentReport(found.student, kind, which, context)
    const students = found.type === 'one' ? [found.student, ...found.twins] : found.students
    const periods = await viewer.periodsWith(students)
    return chooseStudent(
      viewer,
      students,
      (student) => describe(student, periods.get(student.id) ?? []),
      (student) => ({ command: 'report', input: { student: student.id, ...(kind && { kind }) } }),
      found.type === 'several' && found.more,
    )
  },
})

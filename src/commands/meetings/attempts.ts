// What was tried to reach a student's parents, the newest first: the record that 34 CFR 300.322(d) asks for.

import { notFound } from '#bot/answers'
import { defineCommand } from '#bot/command'
import { fullName, type StaffId } from '#people/staff'
import { planKinds } from '#plans/kind'
import type { ContactAttempt } from '#records/meetings'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { attemptWords } from './record-attempt.js'

export const attempts = defineCommand({
  name: 'attempts',
  summary: later`Attempts to reach a student's parents`,
  phrases: ['attempts', 'attempts to reach', 'attempts to reach the parents of …', 'contact attempts'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`attempts for J. Doe`],
  changes: false,
  async run(input, context) {
    const { viewer, readings, directory } = context
    const student = await viewer.meet(input.student)
    if (!student) return notFound('')
    const kinds = planKinds.filter((one) => viewer.opened(student, one).has('meetings'))
    if (kinds.length === 0) {
      return {
        status: 'ok',
        title: t`Attempts to reach the parents: ${nameWithGrade(student)}`,
        sections: [{ type: 'text', text: t`Kept to the student's team.` }],
        students: [student.sourcedId],
        data: { withheld: true },
      }
    }
    const made: ContactAttempt[] = []
    for (const kind of kinds) {
      const all = await viewer.within([student], kind, ['meetings'], readings.meetings.attempts)
      made.push(...all.filter((one) => one.kind === kind))
    }
    made.sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0))
    const names = new Map<StaffId, string>()
    for (const id of new Set(made.map(({ recordedBy }) => recordedBy))) {
      const person = await directory.staffMember(id)
      names.set(id, person ? fullName(person) : t`somebody who has left`)
    }
    return {
      status: 'ok',
      title:
        made.length === 0
          ? t`No attempt to reach the parents is recorded: ${nameWithGrade(student)}`
          : t`Attempts to reach the parents: ${nameWithGrade(student)}`,
      sections: [
        ...(made.length > 0
          ? [
              {
                type: 'list' as const,
                items: made.map((one) => ({
                  text: `${spokenDay(one.day)}: ${attemptWords(one)}`,
                  details: [one.words, t`Recorded by ${names.get(one.recordedBy) ?? ''}`].filter((text) => text !== ''),
                })),
              },
            ]
          : []),
        {
          type: 'footnote',
          text: t`To record one, say it in a line: called J. Doe's mother, no answer (34 CFR 300.322(d)).`,
        },
      ],
      students: [student.sourcedId],
      data: {
        attempts: made.map(({ kind, day, method, result, whom, words }) => ({
          kind,
          date: day,
          method,
          result,
          whom,
          words,
        })),
      },
    }
  },
})

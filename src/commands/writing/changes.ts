// The open requests about a plan, for who carries it.

import { defineCommand } from '#bot/command'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { openRequests, requestsFor } from './open-requests.js'
import { planToWrite } from './which-plan.js'

export const changes = defineCommand({
  name: 'changes',
  summary: later`What colleagues ask to be changed in a plan`,
  phrases: ['changes for', 'change requests', 'requests for', 'requested changes'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`changes for J. Doe`],
  changes: false,
  async run(input, context) {
    const which = await planToWrite(input, context, 'changes')
    if ('status' in which) return which
    const { student, kind } = which
    const open = await openRequests(student, kind, context)
    const requests = await requestsFor(student, kind, context)
    return {
      status: 'ok',
      title:
        requests.length === 0
          ? t`Nothing is asked for: ${nameWithGrade(student)}`
          : t`Asked for: ${nameWithGrade(student)}`,
      sections: open,
      students: [student.sourcedId],
      data: { plan: { kind }, requests: requests.map(({ id, asked }) => ({ id, asked: asked.words })) },
    }
  },
})

// What a family is worried about, in their own words: as it was written down, and what came of it.

import { defineCommand } from '#bot/command'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { carriedPlan, concernsOf } from './family-at-hand.js'
import { concernItem } from './family-words.js'

export const concernsTitle = (student: VisibleStudent) => t`Concerns of the family of ${nameWithGrade(student)}`

/** A picker of more is no help; those are talked over first. */
const mostButtons = 5

export const concerns = defineCommand({
  name: 'concerns',
  summary: later`What a family is worried about, in their own words`,
  phrases: ['concerns', 'concerns of …', 'concerns for …', 'family concerns', 'parent concerns of …', 'worries of …'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`concerns of J. Doe`],
  changes: false,
  async run(input, context) {
    const found = await carriedPlan(input, concernsTitle, context)
    if ('status' in found) return found
    const { student, kind } = found
    const all = await concernsOf(found, context)
    const open = all.filter(({ discussedDay }) => discussedDay === undefined)
    const talked = all.filter(({ discussedDay }) => discussedDay !== undefined)
    const about = { student: student.id, kind }
    return {
      status: 'ok',
      title: concernsTitle(student),
      sections: [
        ...(all.length === 0 ? [{ type: 'text' as const, text: t`Nothing is written down.` }] : []),
        ...(open.length > 0 ? [{ type: 'list' as const, heading: t`To talk over`, items: open.map(concernItem) }] : []),
        ...(talked.length > 0
          ? [{ type: 'list' as const, heading: t`Talked over`, items: talked.map(concernItem) }]
          : []),
        {
          type: 'buttons',
          buttons: [
            { label: t`A concern …`, style: 'primary', action: { command: 'recordConcern', input: about } },
            ...open.slice(0, mostButtons).map(({ id, day, name }) => ({
              label: t`Talked over: ${name}, ${spokenDay(day)}`,
              action: { command: 'discussConcern', input: { ...about, concern: id } },
            })),
          ],
        },
      ],
      students: [student.sourcedId],
      data: { concerns: all.map(({ id: _id, studentId: _student, recordedBy: _by, ...concern }) => concern) },
    }
  },
})

// One version of a plan as it stood, cut down to what the asker may see.

import { notFound } from '#bot/answers'
import { defineCommand } from '#bot/command'
import { parts } from '#plans/parts'
import { reduceContent } from '#plans/reduce'
import type { VisiblePlan } from '#records/visible'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { planSections } from '../plan.js'
import { nameWithGrade } from '../plan-answer.js'
import { versionsOf } from './history.js'
import { aboutVersion } from './inputs.js'
import { basisWords, statusWords } from './version-words.js'
import { whichPlan } from './which-plan.js'

export const version = defineCommand({
  name: 'version',
  summary: later`A version of a plan as it stood`,
  phrases: [],
  takes: 'student',
  input: aboutVersion,
  mayUse: 'staff',
  examples: [],
  changes: false,
  byButtonOnly: true,
  async run(input, context) {
    const which = await whichPlan(input, context, 'version')
    if ('status' in which) return which
    const { student, kind, mayChange } = which
    const opened = context.viewer.opened(student, kind)
    const versions = await versionsOf(student, kind, context)
    const found = versions.findLast((one) => one.number === input.number)
    const isShown = found && (mayChange || found.status === 'active' || found.status === 'superseded')
    if (!isShown || opened.size === 0) return notFound('')
    const { header, content } = found.document
    const shown: VisiblePlan = {
      id: found.planId,
      studentId: student.id,
      kind,
      status: 'active',
      version: found.number,
      meetingDate: header.meetingDate ?? found.effectiveDay,
      ...(header.startDate && { startDate: header.startDate }),
      student,
      opened,
      content: reduceContent(content, new Set(parts.filter((part) => opened.has(part)))),
    }
    return {
      status: 'ok',
      title: t`Version ${found.number}: ${nameWithGrade(student)}`,
      sections: [
        {
          type: 'notice',
          tone: 'info',
          text: t`${statusWords[found.status]}, ${basisWords[found.basis]}, from ${spokenDay(found.effectiveDay)}`,
        },
        ...planSections(shown, context.viewer.today),
      ],
      students: [student.sourcedId],
      data: { plan: { kind, version: found.number }, status: found.status, hash: found.hash },
    }
  },
})

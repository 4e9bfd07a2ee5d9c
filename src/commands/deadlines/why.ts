// Why a day is due: what started it, how it was counted, every other reading, and the section.

import { z } from 'zod'
import { chooseStudent, notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import { describe } from '#bot/describe-student'
import type { Answer } from '#bot/reply'
import { spokenRun } from '#deadlines/day-by-day'
import { foldWords } from '#language/fold'
import { kindTitles } from '#plans/kind'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { later, t, translated } from '#wording/t'
import { takeStudent } from '../classroom/student-words.js'
import { studentId } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { deadlineData, deadlinesOf } from './deadlines-of.js'

/** The deadline that some words name, and what is left of them. */
const rules: readonly (readonly [words: RegExp, ids: readonly string[]])[] = [
  [/\bprogress\s+reports?\b/i, ['progress.report']],
  [/\btransition\b/i, ['transition']],
  [/\b(?:age of majority|transfer of rights|majority)\b/i, ['ageOfMajority']],
  [/\bmanifestation(?:\s+determination)?\b|\bmdr\b/i, ['discipline.mdr', '504.manifestation']],
  [
    /\b(?:notice of )?(?:removal|discipline)\b/i,
    ['discipline.notify', 'discipline.mdr', '504.removalNotice', '504.manifestation'],
  ],
  [/\b(?:interim|alternative)\s+(?:alternative\s+)?setting\b|\biaes\b/i, ['discipline.iaes45']],
  [/\bsummary(?:\s+of\s+performance)?\b/i, ['summaryOfPerformance']],
  [/\btransfer\b/i, ['transfer.inState', 'transfer.outState', 'transfer.records', 'transfer.recordsSent']],
  [/\breferral\b/i, ['eval.consent', 'eval.answer']],
  [/\brecords?(?:\s+(?:request|inspection))?\b|\binspection\b/i, ['records.inspect']],
  [/\b(?:answer|decision|assessment plan)\b/i, ['eval.answer', 'eval.decision', 'eval.assessmentPlan']],
  [/\b(?:annual|yearly)?\s*reviews?\b|\bannual\b|\byearly\b/i, ['iep.annual', '504.annual']],
  [
    /\b(?:re-?evaluations?|triennials?|three[- ]year)\b/i,
    ['reeval.triennial', 'reeval.evaluation', '504.reevaluation'],
  ],
  [/\b(?:first|initial)\s+(?:iep\s+)?meeting\b/i, ['iep.initialMeeting']],
  [/\b(?:initial\s+)?evaluations?\b/i, ['eval.initial']],
]

export const why = defineCommand({
  name: 'why',
  summary: later`Why something is due then: how the day was reckoned, with its section`,
  phrases: ['why', 'why is', 'why transfer', 'why referral', 'how was the date of', 'explain the deadline of'],
  takes: 'everything',
  input: z.object({
    words: z.string().max(2_000).default(''),
    student: studentId.optional(),
    rules: z.array(z.string().max(40)).max(10).default([]),
  }),
  mayUse: 'staff',
  examples: [later`why is the annual review for J. Doe due then`, later`why J. Doe`],
  changes: false,
  async run({ words, student: id, rules: asked }, context) {
    const { viewer } = context
    if (id) {
      const student = await viewer.student(id)
      return student ? explain(student, asked, context) : notFound('')
    }
    const named = rules.find(([pattern]) => pattern.test(words))
    const wanted = named?.[1] ?? []
    const rest = foldless(named ? words.replace(named[0], ' ') : words)
    const { found } = await takeStudent(rest, viewer)
    if (found.type === 'none') return notFound(words)
    if (found.type === 'one') return explain(found.student, wanted, context)
    const periods = await viewer.periodsWith(found.students)
    return chooseStudent(
      viewer,
      found.students,
      (student) => describe(student, periods.get(student.id) ?? []),
      (student) => ({ command: 'why', input: { student: student.id, rules: [...wanted] } }),
      found.more,
    )
  },
})

/** Without the words that only carry the question. */
function foldless(words: string): string {
  const small = new Set([
    'why',
    'is',
    'the',
    'for',
    'of',
    'due',
    'then',
    'on',
    'how',
    'was',
    'date',
    'explain',
    'deadline',
  ])
  return words
    .split(/\s+/)
    .filter((word) => !foldWords(word).every((one) => small.has(one)))
    .join(' ')
}

async function explain(student: VisibleStudent, wanted: readonly string[], context: Context): Promise<Answer> {
  const plans = await deadlinesOf([student], context)
  const shown = plans.flatMap(({ plan, open, later }) =>
    [...open, ...later]
      .filter(({ rule }) => wanted.length === 0 || wanted.includes(rule.id))
      .map((deadline) => ({ plan, deadline })),
  )
  return {
    status: 'ok',
    title: t`Why then: ${nameWithGrade(student)}`,
    sections:
      shown.length === 0
        ? [{ type: 'text', text: t`Nothing that you can see of this student runs towards such a day.` }]
        : [
            {
              type: 'list',
              items: shown.map(({ plan, deadline }) => ({
                text: `${translated(deadline.rule.title)} (${kindTitles[plan.kind]}): ${spokenDay(deadline.due)}`,
                details: [
                  deadline.explanation,
                  ...(deadline.dayByDay ?? []).map((run) => spokenRun(run, deadline.rule.unit)),
                ],
              })),
            },
          ],
    students: [student.sourcedId],
    data: { deadlines: shown.map(({ plan, deadline }) => deadlineData(deadline, student.sourcedId, plan.kind)) },
  }
}

// When: once a month, from two months before the school year ends. Whom: whoever carries the plan. What: families who are
// not noted to have been given the procedural safeguards of this school year (34 CFR 300.504(a)).

import { deadlinesOf, dueWords } from '#commands/deadlines/deadlines-of'
import { nameWithGrade } from '#commands/plan-answer'
import { addDays } from '#time/day'
import { monthOf } from '#time/week-of'
import { later, t } from '#wording/t'
import { howSoon } from '../digest/deadline-source.js'
import { everybodyNamed } from '../digest/named-staff.js'
import type { Source } from '../digest/source.js'

const aheadDays = 62
const rule = 'safeguards.annual'

export const safeguards: Source = {
  name: 'safeguards',
  every: 'month',
  heading: later`Procedural safeguards not given this school year`,
  cutAfter: { most: 5, rest: { label: later`My deadlines`, action: { command: 'due', input: {} } } },
  things: (morning, parts) => everybodyNamed(morning, parts, 'month'),
  async entries(_things, viewer, { today, settings }, { readings }) {
    const carried = (await viewer.mine()).filter((student) => viewer.mayChange(student, 'iep'))
    const held = await deadlinesOf(carried, { viewer, readings, settings })
    return held.flatMap(({ plan, open }) =>
      open
        .filter((one) => one.rule.id === rule && one.due <= addDays(today, aheadDays))
        .map((deadline) => ({
          told: {
            subject: plan.held?.id ?? plan.student.id,
            studentId: plan.student.id,
            rule,
            triggerDay: monthOf(today),
            stage: 0,
          },
          text: `${nameWithGrade(plan.student)}: ${dueWords(deadline)}`,
          details: [`${howSoon(deadline, today)}. ${deadline.rule.citation}`],
          buttons: [
            {
              label: t`They were given`,
              action: {
                command: 'recordGiven',
                input: { student: plan.student.id, kind: 'iep', document: 'safeguards' },
              },
            },
          ],
        })),
    )
  },
}

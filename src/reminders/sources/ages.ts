// When: once a month, from three months ahead. Whom: whoever carries the plan. What: transition that an IEP must plan by an
// age, and the statement of the rights that pass to the student. When somebody was born is sealed, so it is looked at
// through the viewer of whoever is told, and no index knows it.

import { deadlinesOf, dueWords } from '#commands/deadlines/deadlines-of'
import { nameWithGrade } from '#commands/plan-answer'
import { addDays } from '#time/day'
import { monthOf } from '#time/week-of'
import { later, t, translated } from '#wording/t'
import { howSoon } from '../digest/deadline-source.js'
import { everybodyNamed } from '../digest/named-staff.js'
import type { Source } from '../digest/source.js'

const aheadDays = 92

export const ages: Source = {
  name: 'ages',
  every: 'month',
  heading: later`Transition and age of majority`,
  things: (morning, parts) => everybodyNamed(morning, parts, 'month'),
  async entries(_things, viewer, { today, settings }, { readings }) {
    const carried = (await viewer.mine()).filter((student) => viewer.mayChange(student, 'iep'))
    const held = await deadlinesOf(carried, { viewer, readings, settings })
    return held.flatMap(({ plan, open }) =>
      open
        .filter(({ rule, due }) => rule.trigger === 'born' && due <= addDays(today, aheadDays))
        .map((deadline) => ({
          told: {
            subject: plan.held?.id ?? plan.student.id,
            studentId: plan.student.id,
            rule: deadline.rule.id,
            // The month, not the day of birth: this is kept in the clear.
            triggerDay: monthOf(today),
            stage: 0,
          },
          text: `${nameWithGrade(plan.student)}: ${translated(deadline.rule.title)}, ${dueWords(deadline)}`,
          details: [`${howSoon(deadline, today)}. ${deadline.rule.citation}`],
          buttons: [
            {
              label: t`Why?`,
              action: { command: 'why', input: { student: plan.student.id, rules: [deadline.rule.id] } },
            },
          ],
        })),
    )
  },
}

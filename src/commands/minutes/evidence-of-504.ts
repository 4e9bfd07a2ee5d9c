// A 504 plan is mostly accommodations: what was logged of them stands beside the minutes, for those who carry the plan.

import type { Context } from '#bot/command'
import type { Section } from '#bot/reply'
import type { Span } from '#progress/minutes/school-days'
import { logOutcomes } from '#records/accommodation-log'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { t } from '#wording/t'
import { outcomeTitles } from '../classroom/logging.js'

interface Evidence {
  readonly sections: readonly Section[]
  readonly data: Readonly<Record<string, unknown>>
}

const none: Evidence = { sections: [], data: {} }

/** How often each outcome was logged in some days, and the way to all of it. */
export async function evidenceOf504(
  student: VisibleStudent,
  plans: readonly VisiblePlan[],
  { from, to }: Span,
  context: Context,
): Promise<Evidence> {
  const { viewer, readings } = context
  if (!plans.some((plan) => plan.kind === '504') || !viewer.mayChange(student, '504')) return none
  const until = to < viewer.today ? to : viewer.today
  const entries = await viewer.within([student], '504', ['accommodations', 'assessment'], (permits) =>
    readings.log.between(permits, from, until),
  )
  const standing = entries.filter((entry) => entry.kind === '504' && entry.correctedBy === undefined)
  const counts = Object.fromEntries(
    logOutcomes.map((outcome) => [outcome, standing.filter((entry) => entry.outcome === outcome).length]),
  )
  const said = logOutcomes.filter((outcome) => (counts[outcome] ?? 0) > 0)
  return {
    sections: [
      {
        type: 'text',
        text:
          said.length === 0
            ? t`Accommodations of the 504 plan: nothing was logged in these days.`
            : t`Accommodations of the 504 plan: ${said.map((outcome) => `${outcomeTitles[outcome]} ${counts[outcome]}`).join(', ')}.`,
      },
      {
        type: 'buttons',
        buttons: [
          {
            label: t`Evidence of accommodations`,
            action: { command: 'evidence', input: { student: student.id, kind: '504', from, to: until } },
          },
        ],
      },
    ],
    data: { accommodations: counts },
  }
}

// Keeps a data point, and answers with what was understood, where it lies, and how to take it back.

import { z } from 'zod'
import { CannotUndo, type Context } from '#bot/command'
import type { Answer, Section } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import type { Figures } from '#progress/data-point'
import { figuresInWords } from '#progress/spoken-figures'
import type { DataPoint } from '#records/data-points'
import type { UnitOfWork } from '#records/unit-of-work'
import type { Day } from '#time/day'
import { t } from '#wording/t'
import { goalSections, progressData } from './goal-sections.js'
import { understood } from './point-checks.js'
import { readProgress } from './read-progress.js'
import { goalTitle, keyOf, type PlanGoal } from './which-goal.js'

export interface ToKeep {
  readonly figures: Figures
  readonly day: Day
  readonly setting?: string
  readonly note?: string
}

/** Writes it down once, by whoever asks. @param command whose undo takes it back */
export async function keepPoint(of: PlanGoal, point: ToKeep, command: string, context: Context): Promise<Answer> {
  const { viewer } = context
  const { plan, goal } = of
  const whole: Omit<DataPoint, 'id' | 'loggedAt'> = { ...point, recorderEmail: viewer.staff.email }
  const says = t`logged ${figuresInWords(point.figures, goal) || t`a note`} for ${plan.student.name}, ${goalTitle(goal)}`
  const { logged, undo } = await context.write(async (unit) => {
    const logged = await unit.dataPoints.log(keyOf(of), whole)
    if (logged.type === 'already') return { logged, undo: undefined }
    const undo = await unit.undo.remember({
      command,
      says,
      payload: { id: logged.id, ...(logged.replacedBy && { replacedBy: logged.replacedBy }) },
      student: plan.studentId,
      by: viewer.staff.id,
    })
    return { logged, undo }
  })
  const [progress] = await readProgress([of], context)
  const about = { student: plan.studentId, kind: plan.kind, goal: goal.goalId }
  const said = figuresInWords(point.figures, goal)
  return {
    status: 'ok',
    title: undo
      ? t`Logged for ${plan.student.name}${said ? `: ${said}` : ''}`
      : t`That is logged already for ${plan.student.name}`,
    sections: [
      { type: 'text', text: understood(of, point) },
      ...(undo ? [] : [again()]),
      ...(progress ? goalSections(progress, context) : []),
      {
        type: 'buttons',
        buttons: [
          ...(undo ? [undoButton(undo)] : []),
          { label: t`Correct it …`, action: { command: 'correctDataPoint', input: { ...about, point: logged.id } } },
          { label: t`Log another …`, action: { command: 'logDataPoint', input: about } },
          { label: t`All goals`, action: { command: 'progress', input: { student: plan.studentId, kind: plan.kind } } },
        ],
      },
    ],
    students: [plan.student.sourcedId],
    data: {
      logged: undo !== undefined,
      point: { goalNumber: goal.goalNumber, date: point.day, ...point.figures },
      ...(progress && { goal: progressData(progress) }),
    },
  }
}

const kept = z.object({ id: z.string(), replacedBy: z.string().optional() })

/** Takes back what was logged; what stood again by it is put aside as before. */
export async function takeBackPoint(payload: unknown, unit: UnitOfWork): Promise<void> {
  const { id, replacedBy } = kept.parse(payload)
  if (!(await unit.dataPoints.takeBack(id, replacedBy))) throw new CannotUndo(t`It has been corrected since.`)
}

const again = (): Section => ({
  type: 'text',
  text: t`The same figures stand there for that day. If it was measured twice, log the second one with its setting, such as "afternoon".`,
})

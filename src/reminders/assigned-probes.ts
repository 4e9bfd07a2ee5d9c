// When: on school days, at the weekday and time that a goal names. Whom: who is responsible for the goal. What: the goal,
// with buttons that log a data point where they are; the preview names nobody.

import type { Button, Section } from '#bot/reply'
import { goalsAtHand, goalTitle, type PlanGoal } from '#commands/progress/which-goal'
import { isSchoolDay } from '#deadlines/school-days'
import type { Score } from '#language/score-words'
import { countsPrompts } from '#progress/measures'
import { promptLevels, promptTitles } from '#progress/prompt-levels'
import type { AskedGoal } from '#records/asked-goals'
import { say } from '#records/public-text'
import { type Day, weekdayOf } from '#time/day'
import { addMinutes, timeAt } from '#time/time-of-day'
import { t } from '#wording/t'
import { byItself, type Job, type JobParts, TakenElsewhere } from './job.js'
import { type WhoMayBeWritten, whoMayBeWritten } from './who-may-be-written.js'

/** A bot that was down asks up to so late: after that the lesson is over. */
const lateMinutes = 60
/** More scores than this are filled in. */
const mostScores = 10

export const assignedProbes: Job = {
  name: 'assignedProbes',
  async run(parts) {
    const { clock, readings, store } = parts
    const today = clock.today()
    const time = timeAt(clock.now(), clock.timeZone)
    if (!isSchoolDay(today, await store.sessions(today, today))) return 0
    let sent = 0
    const { may } = await whoMayBeWritten(parts)
    for (const asked of await readings.askedGoals.between(weekdayOf(today), addMinutes(time, -lateMinutes), time)) {
      if (await ask(asked, may, parts)) sent += 1
    }
    return sent
  },
}

async function ask(
  asked: AskedGoal,
  may: WhoMayBeWritten['may'],
  { clock, store, openViewer, marks }: JobParts,
): Promise<boolean> {
  const today = clock.today()
  const key = `probe|${today}|${asked.studentId}|${asked.kind}|${asked.goalId}`
  if (await marks.has(key)) return false
  const [owner] = (await store.staffWithEmail(asked.ownerEmail)).filter((one) => one.active)
  if (!owner || !may(owner.id)) return false
  const viewer = await openViewer(owner, await store.settings(), today)
  const student = await viewer.student(asked.studentId)
  const goals = student ? await goalsAtHand([student], asked.kind, viewer) : undefined
  const of = goals?.open.find(({ goal }) => goal.goalId === asked.goalId)
  if (!of || (of.goal.targetDate !== undefined && of.goal.targetDate < today)) return false
  const entry = () =>
    ({
      ...byItself,
      actor: owner.id,
      command: 'assignedProbes',
      outcome: 'shown',
      students: viewer.seen(),
    }) as const
  try {
    await store.commit({ deliveries: [], entry }, async (unit) => {
      if (!(await unit.jobs.take(key))) throw new TakenElsewhere()
      await unit.send({
        to: owner.id,
        words: () => ({
          title: t`A data point for ${of.plan.student.name}?`,
          paragraphs: [`${goalTitle(of.goal)}: ${of.goal.statement}`],
          sections: answersFor(of, today),
          preview: say`A data point is due.`,
        }),
      })
    })
    return true
  } catch (reason) {
    if (reason instanceof TakenElsewhere) return false
    throw reason
  }
}

/** One tap where the goal's measure has few values; the form for the others. */
function answersFor({ plan, goal }: PlanGoal, day: Day): readonly Section[] {
  const about = { student: plan.studentId, kind: plan.kind, goal: goal.goalId }
  const form: Button = { label: t`Fill in …`, style: 'primary', action: { command: 'logDataPoint', input: about } }
  const tap = (label: string, score: Score): Button => ({
    label,
    action: { command: 'log', input: { ...about, score, day } },
  })
  const { measure, unit, attemptsPerTrial } = goal
  if (measure === 'promptLevel' && !countsPrompts(unit)) {
    const levels = promptLevels.map((level) => tap(promptTitles[level], { form: 'prompt', words: level }))
    return [{ type: 'buttons', buttons: [...levels, form] }]
  }
  if (measure === 'percent' && attemptsPerTrial !== undefined && attemptsPerTrial <= mostScores) {
    const choices = Array.from({ length: attemptsPerTrial + 1 }, (_, nth) => attemptsPerTrial - nth).map((right) =>
      tap(t`${right} of ${attemptsPerTrial}`, { form: 'outOf', right, of: attemptsPerTrial }),
    )
    return [
      { type: 'choices', prompt: t`How many were right?`, choices },
      { type: 'buttons', buttons: [form] },
    ]
  }
  return [{ type: 'buttons', buttons: [form] }]
}

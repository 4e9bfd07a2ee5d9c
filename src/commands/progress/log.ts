// One line logs a data point: "log 52 for jane doe reading". What isn't clear is asked, and what was said is kept for the
// answer; nothing is written by guess.

import { z } from 'zod'
import { chooseStudent, invalid, notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import { describe } from '#bot/describe-student'
import type { Answer, Section } from '#bot/reply'
import { readLog } from '#language/log-words'
import { type Score, scoreInWords } from '#language/score-words'
import { planKinds } from '#plans/kind'
import type { VisibleStudent } from '#records/visible'
import { dayFrom, spokenDay } from '#time/day'
import { later, t, translated } from '#wording/t'
import { takeStudent } from '../classroom/student-words.js'
import { studentId } from '../inputs.js'
import { minutes } from '../minutes/minutes.js'
import { noPlan } from '../no-plan.js'
import { nameWithGrade } from '../plan-answer.js'
import { keepPoint, takeBackPoint } from './keep-point.js'
import { checkPoint, understood } from './point-checks.js'
import { pointsOf } from './read-progress.js'
import { figuresFrom } from './score-figures.js'
import { type GoalsAtHand, goalsAtHand, goalsMeant, goalTitle, type PlanGoal } from './which-goal.js'

const score: z.ZodType<Score> = z.union([
  z.object({ form: z.literal('outOf'), right: z.number(), of: z.number() }),
  z.object({ form: z.literal('percent'), percent: z.number() }),
  z.object({ form: z.literal('time'), seconds: z.number() }),
  z.object({ form: z.literal('withErrors'), count: z.number(), errors: z.number() }),
  z.object({ form: z.literal('prompt'), words: z.string().max(40) }),
  z.object({ form: z.literal('never') }),
  z.object({ form: z.literal('number'), number: z.number() }),
])

const input = z.object({
  words: z.string().max(2_000).default(''),
  student: studentId.optional(),
  kind: z.enum(planKinds).optional(),
  goal: z.string().max(200).optional(),
  /** What was said of the goal, beside the name. */
  about: z.string().max(300).default(''),
  score: score.optional(),
  day: z
    .string()
    .refine((text) => dayFrom(text) !== undefined)
    .optional(),
  /** Asked whether it is right, they said that it is. */
  sure: z.boolean().default(false),
})
type Input = z.infer<typeof input>

export const log = defineCommand({
  name: 'log',
  summary: later`Log a data point of a goal`,
  phrases: ['log', 'log progress', 'log data', 'log a data point', 'record progress', 'record data', 'got', 'scored'],
  takes: 'everything',
  input,
  mayUse: 'staff',
  examples: [later`log 52 for J. Doe reading`, later`J. Doe got 8 out of 10 on math today`],
  changes: true,
  daily: true,
  async run(asked, context) {
    const { viewer } = context
    if (asked.student) {
      const student = await viewer.student(asked.student)
      return student ? forStudent(student, asked, context) : notFound('')
    }
    const said = readLog(asked.words, viewer.today)
    if (said.day && 'fault' in said.day) return invalid(t`I can't read that day`, said.day.fault)
    if (said.readings.length === 0) return howToLog()
    let near: Awaited<ReturnType<typeof takeStudent>> | undefined
    for (const reading of said.readings) {
      const taken = await takeStudent(reading, viewer, true)
      if (taken.found.type === 'none') continue
      near ??= taken
      if (taken.found.type === 'several' || taken.found.exact) {
        near = taken
        break
      }
    }
    for (const reading of near ? [] : said.within) {
      const taken = await takeStudent(reading, viewer, true)
      if (taken.found.type !== 'one' || !taken.found.exact) continue
      near = taken
      break
    }
    if (!near || near.found.type === 'none') return notFound(asked.words)
    if (said.unread !== undefined && said.score) return whatIsIt(said.score, said.unread)
    const rest: Partial<Input> = {
      ...(asked.kind && { kind: asked.kind }),
      ...(said.score && { score: said.score }),
      ...(said.day && { day: said.day.day }),
      ...(near.rest && { about: near.rest.slice(0, 300) }),
    }
    const { found } = near
    if (found.type === 'one' && found.twins.length === 0) {
      return forStudent(found.student, { ...asked, ...rest }, context)
    }
    const students = found.type === 'one' ? [found.student, ...found.twins] : found.students
    const periods = await viewer.periodsWith(students)
    return chooseStudent(
      viewer,
      students,
      (student) => describe(student, periods.get(student.id) ?? []),
      (student) => ({ command: 'log', input: { ...rest, student: student.id } }),
      found.type === 'several' && found.more,
    )
  },
  undo: takeBackPoint,
})

const howToSay = later`Say the figure, the student and the goal in one line: log 52 for J. Doe reading.`

const howToLog = (): Answer => ({
  ...invalid(t`Whose data point is it?`, translated(howToSay)),
  sections: [
    { type: 'text', text: translated(howToSay) },
    { type: 'buttons', buttons: [{ label: t`Choose the student …`, action: { command: 'logFor', input: {} } }] },
  ],
})

/** Two figures, and nothing that tells the score from the other. */
function whatIsIt(score: Score, unread: string): Answer {
  return invalid(
    t`Nothing was logged: which figure is the score?`,
    t`I read ${scoreInWords(score)} and ${unread.trim()}. Please say one score, and the day like this: on 10/1.`,
  )
}

async function forStudent(student: VisibleStudent, asked: Input, context: Context): Promise<Answer> {
  const goals = await goalsAtHand([student], asked.kind, context.viewer)
  if (goals.plans.length === 0) return noPlan(student, asked.kind, context)
  if (isOfService(goals, asked)) return minutes.run({ words: withoutLog(asked.words), kind: asked.kind }, context)
  if (goals.open.length === 0) return noneOpen(student, goals)
  const meant = asked.goal
    ? goals.open.filter(({ goal }) => goal.goalId === asked.goal)
    : goalsMeant(goals.open, asked.about)
  const [only] = meant
  if (meant.length !== 1 || !only) return whichGoal(student, meant.length > 0 ? meant : goals.open, asked)
  if (!asked.score) return formFor(only)
  return keep(only, asked, asked.score, context)
}

/** "log 30 min speech J. Doe": a time, and no goal measured by time is meant. */
function isOfService({ open }: GoalsAtHand, { goal, score: said, about, words }: Input): boolean {
  if (goal || words === '' || said?.form !== 'time' || said.seconds % 60 !== 0) return false
  const isTimed = ({ goal: { measure } }: PlanGoal) => measure === 'duration' || measure === 'latency'
  return !goalsMeant(open, about).some(isTimed)
}

function withoutLog(words: string): string {
  return words.replace(/^\s*(?:please\s+)?(?:log|record)\s+/i, '')
}

async function keep(of: PlanGoal, asked: Input, said: Score, context: Context): Promise<Answer> {
  const { viewer } = context
  const figures = figuresFrom(said, of.goal)
  if ('fault' in figures) return notKept(of, figures.fault)
  const day = dayFrom(asked.day ?? '') ?? viewer.today
  const check = checkPoint(of, { figures, day }, await pointsOf(of, context), viewer.today)
  if (check?.type === 'mend') return notKept(of, check.says)
  if (check && !asked.sure) {
    const { plan, goal } = of
    const action = {
      command: 'log',
      input: { student: plan.studentId, kind: plan.kind, goal: goal.goalId, score: said, day, sure: true },
    }
    return {
      status: 'choose',
      title: t`Is that right?`,
      sections: [
        { type: 'text', text: `${plan.student.name}: ${understood(of, { figures, day })}` },
        { type: 'text', text: check.says },
        {
          type: 'buttons',
          buttons: [{ label: t`Yes, log it`, style: 'primary', action }, formButton(of, t`No, fill in the form`)],
        },
      ],
      students: [plan.student.sourcedId],
      data: { logged: false },
    }
  }
  return keepPoint(of, { figures, day }, 'log', context)
}

/** What was understood, and what stands against it. */
function notKept(of: PlanGoal, why: string): Answer {
  const { plan, goal } = of
  return {
    status: 'invalid',
    title: t`Nothing was logged for ${plan.student.name}`,
    sections: [
      { type: 'text', text: `${goalTitle(goal)}: ${goal.statement}` },
      { type: 'text', text: why },
      ...(goal.measure ? [{ type: 'buttons', buttons: [formButton(of, t`Fill in the form`)] } as const] : []),
    ],
    students: [plan.student.sourcedId],
    data: { logged: false },
  }
}

/** What they wanted to write down may have been an accommodation. */
function toAccommodations({ id }: VisibleStudent) {
  return { label: t`Log an accommodation`, action: { command: 'accommodations', input: { student: id } } } as const
}

function formFor(of: PlanGoal): Answer {
  const { plan, goal } = of
  return {
    status: 'ok',
    title: t`Log for ${nameWithGrade(plan.student)}`,
    sections: [
      { type: 'text', text: `${goalTitle(goal)}: ${goal.statement}` },
      { type: 'buttons', buttons: [formButton(of, t`Fill in`)] },
    ],
    students: [plan.student.sourcedId],
    data: { logged: false },
  }
}

function formButton({ plan, goal }: PlanGoal, label: string) {
  const input = { student: plan.studentId, kind: plan.kind, goal: goal.goalId }
  return { label, style: 'primary', action: { command: 'logDataPoint', input } } as const
}

function whichGoal(student: VisibleStudent, goals: readonly PlanGoal[], asked: Input): Answer {
  const { score: said, day } = asked
  return {
    status: 'choose',
    title: t`Which goal of ${student.name}?`,
    sections: [
      {
        type: 'choices',
        prompt: said
          ? t`Kept until you choose: ${keptInWords(said, day)}.`
          : t`Choose one, and fill in what was measured.`,
        choices: goals.map(({ plan, goal }) => {
          const about = { student: student.id, kind: plan.kind, goal: goal.goalId }
          return {
            label: goalTitle(goal),
            detail: goal.statement,
            action: said
              ? { command: 'log', input: { ...about, score: said, ...(day && { day }) } }
              : { command: 'logDataPoint', input: about },
          }
        }),
      },
    ],
    students: [student.sourcedId],
    data: { goals: goals.map(({ goal }) => ({ goalNumber: goal.goalNumber, area: goal.area ?? null })) },
  }
}

function keptInWords(said: Score, day: string | undefined): string {
  const on = dayFrom(day ?? '')
  return on ? `${scoreInWords(said)}, ${spokenDay(on)}` : scoreInWords(said)
}

/** No goals, or none whose figures the asker sees. */
function noneOpen(student: VisibleStudent, { hasMore, plans }: GoalsAtHand): Answer {
  const [plan] = plans
  const begins = plan && (plan.startDate ?? plan.meetingDate)
  const text: Section = {
    type: 'text',
    text: hasMore
      ? t`The data points of these goals are kept by the student's team and by whoever is responsible for each goal.`
      : plan && plan.content.goals.length > 0 && begins
        ? t`The plan takes effect on ${spokenDay(begins)}.`
        : t`This plan holds no goals.`,
  }
  return {
    status: 'ok',
    title: t`Goals: ${nameWithGrade(student)}`,
    sections: [text, { type: 'buttons', buttons: [toAccommodations(student)] }],
    students: [student.sourcedId],
    data: { logged: false, withheld: hasMore },
  }
}

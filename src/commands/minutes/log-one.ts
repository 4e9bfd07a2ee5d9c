// One session of one student: the service it is of, who gave it, and what is asked back where that can't be told.

import { invalid } from '#bot/answers'
import type { Context } from '#bot/command'
import type { Answer, Section } from '#bot/reply'
import { fullName } from '#people/staff'
import { kindTitles, type PlanKind } from '#plans/kind'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { spokenTime } from '#time/time-of-day'
import { t } from '#wording/t'
import { noPlan } from '../no-plan.js'
import { goalsAtHand, goalsMeant, goalTitle, type PlanGoal } from '../progress/which-goal.js'
import { entryOf, faultOf, namedProvider, providerOf } from './entry.js'
import type { Said } from './said.js'
import { isMeant, isMine, mayLog, type Served, servicesIn } from './served.js'
import { spokenMinutes, statusTitles } from './session-says.js'
import { writeDown } from './write-down.js'

/** Logs what was said of a student, or asks what is missing. Nothing is stored by guess. */
export async function logOne(
  student: VisibleStudent,
  said: Said,
  kind: PlanKind | undefined,
  context: Context,
): Promise<Answer> {
  const { today } = context.viewer
  const plans = await context.viewer.plans([student], ['services'], kind)
  if (plans.length === 0) return noPlan(student, kind, context)
  if (!mayLog(student, context)) return notTheirs(student)
  const all = servicesIn(plans)
  const meant = servicesMeant(all, said, context)
  const [served] = meant
  if (all.length === 0) return noServicesToLog(student)
  if (meant.length !== 1 || !served) {
    const goals = meant.length === 0 ? await timedGoals(student, said, kind, context) : []
    return whichService(student, meant.length > 1 ? meant : all, goals, said, context)
  }
  const fault = faultOf(said, served, today)
  if (fault) return notLogged(fault.title, fault.says, student, said, served, context)
  const provider = await providerOf(said, served, context)
  if (provider === 'ask') return whoGaveIt(student, said, served, context)
  return writeDown([{ served, entry: entryOf(said, served, provider, today) }], said, context)
}

/** By its id or in words; where none was said, the one that the asker provides, or the only one. */
export function servicesMeant(all: readonly Served[], said: Said, context: Context): readonly Served[] {
  const { service } = said
  const byId = all.filter((one) => one.service.id === service)
  if (byId.length > 0) return byId
  const current = all.filter((one) => !one.service.endDate || one.service.endDate >= (said.day ?? context.viewer.today))
  if (service) {
    const fitting = current.filter((one) => isMeant(service, one))
    return fitting.length > 0 ? fitting : all.filter((one) => isMeant(service, one))
  }
  const mine = current.filter((one) => isMine(one, context))
  return mine.length > 0 ? mine : current
}

/** What whoever only holds an office is told. */
export function notTheirs(student: VisibleStudent): Answer {
  return {
    ...invalid(
      t`You can read these minutes, and not log them`,
      t`Sessions are logged by those who work with ${student.name} by name: the provider, the case manager, the team, the teachers.`,
    ),
    students: [student.sourcedId],
  }
}

/** Where a plan has nothing that could be logged. */
export function noServicesToLog(student: VisibleStudent): Answer {
  return {
    ...invalid(t`The plan lists no services`, t`There is nothing to log minutes of for ${student.name}.`),
    students: [student.sourcedId],
  }
}

/** "I understood: 30 minutes for Jane Doe, Oct 13, 2026, 9:30 am, provided. Nothing was logged." */
function understood(student: VisibleStudent, said: Said, { viewer }: Context, service?: string): Section {
  const { minutes, day = viewer.today, startTime, status = 'provided' } = said
  const what = t`${spokenMinutes(minutes)}${service ? t` of ${service}` : ''} for ${student.name}`
  const when = [spokenDay(day), startTime && spokenTime(startTime), statusTitles[status].toLowerCase()]
  return { type: 'text', text: t`I understood: ${[what, ...when].filter(Boolean).join(', ')}. Nothing was logged yet.` }
}

function notLogged(
  title: string,
  says: string,
  student: VisibleStudent,
  said: Said,
  { service }: Served,
  context: Context,
): Answer {
  return {
    status: 'invalid',
    title,
    sections: [
      { type: 'text', text: says },
      understood(student, said, context, service.service),
      {
        type: 'buttons',
        buttons: [{ label: t`Open the form`, action: { command: 'logSession', input: { student: student.id } } }],
      },
    ],
    students: [student.sourcedId],
    data: { logged: false },
  }
}

/** Several services may be meant, or none is: those that the plan has. */
function whichService(
  student: VisibleStudent,
  among: readonly Served[],
  goals: readonly PlanGoal[],
  said: Said,
  context: Context,
): Answer {
  const isUnknown = said.service !== undefined && !among.some((one) => isMeant(said.service ?? '', one))
  return {
    status: 'choose',
    title: isUnknown ? t`The plan has no service by that name` : t`Which service?`,
    sections: [
      understood(student, said, context),
      {
        type: 'choices',
        prompt: t`${student.name}'s plan has these.`,
        choices: [
          ...among.map(({ service, plan }) => ({
            label: service.service,
            detail: kindTitles[plan.kind],
            action: {
              command: 'minutes',
              input: { student: student.id, kind: plan.kind, said: { ...said, service: service.id } },
            },
          })),
          ...goals.map(({ goal, plan }) => ({
            label: t`A data point of ${goalTitle(goal)}`,
            detail: goal.statement,
            action: {
              command: 'log',
              input: {
                student: student.id,
                kind: plan.kind,
                goal: goal.goalId,
                score: { form: 'time', seconds: 60 * said.minutes },
                ...(said.day && { day: said.day }),
              },
            },
          })),
        ],
      },
    ],
    students: [student.sourcedId],
    data: { logged: false, services: among.map(({ service }) => service.service) },
  }
}

/** Goals that are measured by time: "10 minutes on task" may be a data point of one. */
async function timedGoals(
  student: VisibleStudent,
  { service }: Said,
  kind: PlanKind | undefined,
  { viewer }: Context,
): Promise<readonly PlanGoal[]> {
  const { open } = await goalsAtHand([student], kind, viewer)
  return goalsMeant(open, service ?? '').filter(({ goal }) => goal.measure === 'duration' || goal.measure === 'latency')
}

async function whoGaveIt(student: VisibleStudent, said: Said, served: Served, context: Context): Promise<Answer> {
  const { service, plan } = served
  const named = await namedProvider(served, context)
  const with_ = (provider: 'me' | 'named') => ({
    command: 'minutes',
    input: { student: student.id, kind: plan.kind, said: { ...said, service: service.id, provider } },
  })
  return {
    status: 'choose',
    title: t`Who gave it?`,
    sections: [
      understood(student, said, context, service.service),
      {
        type: 'choices',
        prompt: t`The plan names somebody else as the provider.`,
        choices: [
          { label: named ? fullName(named) : t`The provider`, action: with_('named') },
          { label: t`I did: ${fullName(context.viewer.staff)}`, action: with_('me') },
        ],
      },
    ],
    students: [student.sourcedId],
    data: { logged: false },
  }
}

// How far a meeting is prepared: notice, input, roles, data and draft. Each is there, or says what is left to do.

import type { Context } from '#bot/command'
import type { Button } from '#bot/reply'
import { compositionOf } from '#meetings/composition'
import { noticeItems, noticeOf, noticeSection } from '#meetings/notice'
import { makesPlan, reviewsPlan } from '#meetings/purposes'
import { roleWords } from '#meetings/roles'
import { keptHere } from '#records/settings'
import { addDays, spokenDay } from '#time/day'
import { t } from '#wording/t'
import { readProgress } from '../progress/read-progress.js'
import { goalsAtHand, goalTitle } from '../progress/which-goal.js'
import { asMet } from '../writing/agreement.js'
import { atHand } from '../writing/at-hand.js'
import { readinessOf } from '../writing/readiness.js'
import { draftDifferences } from '../writing/says.js'
import { attemptsFor, type MeetingAtHand, noticeDue, type Reading } from './at-hand.js'
import { meetingButton, memberName } from './meeting-words.js'

export interface Readiness {
  readonly name: 'notice' | 'input' | 'roles' | 'data' | 'draft'
  readonly title: string
  readonly says: string
  readonly isReady: boolean
  /** What is left, each with its section where it has one. */
  readonly left: readonly { readonly says: string; readonly detail?: string }[]
  readonly button?: Button
}

/** Data points of so many days show how the student does now. */
const freshDays = 45

/** Notice, input and roles: what anybody who keeps the meeting can tell without opening the plan. */
export async function preparationOf(found: MeetingAtHand, context: Reading): Promise<readonly Readiness[]> {
  return [await noticeReadiness(found, context), inputReadiness(found), rolesReadiness(found)]
}

/** All five, in the order in which they are prepared. */
export async function readinessOfMeeting(found: MeetingAtHand, context: Context): Promise<readonly Readiness[]> {
  const more = [await dataReadiness(found, context), ...(await draftReadiness(found, context))]
  return [...(await preparationOf(found, context)), ...more]
}

async function noticeReadiness(found: MeetingAtHand, context: Reading): Promise<Readiness> {
  const { meeting, names, notices } = found
  const given = noticeOf(meeting, notices)
  const due = await noticeDue(found, meeting.day, context)
  const items = noticeItems(meeting, new Map(meeting.members.map((one) => [one.id, memberName(one, names)])))
  const unsaid = items.filter(({ says }) => says === undefined)
  const tried = attemptsFor(meeting, found).length
  const button = meetingButton(t`Notice given …`, 'meetingNotice', meeting)
  const more =
    tried === 0 ? '' : tried === 1 ? t`; 1 attempt to reach the parents` : t`; ${tried} attempts to reach the parents`
  if (given) {
    const isLate = due !== undefined && given.day > due.by
    return {
      name: 'notice',
      title: t`Notice`,
      says: `${t`given on ${spokenDay(given.day)}`}${more}`,
      isReady: !isLate,
      left: isLate
        ? [
            {
              says: t`Notice came later than ${spokenDay(due.by)}: make sure that the day suits the parents`,
              detail: noticeSection(meeting.kind),
            },
          ]
        : [],
    }
  }
  return {
    name: 'notice',
    title: t`Notice`,
    says: `${due ? t`not recorded, due by ${spokenDay(due.by)}` : t`not recorded`}${more}`,
    isReady: false,
    left: [
      { says: t`Give the parents notice, and record it`, detail: noticeSection(meeting.kind) },
      ...unsaid.map(({ title, citation }) => ({ says: t`The notice must say: ${title}`, detail: citation })),
    ],
    button,
  }
}

function inputReadiness({ meeting, inputs, names }: MeetingAtHand): Readiness {
  const asked = inputs.filter(({ meetingId }) => meetingId === meeting.id)
  const waiting = asked.filter(({ givenAt }) => givenAt === undefined)
  const given = asked.length - waiting.length
  return {
    name: 'input',
    title: t`Input`,
    says: asked.length === 0 ? t`nobody is asked` : t`${given} of ${asked.length} given`,
    isReady: asked.length > 0 && waiting.length === 0,
    left:
      asked.length === 0
        ? [{ says: t`Ask the teachers for their input` }]
        : waiting.map(({ staffId, dueDay }) => ({
            says: t`Input of ${names.get(staffId) ?? ''}, due ${spokenDay(dueDay)}`,
          })),
    ...(asked.length === 0 && { button: meetingButton(t`Who comes …`, 'inviteToMeeting', meeting) }),
  }
}

function rolesReadiness({ meeting }: MeetingAtHand): Readiness {
  const roles = compositionOf(meeting)
  const missing = roles.filter(({ status }) => status === 'missing')
  return {
    name: 'roles',
    title: t`Roles`,
    says: t`${roles.length - missing.length} of ${roles.length} invited or excused`,
    isReady: missing.length === 0,
    left: missing.map(({ role, citation, lacks }) => ({
      says: lacks
        ? t`An excusal lacks ${lacks.join(', ')}: ${roleWords[role]}`
        : t`Invite, or excuse in writing: ${roleWords[role]}`,
      detail: citation,
    })),
    ...(missing.length > 0 && {
      button: missing.some(({ lacks }) => lacks)
        ? meetingButton(t`Excuse somebody …`, 'excuseMember', meeting)
        : meetingButton(t`Who comes …`, 'inviteToMeeting', meeting),
    }),
  }
}

async function dataReadiness({ student, kind }: MeetingAtHand, context: Context): Promise<Readiness> {
  const { open } = await goalsAtHand([student], kind, context.viewer)
  const goals = (await readProgress(open, context)).filter(({ goal }) => goal.measure !== 'narrative')
  const since = addDays(context.viewer.today, -freshDays)
  const stale = goals.filter(({ progress }) => !progress.points.some(({ day }) => day >= since))
  return {
    name: 'data',
    title: t`Data`,
    says:
      goals.length === 0
        ? t`no goal is measured`
        : t`${goals.length - stale.length} of ${goals.length} goals have data points of the last ${freshDays} days`,
    isReady: stale.length === 0,
    left: stale.map(({ goal }) => ({ says: t`A data point for ${goalTitle(goal)}` })),
    ...(stale.length > 0 && {
      button: { label: t`Progress`, action: { command: 'progress', input: { student: student.id, kind } } },
    }),
  }
}

async function draftReadiness(
  { student, kind, meeting }: MeetingAtHand,
  context: Context,
): Promise<readonly Readiness[]> {
  const title = t`Draft`
  if (!makesPlan(meeting.purpose)) return []
  if (!keptHere(kind, context.settings)) {
    const says = t`written in the district's other system`
    return [{ name: 'draft', title, says, isReady: true, left: [] }]
  }
  const plan = await atHand(student, kind, context)
  const about = { student: student.id, kind }
  if (!plan.draft) {
    return [
      {
        name: 'draft',
        title,
        says: t`not begun`,
        isReady: false,
        left: [{ says: t`Begin the draft` }],
        button: { label: t`Begin the draft`, action: { command: 'edit', input: about } },
      },
    ]
  }
  const changes = draftDifferences(plan).length
  const basis = reviewsPlan(meeting.purpose) ? 'meeting' : plan.draft.basis
  const { missing, faults } = await readinessOf(plan, asMet(plan.document, meeting.day), basis, meeting.day, context)
  const left = [...missing, ...faults].map(({ says }) => ({ says }))
  return [
    {
      name: 'draft',
      title,
      says: changes === 1 ? t`1 change` : t`${changes} changes`,
      isReady: left.length === 0,
      left,
      button: { label: t`Review the draft`, action: { command: 'reviewDraft', input: about } },
    },
  ]
}

// What is said of a meeting that was held: what it lacks by the law and how that is mended, and what comes next. Where its day
// counts for a deadline, it counts through what it led to: the plan's new version, or a date that is recorded.

import type { Context } from '#bot/command'
import type { Answer, Button, Section } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import type { RecordableEvent } from '#deadlines/recordable'
import { type Defect, defectsOf } from '#meetings/defects'
import { hasRole, present } from '#meetings/meeting'
import { makesPlan, reviewsPlan } from '#meetings/purposes'
import type { PlanKind } from '#plans/kind'
import type { Meeting } from '#records/meetings'
import { keptHere } from '#records/settings'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { t } from '#wording/t'
import { attemptsFor, knownOf, noMeeting, readMeetings } from './at-hand.js'
import { meetingButton, meetingData, meetingTitle } from './meeting-words.js'

interface Held {
  readonly student: VisibleStudent
  readonly kind: PlanKind
  readonly id: string
}

/** The answer once it is kept. */
export async function heldAnswer({ student, kind, id }: Held, undo: string, context: Context): Promise<Answer> {
  const all = await readMeetings(student, kind, context)
  const meeting = all.meetings.find((one) => one.id === id)
  if (!meeting) return noMeeting()
  const defects = defectsOf(meeting, await knownOf({ ...all, meeting }, context))
  const tried = attemptsFor(meeting, all).length
  const withoutParents = kind === 'iep' && tried > 0 && !present(meeting).some((one) => hasRole(one, 'parent'))
  const name = meetingTitle(meeting, student)
  return {
    status: 'ok',
    title:
      defects.length === 0
        ? t`Held on ${spokenDay(meeting.day)}: ${name}`
        : t`Held on ${spokenDay(meeting.day)}, with something to mend: ${name}`,
    sections: [
      ...defectSections(defects),
      ...(withoutParents
        ? [
            {
              type: 'text' as const,
              text:
                tried === 1
                  ? t`No parent was there. 1 attempt to reach them is recorded (34 CFR 300.322(d)).`
                  : t`No parent was there. ${tried} attempts to reach them are recorded (34 CFR 300.322(d)).`,
            },
          ]
        : []),
      { type: 'text', text: nextWords(meeting, context) },
      {
        type: 'buttons',
        buttons: [
          ...nextButtons(meeting, student, context),
          meetingButton(t`Open`, 'meeting', meeting),
          undoButton(undo),
        ],
      },
    ],
    students: [student.sourcedId],
    data: { meeting: meetingData(meeting, all.names), defects: defects.map(defectData), undo },
  }
}

/** What a meeting lacks, each with its section and how it is mended. */
export function defectSections(defects: readonly Defect[]): readonly Section[] {
  if (defects.length === 0) return []
  return [
    {
      type: 'list',
      heading: t`To mend`,
      items: defects.map(({ says, citation, mend }) => ({ text: `${says} (${citation})`, details: [mend] })),
    },
  ]
}

export function defectData({ code, says, citation, mend }: Defect): Readonly<Record<string, string>> {
  return { code, says, citation, mend }
}

function nextWords({ purpose, kind, day }: Meeting, { settings }: Pick<Context, 'settings'>): string {
  if (purpose === 'manifestation') {
    return t`What the team answered to the two questions is recorded by itself, with the day: it ends what is due.`
  }
  if (!makesPlan(purpose)) {
    return t`What was decided has a date of its own: record it, so that the deadlines follow from it.`
  }
  if (!keptHere(kind, settings)) {
    return reviewsPlan(purpose)
      ? t`The plan is kept in the district's other system: enter the meeting of ${spokenDay(day)} there. The year to the next review runs from it once the plan is imported.`
      : t`The plan is kept in the district's other system: what was decided is entered there.`
  }
  return reviewsPlan(purpose)
    ? t`What was decided goes into a new version. Its form knows the meeting of ${spokenDay(day)}, and the year to the next review runs from it.`
    : t`What was decided goes into a new version of the plan.`
}

function nextButtons(
  { purpose, kind, day }: Meeting,
  student: VisibleStudent,
  { settings }: Pick<Context, 'settings'>,
): readonly Button[] {
  const about = { student: student.id, kind }
  if (purpose === 'manifestation') {
    const label = t`Record the manifestation determination`
    return [{ label, style: 'primary', action: { command: 'manifestation', input: about } }]
  }
  if (!makesPlan(purpose)) {
    const outcomes = outcomesOf(purpose)
    if (outcomes.length === 0) {
      return [{ label: t`Record the date`, style: 'primary', action: { command: 'recordDate', input: about } }]
    }
    return outcomes.map(([label, event]) => ({
      label,
      action: { command: 'recordDate', input: { ...about, event, day } },
    }))
  }
  if (!keptHere(kind, settings)) return []
  return [{ label: t`Write what was decided`, style: 'primary', action: { command: 'edit', input: about } }]
}

/** What the team may have decided of eligibility. None stands out: the answer is the team's. */
function outcomesOf(purpose: Meeting['purpose']): readonly (readonly [label: string, event: RecordableEvent])[] {
  if (purpose !== 'eligibility' && purpose !== 'eligibility504') return []
  return [
    [t`Found eligible …`, 'eligibilityDetermined'],
    // Of a 504 plan the purpose is the first eligibility alone.
    ...(purpose === 'eligibility' ? [[t`Eligible still …`, 'lastEligibility'] as const] : []),
    [t`Not eligible …`, 'foundNotEligible'],
  ]
}

// The last step after a revocation: the services stop, and the plan is over (34 CFR 300.300(b)(4)). Not before prior written
// notice of it was given.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import { CannotUndo, type Context, defineFormCommand, type Submitted } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { dayField } from '#plans/field-kit'
import type { PlanStatus } from '#plans/status'
import type { RecordedEvent } from '#records/legal-events'
import type { HeldPlan } from '#records/plan-history'
import { ChangedMeanwhile } from '#records/plan-writing'
import type { VisibleStudent } from '#records/visible'
import { type Day, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { atHand } from '../writing/at-hand.js'
import { meanwhileAnswer } from '../writing/put-into-effect.js'
import { recordedOf } from './consent-lines.js'
import { type CarriedPlan, carriedPlan } from './family-at-hand.js'

const titleOf = (student: VisibleStudent) => t`Services of ${nameWithGrade(student)}`

const schema = z.object({
  day: dayField({ label: later`The services stop on`, hint: later`A reasonable time after the notice` }),
})

export const stopServices = defineFormCommand({
  name: 'stopServices',
  summary: later`Stop the services of a student whose family revoked consent`,
  phrases: [],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(asked, context) {
      const found = await planToStop(asked, context)
      if ('status' in found) return found
      const { student, revokedOn, noticeOn } = found
      return {
        title: t`The services stop`,
        schema,
        values: { day: context.viewer.today },
        sections: [
          { type: 'text', text: nameWithGrade(student) },
          {
            type: 'facts',
            facts: [
              [t`Consent was revoked`, spokenDay(revokedOn)],
              [t`Prior written notice was given`, spokenDay(noticeOn)],
            ],
          },
          {
            type: 'footnote',
            text: t`The plan is over then. Teachers see no accommodations of it any more; what was written stays in the record.`,
          },
        ],
        submitLabel: t`Let them stop`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input: asked }, context): Promise<Submitted> {
      const found = await planToStop(asked, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { student, plan, noticeOn } = found
      const { day } = schema.parse(values)
      const { viewer } = context
      if (day > viewer.today) {
        return {
          type: 'faults',
          faults: { day: t`That day is still to come. Please let them stop on the day itself.` },
        }
      }
      if (day < noticeOn) {
        return {
          type: 'faults',
          faults: { day: t`The notice was given on ${spokenDay(noticeOn)}: not before it (34 CFR 300.300(b)(4)).` },
        }
      }
      const { id, version, status } = plan
      try {
        const undo = await context.write(async (unit) => {
          await unit.plans.become({ id, version, status }, 'consentRevoked')
          return unit.undo.remember({
            command: 'stopServices',
            says: t`let the services of ${student.name} stop`,
            payload: { id, version, status },
            student: student.id,
            by: viewer.staff.id,
          })
        })
        return {
          type: 'done',
          answer: {
            status: 'ok',
            title: t`The services of ${student.name} have stopped`,
            sections: [
              {
                type: 'text',
                text: t`The IEP is over since ${spokenDay(day)}, and nothing runs towards it any more.`,
              },
              { type: 'buttons', buttons: [undoButton(undo)] },
            ],
            students: [student.sourcedId],
            data: { plan: { kind: 'iep', version, status: 'consentRevoked' }, date: day, undo },
          },
        }
      } catch (reason) {
        if (!(reason instanceof ChangedMeanwhile)) throw reason
        return { type: 'done', answer: meanwhileAnswer() }
      }
    },
  },
  async undo(payload, unit) {
    const { id, version, status } = payload as Pick<HeldPlan, 'id' | 'version'> & { readonly status: PlanStatus }
    try {
      await unit.plans.become({ id, version, status: 'consentRevoked' }, status)
    } catch (reason) {
      if (!(reason instanceof ChangedMeanwhile)) throw reason
      throw new CannotUndo(t`The plan was changed since.`)
    }
  },
})

interface PlanToStop extends CarriedPlan {
  readonly plan: HeldPlan
  readonly revokedOn: Day
  readonly noticeOn: Day
}

/** What stops somebody says its section, and the way out. */
async function planToStop(asked: z.infer<typeof aboutStudent>, context: Context): Promise<PlanToStop | Answer> {
  const found = await carriedPlan({ ...asked, kind: 'iep' }, titleOf, context)
  if ('status' in found) return found
  const { student } = found
  const refuse = (title: string, text: string, buttons: readonly { command: string; label: string }[]): Answer => ({
    ...invalid(title, text),
    sections: [
      { type: 'text', text },
      {
        type: 'buttons',
        buttons: buttons.map(({ command, label }) => ({ label, action: { command, input: { student: student.id } } })),
      },
    ],
    students: [student.sourcedId],
  })
  const { held, upcoming } = await atHand(student, 'iep', context)
  if (!held || (held.status !== 'active' && held.status !== 'comparableServices')) {
    return refuse(t`There is no IEP in effect`, t`Nothing of it can stop.`, [])
  }
  const events = await recordedOf(found, context)
  const revokedOn = events.find(({ event }) => event === 'consentRevoked')?.day
  if (!revokedOn) {
    return refuse(
      t`No revocation is recorded`,
      t`Services stop when consent was revoked in writing (34 CFR 300.300(b)(4)). Record that first.`,
      [{ command: 'revokeConsent', label: t`Consent was revoked …` }],
    )
  }
  const noticeOn = await noticeOfEnd(found, revokedOn, events, context)
  if (!noticeOn) {
    return refuse(
      t`The notice comes first`,
      t`The family is given prior written notice a reasonable time before the services stop (34 CFR 300.300(b)(4)(i), 300.503). Note here that it was given.`,
      [{ command: 'notices', label: t`Notices` }],
    )
  }
  if (upcoming) {
    return refuse(
      t`Version ${upcoming.number} is agreed and takes effect on ${spokenDay(upcoming.effectiveDay)}`,
      t`Withdraw it in the history first.`,
      [{ command: 'history', label: t`History` }],
    )
  }
  return { ...found, plan: held, revokedOn, noticeOn }
}

/** When notice of the end was given: the notice written here for it, else one that was noted from elsewhere. */
async function noticeOfEnd(
  { student, kind }: CarriedPlan,
  revokedOn: Day,
  events: readonly RecordedEvent[],
  { viewer, readings }: Context,
): Promise<Day | undefined> {
  const notices = await viewer.within([student], kind, ['considerations'], (permits) =>
    readings.notices.of(permits, kind),
  )
  const ofEnd = notices.filter(({ matter }) => matter === 'endOfServices')
  const given = ofEnd.findLast(({ givenDay }) => givenDay !== undefined && givenDay >= revokedOn)?.givenDay
  if (given || ofEnd.length > 0) return given
  return events.findLast(({ event, day }) => event === 'noticeGiven' && day >= revokedOn)?.day
}

// One administrator proposes that a class of a student's record be destroyed. Nothing is gone by that: another must agree.
import { z } from 'zod'
import { invalid, notFound } from '#bot/answers'
import { type Context, defineFormCommand } from '#bot/command'
import { othersWhoDecideOver } from '#bot/others-who-decide'
import type { Answer } from '#bot/reply'
import { overRecords } from '#people/roles'
import { fullName } from '#people/staff'
import { dayField, oneOf, text } from '#plans/field-kit'
import { meetOver } from '#records/over-records'
import { say } from '#records/public-text'
import { destructionGrounds, type EndedRecord } from '#records/retention'
import type { VisibleStudent } from '#records/visible'
import {
  isWithinItsTime,
  recordClasses,
  recordClassNames,
  recordClassTitles,
  timeIsOverOn,
  yearsOf,
} from '#retention/record-classes'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { groundTitles, holdKindNames } from './retention-words.js'

const schema = z.object({
  recordClass: oneOf(recordClasses, { label: later`What`, options: recordClassTitles }),
  ground: oneOf(destructionGrounds, { label: later`Why`, options: groundTitles }),
  parentsDay: dayField({
    label: later`The parents were told, or asked, on`,
    hint: later`34 CFR 300.624(a): they are told when the record is no longer needed`,
  }),
  how: text({ label: later`How`, hint: later`By letter of which date, to whom, in which language` }),
})

export const destroyRecords = defineFormCommand({
  name: 'destroyRecords',
  summary: later`Propose that a student's record be destroyed; a second person must agree`,
  phrases: ['destroy records', 'destroy the records', 'destroy record', 'delete records', 'delete the records'],
  takes: 'student',
  input: aboutStudent,
  mayUse: overRecords,
  alsoLeft: true,
  examples: [later`destroy the records of J. Doe`],
  form: {
    async open(input, context) {
      const about = await aboutOf(input.student, context)
      if ('status' in about) return about
      const { student, record } = about
      const [first] = record.holds
      return {
        title: t`Destroy a record`,
        schema,
        values: { ...(first && { recordClass: first }), ground: 'timePassed' },
        sections: [
          { type: 'text', text: t`${student.name}, last day ${spokenDay(record.lastDay)}` },
          {
            type: 'notice',
            tone: 'caution',
            text: t`This only proposes it. Once another administrator agrees it can not be taken back; backups hold it until they are replaced.`,
          },
        ],
        submitLabel: t`Propose it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const about = await aboutOf(input.student, context)
      if ('status' in about) return { type: 'done', answer: about }
      const typed = schema.parse(values)
      const faults = faultsOf(typed, about.record, context)
      if (Object.keys(faults).length > 0) return { type: 'faults', faults }
      const { viewer } = context
      const { student } = about
      const others = await othersWhoDecideOver(student.id, context)
      if (others.length === 0) return { type: 'done', answer: nobodyElse() }
      const name = recordClassNames[typed.recordClass]
      const proposed = await context.write(async (unit) => {
        const id = await unit.retention.propose({
          ...typed,
          studentId: student.id,
          name: student.name,
          by: viewer.staff.id,
        })
        if (id === undefined) return false
        for (const { id: to } of others) {
          await unit.send({
            to,
            words: () => ({
              title: t`${fullName(viewer.staff)} proposes to destroy the ${recordClassNames[typed.recordClass]} of ${student.name}`,
              paragraphs: [
                groundTitles[typed.ground],
                t`The parents were told, or asked, on ${spokenDay(typed.parentsDay)}: ${typed.how}`,
                t`It is done once you or another administrator agrees, and can not be taken back.`,
              ],
              sections: [{ type: 'buttons', buttons: decideButtons(id) }],
              preview: say`A decision waits for a second administrator.`,
            }),
          })
        }
        return true
      })
      if (!proposed) return { type: 'done', answer: proposedBefore() }
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`Proposed: the ${name} of ${student.name}`,
          sections: [
            { type: 'text', text: t`${others.map(fullName).join(', ')} can agree. Until then nothing is gone.` },
            { type: 'buttons', buttons: [{ label: t`See what is kept`, action: { command: 'retention', input: {} } }] },
          ],
          students: [student.sourcedId],
          data: { proposed: { recordClass: typed.recordClass, ground: typed.ground } },
        },
      }
    },
  },
})

/** What a second person presses. */
export function decideButtons(destruction: string) {
  return [
    {
      label: t`Agree: destroy it`,
      style: 'danger' as const,
      action: { command: 'decideDestruction', input: { destruction, decision: 'agree' } },
    },
    {
      label: t`Don't destroy it`,
      action: { command: 'decideDestruction', input: { destruction, decision: 'refuse' } },
    },
  ]
}

async function aboutOf(
  id: VisibleStudent['id'],
  { viewer, readings }: Context,
): Promise<{ readonly student: VisibleStudent; readonly record: EndedRecord } | Answer> {
  const student = await meetOver(viewer, id)
  if (!student) return notFound('')
  const held = (await readings.retention.holds()).filter((one) => one.studentId === student.id)
  if (held.length > 0) {
    const why = held.map(({ kind, reason }) => [holdKindNames[kind], reason].filter(Boolean).join(': ')).join('; ')
    return invalid(
      t`The records of ${student.name} are held`,
      t`${why}. Lift the hold, or record that the family was shown the records; then come back.`,
    )
  }
  const record = await readings.retention.endedOf(student.id)
  if (!record) {
    return invalid(
      t`Nothing of ${student.name} may be destroyed`,
      t`A plan is in effect or being written, or nothing is kept here. What is needed to serve a student stays (34 CFR 300.624(b)).`,
    )
  }
  return { student, record }
}

function faultsOf(
  { recordClass, ground, parentsDay }: z.infer<typeof schema>,
  { holds, lastDay }: EndedRecord,
  { viewer, settings }: Context,
): Record<string, string> {
  const years = settings[yearsOf[recordClass]]
  return {
    ...(!holds.includes(recordClass) && { recordClass: t`Nothing of that is kept here.` }),
    ...(parentsDay > viewer.today && { parentsDay: t`That day is still to come.` }),
    ...(ground === 'timePassed' &&
      isWithinItsTime(lastDay, years, viewer.today) && {
        ground: t`The district keeps it for ${years} years, until ${spokenDay(timeIsOverOn(lastDay, years))}.`,
      }),
  }
}

function proposedBefore(): Answer {
  return invalid(t`That is proposed already`, t`It waits for another administrator. Type retention to see it.`)
}

function nobodyElse(): Answer {
  return invalid(
    t`It takes two`,
    t`Nobody else here may decide on this record. Name a second administrator of the district, or director of special education, in staffRoles.csv; then come back.`,
  )
}

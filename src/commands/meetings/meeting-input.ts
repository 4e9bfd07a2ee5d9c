// What a member of staff was asked before a meeting: whether the plan works in their class, and what they see there. Two taps
// are enough; what they add goes to those who keep the meeting.

import { z } from 'zod'
import { type Context, defineFormCommand, type Submitted } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { type InputAnswers, inputQuestion, worksAnswers, worksWords } from '#meetings/input'
import type { Purpose } from '#meetings/purposes'
import { planKinds } from '#plans/kind'
import type { MeetingInput } from '#records/meetings'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { kind, studentId } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { type Invited, invitation, invitedTo } from './invited.js'

const longText = (label: string, hint?: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(4_000)
    .meta({ label, long: true, ...(hint && { hint }) })
    .optional()

const schemaFor = (purpose: Purpose) =>
  z.object({
    works: z
      .enum(worksAnswers)
      .meta({ label: inputQuestion(purpose), options: { ...worksWords } })
      .optional(),
    goesWell: longText(later`What goes well`),
    isHard: longText(later`What is hard, and when`),
    suggests: longText(later`What you would try or change`),
  })

const input = z.object({
  student: studentId.optional(),
  kind,
  /** What was asked, as a button carries it. */
  input: z.string().max(64).optional(),
  works: z.enum(worksAnswers).optional(),
})

type Asked = Invited & { readonly input: MeetingInput }

const undoneWith = z.object({ input: z.string(), before: z.unknown() })

export const meetingInput = defineFormCommand({
  name: 'meetingInput',
  summary: later`Give your input before a meeting that you were asked about`,
  phrases: ['input', 'input for …', 'give input', 'give input for …', 'my input', 'meeting input'],
  takes: 'student',
  input,
  mayUse: 'staff',
  examples: [later`input for J. Doe`],
  async undo(payload, unit) {
    const { input: id, before } = undoneWith.parse(payload)
    await unit.meetings.giveInput(id, (before as InputAnswers | null) ?? undefined)
  },
  form: {
    async open(asked, context) {
      const found = await whatIsAsked(asked, context)
      if ('status' in found) return found
      const { student, input: own, meeting } = found
      return {
        title: t`Your input`,
        schema: schemaFor(meeting.purpose),
        values: { ...own.answers, ...(asked.works && { works: asked.works }) },
        sections: [
          {
            type: 'text',
            text: t`${nameWithGrade(student)}. The team meets on ${spokenDay(meeting.day)}; please send it by ${spokenDay(own.dueDay)}.`,
          },
        ],
        submitLabel: t`Send`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input: asked }, context): Promise<Submitted> {
      const found = await whatIsAsked(asked, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { works, goesWell, isHard, suggests } = schemaFor(found.meeting.purpose).parse(values)
      const answers: InputAnswers = {
        ...(works && { works }),
        ...(goesWell && { goesWell }),
        ...(isHard && { isHard }),
        ...(suggests && { suggests }),
      }
      if (Object.keys(answers).length === 0) {
        return { type: 'faults', faults: { works: t`Please answer this, or write something below.` } }
      }
      const { student, input: own, meeting } = found
      const undo = await context.write(async (unit) => {
        await unit.meetings.giveInput(own.id, answers)
        return unit.undo.remember({
          command: 'meetingInput',
          says: t`your input about ${student.name}`,
          payload: { input: own.id, before: own.answers ?? null },
          student: student.id,
          by: context.viewer.staff.id,
        })
      })
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`Thank you: your input about ${student.name} is with the team`,
          sections: [
            { type: 'text', text: t`You may change it until the meeting on ${spokenDay(meeting.day)}.` },
            { type: 'buttons', buttons: [undoButton(undo)] },
          ],
          students: [student.sourcedId],
          data: { input: answers, meetingDate: meeting.day, undo },
        },
      }
    },
  },
})

/** What waits for the asker's answer, or was answered and may be changed; else what to say. */
async function whatIsAsked(asked: z.infer<typeof input>, context: Context): Promise<Asked | Answer> {
  const { viewer, readings } = context
  if (asked.input) {
    const ref = await readings.meetings.input(asked.input)
    const found = ref?.staffId === viewer.staff.id ? await invitation(ref.meetingId, context) : undefined
    return isAsked(found) ? found : nothingAsked()
  }
  const student = asked.student && (await viewer.meet(asked.student))
  if (!student) return nothingAsked()
  const kinds = planKinds.filter((one) => !asked.kind || one === asked.kind)
  for (const one of kinds) {
    const found = (await invitedTo(student, one, context)).findLast(isAsked)
    if (found) return found
  }
  return nothingAsked()
}

function isAsked(found: Invited | undefined): found is Asked {
  return found?.input !== undefined && found.meeting.status === 'scheduled'
}

const nothingAsked = (): Answer => ({
  status: 'ok',
  title: t`Nothing is asked of you`,
  sections: [
    {
      type: 'text',
      text: t`The meeting may be over or cancelled. What you want the team to know you can tell the case manager at any time.`,
    },
  ],
  students: [],
  data: { asked: false },
})

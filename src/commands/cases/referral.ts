// A referral: somebody asks that a student be evaluated. The case manager who is named for it sees the student from then on.

import { z } from 'zod'
import { defineFormCommand } from '#bot/command'
import { fullName } from '#people/staff'
import { dayField, oneOf, text } from '#plans/field-kit'
import { kindTitles, planKinds } from '#plans/kind'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutCase, caseAbout, keepCase, staffMeant, takeCaseBack } from './case-form.js'

const sources = ['parent', 'teacher', 'staff', 'agency', 'other'] as const
const sourceWords: Readonly<Record<(typeof sources)[number], string>> = {
  parent: later`A parent`,
  teacher: later`A teacher`,
  staff: later`Others of the school`,
  agency: later`An agency outside`,
  other: later`Somebody else`,
}

const schema = z.object({
  kind: oneOf(planKinds, { label: later`For`, options: kindTitles }),
  day: dayField({ label: later`Received on` }),
  from: oneOf(sources, { label: later`Who asked for the evaluation`, options: sourceWords }),
  concern: text({ label: later`Why, in their words`, long: true }).optional(),
  caseManager: z.string().max(200).optional().meta({
    label: later`Case manager of the evaluation`,
    hint: later`Name or e-mail address: they see the student from now on`,
  }),
})

export const referral = defineFormCommand({
  name: 'referral',
  summary: later`Record a referral for an evaluation, and who carries it`,
  phrases: ['referral', 'record a referral', 'new referral', 'refer', 'request for an evaluation'],
  takes: 'student',
  input: aboutCase,
  mayUse: 'staff',
  examples: [later`referral for J. Doe`],
  form: {
    async open(input, context) {
      const about = await caseAbout(input, context)
      if ('status' in about) return about
      const { student, may, plans } = about
      const [kind = 'iep'] = may.filter((one) => !input.kind || one === input.kind)
      const held = plans.map((plan) => kindTitles[plan.kind]).join(', ')
      return {
        title: t`Referral`,
        schema,
        values: { kind, day: context.viewer.today, from: 'parent' },
        sections: [
          { type: 'text', text: student.name },
          ...(held ? [{ type: 'text' as const, text: t`There is a plan already: ${held}.` }] : []),
        ],
        submitLabel: t`Record it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const about = await caseAbout(input, context)
      if ('status' in about) return { type: 'done', answer: about }
      const { kind, day, from, concern, caseManager } = schema.parse(values)
      const { student, may } = about
      if (!may.includes(kind)) return { type: 'faults', faults: { kind: t`You carry no case of that kind here.` } }
      if (day > context.viewer.today) return { type: 'faults', faults: { day: t`That day is still to come.` } }
      const assign = caseManager ? await staffMeant(caseManager, context) : undefined
      if (assign && 'fault' in assign) return { type: 'faults', faults: { caseManager: assign.fault } }
      const note = [sourceWords[from], concern].filter(Boolean).join(': ')
      const answer = await keepCase(
        about,
        {
          command: 'referral',
          says: t`the referral of ${student.name}, ${spokenDay(day)}`,
          kind,
          events: [{ event: 'referralReceived', day, note }],
          ...(assign && { assign }),
        },
        t`Recorded for ${student.name}: referred on ${spokenDay(day)}`,
        assign ? [{ type: 'text', text: t`${fullName(assign)} carries the case and sees the student now.` }] : [],
        context,
      )
      return answer
        ? { type: 'done', answer }
        : { type: 'faults', faults: { day: t`That is recorded of this day already.` } }
    },
  },
  undo: takeCaseBack,
})

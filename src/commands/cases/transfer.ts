// A student who came from another school with a plan: comparable services begin at once, the records are asked for, and the
// plan is adopted or a new one made (34 CFR 300.323(e)-(g)).

import { z } from 'zod'
import { defineFormCommand } from '#bot/command'
import { fullName } from '#people/staff'
import { dayField, flag, oneOf, text } from '#plans/field-kit'
import { kindTitles, planKinds } from '#plans/kind'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutCase, caseAbout, keepCase, planKeptHere, staffMeant, takeCaseBack } from './case-form.js'

const from = oneOf(['inState', 'otherState'], {
  label: later`The school was`,
  options: { inState: later`In this state`, otherState: later`In another state` },
})

const schema = z.object({
  kind: oneOf(planKinds, { label: later`With`, options: kindTitles }),
  day: dayField({ label: later`Came on`, hint: later`The first day at this school` }),
  from,
  school: text({ label: later`Which school or district` }),
  comparable: dayField({
    label: later`Comparable services began on`,
    hint: later`Empty where they are still to begin: they are owed from the first day on`,
  }).optional(),
  heldIsTheirs: flag({ label: later`The plan that is held here is the one of the other school` }).optional(),
  caseManager: z.string().max(200).optional().meta({
    label: later`Case manager here`,
    hint: later`Name or e-mail address: they see the student from now on`,
  }),
})

export const transfer = defineFormCommand({
  name: 'transfer',
  summary: later`Record that a student came from another school with a plan`,
  phrases: [
    'transfer',
    'transferred in',
    'came from another school',
    'record a transfer',
    'transfer student',
    ...['new transfer student', 'transferring in', 'transferred from'],
  ],
  takes: 'student',
  input: aboutCase,
  mayUse: 'staff',
  examples: [later`transfer of J. Doe`],
  form: {
    async open(input, context) {
      const about = await caseAbout(input, context)
      if ('status' in about) return about
      const { student, may } = about
      const [kind = 'iep'] = may.filter((one) => !input.kind || one === input.kind)
      const { today } = context.viewer
      return {
        title: t`Came from another school`,
        schema,
        values: { kind, day: today, from: 'inState', comparable: today },
        sections: [
          { type: 'text', text: student.name },
          {
            type: 'footnote',
            text: t`An IEP of the same school year from another school gives the student comparable services at once (34 CFR 300.323(e), (f)).`,
          },
        ],
        submitLabel: t`Record it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const about = await caseAbout(input, context)
      if ('status' in about) return { type: 'done', answer: about }
      const typed = schema.parse(values)
      const { kind, day, school, comparable, heldIsTheirs, caseManager } = typed
      const { student, may } = about
      const { today } = context.viewer
      if (!may.includes(kind)) return { type: 'faults', faults: { kind: t`You carry no case of that kind here.` } }
      if (day > today) return { type: 'faults', faults: { day: t`That day is still to come.` } }
      if (comparable && comparable > today)
        return { type: 'faults', faults: { comparable: t`That day is still to come.` } }
      if (comparable && comparable < day) {
        return { type: 'faults', faults: { comparable: t`That is before the student came.` } }
      }
      const assign = caseManager ? await staffMeant(caseManager, context) : undefined
      if (assign && 'fault' in assign) return { type: 'faults', faults: { caseManager: assign.fault } }
      const plan = heldIsTheirs ? planKeptHere(about, kind, context) : undefined
      const began = typed.from === 'inState' ? 'comparableInState' : 'comparableFromOtherState'
      const answer = await keepCase(
        about,
        {
          command: 'transfer',
          says: t`the transfer of ${student.name}, ${spokenDay(day)}`,
          kind,
          events: [
            { event: 'transferredIn', day, note: school },
            ...(comparable && kind === 'iep' ? [{ event: began, day: comparable } as const] : []),
          ],
          ...(assign && { assign, relieves: true }),
          ...(plan && { become: { plan, status: 'comparableServices' } }),
        },
        t`Recorded for ${student.name}: came on ${spokenDay(day)} from ${school}`,
        [
          ...(comparable ? [] : [{ type: 'notice' as const, tone: 'caution' as const, text: owed() }]),
          ...(assign
            ? [{ type: 'text' as const, text: t`${fullName(assign)} carries the case and sees the student now.` }]
            : []),
        ],
        context,
      )
      return answer
        ? { type: 'done', answer }
        : { type: 'faults', faults: { day: t`That is recorded of this day already.` } }
    },
  },
  undo: takeCaseBack,
})

const owed = () =>
  t`No day is recorded on which comparable services began. They are owed without delay (34 CFR 300.323(e), (f)); "record a date" adds it.`

// A student leaves special education, or the 504 plan ends: why, and on which day. Whoever leaves with a diploma or by age is
// owed a summary of performance before that (34 CFR 300.305(e)(3)).

import { z } from 'zod'
import { defineFormCommand } from '#bot/command'
import type { Section } from '#bot/reply'
import { exitDefects, exitReasons, exitTitles, owesSummary } from '#cases/exit'
import { dayField, oneOf, text } from '#plans/field-kit'
import { kindTitles, planKinds } from '#plans/kind'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { recordedDefect } from '../recorded-defect.js'
import { aboutCase, caseAbout, keepCase, planKeptHere, takeCaseBack } from './case-form.js'
import { casesOf } from './cases-of.js'

const schema = z.object({
  kind: oneOf(planKinds, { label: later`Plan`, options: kindTitles }),
  reason: oneOf(exitReasons, { label: later`Why`, options: exitTitles }),
  day: dayField({ label: later`Last day`, hint: later`It may lie ahead where graduation or the age is known` }),
  note: text({
    label: later`Note`,
    hint: later`What is worth knowing later; it is part of the record`,
    long: true,
  }).optional(),
})

export const exit = defineFormCommand({
  name: 'exit',
  summary: later`Record that a student leaves: graduated, by age, moved, revoked, no longer eligible`,
  phrases: [
    'exit',
    'exits',
    'leaves special education',
    'record an exit',
    'graduates',
    'graduated',
    ...['moved to another school', 'moved away', 'transferring out', 'transferred out', 'withdrew'],
  ],
  takes: 'student',
  input: aboutCase,
  mayUse: 'staff',
  examples: [later`exit of J. Doe`],
  form: {
    async open(input, context) {
      const about = await caseAbout(input, context)
      if ('status' in about) return about
      const { student, may, plans } = about
      const held = plans.map(({ kind }) => kind)
      const kind = may.find((one) => one === input.kind) ?? may.find((one) => held.includes(one)) ?? may[0] ?? 'iep'
      return {
        title: t`Leaves`,
        schema,
        values: { kind, day: context.viewer.today },
        sections: [{ type: 'text', text: student.name }],
        submitLabel: t`Record it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const about = await caseAbout(input, context)
      if ('status' in about) return { type: 'done', answer: about }
      const { kind, reason, day, note } = schema.parse(values)
      const { student, may } = about
      const { today } = context.viewer
      if (!may.includes(kind)) return { type: 'faults', faults: { kind: t`You carry no case of that kind here.` } }
      const isSet = owesSummary(reason, kind) && day > today
      if (day > today && !isSet) {
        return { type: 'faults', faults: { day: t`That day is still to come. Please record it once it has happened.` } }
      }
      const plan = isSet ? undefined : planKeptHere(about, kind, context)
      const words = [exitTitles[reason], note].filter(Boolean).join('. ')
      const given = (await casesOf([student], context)).find((one) => one.kind === kind)?.events ?? {}
      const answer = await keepCase(
        about,
        {
          command: 'exit',
          says: t`the exit of ${student.name}, ${spokenDay(day)}`,
          kind,
          events: [
            isSet
              ? { event: 'exitPlanned', day: today, untilDay: day, note: words }
              : { event: 'exited', day, note: words },
          ],
          ...(plan && { become: { plan, status: reason === 'revoked' ? 'consentRevoked' : 'exited' } }),
        },
        t`Recorded for ${student.name}: ${exitTitles[reason]}, ${spokenDay(day)}`,
        [
          ...(isSet ? [] : exitDefects({ reason, kind, day }, given).map(recordedDefect)),
          ...(isSet || plan ? [] : [elsewhere()]),
          ...(reason === 'moved' ? [records()] : []),
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

const elsewhere = (): Section => ({
  type: 'text',
  text: t`The plan itself is kept in another system: it ends here with the next import of it.`,
})

const records = (): Section => ({
  type: 'text',
  text: t`When the new school asks for the records, record that day: they are sent promptly (34 CFR 300.323(g)(2)).`,
})

// Consent to special education was revoked in writing (34 CFR 300.300(b)(4), 300.9(c)(3)). First the family is given prior
// written notice, then the services stop: until both have happened the plan stays in effect.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import { CannotUndo, type Context, defineFormCommand, type Submitted } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { withoutRelations } from '#language/family-words'
import { startingWords } from '#notices/starting-words'
import { fullName } from '#people/staff'
import { dayField, text } from '#plans/field-kit'
import type { FamilyMember } from '#records/families'
import { noticeHelpOf } from '#records/settings'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { type FamilyAtHand, familyAtHand } from './family-at-hand.js'
import { called, restrictionsOf } from './family-words.js'

const titleOf = (student: VisibleStudent) => t`Consent to the services of ${nameWithGrade(student)}`

function schemaFor(people: readonly FamilyMember[]) {
  return z.object({
    who: text({ label: t`Who revoked it`, options: Object.fromEntries(people.map((one) => [one.id, called(one)])) }),
    day: dayField({ label: t`Received in writing on` }),
    inWriting: z.boolean().meta({ label: t`It is in writing, and signed` }).optional(),
    note: text({ label: t`Note`, hint: t`Such as: a letter, in the file` }).optional(),
  })
}

const nobodyRecorded = () =>
  t`Nobody of the family is recorded who may decide. Record them first ("family of …"), then come back: what you typed is kept.`

export const revokeConsent = defineFormCommand({
  name: 'revokeConsent',
  summary: later`Record that consent to special education was revoked in writing`,
  phrases: [
    ...['revoked consent', 'consent revoked', 'consent revoked for …', 'revoke consent', 'revoke consent for …'],
    ...['revocation of consent', 'revocation of consent for …', 'withdrew consent', 'consent withdrawn'],
  ],
  beside: (words) => ({ says: {}, rest: withoutRelations(words) }),
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`consent revoked for J. Doe`],
  form: {
    async open(asked, context) {
      const found = await planToEnd(asked, context)
      if ('status' in found) return found
      const { student, people } = found
      return {
        title: t`Consent was revoked`,
        schema: schemaFor(people),
        values: { day: context.viewer.today },
        sections: [
          { type: 'text', text: nameWithGrade(student) },
          ...restrictionsOf(people),
          {
            type: 'footnote',
            text: t`The services go on until prior written notice was given. The district may not use mediation or due process against it (34 CFR 300.300(b)(4)).`,
          },
        ],
        submitLabel: t`Record it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input: asked }, context): Promise<Submitted> {
      const found = await planToEnd(asked, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { student, people, plan } = found
      const { who, day, inWriting, note } = schemaFor(people).parse(values)
      const { viewer, settings } = context
      if (day > viewer.today) return { type: 'faults', faults: { day: t`That day is still to come.` } }
      const person = people.find(({ id }) => id === who)
      if (!person && people.length === 0) return { type: 'faults', faults: { who: nobodyRecorded() } }
      if (!person) return { type: 'faults', faults: { who: t`Please choose one of the list.` } }
      if (!inWriting) {
        const says = t`Only a revocation in writing ends the services (34 CFR 300.300(b)(4)). Ask for it in writing, and until then write down what was said as a concern.`
        return { type: 'faults', faults: { inWriting: says } }
      }
      const { kind } = plan
      const words = startingWords(
        { kind: 'iep', matter: 'endOfServices', revokedOn: day, help: noticeHelpOf(settings) },
        'en',
      )
      const by = viewer.staff.id
      const done = await context.write(async (unit) => {
        const event = await unit.events.record({
          ...{ studentId: student.id, event: 'consentRevoked', day, kind },
          note: [called(person), note].filter(Boolean).join('. '),
          recordedBy: by,
        })
        if (event === undefined) return undefined
        const notice = await unit.notices.start(
          student.id,
          kind,
          {
            ...{ act: 'proposes', matter: 'endOfServices', planVersion: plan.version },
            ...{ words: { en: words }, by: fullName(viewer.staff) },
          },
          by,
        )
        const undo = await unit.undo.remember({
          command: 'revokeConsent',
          says: t`recorded that consent to the services of ${student.name} was revoked`,
          payload: { event, notice: notice.id },
          student: student.id,
          by,
        })
        return { undo, notice }
      })
      if (!done) return { type: 'faults', faults: { day: t`That is recorded of this day already.` } }
      const about = { student: student.id, kind, number: done.notice.number }
      const unentitled = person.educationalRights === false || person.restriction !== undefined
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`Recorded: consent to the services of ${student.name} was revoked on ${spokenDay(day)}`,
          sections: [
            ...(unentitled
              ? [
                  {
                    type: 'notice' as const,
                    tone: 'caution' as const,
                    text: t`Defect: ${person.name} holds no educational rights, or is restricted (34 CFR 300.30, 300.300(b)(4)). Ask the office before anything stops.`,
                  },
                ]
              : []),
            {
              type: 'text',
              text: t`The plan stays in effect for now. Give the family the notice that I have begun; then let the services stop.`,
            },
            {
              type: 'buttons',
              buttons: [
                { label: t`Write the notice`, style: 'primary', action: { command: 'priorNotice', input: about } },
                { label: t`See the notice`, action: { command: 'readNotice', input: about } },
                undoButton(done.undo),
              ],
            },
            {
              type: 'footnote',
              text: t`34 CFR 300.300(b)(4): notice first, then the services stop. Nothing in the record need be changed or taken away (300.9(c)(3)).`,
            },
          ],
          students: [student.sourcedId],
          data: { revoked: { date: day, by: called(person) }, notice: done.notice.number, undo: done.undo },
        },
      }
    },
  },
  async undo(payload, unit) {
    const { event, notice } = payload as { readonly event: string; readonly notice: string }
    if (!(await unit.notices.discard(notice))) {
      throw new CannotUndo(t`Its notice was given, or is gone, since.`)
    }
    await unit.events.strike(event)
  },
})

/** The IEP in effect of whoever may write it; Part 104 knows no revocation that ends a 504 plan. */
async function planToEnd(
  asked: z.infer<typeof aboutStudent>,
  context: Context,
): Promise<(FamilyAtHand & { readonly plan: VisiblePlan }) | Answer> {
  const found = await familyAtHand({ ...asked, kind: asked.kind ?? 'iep' }, titleOf, context)
  if ('status' in found) return found
  const { student, kind } = found
  const plan = kind === 'iep' ? (await context.viewer.plans([student], [], 'iep'))[0] : undefined
  if (plan) return { ...found, plan }
  return {
    ...invalid(
      t`There is no IEP in effect whose consent could be revoked`,
      t`34 CFR 300.300(b)(4) is about special education and related services. What a family wants of a 504 plan, write down as a concern, and talk it over.`,
    ),
    students: [student.sourcedId],
  }
}

// "consent to evaluate J. Doe received": that consent was asked for, given or refused, for an evaluation, the first services
// or a reevaluation (34 CFR 300.300). It is a legal date: it starts and closes deadlines. Consent to a version of the plan
// is recorded with the version.

import { z } from 'zod'
import { CannotUndo, defineFormCommand, type Submitted } from '#bot/command'
import type { Section } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { recordable } from '#deadlines/recordable'
import {
  afterRefusal,
  type ConsentAnswer,
  type ConsentFor,
  consentAnswers,
  consentCitations,
  consentEvents,
  consentsFor,
} from '#families/consents'
import { rightsOf } from '#families/rights'
import { readConsentWords } from '#language/consent-words'
import { dayField, oneOf, text } from '#plans/field-kit'
import { kindTitles, type PlanKind } from '#plans/kind'
import type { FamilyMember } from '#records/families'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { later, t, translated, wording } from '#wording/t'
import { changedDeadlines } from '../deadlines/changed-deadlines.js'
import { deadlinesOf } from '../deadlines/deadlines-of.js'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { noNoticeBefore, recordedOf } from './consent-lines.js'
import { consentPhrases } from './consent-phrases.js'
import { familyAtHand } from './family-at-hand.js'
import { called, restrictionsOf } from './family-words.js'

const input = z.object({
  ...aboutStudent.shape,
  what: z.enum(consentsFor).optional(),
  answer: z.enum(consentAnswers).optional(),
  day: z.string().max(10).optional(),
})

const titleOf = (student: VisibleStudent) => t`Consents of the family of ${nameWithGrade(student)}`

const theStudent = 'student'

function schemaFor(people: readonly FamilyMember[]) {
  return z.object({
    what: oneOf(consentsFor, {
      label: t`Consent to`,
      options: {
        evaluation: t`the evaluation`,
        services: t`the first special education services`,
        reevaluation: t`the reevaluation`,
      },
    }),
    answer: oneOf(consentAnswers, {
      label: t`What happened`,
      options: { asked: t`It was asked for`, given: t`It was given, in writing`, refused: t`It was refused` },
    }),
    who: text({
      label: t`By whom, or of whom`,
      options: { ...Object.fromEntries(people.map((one) => [one.id, called(one)])), [theStudent]: t`The student` },
    }),
    day: dayField({ label: t`On`, hint: t`Of a consent in writing: the day the school received it` }),
    note: text({ label: t`Note`, hint: t`Such as: on paper, in the file` }).optional(),
  })
}

export const recordConsent = defineFormCommand({
  name: 'recordConsent',
  summary: later`Record consent to an evaluation, the first services or a reevaluation`,
  phrases: Object.keys(consentPhrases),
  says: consentPhrases,
  beside: (words, today) => {
    const { rest, ...says } = readConsentWords(words, today)
    return { says, rest }
  },
  takes: 'student',
  input,
  mayUse: 'staff',
  examples: [later`consent to evaluate J. Doe received`],
  form: {
    async open(asked, context) {
      const found = await familyAtHand(asked, titleOf, context)
      if ('status' in found) return found
      const { student, kind, people } = found
      const { offered } = rightsOf(people)
      return {
        title: t`A consent`,
        schema: schemaFor(people),
        values: {
          day: asked.day ?? context.viewer.today,
          ...(asked.what && { what: asked.what }),
          ...(asked.answer && { answer: asked.answer }),
          ...(offered.length === 1 && offered[0] && { who: offered[0].id }),
        },
        input: {
          ...{ student: student.id, kind },
          ...(asked.what && { what: asked.what }),
          ...(asked.answer && { answer: asked.answer }),
        },
        sections: [{ type: 'text', text: `${nameWithGrade(student)}, ${kindTitles[kind]}` }, ...restrictionsOf(people)],
        submitLabel: t`Record it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input: asked }, context): Promise<Submitted> {
      const found = await familyAtHand(asked, titleOf, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { student, people, kind } = found
      const { what, answer, who, day, note } = schemaFor(people).parse(values)
      const { viewer } = context
      if (day > viewer.today) return { type: 'faults', faults: { day: t`That day is still to come.` } }
      const person = people.find(({ id }) => id === who)
      const by = person ? called(person) : student.name
      const event = consentEvents[what][answer]
      const before = await deadlinesOf([student], context)
      const events = await recordedOf({ student, kind }, context)
      const undo = await context.write(async (unit) => {
        const id = await unit.events.record({
          ...{ studentId: student.id, event, day, kind },
          // It is kept for readers of either language.
          note: [by, note].filter(Boolean).join('. '),
          recordedBy: viewer.staff.id,
        })
        if (id === undefined) return undefined
        return unit.undo.remember({
          command: 'recordConsent',
          says: t`recorded for ${student.name}: ${translated(recordable[event].label)}, ${spokenDay(day)}`,
          payload: id,
          student: student.id,
          by: viewer.staff.id,
        })
      })
      if (undo === undefined) return { type: 'faults', faults: { day: t`That is recorded of this day already.` } }
      const changes = changedDeadlines(before, await deadlinesOf([student], context))
      const about = { student: student.id, kind }
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`Recorded for ${student.name}: ${translated(recordable[event].label)}, ${spokenDay(day)}`,
          sections: [
            ...defectsOf(person, [noNoticeBefore({ event, day }, events, kind)], what, kind),
            { type: 'text', text: whatFollows(what, answer, kind) },
            ...(changes.length > 0
              ? [
                  {
                    type: 'list' as const,
                    heading: t`What is due by it`,
                    items: changes.map((says) => ({ text: says })),
                  },
                ]
              : []),
            {
              type: 'buttons',
              buttons: [
                undoButton(undo),
                { label: t`Prior written notice …`, action: { command: 'priorNotice', input: about } },
                { label: t`See what is due`, action: { command: 'due', input: { student: student.id } } },
              ],
            },
            {
              type: 'footnote',
              text:
                kind === 'iep'
                  ? t`Consent is in writing, informed, and may be taken back (34 CFR 300.9).`
                  : t`34 CFR Part 104 doesn't say how consent is given: for a 504 plan that is guidance and district practice.`,
            },
          ],
          students: [student.sourcedId],
          data: { consent: { for: what, answer, date: day, by }, event, changes, undo },
        },
      }
    },
  },
  undo: async (payload, unit) => {
    if (!(await unit.events.strike(String(payload)))) throw new CannotUndo(t`It is gone already.`)
  },
})

function defectsOf(
  person: FamilyMember | undefined,
  others: readonly (string | undefined)[],
  what: ConsentFor,
  kind: PlanKind,
): readonly Section[] {
  const unentitled = person && (person.educationalRights === false || person.restriction !== undefined)
  const says = [
    unentitled
      ? kind === 'iep'
        ? t`Defect: ${person.name} holds no educational rights, or is restricted (34 CFR 300.30, ${consentCitations[what]}). Get the consent of whoever does.`
        : t`Defect: ${person.name} holds no educational rights, or is restricted. Get the consent of whoever does.`
      : undefined,
    ...others,
  ]
  return says.flatMap((text) => (text ? [{ type: 'notice' as const, tone: 'caution' as const, text }] : []))
}

/** Of a 504 plan: what may begin, and that no rule counts days. */
const begins504: Readonly<Record<ConsentFor, string>> = wording({
  evaluation: 'The evaluation may begin. 34 CFR 104.35 gives no number of days for it.',
  services: 'The services may begin as soon as the 504 plan is in effect.',
  reevaluation: 'The reevaluation may begin (34 CFR 104.35(d)).',
})

function whatFollows(what: ConsentFor, answer: ConsentAnswer, kind: PlanKind): string {
  if (answer === 'refused') return translated(afterRefusal(what, kind))
  if (kind === '504')
    return answer === 'asked' ? t`It waits for an answer; I remind you after ten days.` : begins504[what]
  if (answer === 'asked') return t`It waits for an answer; I remind you after ten days (${consentCitations[what]}).`
  switch (what) {
    case 'evaluation':
      return t`The evaluation may begin. Its clock runs from the day the school received the consent (34 CFR 300.301(c)(1)).`
    case 'services':
      return t`The first services may begin as soon as the IEP is in effect (34 CFR 300.300(b)(1), 300.323(c)(2)).`
    case 'reevaluation':
      return t`The reevaluation may begin (34 CFR 300.300(c)(1)).`
  }
}

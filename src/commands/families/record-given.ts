// "gave safeguards to J. Doe's family", "gave J. Doe's mother a copy of the IEP": what was given, to whom, when and how.
// Some of it is a legal date, which closes the deadlines that wait for it.

import { z } from 'zod'
import { type Context, defineFormCommand, type Submitted } from '#bot/command'
import type { Answer, Section } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { aboutGiven, type GivenDocument, givenDocuments, occasions } from '#families/given-document'
import { languageKey, languageName } from '#families/language'
import { readFamilyWords, readGivenWords } from '#language/family-words'
import { fullName } from '#people/staff'
import { dayField, oneOf, text } from '#plans/field-kit'
import { planKinds } from '#plans/kind'
import type { FamilyMember, NewGiven } from '#records/families'
import { deliveries } from '#records/progress-reports'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { later, t, translated } from '#wording/t'
import { changedDeadlines } from '../deadlines/changed-deadlines.js'
import { deadlinesOf } from '../deadlines/deadlines-of.js'
import { studentId } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { howWords } from '../reports/report-words.js'
import { type FamilyAtHand, familyAtHand } from './family-at-hand.js'
import { called, occasionWords, restrictionsOf } from './family-words.js'
import { fitsRelationship } from './fits-relationship.js'
import { type KeptGiven, keepGiven, takeBackGiven } from './keep-given.js'
import { firstRecipient, recipientFields, recipientFrom } from './recipients.js'
import { meantIn } from './who-is-meant.js'

/** A notice is given from its own draft, so that its words are kept as they were given. */
const chosen = givenDocuments.filter((one) => one !== 'priorWrittenNotice') as [GivenDocument, ...GivenDocument[]]

const input = z.object({
  words: z.string().max(2_000).default(''),
  student: studentId.optional(),
  kind: z.enum(planKinds).optional(),
  document: z.enum(givenDocuments).optional(),
  relationship: z.string().max(40).optional(),
})
type Input = z.infer<typeof input>

const titleOf = (student: VisibleStudent) => t`What the family of ${nameWithGrade(student)} was given`

function schemaFor(people: readonly FamilyMember[]) {
  return z.object({
    document: oneOf(chosen, {
      label: t`What was given`,
      options: Object.fromEntries(chosen.map((one) => [one, aboutGiven[one].title])),
    }),
    ...recipientFields(people),
    how: oneOf(deliveries, { label: t`How`, options: howWords }),
    day: dayField({ label: t`On` }),
    language: text({ label: t`Language` }),
    occasion: oneOf(occasions, {
      label: t`On what occasion`,
      hint: t`Of the procedural safeguards`,
      options: occasionWords,
    }).optional(),
    note: text({ label: t`Note`, hint: t`Such as: which document, or that the interpreter was there` }).optional(),
  })
}

export const recordGiven = defineFormCommand({
  name: 'recordGiven',
  summary: later`Note what a family was given: procedural safeguards, a copy of the plan`,
  phrases: [
    ...[
      'gave safeguards',
      'gave safeguards to',
      'gave the safeguards',
      'gave procedural safeguards',
      'gave … safeguards',
      'gave … procedural safeguards',
      'sent safeguards',
      'sent procedural safeguards',
      'offered safeguards',
      'safeguards given',
      'procedural safeguards',
    ],
    ...[
      'gave a copy',
      'gave … a copy',
      'gave a copy of the iep',
      'gave … the iep',
      'gave … a draft',
      'sent … a copy',
      'sent … the iep',
      'gave … copy',
      'note what was given',
    ],
    ...['gave … family', 'gave … mother', 'gave … father', 'gave … parents', 'gave … guardian', 'given to the family'],
  ],
  takes: 'everything',
  input,
  mayUse: 'staff',
  examples: [later`gave safeguards to J. Doe's family`, later`gave J. Doe's mother a copy of the IEP`],
  form: {
    async open(asked, context) {
      const found = await whose(asked, context)
      if ('status' in found) return found
      const { student, kind, people, relationship } = found
      const document = asked.document ?? readGivenWords(asked.words)
      if (document === 'priorWrittenNotice') return fromItsDraft(found)
      const fits = people.filter((one) => relationship !== 'family' && fitsRelationship(one.relationship, relationship))
      const recipient = relationship && fits.length === 1 ? fits[0] : firstRecipient(people)
      return {
        title: t`They were given`,
        schema: schemaFor(people),
        values: {
          day: context.viewer.today,
          ...(document && { document }),
          ...(recipient && { recipient: recipient.id }),
          language: languageName(recipient?.language ?? 'en'),
          ...(document === 'safeguards' && { occasion: 'yearly' }),
        },
        // What was said before of another thing is another form.
        input: { student: student.id, kind, ...(document && { document }), ...(relationship && { relationship }) },
        sections: [{ type: 'text', text: nameWithGrade(student) }, ...restrictionsOf(people)],
        submitLabel: t`Note it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input: asked }, context): Promise<Submitted> {
      const found = await whose(asked, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { student, kind, people } = found
      const said = schemaFor(people).parse(values)
      const { viewer } = context
      if (said.day > viewer.today) return { type: 'faults', faults: { day: t`That day is still to come.` } }
      const by = fullName(viewer.staff)
      const to = recipientFrom(said, people, student, by)
      if ('faults' in to) return { type: 'faults', faults: to.faults }
      const { document, day, how, note, occasion } = said
      const version = document === 'iepCopy' ? await versionOf(found, context) : undefined
      const given: NewGiven = {
        ...{ studentId: student.id, kind, document, day, how, by },
        ...to,
        language: languageKey(said.language),
        ...(document === 'safeguards' && { occasion: occasion ?? 'yearly' }),
        ...(version && { number: version }),
        ...(note && { note }),
      }
      const before = await deadlinesOf([student], context)
      const undo = await context.write(async (unit) => {
        const kept = await keepGiven(given, viewer.staff.id, unit)
        return (
          kept &&
          unit.undo.remember({
            command: 'recordGiven',
            says: t`noted that ${to.name} was given something of ${student.name}`,
            payload: kept,
            student: student.id,
            by: viewer.staff.id,
          })
        )
      })
      if (undo === undefined) return { type: 'faults', faults: { document: t`That is noted already.` } }
      const changes = changedDeadlines(before, await deadlinesOf([student], context))
      return { type: 'done', answer: answerTo(given, student, changes, undo) }
    },
  },
  async undo(payload, unit) {
    await takeBackGiven(payload as KeptGiven, unit)
  },
})

/** A notice is given where it is written, so that its words are kept as they were given. */
function fromItsDraft({ student, kind }: FamilyAtHand): Answer {
  return {
    status: 'ok',
    title: t`Prior written notices for ${nameWithGrade(student)}`,
    sections: [
      {
        type: 'text',
        text: t`Nothing was noted yet. Open the notice that was given, and press "It was given …".`,
      },
      {
        type: 'buttons',
        buttons: [
          { label: t`Notices`, action: { command: 'notices', input: { student: student.id, kind } }, style: 'primary' },
        ],
      },
    ],
    students: [student.sourcedId],
    data: {},
  }
}

function answerTo(given: NewGiven, student: VisibleStudent, changes: readonly string[], undo: string): Answer {
  const { kind, document, day, how, language } = given
  const { title, citation } = aboutGiven[document]
  const { studentId: _student, ...data } = given
  return {
    status: 'ok',
    title: t`Noted for ${student.name}: ${translated(title)}`,
    sections: [
      ...wrongRecipient(given),
      { type: 'text', text: `${called(given)}, ${howWords[how]}, ${languageName(language)}, ${spokenDay(day)}.` },
      ...(changes.length > 0
        ? [{ type: 'list' as const, heading: t`What is due by it`, items: changes.map((says) => ({ text: says })) }]
        : []),
      {
        type: 'buttons',
        buttons: [
          undoButton(undo),
          {
            label: t`Another person …`,
            action: { command: 'recordGiven', input: { student: student.id, kind, document } },
          },
          { label: t`Family`, action: { command: 'family', input: { student: student.id, kind } } },
        ],
      },
      ...(citation && kind === 'iep' ? [{ type: 'footnote' as const, text: `${citation}.` }] : []),
    ],
    students: [student.sourcedId],
    data: { given: data, changes, undo },
  }
}

/** What was given to somebody who may not have it is written down, and that it was wrong is said. */
function wrongRecipient({ name, withoutRight }: NewGiven): readonly Section[] {
  if (!withoutRight) return []
  return [
    {
      type: 'notice',
      tone: 'caution',
      text: t`Defect: ${name} holds no right to it (34 CFR 99.4, 300.613). Tell the office today, and give it to whoever holds the educational rights.`,
    },
  ]
}

/** The version in effect that a copy was of. */
async function versionOf({ student, kind }: FamilyAtHand, { viewer }: Context): Promise<number | undefined> {
  return (await viewer.plans([student], [], kind))[0]?.version
}

async function whose(
  asked: Input,
  context: Context,
): Promise<(FamilyAtHand & { readonly relationship?: string | undefined }) | Answer> {
  const document = asked.document ?? readGivenWords(asked.words)
  const meant = asked.student
    ? { student: asked.student, relationship: asked.relationship }
    : await meantIn(withoutGave(asked.words), context, (one) => ({
        command: 'recordGiven',
        input: { ...one, ...(document && { document }) },
      }))
  if ('status' in meant) return meant
  const found = await familyAtHand({ student: meant.student, kind: asked.kind }, titleOf, context)
  if ('status' in found) return found
  return { ...found, relationship: meant.relationship ?? readFamilyWords(asked.words).relationship }
}

function withoutGave(words: string): string {
  return words.replace(/^\s*(?:i\s+|we\s+)?(?:gave|given|sent|offered|le di|dimos|di)\s+/i, '')
}

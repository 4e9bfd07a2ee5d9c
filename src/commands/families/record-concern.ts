// "J. Doe's mother is worried about the bus": kept word by word, in the language it was said in, and shown when the team
// meets (34 CFR 300.324(a)(1)(ii)).

import { z } from 'zod'
import { CannotUndo, type Context, defineFormCommand, type Submitted } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { languageKey, languageName } from '#families/language'
import { readFamilyWords, readWorry } from '#language/family-words'
import { dayField, text } from '#plans/field-kit'
import { planKinds } from '#plans/kind'
import type { FamilyMember } from '#records/families'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { studentId } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { concernsTitle } from './concerns.js'
import { type FamilyAtHand, familyAtHand } from './family-at-hand.js'
import { called } from './family-words.js'
import { fitsRelationship } from './fits-relationship.js'
import { meantIn } from './who-is-meant.js'

const input = z.object({
  words: z.string().max(2_000).default(''),
  student: studentId.optional(),
  kind: z.enum(planKinds).optional(),
  relationship: z.string().max(40).optional(),
})
type Input = z.infer<typeof input>

/** Somebody whom nobody has named yet. */
const another = 'other'

function schemaFor(people: readonly FamilyMember[]) {
  return z.object({
    who: text({
      label: t`Who said it`,
      options: { ...Object.fromEntries(people.map((one) => [one.id, called(one)])), [another]: t`Somebody else` },
    }),
    other: text({ label: t`Somebody else`, hint: t`Name, and who they are to the student` }).optional(),
    words: text({
      label: t`In their own words`,
      hint: t`As they said it, in their language`,
      long: true,
    }),
    language: text({ label: t`Language` }),
    inEnglish: text({
      label: t`What it means in English`,
      hint: t`Where they said it in another language`,
      long: true,
    }).optional(),
    day: dayField({ label: t`On` }),
  })
}

export const recordConcern = defineFormCommand({
  name: 'recordConcern',
  summary: later`Write down what a family is worried about, in their own words`,
  phrases: [
    ...['is worried about', 'is worried that', 'are worried about', 'are worried that', 'is concerned about'],
    ...['is concerned that', 'are concerned about', 'are concerned that', 'is worried', 'are worried'],
    ...['record a concern', 'record a concern for …', 'write down a concern', 'new concern', 'new concern for …'],
    ...['parent concern', 'concern from'],
  ],
  takes: 'everything',
  input,
  mayUse: 'staff',
  examples: [later`J. Doe's mother is worried about the bus`],
  form: {
    async open(asked, context) {
      const found = await whose(asked, context)
      if ('status' in found) return found
      const { student, kind, people, relationship } = found
      const fits = people.filter((one) => fitsRelationship(one.relationship, relationship))
      const [who] = fits.length === 1 ? fits : []
      const said = readWorry(asked.words)
      return {
        title: t`A concern`,
        schema: schemaFor(people),
        values: {
          day: context.viewer.today,
          language: languageName('en'),
          ...(who ? { who: who.id } : people.length === 0 && { who: another }),
          ...(said && { words: said }),
        },
        input: { student: student.id, kind },
        sections: [
          { type: 'text', text: t`Of the family of ${nameWithGrade(student)}` },
          {
            type: 'footnote',
            text: t`It is shown to the team when it meets, and to nobody beside those who carry the plan.`,
          },
        ],
        submitLabel: t`Write it down`,
        students: [student.sourcedId],
        // What was just said is not given up for what was begun before.
        startsAnew: said !== undefined,
      }
    },
    async submit(values, { input: asked }, context): Promise<Submitted> {
      const found = await whose(asked, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { student, kind, people } = found
      const said = schemaFor(people).parse(values)
      if (said.day > context.viewer.today) return { type: 'faults', faults: { day: t`That day is still to come.` } }
      const person = people.find(({ id }) => id === said.who) ?? personCalled(said.other)
      if (!person) return { type: 'faults', faults: { other: t`Please say who it was.` } }
      const { name, relationship } = person
      const { words, inEnglish, day } = said
      const language = languageKey(said.language)
      const by = context.viewer.staff.id
      const concern = { day, name, relationship, words, language, ...(inEnglish && { inEnglish }) }
      const undo = await context.write(async (unit) => {
        const id = await unit.families.addConcern(student.id, concern, by)
        if (id === undefined) return undefined
        return unit.undo.remember({
          command: 'recordConcern',
          says: t`wrote down a concern of the family of ${student.name}`,
          payload: id,
          student: student.id,
          by,
        })
      })
      if (undo === undefined) return { type: 'faults', faults: { words: t`That is written down already.` } }
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`Written down: a concern of the family of ${student.name}`,
          sections: [
            { type: 'list', items: [{ text: `“${words}”`, details: [`${called(person)}, ${spokenDay(day)}`] }] },
            {
              type: 'buttons',
              buttons: [
                undoButton(undo),
                { label: t`All concerns`, action: { command: 'concerns', input: { student: student.id, kind } } },
              ],
            },
          ],
          students: [student.sourcedId],
          data: { concern, undo },
        },
      }
    },
  },
  async undo(payload, unit) {
    if (!(await unit.families.removeConcern(String(payload)))) throw new CannotUndo(t`It is gone already.`)
  },
})

/** "Lee Ortiz, advocate". */
function personCalled(typed: string | undefined): Pick<FamilyMember, 'name' | 'relationship'> | undefined {
  const [name = '', ...rest] = (typed ?? '').split(',').map((part) => part.trim())
  return name ? { name, relationship: rest.join(', ') || 'other' } : undefined
}

async function whose(
  asked: Input,
  context: Context,
): Promise<(FamilyAtHand & { readonly relationship?: string | undefined }) | Answer> {
  const meant = asked.student
    ? { student: asked.student, relationship: asked.relationship }
    : await meantIn(concernHead(asked.words), context, (one) => ({ command: 'recordConcern', input: { ...one } }))
  if ('status' in meant) return meant
  const found = await familyAtHand({ student: meant.student, kind: asked.kind }, concernsTitle, context)
  if ('status' in found) return found
  return { ...found, relationship: meant.relationship ?? readFamilyWords(asked.words).relationship }
}

/** The line without what they are worried about, in which other people may be named. */
function concernHead(words: string): string {
  const worry = readWorry(words)
  return worry
    ? words.slice(0, words.length - worry.length).replace(/\b(?:is|are|was|were|está|están)\b.*$/isu, '')
    : words
}

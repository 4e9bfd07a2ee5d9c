// "J. Doe's mother speaks Vietnamese, needs an interpreter": what a family asked for is written down beside what the roster
// says of them, and outlives the roster's next import.

import { z } from 'zod'
import { type Context, defineFormCommand, type Submitted } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { languageKey } from '#families/language'
import { type FamilyPerson, personKey } from '#families/person'
import { readFamilyWords, readLanguageWords } from '#language/family-words'
import { planKinds } from '#plans/kind'
import type { FamilyMember, NoteBefore } from '#records/families'
import { later, t } from '#wording/t'
import { studentId } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { familyTitle } from './family.js'
import { type FamilyAtHand, familyAtHand } from './family-at-hand.js'
import { called, personItem, restrictionsOf } from './family-words.js'
import { fitsRelationship } from './fits-relationship.js'
import { noteFrom, personSchema, personValues } from './person-form.js'
import { meantIn } from './who-is-meant.js'

const input = z.object({
  words: z.string().max(2_000).default(''),
  student: studentId.optional(),
  kind: z.enum(planKinds).optional(),
  /** Our own id of somebody; `new` for somebody whom nobody has named yet. */
  person: z.string().max(100).optional(),
  relationship: z.string().max(40).optional(),
})
type Input = z.infer<typeof input>

export const changeFamily = defineFormCommand({
  name: 'changeFamily',
  summary: later`Write down a family member's language, interpreter, and how they wish to be told`,
  phrases: [
    ...['change family', 'change family of …', 'edit family', 'edit family of …', 'add to the family of …'],
    ...['speaks', 'mother speaks', 'father speaks', 'parents speak', 'guardian speaks', 'family speaks'],
    ...['mother needs an interpreter', 'father needs an interpreter', 'family needs an interpreter'],
    ...['parents need an interpreter', 'needs an interpreter', 'interpreter for …'],
  ],
  takes: 'everything',
  input,
  mayUse: 'staff',
  examples: [later`J. Doe's mother speaks Vietnamese, needs an interpreter`],
  form: {
    async open(asked, context) {
      const found = await whoIsMeant(asked, context)
      if ('status' in found) return found
      const { student, kind, person } = found
      const { language, interpreter } = readLanguageWords(asked.words)
      const relationship = asked.relationship ?? readFamilyWords(asked.words).relationship
      return {
        title: person ? called(person) : t`Somebody of the family`,
        schema: personSchema(person),
        values: personValues(person, {
          ...(language && { language }),
          ...(interpreter && { interpreter }),
          ...(!person && relationship && relationship !== 'family' && { relationship }),
        }),
        basis: basisOf(person),
        input: { student: student.id, kind, person: person?.id ?? 'new' },
        sections: [
          { type: 'text', text: nameWithGrade(student) },
          ...(person ? restrictionsOf([person]) : []),
          ...(person ? [{ type: 'list' as const, items: [personItem(person)] }] : []),
        ],
        submitLabel: t`Write it down`,
        students: [student.sourcedId],
        // What was just said is not given up for what was begun before.
        startsAnew: language !== undefined || interpreter !== undefined,
      }
    },
    async submit(values, { input: asked, basis }, context): Promise<Submitted> {
      const found = await whoIsMeant(asked, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { student, kind, people } = found
      const note = noteFrom(found.person, values)
      // Somebody new whom the files name after all is that person.
      const person = found.person ?? people.find((one) => personKey(one) === personKey(note))
      if (!found.person && person) {
        return {
          type: 'faults',
          faults: { name: t`${called(person)} stands there already. Please change that entry.` },
        }
      }
      if (basis !== undefined && basis !== basisOf(person)) {
        const says = t`Somebody else changed this meanwhile. Please look at what stands there now, and send once more.`
        return {
          type: 'faults',
          faults: { language: says },
          ...(person && { sections: [{ type: 'list', items: [personItem(person)] }] }),
          conflict: true,
          basis: basisOf(person),
        }
      }
      const kept = { ...note, ...(note.language && { language: languageKey(note.language) }) }
      const by = context.viewer.staff.id
      const undo = await context.write(async (unit) =>
        unit.undo.remember({
          command: 'changeFamily',
          says: t`what was written down of ${called(note)}, family of ${student.name}`,
          payload: await unit.families.writeNote(student.id, kept, by),
          student: student.id,
          by,
        }),
      )
      const after = await familyAtHand({ student: student.id, kind }, familyTitle, context)
      const now = 'status' in after ? undefined : after.people.find((one) => personKey(one) === personKey(note))
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`Written down: ${called(note)}, family of ${student.name}`,
          sections: [
            ...(now ? restrictionsOf([now]) : []),
            ...(now ? [{ type: 'list' as const, items: [personItem(now)] }] : []),
            {
              type: 'buttons',
              buttons: [
                undoButton(undo),
                { label: t`Family`, action: { command: 'family', input: { student: student.id, kind } } },
              ],
            },
          ],
          students: [student.sourcedId],
          data: { person: kept, undo },
        },
      }
    },
  },
  async undo(payload, unit, context) {
    await unit.families.restoreNote(payload as NoteBefore, context.viewer.staff.id)
  },
})

function basisOf(person: FamilyPerson | undefined): string {
  return String(person?.revision ?? 0)
}

interface WhoIsMeant extends FamilyAtHand {
  /** Absent: somebody new. */
  readonly person?: FamilyMember
}

async function whoIsMeant(asked: Input, context: Context): Promise<WhoIsMeant | Answer> {
  const { kind } = asked
  const meant = asked.student
    ? { student: asked.student, ...(asked.relationship && { relationship: asked.relationship }) }
    : await meantIn(asked.words, context, (one) => ({ command: 'changeFamily', input: { ...one } }))
  if ('status' in meant) return meant
  const found = await familyAtHand({ student: meant.student, kind }, familyTitle, context)
  if ('status' in found) return found
  const { people, student } = found
  if (asked.person === 'new') return found
  const byId = people.find(({ id }) => id === asked.person)
  const fits = people.filter((one) => fitsRelationship(one.relationship, meant.relationship))
  const person = byId ?? (fits.length === 1 ? fits[0] : undefined)
  if (person) return { ...found, person }
  if (people.length === 0 || (meant.relationship && meant.relationship !== 'family' && fits.length === 0)) {
    return found
  }
  const choices = [...(fits.length > 0 ? fits : people)].map((one) => ({ label: called(one), person: one.id }))
  return {
    status: 'choose',
    title: familyTitle(student),
    sections: [
      {
        type: 'choices',
        prompt: t`Of whom do you want to write something down?`,
        choices: [...choices, { label: t`Somebody else …`, person: 'new' }].map(({ label, person: whom }) => ({
          label,
          action: { command: 'changeFamily', input: { student: student.id, kind: found.kind, person: whom } },
        })),
      },
    ],
    students: [student.sourcedId],
    data: {},
  }
}

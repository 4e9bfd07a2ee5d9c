// To whom something may be given: those who hold the right to it, those of whom nothing says, the student, and last, said
// so, those who hold none: what happened is written down even then, with what is wrong about it.

import { z } from 'zod'
import type { FamilyPerson } from '#families/person'
import { rightsOf } from '#families/rights'
import { text } from '#plans/field-kit'
import type { FamilyMember, Handing } from '#records/families'
import type { VisibleStudent } from '#records/visible'
import { t } from '#wording/t'
import { called } from './family-words.js'

const theStudent = 'student'

/** The fields that ask for it. */
export function recipientFields(people: readonly FamilyMember[]) {
  const { offered, unknown, withheld } = rightsOf(people)
  const listed = [...offered, ...unknown].map((one) => [one.id, called(one)] as const)
  const barred = withheld.map((one) => [one.id, t`${called(one)}, who holds no right to it`] as const)
  return {
    recipient: text({
      label: t`Who received it`,
      options: Object.fromEntries([...listed, [theStudent, t`The student`], ...barred]),
    }),
    ...(unknown.length > 0 && {
      rightConfirmed: z.boolean().meta({ label: t`I made sure that they may receive records` }).optional(),
    }),
    ...(withheld.length > 0 && {
      givenDespite: z
        .boolean()
        .meta({ label: t`It went to somebody who holds no right to it, and I write that down` })
        .optional(),
    }),
  }
}

/** Who is chosen to begin with: the only one who holds the right. */
export function firstRecipient(people: readonly FamilyMember[]): FamilyMember | undefined {
  const { offered } = rightsOf(people)
  return offered.length === 1 ? offered[0] : undefined
}

interface Chosen {
  readonly recipient: string
  /** The boxes, where the form has them. */
  readonly rightConfirmed?: unknown
  readonly givenDespite?: unknown
}

export type Recipient = Pick<Handing, 'name' | 'relationship' | 'speaks' | 'withoutRight' | 'rightConfirmedBy'>

/** Who it was, or the fault of what was chosen. @param by whoever hands it over, by name */
export function recipientFrom(
  { recipient, rightConfirmed, givenDespite }: Chosen,
  people: readonly FamilyMember[],
  student: VisibleStudent,
  by: string,
): Recipient | { readonly faults: Readonly<Record<string, string>> } {
  if (recipient === theStudent) return { name: student.name, relationship: 'student' }
  const person = people.find(({ id }) => id === recipient)
  if (!person) return { faults: { recipient: t`Please choose one of the list.` } }
  const { unknown, withheld } = rightsOf([person])
  if (withheld.length > 0 && givenDespite !== true) {
    return { faults: { recipient: whyBarred(person) } }
  }
  if (unknown.length > 0 && rightConfirmed !== true) {
    return {
      faults: { rightConfirmed: t`Please make sure first that ${person.name} may receive this student's records.` },
    }
  }
  const { name, relationship, language } = person
  return {
    name,
    relationship,
    ...(language && { speaks: language }),
    ...(withheld.length > 0 && { withoutRight: true }),
    ...(unknown.length > 0 && { rightConfirmedBy: by }),
  }
}

function whyBarred({ name, restriction }: FamilyPerson): string {
  const why = restriction ? `: ${restriction}` : ''
  return t`${name} holds no right to it${why}. Please don't hand it over. If that has happened, tick the box below, and it is written down.`
}

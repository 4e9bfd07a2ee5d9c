// What the ids of what is kept of families are made from: the same in chat and in a file, so that each finds the other's.
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Day } from '#time/day'
import type { Concern } from './concern.js'
import type { GivenDocument } from './given-document.js'
import { type PersonNote, personKey } from './person.js'

export function noteName(student: StudentId, person: Pick<PersonNote, 'name' | 'relationship'>): string {
  return [student, personKey(person)].join('|')
}

export function concernName(student: StudentId, { day, name, words }: Pick<Concern, 'day' | 'name' | 'words'>): string {
  return [student, day, name, words].join('|')
}

export function givenName(
  student: StudentId,
  given: {
    readonly kind: PlanKind
    readonly document: GivenDocument
    readonly day: Day
    readonly number?: number | undefined
    readonly name: string
    readonly how: string
    readonly language: string
  },
): string {
  const { kind, document, day, number, name, how, language } = given
  return [student, kind, document, number ?? '', day, name, how, language].join('|')
}

export function noticeName(student: StudentId, kind: PlanKind, number: number): string {
  return [student, kind, number].join('|')
}

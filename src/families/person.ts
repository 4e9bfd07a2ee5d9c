// Who belongs to a student's family: what the roster and contacts.csv say of each, and what staff wrote down beside it.
// Which of the two counts is settled here and nowhere else; docs/families.md says it in words.
import { fold } from '#language/fold'

/** What may be said of somebody's rights: undefined where nothing says. */
export interface Rights {
  /** Holds the right to decide on the student's education (34 CFR 300.30, 300.519, 300.520). */
  readonly educationalRights?: boolean
  readonly mayReceiveRecords?: boolean
  /** An order or an agreement that limits what they may be told: in words, as the office has it. */
  readonly restriction?: string
}

export const interpreters = ['needed', 'notNeeded'] as const
export type Interpreter = (typeof interpreters)[number]

/** How somebody wishes to be told things. */
export const tellings = ['call', 'text', 'email', 'mail', 'byHand', 'meeting'] as const
export type Telling = (typeof tellings)[number]

/** Somebody as the roster or contacts.csv has them. */
export interface PersonOnFile extends Rights {
  readonly id: string
  readonly name: string
  readonly relationship: string
  readonly email?: string
  readonly phone?: string
  readonly language?: string
}

/** What staff wrote down of somebody, whom the files may name as well. */
export interface PersonNote extends Rights {
  readonly name: string
  readonly relationship: string
  readonly email?: string
  readonly phone?: string
  readonly language?: string
  readonly interpreter?: Interpreter
  readonly tell?: Telling
  /** What else is worth knowing: "not before six", "reads large print". */
  readonly note?: string
}

export interface FamilyPerson extends PersonNote {
  readonly id: string
  /** `file`: the files name them. `note`: staff wrote them down, and no file names them. */
  readonly source: 'file' | 'note'
  /** What staff wrote down, which a form begins with. */
  readonly written?: PersonNote
  /** Another with every change of what staff wrote down. */
  readonly revision?: number
}

/** A note as it is kept. */
export interface KeptNote extends PersonNote {
  readonly id: string
  readonly revision: number
}

/** The same person is known by name and relationship, whatever the case and the signs between words. */
export function personKey({ name, relationship }: Pick<PersonNote, 'name' | 'relationship'>): string {
  return `${fold(name)}|${fold(relationship)}`
}

/**
 * A student's family, whoever is restricted first.
 *
 * Rights are the file's where it says something and the note's where it is silent; a restriction counts wherever it
 * stands. Language is what the family asked for, so the note's stands before the file's.
 */
export function familyOf(onFile: readonly PersonOnFile[], notes: readonly KeptNote[]): readonly FamilyPerson[] {
  const people = new Map<string, FamilyPerson>()
  for (const { id, ...said } of onFile) {
    const key = personKey(said)
    const known = people.get(key)
    people.set(key, { ...(known ? joined(known, said) : said), id: known?.id ?? id, source: 'file' })
  }
  for (const { id, revision, ...note } of notes) {
    const key = personKey(note)
    const known = people.get(key)
    const written = { written: note, revision }
    people.set(key, known ? { ...withNote(known, note), ...written } : { ...note, id, source: 'note', ...written })
  }
  return [...people.values()].sort((a, b) => Number(isRestricted(b)) - Number(isRestricted(a)))
}

/** Two rows about one person: the stricter counts. */
function joined(one: PersonNote, other: PersonNote): PersonNote {
  const restriction = bothOf(one.restriction, other.restriction)
  const rights = stricter(one.educationalRights, other.educationalRights)
  const records = stricter(one.mayReceiveRecords, other.mayReceiveRecords)
  return {
    ...other,
    ...one,
    ...(rights !== undefined && { educationalRights: rights }),
    ...(records !== undefined && { mayReceiveRecords: records }),
    ...(restriction && { restriction }),
  }
}

function withNote(person: FamilyPerson, note: PersonNote): FamilyPerson {
  const restriction = bothOf(person.restriction, note.restriction)
  const { name: _name, relationship: _relationship, ...asked } = note
  return {
    ...asked,
    ...person,
    ...(note.language && { language: note.language }),
    ...(restriction && { restriction }),
  }
}

function bothOf(one: string | undefined, other: string | undefined): string | undefined {
  return one && other && one !== other ? `${one}; ${other}` : (one ?? other)
}

function stricter(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  if (one === false || other === false) return false
  return one ?? other
}

/** Whether something limits what they may be told. */
export function isRestricted({ restriction }: Rights): boolean {
  return Boolean(restriction)
}

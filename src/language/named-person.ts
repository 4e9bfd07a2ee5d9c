// What the language room needs to know of somebody to find them by name.
export interface NamedPerson<Id> {
  readonly id: Id
  readonly givenName: string
  readonly familyName: string
  readonly middleName?: string
  readonly preferredName?: string
  /** The student number. */
  readonly identifier?: string
  /** The roster's own id. */
  readonly sourcedId?: string
}

/** Somebody's names and numbers, whoever they are. */
export type Named = Omit<NamedPerson<unknown>, 'id'>

/** The records can't be reached or written to just now: the disk is full, the database locked, stopped or cut off. */
export class RecordsAway extends Error {
  /**
   * @param mayBeKept they went away while a change was being kept, and nobody can say whether it was; otherwise nothing was
   */
  constructor(
    readonly mayBeKept: boolean,
    cause: unknown,
  ) {
    super('the records are away', { cause })
    this.name = 'RecordsAway'
  }
}

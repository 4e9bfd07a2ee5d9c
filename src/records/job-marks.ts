// What jobs have done already, each thing under a key of its own: it is done once, whichever process ticks.

/** What jobs remember. */
export interface JobMarks {
  /** Whether it was done. */
  has(key: string): Promise<boolean>
  /** The keys that begin so, without what they begin with. */
  under(beginning: string): Promise<ReadonlySet<string>>
}

/** What a change does to what jobs remember. */
export interface JobMarkWork {
  /** Takes a thing to be done, within the change that does it. @returns false where somebody else has it */
  take(key: string): Promise<boolean>
  /** Takes many at once, those that somebody else has as well. */
  takeAll(keys: readonly string[]): Promise<void>
  /** It was not done after all. @returns whether it had been taken */
  release(key: string): Promise<boolean>
}

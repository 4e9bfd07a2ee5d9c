// What jobs have done already, each thing under a key of its own: it is done once, whichever process ticks.

/** What jobs remember. */
export interface JobMarks {
  /** Whether it was done. */
  has(key: string): Promise<boolean>
}

/** What a change does to what jobs remember. */
export interface JobMarkWork {
  /** Takes a thing to be done, within the change that does it. @returns false where somebody else has it */
  take(key: string): Promise<boolean>
  /** It was not done after all. */
  release(key: string): Promise<void>
}

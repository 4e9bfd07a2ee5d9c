// One thing that the doctor looked at.
export interface Finding {
  readonly about: string
  readonly ok: boolean
  /** What was seen, and for a fault how to mend it. */
  readonly says: string
}

// One thing that the doctor looked at.
export interface Finding {
  readonly about: string
  readonly ok: boolean
  /** Worth knowing, though it may well be right as it is. */
  readonly note?: true
  /** What was seen, and for a fault how to mend it. */
  readonly says: string
}

/** As it is printed. */
export function inOneLine({ about, ok, note, says }: Finding): string {
  return `${ok ? (note ? 'note ' : 'ok   ') : 'FAULT'} ${about}: ${says}`
}

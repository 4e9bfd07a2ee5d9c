/** What is wrong with a template, and how to mend it. */
export interface TemplateFault {
  /** The first is 1. */
  readonly line: number
  readonly says: string
}

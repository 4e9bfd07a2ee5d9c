// What something lacks by the law that was recorded all the same: with the way to mend it, and its section.
import type { Section } from '#bot/reply'
import { t } from '#wording/t'

export interface RecordedDefect {
  /** A sentence, as it goes on after "Recorded with a defect". */
  readonly says: string
  readonly mend: string
  readonly citation: string
}

export function recordedDefect({ says, mend, citation }: RecordedDefect): Section {
  return { type: 'notice', tone: 'caution', text: t`Recorded with a defect: ${says} ${mend} (${citation})` }
}

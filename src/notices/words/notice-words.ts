// What a language says in a prior written notice. A language is one file with all of these; placeholders stand in braces.
import type { NoticeAct, NoticeMatter, NoticePart } from '../notice.js'

export interface NoticeLanguage {
  /** BCP 47: "en", "es". */
  readonly language: string
  /** How the language calls itself. */
  readonly name: string
  readonly title: string
  /** "The district {act} … {matter} …". */
  readonly opening: Readonly<Record<NoticeAct, string>>
  readonly matters: Readonly<Record<NoticeMatter, string>>
  /** What stands over each part, for the family. */
  readonly headings: Readonly<Record<NoticePart, string>>
  readonly student: string
  readonly date: string
  readonly effective: string
  readonly preparedBy: string
  /** What a notice begins with where nobody has written the part yet. */
  readonly starting: {
    readonly changes: string
    readonly firstPlan: string
    readonly meeting: string
    readonly revoked: string
    readonly revokedWhy: string
    readonly presentLevels: string
    readonly eligibility: string
    readonly safeguards: string
    /** For a 504 plan: the rights of 34 CFR 104.36. */
    readonly safeguards504: string
  }
}

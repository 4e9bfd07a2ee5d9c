// A prior written notice (34 CFR 300.503): what the district proposes or refuses, in seven parts, in words that the family
// understands. A draft until it is given; from then on it stays word by word as it was given.
import type { PlanKind } from '#plans/kind'
import type { Day } from '#time/day'
import { later } from '#wording/t'

/** The district proposes, or refuses, to begin or change something. */
export const noticeActs = ['proposes', 'refuses'] as const
export type NoticeAct = (typeof noticeActs)[number]

/** What it is about (34 CFR 300.503(a)). */
export const noticeMatters = ['identification', 'evaluation', 'placement', 'services', 'endOfServices'] as const
export type NoticeMatter = (typeof noticeMatters)[number]

export const noticeStatuses = ['draft', 'given', 'discarded'] as const
export type NoticeStatus = (typeof noticeStatuses)[number]

/** The seven parts, in the order of the law. */
export const noticeParts = ['action', 'why', 'evidence', 'safeguards', 'help', 'options', 'factors'] as const
export type NoticePart = (typeof noticeParts)[number]

/** What a notice says in one language; a part that is not written yet is absent. */
export type NoticeWords = Readonly<Partial<Record<NoticePart, string>>>

interface AboutPart {
  readonly label: string
  /** Where the law asks for it. */
  readonly section: string
  readonly hint: string
}

/** What each part is called for whoever writes it. */
export const aboutPart: Readonly<Record<NoticePart, AboutPart>> = {
  action: {
    label: later`What is proposed or refused`,
    section: '300.503(b)(1)',
    hint: later`The action itself, so that the family can picture it`,
  },
  why: {
    label: later`Why`,
    section: '300.503(b)(2)',
    hint: later`Why the district proposes or refuses it`,
  },
  evidence: {
    label: later`What it rests on`,
    section: '300.503(b)(3)',
    hint: later`Each evaluation, assessment, record or report that was used`,
  },
  safeguards: {
    label: later`Protection by procedural safeguards`,
    section: '300.503(b)(4)',
    hint: later`That parents are protected, and how to get a copy of the safeguards`,
  },
  help: {
    label: later`Where to get help`,
    section: '300.503(b)(5)',
    hint: later`Whom parents can ask for help in understanding this, with how to reach them`,
  },
  options: {
    label: later`What else was considered`,
    section: '300.503(b)(6)',
    hint: later`Other options that the team considered, and why each was rejected`,
  },
  factors: {
    label: later`Other factors`,
    section: '300.503(b)(7)',
    hint: later`Whatever else mattered; say so where there is nothing`,
  },
}

/** How it came to somebody who reads no language that it is written in (34 CFR 300.503(c)(2)). */
export interface Translated {
  /** Who put it into words: "Lan Tran, district interpreter, by phone". */
  readonly by?: string
  /** The family said that they understood, as whoever was there writes. */
  readonly understood?: string
}

/** A notice as it is kept; what the documents are made from. */
export interface PriorWrittenNotice {
  readonly id: string
  readonly kind: PlanKind
  /** Counts the notices of a student and kind of plan, from 1 on. */
  readonly number: number
  readonly status: NoticeStatus
  readonly act: NoticeAct
  readonly matter: NoticeMatter
  /** From when on the action holds, where that is known. */
  readonly effectiveDay?: Day
  /** The version of the plan that was in effect when it was begun. */
  readonly planVersion?: number
  /** What it says, by the key of the language (`languageKey`). */
  readonly words: Readonly<Record<string, NoticeWords>>
  /** Who wrote it, by name. */
  readonly by: string
  readonly givenDay?: Day
  /** Grows with every change: somebody else's is seen by it. */
  readonly revision: number
}

/** The parts that a notice lacks in a language. */
export function missingParts(words: NoticeWords | undefined): readonly NoticePart[] {
  return noticeParts.filter((part) => !words?.[part]?.trim())
}

/** The languages that a notice is wholly written in. */
export function wholeLanguages({ words }: Pick<PriorWrittenNotice, 'words'>): readonly string[] {
  return Object.keys(words).filter((language) => missingParts(words[language]).length === 0)
}

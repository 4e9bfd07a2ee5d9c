// How prior written notices are said in chat.

import type { Item, Section } from '#bot/reply'
import { languageName } from '#families/language'
import type { Defect } from '#notices/defects'
import {
  aboutPart,
  missingParts,
  type NoticeAct,
  type NoticeMatter,
  noticeParts,
  type PriorWrittenNotice,
} from '#notices/notice'
import { spokenDay } from '#time/day'
import { t, translated, wording } from '#wording/t'

export const actWords: Readonly<Record<NoticeAct, string>> = wording({
  proposes: 'The district proposes it',
  refuses: 'The district refuses it',
})

export const matterWords: Readonly<Record<NoticeMatter, string>> = wording({
  identification: 'identification as a child with a disability',
  evaluation: 'an evaluation',
  placement: 'the educational placement',
  services: 'the services and supports (FAPE)',
  endOfServices: 'the end of services after consent was revoked',
})

/** "Notice 2: the educational placement". */
export function noticeTitle({ number, matter }: Pick<PriorWrittenNotice, 'number' | 'matter'>): string {
  return t`Notice ${number}: ${matterWords[matter]}`
}

export function standing({ status, givenDay, effectiveDay }: PriorWrittenNotice): string {
  const from = effectiveDay ? t`, to hold from ${spokenDay(effectiveDay)}` : ''
  return status === 'given' && givenDay ? t`Given on ${spokenDay(givenDay)}${from}` : t`Draft${from}`
}

export function noticeItem(notice: PriorWrittenNotice): Item {
  return { text: noticeTitle(notice), details: [standing(notice), actWords[notice.act], languagesOf(notice)] }
}

/** In which languages it is written, and what each lacks. */
function languagesOf({ words }: PriorWrittenNotice): string {
  return Object.entries(words)
    .map(([language, says]) => {
      const lacks = missingParts(says).length
      return lacks === 0 ? languageName(language) : t`${languageName(language)}: ${lacks} of 7 parts to write`
    })
    .join('; ')
}

/** The seven parts as they are written in a language. */
export function partsSections({ words }: PriorWrittenNotice, language: string): readonly Section[] {
  const says = words[language] ?? {}
  return [
    {
      type: 'list',
      heading: languageName(language),
      items: noticeParts.map((part) => ({
        text: translated(aboutPart[part].label),
        details: [says[part] ?? t`Not written yet (34 CFR ${aboutPart[part].section})`],
      })),
    },
  ]
}

/** What is lacking, each with its section and the way to mend it. */
export function defectSections(defects: readonly Defect[]): readonly Section[] {
  return defects.map(({ says, mend, section }) => ({
    type: 'notice',
    tone: 'caution',
    text: t`Defect: ${says} (${section}). ${mend}`,
  }))
}

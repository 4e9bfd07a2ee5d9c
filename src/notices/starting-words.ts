// What a notice begins with: what the plan knows already, as a text that whoever writes it keeps, changes or throws away.
// Nothing here decides: no option and no reason is made up.
import { differencesOf } from '#plans/difference'
import type { PlanDocument } from '#plans/document'
import type { PlanKind } from '#plans/kind'
import { dayIn, fill } from '#progress/reports/fill'
import { languageCalled } from '#progress/reports/words/all'
import type { Day } from '#time/day'
import { inLanguage } from '#wording/in-language'
import { languages } from '#wording/language'
import type { NoticeMatter, NoticeWords } from './notice.js'
import { noticeLanguage } from './words/all.js'
import type { NoticeLanguage } from './words/notice-words.js'

export interface KnownOfPlan {
  readonly kind: PlanKind
  /** The plan in effect; absent before there is one. */
  readonly inEffect?: PlanDocument | undefined
  /** What is drafted or proposed. */
  readonly planned?: PlanDocument | undefined
  readonly matter: NoticeMatter
  /** When consent to services was revoked in writing. */
  readonly revokedOn?: Day | undefined
  /** The district's own words on where to get help. */
  readonly help?: string | undefined
}

/** @param language the key of one that the product writes in; of another nothing is known */
export function startingWords(known: KnownOfPlan, language: string): NoticeWords {
  const words = noticeLanguage(language)
  const spoken = languages.find((one) => one === language)
  if (!words || !spoken) return {}
  return inLanguage(spoken, () => ({
    ...actionAndWhy(known, words),
    ...evidenceOf(known, words),
    safeguards: known.kind === 'iep' ? words.starting.safeguards : words.starting.safeguards504,
    ...(known.help && { help: known.help }),
  }))
}

function actionAndWhy({ matter, inEffect, planned, revokedOn }: KnownOfPlan, words: NoticeLanguage): NoticeWords {
  const { starting } = words
  if (matter === 'endOfServices') {
    return {
      action: starting.revoked,
      ...(revokedOn && { why: fill(starting.revokedWhy, { day: spoken(words, revokedOn) }) }),
    }
  }
  const changes = planned ? differencesOf(inEffect, planned).map(({ says }) => `- ${says}`) : []
  if (changes.length === 0) return {}
  const met = planned?.header.meetingDate
  return {
    action: [inEffect ? starting.changes : starting.firstPlan, ...changes].join('\n'),
    ...(met && met !== inEffect?.header.meetingDate && { why: fill(starting.meeting, { day: spoken(words, met) }) }),
  }
}

function evidenceOf({ inEffect, planned }: KnownOfPlan, words: NoticeLanguage): NoticeWords {
  const document = planned ?? inEffect
  if (!document) return {}
  const { presentLevels } = document.content
  const { lastEligibilityDate } = document.header
  const list = presentLevels.map(({ area, date }) => (date ? `${area} (${spoken(words, date)})` : area)).join(', ')
  const lines = [
    ...(list ? [fill(words.starting.presentLevels, { list })] : []),
    ...(lastEligibilityDate ? [fill(words.starting.eligibility, { day: spoken(words, lastEligibilityDate) })] : []),
  ]
  return lines.length > 0 ? { evidence: lines.join('\n') } : {}
}

function spoken(words: NoticeLanguage, day: Day): string {
  const report = languageCalled(words.language)
  return report ? dayIn(report, day) : day
}

// What is lacking in a notice as it was given: it is recorded all the same, with the section and the way to mend it.
import { languageName } from '#families/language'
import { type Day, spokenDay } from '#time/day'
import { t, translated } from '#wording/t'
import { aboutPart, missingParts, type PriorWrittenNotice, type Translated, wholeLanguages } from './notice.js'

export interface Giving extends Translated {
  readonly day: Day
  readonly to: {
    readonly name: string
    /** They hold no right to it, or something limits what they may be told. */
    readonly withoutRight?: boolean
    /** The key of the language that they asked to be told in. */
    readonly speaks?: string
  }
  /** The key of the language that it was given in. */
  readonly language: string
}

export interface Defect {
  readonly says: string
  /** What mends it. */
  readonly mend: string
  readonly section: string
}

/** Everything that is lacking, the gravest first. @param notice as it stood when it was given */
export function noticeDefects(notice: PriorWrittenNotice, giving: Giving): readonly Defect[] {
  const defects = [
    ...recipientDefects(giving),
    ...partDefects(notice, giving),
    ...languageDefects(notice, giving),
    ...lateDefects(notice, giving),
  ]
  // 34 CFR 104.36 asks for notice and says no more of it.
  return notice.kind === 'iep'
    ? defects
    : defects.map((one) => ({ ...one, section: t`${one.section}, followed for 504 plans as guidance` }))
}

function recipientDefects({ to }: Giving): readonly Defect[] {
  if (!to.withoutRight) return []
  return [
    {
      section: '34 CFR 300.503(a), 300.30',
      says: t`${to.name} holds no right to it, or is restricted.`,
      mend: t`Give it to whoever holds the educational rights, and tell the office that this went out.`,
    },
  ]
}

function partDefects(notice: PriorWrittenNotice, { language }: Giving): readonly Defect[] {
  const [first] = wholeLanguages(notice)
  const lacks = missingParts(notice.words[language] ?? (first ? notice.words[first] : Object.values(notice.words)[0]))
  if (lacks.length === 0) return []
  return [
    {
      section: `34 CFR ${lacks.map((part) => aboutPart[part].section).join(', ')}`,
      says: t`It lacks: ${lacks.map((part) => translated(aboutPart[part].label)).join('; ')}.`,
      mend: t`Write a further notice with what is lacking, and give that too.`,
    },
  ]
}

/** Native language, and where that is not written: put into words, understood, and both written down. */
function languageDefects(notice: PriorWrittenNotice, { to, language, by, understood }: Giving): readonly Defect[] {
  // A part that is written in no language is lacking, and not its translation.
  const written = Object.values(notice.words).map(missingParts)
  const lacking = missingParts(notice.words[language])
  const isWritten = notice.words[language] && lacking.every((part) => written.every((lacks) => lacks.includes(part)))
  const defects: Defect[] = []
  if (!isWritten && !(by && understood)) {
    defects.push({
      section: '34 CFR 300.503(c)(2)',
      says: t`It is not written in ${languageName(language)}, and there is no evidence that it was translated and understood.`,
      mend: t`Have it translated, by mouth where need be, and write down by whom and that it was understood.`,
    })
  }
  if (to.speaks && to.speaks !== language) {
    defects.push({
      section: '34 CFR 300.503(c)(1)(ii)',
      says: t`${to.name} speaks ${languageName(to.speaks)}; it was given in ${languageName(language)}.`,
      mend: t`Give it in ${languageName(to.speaks)}, unless that is clearly not feasible.`,
    })
  }
  return defects
}

/** "A reasonable time before": no federal rule gives a number, so only what came too late to be before is said. */
function lateDefects({ effectiveDay }: PriorWrittenNotice, { day }: Giving): readonly Defect[] {
  if (!effectiveDay || day < effectiveDay) return []
  return [
    {
      section: '34 CFR 300.503(a)',
      says: t`It was given on ${spokenDay(day)}, and the action holds from ${spokenDay(effectiveDay)}: not a reasonable time before.`,
      mend: t`Where the action can still wait, let it hold from a later day.`,
    },
  ]
}

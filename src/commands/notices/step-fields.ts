// The seven parts in three steps of a few fields each, in the order in which they are thought of.

import { z } from 'zod'
import type { FormValues } from '#bot/form'
import {
  aboutPart,
  type NoticePart,
  type NoticeWords,
  noticeActs,
  noticeMatters,
  type PriorWrittenNotice,
} from '#notices/notice'
import { dayField, oneOf, text } from '#plans/field-kit'
import { t, translated } from '#wording/t'
import { matterWords } from './notice-words.js'

/** The parts of each step. */
const steps: readonly (readonly NoticePart[])[] = [
  ['action', 'why'],
  ['evidence', 'options', 'factors'],
  ['safeguards', 'help'],
]
export const stepCount = steps.length

/** @param step from 1 on */
export function partsOfStep(step: number): readonly NoticePart[] {
  return steps[step - 1] ?? []
}

/** The kind and day of a notice are asked with its first words, and not with a translation. */
function asksAbout(step: number, isFirstLanguage: boolean): boolean {
  return step === 1 && isFirstLanguage
}

/** @param isFirstLanguage whether it is the language that the notice is written in first */
export function stepSchema(step: number, isFirstLanguage: boolean) {
  const parts = partsOfStep(step).map((part) => {
    const { label, hint, section } = aboutPart[part]
    const field = text({ label: translated(label), hint: `${translated(hint)} (34 CFR ${section})`, long: true })
    return [part, field.optional()] as const
  })
  return z.object({
    ...(asksAbout(step, isFirstLanguage) && {
      act: oneOf(noticeActs, { label: t`The district`, options: { proposes: t`proposes it`, refuses: t`refuses it` } }),
      matter: oneOf(noticeMatters, { label: t`What it is about`, options: { ...matterWords } }),
    }),
    ...Object.fromEntries(parts),
    ...(asksAbout(step, isFirstLanguage) && {
      effectiveDay: dayField({
        label: t`To hold from`,
        hint: t`The day from which the district acts, where it is known`,
      }).optional(),
    }),
  })
}

export function stepValues(
  step: number,
  notice: Pick<PriorWrittenNotice, 'act' | 'matter' | 'effectiveDay'>,
  words: NoticeWords,
  isFirstLanguage: boolean,
): FormValues {
  const { act, matter, effectiveDay } = notice
  return {
    ...(asksAbout(step, isFirstLanguage) && { act, matter, effectiveDay }),
    ...Object.fromEntries(partsOfStep(step).map((part) => [part, words[part]])),
  }
}

/** The words with a step's parts as they were typed: what was emptied is gone. */
export function wordsWith(words: NoticeWords, step: number, typed: Readonly<Record<string, unknown>>): NoticeWords {
  const kept = Object.entries(words).filter(([part]) => !partsOfStep(step).includes(part as NoticePart))
  const said = partsOfStep(step).flatMap((part) => {
    const says = typed[part]
    return typeof says === 'string' && says.trim() !== '' ? [[part, says] as const] : []
  })
  return Object.fromEntries([...kept, ...said])
}

// The fields of the form for one goal of a report: the district's code, and the words that a family reads.

import { z } from 'zod'
import type { FormValues } from '#bot/form'
import { oneOf } from '#plans/field-kit'
import type { ReportCode } from '#progress/reports/codes'
import { isEmptyComment } from '#progress/reports/empty-comment'
import { reportLanguages } from '#progress/reports/words/all'
import { english } from '#progress/reports/words/en'
import { later, t } from '#wording/t'
import type { GoalToReport } from './report-at-hand.js'
import { exampleFor, examplesFor, outlookWords } from './report-words.js'

/** Beside the language that staff write in. */
const further = reportLanguages.filter((words) => words !== english)
const fieldOf = (language: string) => `comment-${language}`

const longText = (label: string, hint: string) => z.string().trim().max(8_000).meta({ label, hint, long: true })

const whatYouSee = longText(
  later`What you see`,
  later`What the student does now that they could not before, and what comes next; families read it`,
)

/** @param example whether there is a sentence made of the data that can be taken as it is */
export function goalFields(codes: readonly ReportCode[], example: boolean) {
  const options = codes.map(({ code, outlook, words }) => [code, `${code}: ${words ?? outlookWords[outlook]}`] as const)
  return z.object({
    code: oneOf(codes.map(({ code }) => code) as [string, ...string[]], {
      label: t`Is the progress enough to meet the goal by its date?`,
      options: Object.fromEntries(options),
    }),
    ...(example && { useSentence: z.boolean().meta({ label: t`Begin with the sentence above` }).optional() }),
    comment: example ? whatYouSee.optional() : whatYouSee,
    ...Object.fromEntries(
      further.map(({ language, name }) => [
        fieldOf(language),
        longText(t`The same in ${name}`, t`Left empty, the report says that this is written in English`).optional(),
      ]),
    ),
  })
}

/** What the form holds at first. */
export function goalValues({ written, figures }: GoalToReport, codes: readonly ReportCode[]): FormValues {
  const code = written?.code ?? codes.find(({ outlook }) => outlook === figures.outlook)?.code
  const translated = Object.entries(written?.translations ?? {}).map(([language, said]) => [fieldOf(language), said])
  return {
    ...(code && codes.some((one) => one.code === code) && { code }),
    comment: written?.comment ?? '',
    ...Object.fromEntries(translated),
  }
}

export interface SaidOfGoal {
  readonly code: string
  readonly comment: string
  readonly translations?: Readonly<Record<string, string>>
}

/** What was said of a goal, the sentence of the data taken into it; or what is wrong, by field. */
export function saidOf(
  values: Readonly<Record<string, unknown>>,
  one: GoalToReport,
): SaidOfGoal | { readonly faults: Readonly<Record<string, string>> } {
  const examples = examplesFor(one)
  const typed = (field: string) => String(values[field] ?? '').trim()
  const taken = (language: string) => (values.useSentence === true ? (examples.get(language) ?? '') : '')
  const joined = (language: string, field: string) => [taken(language), typed(field)].filter(Boolean).join(' ')
  const comment = joined(english.language, 'comment')
  if (isEmptyComment(comment)) {
    const example = exampleFor(one)
    const instead = example ? t`Say what was measured, such as: ${example}` : t`Say what you see the student do.`
    return { faults: { comment: t`A family can't tell from this how their child is doing. ${instead}` } }
  }
  const translations: Record<string, string> = {}
  for (const { language } of further) {
    const field = fieldOf(language)
    // The sentence alone would leave out what was added to it in English.
    const said = typed('comment') && !typed(field) ? '' : joined(language, field)
    if (said === '') continue
    if (isEmptyComment(said)) {
      const example = examples.get(language)
      return { faults: { [field]: t`This says nothing of the student.${example ? t` Such as: ${example}` : ''}` } }
    }
    translations[language] = said
  }
  return { code: String(values.code), comment, ...(Object.keys(translations).length > 0 && { translations }) }
}

// Fills the placeholders of a sentence, and writes days and numbers as a language does.
import type { Day } from '#time/day'
import type { ReportWords } from './words/report-words.js'

/** @throws where a placeholder has no value: a sentence with a hole never reaches a family */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`a sentence of a report has no value for ${name}`)
    return String(value)
  })
}

export function dayIn({ day: pattern, months }: ReportWords, of: Day): string {
  const [year = '', month = '', day = ''] = of.split('-')
  return fill(pattern, { day: Number(day), month: months[Number(month) - 1] ?? '', year })
}

/** A number with one decimal at most. */
export function numberIn({ decimal }: ReportWords, value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', decimal)
}

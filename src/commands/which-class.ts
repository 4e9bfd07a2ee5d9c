// Which class somebody means: by period, by title, or the only one there is.

import type { Answer } from '#bot/reply'
import { readClassWords } from '#language/class-words'
import { foldWords } from '#language/fold'
import type { ClassRecord } from '#records/student-records'
import type { Viewer } from '#records/viewer'
import { t } from '#wording/t'

export type WhichClass =
  | { readonly type: 'one'; readonly found: ClassRecord }
  | { readonly type: 'several'; readonly found: readonly ClassRecord[] }
  | { readonly type: 'none' }

/** Finds a class among those the asker teaches, then among those of their offices. */
export async function whichClass(viewer: Viewer, words: string): Promise<WhichClass> {
  const asked = readClassWords(words)
  const mine = await viewer.classes()
  const fitting = mine.filter((one) => fits(one, asked))
  if (fitting.length > 0) return oneOf(fitting)
  // Whoever holds an office has every class of a school: only a title tells one from another.
  if (asked.words === '' && !asked.period) return { type: 'none' }
  return oneOf((await viewer.officeClasses()).filter((one) => fits(one, asked)))
}

/** A class by its id, among the same. */
export async function classById(viewer: Viewer, id: string): Promise<ClassRecord | undefined> {
  const mine = (await viewer.classes()).find((one) => one.id === id)
  return mine ?? (await viewer.officeClasses()).find((one) => one.id === id)
}

/** "Algebra 1, period 2". */
export function classTitle(of: ClassRecord): string {
  return of.periods.length > 0 ? t`${of.title}, period ${of.periods.join(', ')}` : of.title
}

/** Asks which of several classes is meant. */
export function chooseClass(command: string, classes: readonly ClassRecord[]): Answer {
  return {
    status: 'choose',
    title: t`Which class?`,
    sections: [
      {
        type: 'choices',
        prompt: t`Pick one.`,
        choices: classes.slice(0, 100).map((one) => ({
          label: classTitle(one),
          detail: one.schoolName,
          action: { command, input: { classId: one.id } },
        })),
      },
    ],
    students: [],
    data: { classes: classes.map((one) => ({ title: one.title, periods: one.periods })) },
  }
}

/** The asker has no such class, or may not see it: one answer. */
export const noSuchClass = (): Answer => ({
  status: 'notFound',
  title: t`I find no class of yours like that`,
  sections: [{ type: 'text', text: t`Try a period ("class period 2") or a part of its title ("class algebra").` }],
  students: [],
  data: {},
})

function fits(one: ClassRecord, asked: ReturnType<typeof readClassWords>): boolean {
  if (asked.period && !one.periods.some((period) => isSamePeriod(period, asked.period ?? ''))) return false
  const title = foldWords(one.title)
  return foldWords(asked.words).every((word) => title.some((part) => part.startsWith(word)))
}

/** "2", "02" and "Period 2" are one. */
export function isSamePeriod(a: string, b: string): boolean {
  return labelOf(a) === labelOf(b)
}

function oneOf(classes: readonly ClassRecord[]): WhichClass {
  const only = classes[0]
  if (!only) return { type: 'none' }
  return classes.length === 1 ? { type: 'one', found: only } : { type: 'several', found: classes }
}

function labelOf(period: string): string {
  return period
    .trim()
    .toLowerCase()
    .replace(/^(period|per|pd|p)\.?\s*(?=\d)/, '')
    .replace(/^0+(?=.)/, '')
}

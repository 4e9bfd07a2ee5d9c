// How much help it took: an ordinal scale, least to most. Districts order the physical ones differently; this is the
// usual order of a least-to-most hierarchy.
import { wording } from '#wording/t'
export const promptLevels = ['independent', 'gestural', 'verbal', 'model', 'partialPhysical', 'fullPhysical'] as const
export type PromptLevel = (typeof promptLevels)[number]

export const promptTitles: Readonly<Record<PromptLevel, string>> = wording({
  independent: 'Independent',
  gestural: 'Gestural prompt',
  verbal: 'Verbal prompt',
  model: 'Model',
  partialPhysical: 'Partial physical prompt',
  fullPhysical: 'Full physical prompt',
})

const otherWords: Readonly<Record<string, PromptLevel>> = {
  i: 'independent',
  ind: 'independent',
  independently: 'independent',
  g: 'gestural',
  gesture: 'gestural',
  v: 'verbal',
  verbally: 'verbal',
  m: 'model',
  modeled: 'model',
  modeling: 'model',
  pp: 'partialPhysical',
  partial: 'partialPhysical',
  fp: 'fullPhysical',
  full: 'fullPhysical',
  physical: 'fullPhysical',
  'hand over hand': 'fullPhysical',
}

const byWords = new Map<string, PromptLevel>([
  ...promptLevels.flatMap((level): (readonly [string, PromptLevel])[] => [
    [level.toLowerCase(), level],
    [promptTitles[level].toLowerCase(), level],
    [promptTitles[level].toLowerCase().replace(/ prompt$/, ''), level],
  ]),
  ...Object.entries(otherWords),
])

/** The level that some words mean ("verbal prompt", "PP"); undefined where they mean none. */
export function promptLevelFrom(words: string): PromptLevel | undefined {
  return byWords.get(words.trim().toLowerCase())
}

/** A level's place on the scale: 0 for independent. */
export function rankOf(level: PromptLevel): number {
  return promptLevels.indexOf(level)
}

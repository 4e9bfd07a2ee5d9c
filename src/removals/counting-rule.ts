// What counts as a day of removal in this district. Part 300 doesn't say it of every kind; the comments of the Department of
// Education do of some (71 FR 46715, August 14, 2006). So it is the district's rule, and each count shows it.
import { later } from '#wording/t'

export const inSchoolChoices = ['unlessServed', 'always', 'never'] as const
export const partDayChoices = ['day', 'minutes', 'never'] as const
export const busChoices = ['ifOnPlan', 'always', 'never'] as const

export interface CountingRule {
  readonly inSchool: (typeof inSchoolChoices)[number]
  readonly partDay: (typeof partDayChoices)[number]
  readonly bus: (typeof busChoices)[number]
  /** Minutes of a whole school day, for what is counted by minutes. */
  readonly dayMinutes: number
}

/** What the district has chosen, as far as it is about removals. */
export interface RemovalSettings {
  readonly removalsInSchool: CountingRule['inSchool']
  readonly removalsPartDay: CountingRule['partDay']
  readonly removalsOnBus: CountingRule['bus']
  readonly removalsDayMinutes: number
  readonly removalWarnings: string
}

/** @param planMinutes of a school day, as the student's plan has them */
export function countingRule(settings: RemovalSettings, planMinutes?: number): CountingRule {
  return {
    inSchool: settings.removalsInSchool,
    partDay: settings.removalsPartDay,
    bus: settings.removalsOnBus,
    dayMinutes: planMinutes && planMinutes > 0 ? planMinutes : settings.removalsDayMinutes,
  }
}

const inSchoolWords: Readonly<Record<CountingRule['inSchool'], string>> = {
  unlessServed: later`In school counts unless the student kept their services and classes among peers (71 FR 46715).`,
  always: later`In school always counts.`,
  never: later`In school never counts.`,
}
const partDayWords: Readonly<Record<CountingRule['partDay'], string>> = {
  day: later`A part of a day counts as a whole one, as any part of a school day is one (34 CFR 300.11(c)).`,
  minutes: later`A part of a day counts by its minutes.`,
  never: later`A part of a day doesn't count.`,
}
const busWords: Readonly<Record<CountingRule['bus'], string>> = {
  ifOnPlan: later`The bus counts where transportation is a service of the plan and the student came no other way (71 FR 46715).`,
  always: later`The bus always counts.`,
  never: later`The bus never counts.`,
}

/** The rule in sentences, still to be translated. */
export function ruleSentences(rule: CountingRule): readonly string[] {
  return [
    later`Out of school counts, each school day.`,
    inSchoolWords[rule.inSchool],
    partDayWords[rule.partDay],
    busWords[rule.bus],
  ]
}

/** The day counts at which somebody is told, from the setting: "5,8,10". Undefined where it can't be read. */
export function warningsFrom(list: string): readonly number[] | undefined {
  const counts = list.split(/[\s,;]+/).filter((one) => one !== '')
  if (counts.length === 0 || !counts.every((one) => /^([1-9]|10)$/.test(one))) return undefined
  return [...new Set(counts.map(Number))].sort((a, b) => a - b)
}

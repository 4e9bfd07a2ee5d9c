// A removal of a student from where the plan places them: what kind it was, on which days, and whether services went on.
import type { Day } from '#time/day'
import { wording } from '#wording/t'

export const removalTypes = ['outOfSchool', 'inSchool', 'partOfDay', 'sentHomeEarly', 'bus'] as const
export type RemovalType = (typeof removalTypes)[number]

/** Whether the student's services went on meanwhile, and with them their classes among peers. */
export const servicesMeanwhile = ['wentOn', 'stopped', 'unknown'] as const
export type ServicesMeanwhile = (typeof servicesMeanwhile)[number]

export interface RemovalFacts {
  readonly type: RemovalType
  readonly firstDay: Day
  /** The same day for what lasted one. */
  readonly lastDay: Day
  /** How long, of a part of a day; absent where nobody noted it. */
  readonly minutes?: number
  readonly services: ServicesMeanwhile
  /** Of the bus: whether transportation is a service of the plan, and the student came no other way. */
  readonly busOnPlan?: boolean
}

export const removalTitles: Readonly<Record<RemovalType, string>> = wording({
  outOfSchool: 'Out of school',
  inSchool: 'In school',
  partOfDay: 'Part of a day',
  sentHomeEarly: 'Sent home early',
  bus: 'From the bus',
})

export const servicesTitles: Readonly<Record<ServicesMeanwhile, string>> = wording({
  wentOn: 'They went on',
  stopped: 'They stopped',
  unknown: 'Not known',
})

/** Whether it took a part of a day alone. */
export function isPartOfDay({ type }: Pick<RemovalFacts, 'type'>): boolean {
  return type === 'partOfDay' || type === 'sentHomeEarly'
}

// Weekdays by their numbers, Monday first.
import { later } from '#wording/t'

export const weekdayNames = [
  ...[later`Monday`, later`Tuesday`, later`Wednesday`, later`Thursday`],
  ...[later`Friday`, later`Saturday`, later`Sunday`],
] as unknown as readonly [string, ...string[]]

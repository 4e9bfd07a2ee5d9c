// Weekdays by their numbers, Monday first.
import { wording } from '#wording/t'
export const weekdayNames = wording([
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const)

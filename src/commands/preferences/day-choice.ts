// The days on which somebody may be written to, as they type and read them: "mon wed fri", "every day", "school days".
import { type WritingDay, writingDays } from '#records/preferences'

export const dayTitles: Readonly<Record<WritingDay, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
  noSchool: 'Also when there is no school',
}

export const mondayToFriday: readonly WritingDay[] = ['mon', 'tue', 'wed', 'thu', 'fri']
const weekdays: readonly WritingDay[] = writingDays.filter((one) => one !== 'noSchool')

/** @returns `usual`: every school day; undefined where a word is no day, or there is none */
export function readDays(typed: string): readonly WritingDay[] | 'usual' | undefined {
  const said = typed.toLowerCase().trim()
  if (/^(?:the |as )?(?:usual|school ?days?|all school ?days?|on school ?days?|school)$/.test(said)) return 'usual'
  const whole = said
    .replace(/\b(?:also )?(?:and |on |in )*(?:holidays|when there is no school|without school)\b/g, ' noschool ')
    .replace(/\b(?:every ?day|all(?: days)?|always)\b/g, ' mon tue wed thu fri sat sun noschool ')
    .replace(/\bweekdays\b/g, ' mon tue wed thu fri ')
    .replace(/\bweekends?\b/g, ' sat sun ')
    .replace(/\b([a-z]{3,9})\.?\s*(?:-|–|—|to|through|until)\s*([a-z]{3,9})\b/g, (all, from: string, to: string) => {
      const [first, last] = [dayNamed(from), dayNamed(to)]
      return first && last ? ` ${span(first, last).join(' ')} ` : all
    })
  const words = whole.split(/[\s,;/&+.]+|\band\b|\bon\b/).filter((one) => one !== '')
  const days = words.map((one) => (one === 'noschool' ? 'noSchool' : dayNamed(one)))
  if (days.some((one) => one === undefined)) return undefined
  const chosen = writingDays.filter((one) => days.includes(one))
  return isAnyDay(chosen) ? chosen : undefined
}

/** Whether a day of the week is among them. */
export function isAnyDay(days: readonly WritingDay[]): boolean {
  return days.some((one) => one !== 'noSchool')
}

/** "Mon, Wed, Fri", "school days". */
export function daysWords(days: readonly WritingDay[] | undefined): string {
  if (!days) return 'school days'
  const named = weekdays.filter((one) => days.includes(one))
  const all = named.length === weekdays.length ? 'every day' : named.map((one) => dayTitles[one].slice(0, 3)).join(', ')
  return days.includes('noSchool') && named.length < weekdays.length ? `${all}, also when there is no school` : all
}

/** Monday to Friday, where school is held, is what is usual. */
export function daysChosen(days: readonly WritingDay[]): readonly WritingDay[] | null {
  const chosen = writingDays.filter((one) => days.includes(one))
  return chosen.join() === mondayToFriday.join() ? null : chosen
}

function dayNamed(word: string): WritingDay | undefined {
  const named =
    word.length >= 3 && weekdays.find((one) => dayTitles[one].toLowerCase().startsWith(word.replace(/s$/, '')))
  return named || weekdays.find((one) => word === `${one}s`)
}

function span(first: WritingDay, last: WritingDay): readonly WritingDay[] {
  const [from, to] = [weekdays.indexOf(first), weekdays.indexOf(last)]
  return from <= to ? weekdays.slice(from, to + 1) : [...weekdays.slice(from), ...weekdays.slice(0, to + 1)]
}

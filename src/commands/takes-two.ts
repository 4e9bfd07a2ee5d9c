// Which changes of a setting one administrator alone doesn't make: those that open more than is usual, or quiet what
// watches over whoever reads. That teachers see the whole IEP is nothing unusual: 34 CFR 300.323(d) wants it accessible to
// them. To go back towards what is usual takes nobody else.
import { type ChosenName, type DistrictSettings, districtSettings } from '#records/settings'

/** More than so many days before or after a class, its teachers see its students' plans only if two administrators want it. */
const usualDays = 30

/** By setting: how far a value lies from what is safe. More than now, and more than is usual, takes two. */
const openness: Partial<{
  readonly [Name in ChosenName]: { readonly usual: number; of(value: DistrictSettings[Name]): number }
}> = {
  accessOpensDaysBefore: { usual: usualDays, of: (days) => days },
  accessClosesDaysAfter: { usual: usualDays, of: (days) => days },
  // Otherwise whoever is a parent here could open their own child's plan to themselves.
  officeSeesOwnFamily: { usual: 0, of: (isOn) => (isOn ? 1 : 0) },
  messagesStandHours: {
    usual: districtSettings.messagesStandHours.default,
    of: (hours) => (hours === 0 ? Number.POSITIVE_INFINITY : hours),
  },
  // An alarm that whoever reads too much can silence is none.
  unusualReadingStudents: { usual: districtSettings.unusualReadingStudents.default, of: (students) => students },
  unusualReadingMinutes: { usual: -districtSettings.unusualReadingMinutes.default, of: (minutes) => -minutes },
}

/**
 * Whether a change of a setting waits for a second administrator.
 * @param value what is wanted, checked by the setting's own schema
 */
export function takesTwo<Name extends ChosenName>(
  name: Name,
  value: DistrictSettings[Name],
  current: DistrictSettings,
): boolean {
  const one = openness[name]
  return one !== undefined && one.of(value) > Math.max(one.usual, one.of(current[name]))
}

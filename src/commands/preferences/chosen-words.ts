// What somebody has chosen, in words, and as data with the names under which it is kept.

import type { Button, Section } from '#bot/reply'
import { zoneTitle } from '#language/zone-words'
import type { PreferenceName, Preferences } from '#records/preferences'
import { comesAt, hoursOf, isQuiet } from '#records/writing-hours'
import { spokenTime, type TimeOfDay } from '#time/time-of-day'
import { languageNames, spokenNow } from '#wording/language'
import { later, t, translated } from '#wording/t'
import { daysWords } from './day-choice.js'
import { usualMorning } from './read-wish.js'
import { quietWords } from './times.js'

/** What holds for who has chosen nothing. */
export interface Usual {
  /** Where the schools are. */
  readonly timeZone: string
  /** The district's time of reminders. */
  readonly remindersAt: TimeOfDay
}

type Told = readonly [name: PreferenceName, title: string, value: (chosen: Preferences, usual: Usual) => string]

const told: readonly Told[] = [
  [
    'remindersAt',
    later`Reminders`,
    ({ remindersAt, ...chosen }, usual) =>
      remindersAt
        ? moment(remindersAt, chosen, usual)
        : t`at the usual time (${moment(usual.remindersAt, chosen, usual)})`,
  ],
  [
    'reminderStyle',
    later`Reminders come`,
    ({ reminderStyle }) => (reminderStyle === 'single' ? t`one by one` : t`in one message`),
  ],
  [
    'remindersGoTo',
    later`What is still ahead`,
    ({ remindersGoTo }) => (remindersGoTo === 'channel' ? t`counted in the team's channel` : t`told to you`),
  ],
  [
    'morningMessage',
    later`Morning message`,
    ({ morningMessage, ...chosen }, usual) => (morningMessage ? moment(morningMessage, chosen, usual) : t`off`),
  ],
  ['periodMessage', later`Period message`, ({ periodMessage }) => (periodMessage ? t`on` : t`off`)],
  ['quietFrom', later`Quiet hours`, (chosen, { timeZone }) => quietWords(hoursOf(chosen, timeZone))],
  ['days', later`Days`, ({ days }) => daysWords(days)],
  ['timeZone', later`Time zone`, ({ timeZone }, usual) => zoneTitle(timeZone ?? usual.timeZone)],
  ['screenReader', later`Screen reader`, ({ screenReader }) => (screenReader ? t`on` : t`off`)],
  ['language', later`Language`, ({ language }) => languageNames[language ?? spokenNow().language]],
]

/** A time that they chose, and when it comes where that is within their quiet hours. */
function moment(time: TimeOfDay, chosen: Omit<Preferences, 'morningMessage' | 'remindersAt'>, usual: Usual): string {
  const hours = hoursOf(chosen, usual.timeZone)
  if (!isQuiet(time, hours)) return spokenTime(time)
  return t`${spokenTime(time)}, which is within your quiet hours: it comes at ${spokenTime(comesAt(time, hours))}`
}

/** "Quiet hours: 5:00 pm to 8:00 am", of each of some preferences. */
export function chosenWords(names: readonly PreferenceName[], chosen: Preferences, usual: Usual): readonly string[] {
  return told
    .filter(([name]) => names.includes(name) || (name === 'quietFrom' && names.includes('quietUntil')))
    .map(([, title, value]) => `${translated(title)}: ${value(chosen, usual)}`)
}

/** Everything that somebody has chosen, with buttons to choose otherwise. */
export function ownPreferences(chosen: Preferences, usual: Usual): readonly Section[] {
  return [
    {
      type: 'facts',
      heading: t`When and how I write to you`,
      facts: told.map(([, title, value]) => [translated(title), value(chosen, usual)] as const),
    },
    {
      type: 'buttons',
      buttons: [
        { label: t`Change`, style: 'primary', action: { command: 'changePreferences', input: {} } },
        chosen.morningMessage
          ? say(t`Morning message off`, 'morning message off')
          : say(t`Morning message at ${spokenTime(usualMorning)}`, `morning message ${usualMorning}`),
        chosen.periodMessage
          ? say(t`Period message off`, 'period message off')
          : say(t`Period message on`, 'period message on'),
        (chosen.language ?? spokenNow().language) === 'es'
          ? say(languageNames.en, 'language English')
          : say(languageNames.es, 'idioma español'),
      ],
    },
    {
      type: 'footnote',
      text: t`Or say it: "reminders at 8:15", "quiet hours 17:00 to 8:00", "days mon wed fri", "time zone mountain".`,
    },
  ]
}

function say(label: string, words: string): Button {
  return { label, action: { command: 'settings', input: { words } } }
}

/** `days` is null where every school day is theirs, and a time where it is not chosen. */
export function preferencesData(chosen: Preferences, usual: Usual): Readonly<Record<string, unknown>> {
  const { quietFrom, quietUntil, timeZone, days = null } = hoursOf(chosen, usual.timeZone)
  const { morningMessage = null, remindersAt = null, periodMessage, screenReader = false } = chosen
  const { reminderStyle = 'digest', remindersGoTo = 'direct', language = spokenNow().language } = chosen
  return {
    morningMessage,
    remindersAt,
    periodMessage,
    ...{ reminderStyle, remindersGoTo, quietFrom, quietUntil, days, timeZone, screenReader, language },
  }
}

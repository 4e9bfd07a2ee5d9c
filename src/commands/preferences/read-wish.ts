// What somebody wants of the bot, read from their words: "reminders at 8:15", "quiet hours 17:00 to 8:00", "days mon wed
// fri". Words that are about a preference and can't be read are asked back with how it is said.

import { readZone } from '#language/zone-words'
import type { PreferenceName, Preferences } from '#records/preferences'
import { wording } from '#wording/t'
import { daysChosen, readDays } from './day-choice.js'
import { isWholeDay, morningTimes, noQuiet, reminderTimes, timeIn } from './times.js'

/** Some preferences, chosen; null: as is usual. */
export type Choice = { readonly [Name in PreferenceName]?: Preferences[Name] | null }

/** Where words can't be read: how it is said. */
export interface AskedBack {
  readonly title: string
  readonly says: string
}

export type Wish = { readonly choice: Choice } | AskedBack

/** When the morning's message comes, unless they say when. */
export const usualMorning = '07:15'

interface Topic {
  /** Takes what is chosen into its first group. */
  readonly words: RegExp
  read(chosen: string): Choice | undefined
  readonly askBack: AskedBack
}

const topics: readonly Topic[] = [
  {
    words: /\bquiet\s*(?:hours?|time)\b\s*(?:to|is|are|at|=|:)?\s*(.*)$/i,
    read: (chosen) => {
      if (/^(?:off|no|none|never)$/i.test(chosen)) return noQuiet
      if (/\busual\b/i.test(chosen)) return { quietFrom: null, quietUntil: null }
      const said = /^(?:from|between)?\s*(.+?)\s*(?:-|–|—|\bto\b|\buntil\b|\btill\b|\band\b)\s*(.+)$/i.exec(chosen)
      const [quietFrom, quietUntil] = [timeIn(said?.[1] ?? ''), timeIn(said?.[2] ?? '')]
      if (quietFrom === undefined || quietUntil === undefined) return undefined
      return isWholeDay({ quietFrom, quietUntil }) ? undefined : { quietFrom, quietUntil }
    },
    askBack: wording({
      title: 'From when until when?',
      says: 'Say "quiet hours 17:00 to 8:00", with an hour a day left at least, "quiet hours off", or "quiet hours as usual".',
    }),
  },
  {
    words: /\btime\s*zone\b\s*(?:to|is|=|:)?\s*(.*)$/i,
    read: (chosen) => {
      if (/\busual\b|\bschool/i.test(chosen)) return { timeZone: null }
      const timeZone = readZone(chosen)
      return timeZone === undefined ? undefined : { timeZone }
    },
    askBack: wording({
      title: 'I know no such time zone',
      says: 'Say "time zone mountain", one such as "time zone America/Denver", or "time zone as usual".',
    }),
  },
  {
    words:
      /^(?:(?:settings|preferences)\s+)?(?:my\s+)?(?:(?:language|idioma)\b\s*(?:to|is|=|:)?\s*(.*)|(español|espanol|inglés))$/i,
    read: (chosen) => {
      if (/^(?:spanish|español|espanol|es)$/i.test(chosen)) return { language: 'es' }
      if (/^(?:english|ingl[eé]s|en)$/i.test(chosen)) return { language: 'en' }
      return /^usual$/i.test(chosen) ? { language: null } : undefined
    },
    askBack: wording({ title: 'Which language?', says: 'Say "language English" or "idioma español".' }),
  },
  {
    words: /\breminders?\b\s*(one by one|each by itself|separately|single|in one message|together|digest)\b/i,
    read: (chosen) => ({ reminderStyle: /^(?:in one|together|digest)/i.test(chosen) ? null : 'single' }),
    askBack: wording({ title: 'How?', says: 'Say "reminders one by one" or "reminders in one message".' }),
  },
  {
    words: /\breminders?\b\s*(?:in|to)\s*((?:the |our |my )?(?:team(?:['’]?s)? )?channel|me\b|direct)/i,
    read: (chosen) => ({ remindersGoTo: /channel/i.test(chosen) ? 'channel' : null }),
    askBack: wording({ title: 'Where?', says: 'Say "reminders in the channel" or "reminders to me".' }),
  },
  {
    words: /\b(?:reminder time|reminders at|remindersAt|my reminders(?: at)?)\b\s*(?:to|is|at|=|:)?\s*(.*)$/i,
    read: (chosen) => {
      if (/\busual\b/i.test(chosen)) return { remindersAt: null }
      const remindersAt = timeIn(chosen, reminderTimes)
      return remindersAt === undefined ? undefined : { remindersAt }
    },
    askBack: wording({
      title: 'At what time?',
      says: 'Say "reminders at 8:15", any time from 5:00 to 19:59, or "reminders at the usual time".',
    }),
  },
  {
    words: /\bmorning\s*messages?\b\s*(?:to|is|at|=|:)?\s*(.*)$/i,
    read: (chosen) => {
      if (isOff(chosen)) return { morningMessage: null }
      const morningMessage = isOn(chosen) ? usualMorning : timeIn(chosen, morningTimes)
      return morningMessage === undefined ? undefined : { morningMessage }
    },
    askBack: wording({
      title: 'When in the morning?',
      says: 'Say "morning message 7:15", any time from 5:00 to 11:59, or "morning message off".',
    }),
  },
  {
    words: /\bperiod\s*messages?\b\s*(?:to|is|at|=|:)?\s*(.*)$/i,
    read: (chosen) => (isOn(chosen) ? { periodMessage: true } : isOff(chosen) ? { periodMessage: null } : undefined),
    askBack: wording({ title: 'On or off?', says: 'Say "period message on" or "period message off".' }),
  },
  {
    words: /\b(?:screen\s*readers?|lector(?:es)? de pantalla)\b\s*(?:to|is|=|:)?\s*(.*)$/i,
    read: (chosen) =>
      isOn(chosen) || /^s[ií]$/i.test(chosen)
        ? { screenReader: true }
        : isOff(chosen)
          ? { screenReader: null }
          : undefined,
    askBack: wording({ title: 'On or off?', says: 'Say "screen reader on" or "screen reader off".' }),
  },
  {
    words: /\b(?:my\s+|message\s+)?days\b\s*(?:to|is|are|=|:)?\s*(.*)$/i,
    read: (chosen) => {
      const days = readDays(chosen)
      return days === undefined ? undefined : { days: days === 'usual' ? null : daysChosen(days) }
    },
    askBack: wording({
      title: 'On which days?',
      says: 'Say "days mon wed fri", with one day at least, "days every day", or "days as usual": every school day.',
    }),
  },
]

/** What some words want; undefined where they are about something else. */
export function wishIn(words: string): Wish | undefined {
  for (const { words: about, read, askBack } of topics) {
    const found = about.exec(words.trim())
    if (!found) continue
    const choice = read((found[1] ?? found[2] ?? '').replace(/[.!]$/, '').trim())
    return choice ? { choice } : askBack
  }
  return undefined
}

function isOff(chosen: string): boolean {
  return /^(?:off|no|false|never|stop)$/i.test(chosen)
}

function isOn(chosen: string): boolean {
  return /^(?:on|yes|true)$/i.test(chosen)
}

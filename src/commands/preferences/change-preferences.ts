// All of somebody's preferences in one form. Only what they change in it is kept: what was chosen elsewhere meanwhile stays.

import { z } from 'zod'
import { type Context, defineFormCommand } from '#bot/command'
import { zoneTitle, zoneTitles } from '#language/zone-words'
import { flag, oneOf, text } from '#plans/field-kit'
import { type Preferences, writingDays } from '#records/preferences'
import { hoursOf } from '#records/writing-hours'
import { spokenTime } from '#time/time-of-day'
import { languageNames, spokenNow } from '#wording/language'
import { later, t } from '#wording/t'
import { choose, undoChoice, usualOf } from './choose.js'
import type { Usual } from './chosen-words.js'
import { daysChosen, dayTitles, isAnyDay, mondayToFriday } from './day-choice.js'
import type { Choice } from './read-wish.js'
import { isWholeDay, morningTimes, noQuiet, reminderTimes, timeIn } from './times.js'

const name = 'changePreferences'

export const changePreferences = defineFormCommand({
  name,
  summary: later`Choose when and how the bot writes to you`,
  phrases: [],
  takes: 'nothing',
  input: z.object({}),
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(_, context) {
      const chosen = await context.readings.preferences.of(context.viewer.staff.id)
      const values = valuesOf(chosen, usualOf(context))
      return {
        title: t`When and how I write`,
        schema: schemaWith(values.timeZone),
        values,
        basis: JSON.stringify(values),
        sections: [
          { type: 'text', text: t`What you ask for is answered at once, at any time. This is about what I begin.` },
        ],
      }
    },
    async submit(values, { basis = '{}' }, context) {
      const typed = schemaWith(String(values.timeZone)).parse(values)
      const read = choiceOf(typed, JSON.parse(basis) as Values, context)
      if ('faults' in read) return { type: 'faults', faults: read.faults }
      return { type: 'done', answer: await choose(name, read.choice, context) }
    },
  },
  undo: undoChoice,
})

/** Their own zone is among those to choose, wherever it is. */
function schemaWith(timeZone: string) {
  const zones = { ...zoneTitles, [timeZone]: zoneTitle(timeZone) }
  return z.object({
    remindersAt: text({ label: t`Reminders at`, hint: t`On school days, any time from 5:00 am to 7:59 pm` }),
    reminderStyle: oneOf(['digest', 'single'], {
      label: t`Reminders come`,
      options: { digest: t`In one message`, single: t`One by one` },
    }),
    remindersGoTo: oneOf(['direct', 'channel'], {
      label: t`What is still ahead`,
      hint: t`What is past its day always comes to you`,
      options: { direct: t`Told to me`, channel: t`Counted in the team's channel` },
    }),
    morningMessage: text({
      label: t`Morning message at`,
      hint: t`What each of your classes needs; empty: none`,
    }).optional(),
    periodMessage: flag({ label: t`The card of a class when its period begins` }).optional(),
    quietFrom: text({ label: t`Quiet from`, hint: t`Such as 6:00 pm; empty, both: no quiet hours` }).optional(),
    quietUntil: text({ label: t`Quiet until`, hint: t`Such as 7:00 am` }).optional(),
    days: z
      .array(z.enum(writingDays))
      .meta({ label: t`Days`, options: { ...dayTitles } })
      .optional(),
    timeZone: z.enum(Object.keys(zones)).meta({ label: t`Time zone`, options: zones }),
    screenReader: flag({
      label: t`I use a screen reader`,
      hint: t`In Slack, what I write then says all of it in words; its notification still names nobody`,
    }).optional(),
    language: oneOf(['en', 'es'], { label: t`Language`, options: { en: languageNames.en, es: languageNames.es } }),
  })
}

type Values = z.infer<ReturnType<typeof schemaWith>>

/** What the form holds at first: what holds now, chosen or usual. */
function valuesOf(chosen: Preferences, usual: Usual): Values {
  const { quietFrom, quietUntil, timeZone, days = mondayToFriday } = hoursOf(chosen, usual.timeZone)
  const { morningMessage, remindersAt = usual.remindersAt, periodMessage, screenReader = false } = chosen
  const { reminderStyle = 'digest', remindersGoTo = 'direct', language = spokenNow().language } = chosen
  return {
    remindersAt: spokenTime(remindersAt),
    reminderStyle,
    remindersGoTo,
    ...(morningMessage && { morningMessage: spokenTime(morningMessage) }),
    periodMessage,
    ...(quietFrom !== quietUntil && { quietFrom: spokenTime(quietFrom), quietUntil: spokenTime(quietUntil) }),
    days: [...days],
    timeZone,
    screenReader,
    language,
  }
}

/** What is chosen by what was changed in the form, or the faults of its fields. */
function choiceOf(
  typed: Values,
  before: Values,
  context: Context,
): { readonly choice: Choice } | { readonly faults: Readonly<Record<string, string>> } {
  const usual = usualOf(context)
  const faults: Record<string, string> = {}
  const isChanged = (...names: readonly (keyof Values)[]) =>
    names.some((one) => String(typed[one] || '') !== String(before[one] || ''))

  const remindersAt = timeIn(typed.remindersAt, reminderTimes)
  if (!remindersAt) faults.remindersAt = t`Please give a time from 5:00 am to 7:59 pm, such as 8:15 am.`
  const morningMessage = typed.morningMessage === undefined ? null : timeIn(typed.morningMessage, morningTimes)
  if (morningMessage === undefined) faults.morningMessage = t`Please give a time from 5:00 am to 11:59 am.`
  const quiet = quietOf(typed)
  if ('fault' in quiet) faults[quiet.at] = quiet.fault
  const days = typed.days ?? []
  if (!isAnyDay(days)) faults.days = t`Please choose one day of the week at least.`
  if (Object.keys(faults).length > 0 || !remindersAt || 'fault' in quiet) return { faults }

  const choice: Choice = {
    ...(isChanged('remindersAt') && { remindersAt: remindersAt === usual.remindersAt ? null : remindersAt }),
    ...(isChanged('reminderStyle') && { reminderStyle: typed.reminderStyle === 'digest' ? null : 'single' }),
    ...(isChanged('remindersGoTo') && { remindersGoTo: typed.remindersGoTo === 'direct' ? null : 'channel' }),
    ...(isChanged('morningMessage') && { morningMessage: morningMessage ?? null }),
    ...(isChanged('periodMessage') && { periodMessage: typed.periodMessage === true ? true : null }),
    ...(isChanged('quietFrom', 'quietUntil') && quiet),
    ...(isChanged('days') && { days: daysChosen(days) }),
    ...(isChanged('timeZone') && { timeZone: typed.timeZone === usual.timeZone ? null : typed.timeZone }),
    ...(isChanged('screenReader') && { screenReader: typed.screenReader === true ? true : null }),
    ...(isChanged('language') && { language: typed.language }),
  }
  return { choice }
}

type Fault = { readonly at: 'quietFrom' | 'quietUntil'; readonly fault: string }

function quietOf({ quietFrom: from, quietUntil: until }: Values): typeof noQuiet | Fault {
  if (from === undefined && until === undefined) return noQuiet
  const [quietFrom, quietUntil] = [timeIn(from ?? ''), timeIn(until ?? '')]
  if (!quietFrom) return { at: 'quietFrom', fault: t`Please give a time such as 6:00 pm, or leave both empty.` }
  if (!quietUntil) return { at: 'quietUntil', fault: t`Please give a time such as 7:00 am, or leave both empty.` }
  const quiet = { quietFrom, quietUntil }
  if (!isWholeDay(quiet)) return quiet
  return { at: 'quietUntil', fault: t`That is the whole day. Please leave an hour at least in which I may write.` }
}

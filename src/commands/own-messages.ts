// The messages that somebody may ask for, and how they choose: a part of `settings` that is everybody's own.

import { invalid } from '#bot/answers'
import type { Context } from '#bot/command'
import type { Answer, Button, Section } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { readUntil } from '#language/day-words'
import type { Preferences } from '#records/preferences'
import type { Day } from '#time/day'
import { spokenTime, type TimeOfDay } from '#time/time-of-day'
import { t } from '#wording/t'

/** Unless they say when. */
const usualMorning: TimeOfDay = '07:15'
const earliest: TimeOfDay = '05:00'
const latest: TimeOfDay = '11:59'
const latestReminders: TimeOfDay = '19:59'

/** The messages that one chooses for oneself. */
type MessageChoice = 'morningMessage' | 'remindersAt' | 'periodMessage'

export interface Wish {
  readonly name: MessageChoice
  /** As it was typed: a time, on, off; empty where nothing was. */
  readonly value: string
}

/** Which of one's own messages some words are about; undefined where they are about something else. */
export function wishIn(words: string): Wish | undefined {
  const time = /\b(?:reminder time|reminders at|my reminders(?: at)?)\b\s*(?:to|is|at|=|:)?\s*(.*)$/i.exec(words)
  if (time) return { name: 'remindersAt', value: time[1]?.trim() ?? '' }
  const said = /\b(morning|period)\s*messages?\b\s*(?:to|is|at|=|:)?\s*(.*)$/i.exec(words)
  if (!said) return undefined
  return { name: /^m/i.test(said[1] ?? '') ? 'morningMessage' : 'periodMessage', value: said[2]?.trim() ?? '' }
}

/** Does it, or says how it is said. */
export async function chooseOwn(wish: Wish, context: Context): Promise<Answer> {
  const { viewer, readings } = context
  const before = await readings.preferences.of(viewer.staff.id)
  const value = meantBy(wish, context)
  if (value === undefined) {
    if (wish.name === 'remindersAt') {
      return invalid(
        t`At what time?`,
        t`Say "reminders at 8:15", any time from 5:00 to 19:59, or "reminders at the usual time".`,
      )
    }
    return wish.name === 'morningMessage'
      ? invalid(
          t`When in the morning?`,
          t`Say "morning message 7:15", any time from 5:00 to 11:59, or "morning message off".`,
        )
      : invalid(t`On or off?`, t`Say "period message on" or "period message off".`)
  }
  const by = viewer.staff.id
  const undo = await context.write(async (unit) => {
    await unit.preferences.choose(by, wish.name, value === 'off' ? undefined : value)
    const payload = { name: wish.name, value: before[wish.name] }
    return unit.undo.remember({ command: 'settings', says: t`your messages are as they were`, payload, by })
  })
  const after = await readings.preferences.of(by)
  return {
    status: 'ok',
    title: { morningMessage: morningWords, periodMessage: periodWords, remindersAt: reminderWords }[wish.name](after),
    sections: [{ type: 'buttons', buttons: [undoButton(undo)] }],
    students: [],
    data: { messages: messagesData(after) },
  }
}

function meantBy({ name, value }: Wish, { clock }: Context): TimeOfDay | true | 'off' | undefined {
  if (name === 'remindersAt') return /\busual\b/i.test(value) ? 'off' : timeIn(value, clock.today(), latestReminders)
  if (/^(off|no|false|never|stop)$/i.test(value)) return 'off'
  const isOn = /^(on|yes|true|)$/i.test(value)
  if (name === 'periodMessage') return isOn && value !== '' ? true : undefined
  if (isOn) return value === '' ? undefined : usualMorning
  return timeIn(value, clock.today(), latest)
}

function timeIn(value: string, today: Day, last: TimeOfDay): TimeOfDay | undefined {
  const read = readUntil(/^\d{1,2}$/.test(value) ? `${value}:00` : value, today)
  return 'fault' in read || !read.time || read.time < earliest || read.time > last ? undefined : read.time
}

/** What somebody has chosen, with buttons to choose otherwise. */
export function ownMessages(chosen: Preferences): readonly Section[] {
  const button = (label: string, words: string): Button => ({
    label,
    action: { command: 'settings', input: { words } },
  })
  return [
    {
      type: 'list',
      heading: t`Your messages`,
      items: [
        {
          text: reminderWords(chosen),
          details: [t`On school days: what falls due, in one message. "Reminders at 8:15" sets another time`],
        },
        { text: morningWords(chosen), details: [t`On school days: what each of your classes needs`] },
        {
          text: periodWords(chosen),
          details: [t`Where the bell schedule is loaded: the card of the class, to log from`],
        },
      ],
    },
    {
      type: 'buttons',
      buttons: [
        chosen.morningMessage
          ? button(t`Morning message off`, t`morning message off`)
          : button(t`Morning message at ${spokenTime(usualMorning)}`, t`morning message ${usualMorning}`),
        chosen.periodMessage
          ? button(t`Period message off`, t`period message off`)
          : button(t`Period message on`, t`period message on`),
      ],
    },
  ]
}

export function messagesData(chosen: Preferences): Readonly<Record<string, unknown>> {
  const { morningMessage = null, remindersAt = null, periodMessage } = chosen
  return { morningMessage, remindersAt, periodMessage }
}

function morningWords({ morningMessage }: Preferences): string {
  return morningMessage ? t`Morning message: ${spokenTime(morningMessage)}` : t`Morning message: off`
}

function reminderWords({ remindersAt }: Preferences): string {
  return t`Reminders: ${remindersAt ? spokenTime(remindersAt) : t`at the usual time`}`
}

function periodWords({ periodMessage }: Preferences): string {
  return t`Period message: ${periodMessage ? 'on' : 'off'}`
}

// What the district has chosen, and how an administrator chooses otherwise.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import { defineCommand } from '#bot/command'
import { needsTwo } from '#bot/needs-two'
import type { Answer } from '#bot/reply'
import { fold } from '#language/fold'
import type { Preferences } from '#records/preferences'
import { type ChosenName, type DistrictSettings, districtSettings } from '#records/settings'
import type { Viewer } from '#records/viewer'
import { later, t, translated } from '#wording/t'
import { words } from './inputs.js'
import { choose, undoChoice, usualOf } from './preferences/choose.js'
import { ownPreferences, preferencesData, type Usual } from './preferences/chosen-words.js'
import { wishIn } from './preferences/read-wish.js'
import { takesTwo } from './takes-two.js'

/** "Days" alone is said of much else. */
const daysSaid = [
  ...['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'school', 'every', 'weekdays', 'usual', 'as'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
].map((word) => `days ${word}`)

const names = Object.keys(districtSettings) as ChosenName[]

export const settings = defineCommand({
  name: 'settings',
  summary: later`When and how I write to you, and the settings of the district`,
  phrases: [
    'settings',
    'setting',
    'district settings',
    'preferences',
    'my messages',
    'morning message',
    'period message',
    'reminder time',
    'reminders at',
    'my reminders',
    'reminders one by one',
    'reminders in one message',
    'reminders in the channel',
    'reminders in … channel',
    'reminders to me',
    'quiet hours',
    'my days',
    'message days',
    ...daysSaid,
    'screen reader',
    'lector de pantalla',
    'time zone',
    'timezone',
    'my language',
    'language english',
    'language spanish',
    'language español',
    'idioma',
    'español',
  ],
  takes: 'everything',
  input: words,
  mayUse: 'staff',
  examples: [later`settings`, later`morning message 7:15`, later`quiet hours 17:00 to 8:00`],
  changes: true,
  async run(input, context) {
    const wish = isOverTheDistrict(context.viewer) && namesASetting(input.words) ? undefined : wishIn(input.words)
    if (wish) return 'choice' in wish ? choose('settings', wish.choice, context) : invalid(wish.title, wish.says)
    const usual = usualOf(context)
    const own = await context.readings.preferences.of(context.viewer.staff.id)
    const [typedName = '', typedValue = ''] = nameAndValue(input.words)
    if (!isOverTheDistrict(context.viewer)) return ownAlone(own, usual)
    if (typedName === '') return shown(t`Settings of the district`, context.settings, own, usual)
    const name = names.find((one) => fold(one) === fold(typedName))
    if (!name) return invalid(t`I know no such setting`, t`There are: ${names.join(', ')}.`)
    const { schema, says } = districtSettings[name]
    const isText = typeof districtSettings[name].default === 'string'
    const value = schema.safeParse(isText ? asTyped(input.words, typedName) : valueFrom(typedValue))
    if (!value.success) {
      const wanted = wantedBy(districtSettings[name])
      return invalid(t`${name} takes ${wanted}`, t`${translated(says)}. Now it is ${spoken(context.settings[name])}.`)
    }
    if (takesTwo(name, value.data, context.settings)) {
      return needsTwo(context, {
        command: 'settings',
        subject: name,
        says: () => t`change the setting ${name} to ${spoken(value.data)}`,
        payload: { name, value: value.data },
      })
    }
    await context.write((unit) => unit.changeSetting(name, value.data), [name, String(value.data)])
    return shown(
      t`Changed: ${name} is now ${spoken(value.data)}`,
      { ...context.settings, [name]: value.data },
      own,
      usual,
    )
  },
  undo: undoChoice,
  async agreed(payload, unit) {
    const { name, value } = agreedTo.parse(payload)
    await unit.changeSetting(name, districtSettings[name].schema.parse(value))
  },
})

const agreedTo = z.object({ name: z.enum(names), value: z.unknown() })

/** What a setting takes, in words. */
function wantedBy(setting: (typeof districtSettings)[ChosenName]): string {
  if ('takes' in setting) return setting.takes.join(t` or `)
  if (typeof setting.default === 'boolean') return t`on or off`
  if (setting.schema instanceof z.ZodNumber) {
    return t`a whole number from ${setting.schema.minValue} to ${setting.schema.maxValue}`
  }
  return t`a list such as M,S,I,D,N, or 1=insufficient: up to half; 2=sufficient; 3=met`
}

/** Whoever may choose for the district; all others choose their own messages here. */
function isOverTheDistrict({ offices }: Viewer): boolean {
  return offices.some(({ role }) => role === 'districtAdministrator' || role === 'specialEducationDirector')
}

/** Whether a setting of the district is named by its own name, which nobody types who speaks of their own messages: remindersAt. */
function namesASetting(typed: string): boolean {
  const [name = ''] = nameAndValue(typed)
  return names.some((one) => /[A-Z]/.test(one) && fold(one) === fold(name))
}

function ownAlone(own: Preferences, usual: Usual): Answer {
  return {
    status: 'ok',
    title: t`What you have chosen`,
    sections: ownPreferences(own, usual),
    students: [],
    data: { messages: preferencesData(own, usual) },
  }
}

/** What stands after the word "settings": a setting's name and the value chosen for it, with "to" or "is" between. */
function nameAndValue(typed: string): readonly string[] {
  const said = typed.split(/[\s:=]+/).filter((word) => word !== '')
  const asks = said.findIndex((word) => /^(settings?|preferences|ajustes|configuración)$/i.test(word))
  return said.slice(asks + 1).filter((word) => !/^(to|is|please)$/i.test(word))
}

function valueFrom(text: string): unknown {
  if (/^(on|yes|true)$/i.test(text)) return true
  if (/^(off|no|false)$/i.test(text)) return false
  return /^\d+$/.test(text) ? Number(text) : text
}

/** What stands after a setting's name, whole: a list has signs and spaces of its own. */
function asTyped(words: string, name: string): string {
  const after = words.slice(words.indexOf(name) + name.length)
  return after.replace(/^[\s:=]*(?:(?:to|is)\s+)?/i, '').trim()
}

function spoken(value: number | boolean | string): string {
  return typeof value === 'boolean' ? (value ? t`on` : t`off`) : String(value)
}

function shown(title: string, current: DistrictSettings, own: Preferences, usual: Usual): Answer {
  return {
    status: 'ok',
    title,
    sections: [
      {
        type: 'list',
        items: names.map((name) => ({
          text: `${name}: ${spoken(current[name])}`,
          details: [translated(districtSettings[name].says)],
        })),
      },
      ...ownPreferences(own, usual),
    ],
    students: [],
    data: {
      settings: Object.fromEntries(names.map((name) => [name, current[name]])),
      messages: preferencesData(own, usual),
    },
  }
}

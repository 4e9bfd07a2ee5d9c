// What the district has chosen, and how an administrator chooses otherwise.

import { invalid } from '#bot/answers'
import { defineCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { fold } from '#language/fold'
import { type DistrictSettings, districtSettings, type SettingName } from '#records/settings'
import { words } from './inputs.js'

const names = Object.keys(districtSettings) as SettingName[]

export const settings = defineCommand({
  name: 'settings',
  summary: "The district's settings",
  phrases: ['settings', 'setting', 'district settings', 'preferences'],
  takes: 'everything',
  input: words,
  mayUse: ['districtAdministrator', 'specialEducationDirector'],
  examples: ['settings', 'settings teachersSeeWholeIep on'],
  changes: true,
  async run(input, context) {
    const [typedName = '', typedValue = ''] = nameAndValue(input.words)
    if (typedName === '') return shown('Settings of the district', context.settings)
    const name = names.find((one) => fold(one) === fold(typedName))
    if (!name) return invalid('I know no such setting', `There are: ${names.join(', ')}.`)
    const { schema, says } = districtSettings[name]
    const value = schema.safeParse(valueFrom(typedValue))
    if (!value.success) {
      const wanted = typeof districtSettings[name].default === 'boolean' ? 'on or off' : 'a whole number from 0 to 60'
      return invalid(`${name} takes ${wanted}`, `${says}. Now it is ${spoken(context.settings[name])}.`)
    }
    await context.write((unit) => unit.changeSetting(name, value.data))
    return shown(`Changed: ${name} is now ${spoken(value.data)}`, { ...context.settings, [name]: value.data })
  },
})

/** What stands after the word "settings": a setting's name and the value chosen for it, with "to" or "is" between. */
function nameAndValue(typed: string): readonly string[] {
  const said = typed.split(/[\s:=]+/).filter((word) => word !== '')
  const asks = said.findIndex((word) => /^(settings?|preferences)$/i.test(word))
  return said.slice(asks + 1).filter((word) => !/^(to|is|please)$/i.test(word))
}

function valueFrom(text: string): unknown {
  if (/^(on|yes|true)$/i.test(text)) return true
  if (/^(off|no|false)$/i.test(text)) return false
  return /^\d+$/.test(text) ? Number(text) : undefined
}

function spoken(value: number | boolean): string {
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value)
}

function shown(title: string, current: DistrictSettings): Answer {
  return {
    status: 'ok',
    title,
    sections: [
      {
        type: 'list',
        items: names.map((name) => ({
          text: `${name}: ${spoken(current[name])}`,
          details: [districtSettings[name].says],
        })),
      },
    ],
    students: [],
    data: { settings: current },
  }
}

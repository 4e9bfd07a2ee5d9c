// Whoever's chat app is in Spanish is answered in Spanish, and may choose English all the same.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Request } from '#bot/request'
import { emailOf } from './district-files.js'
import { accountOf, type District, openSmallDistrict } from './small-district.js'

let district: District
beforeAll(async () => {
  district = await openSmallDistrict()
})
afterAll(() => district.close())

async function asks(who: string, more: Partial<Request>) {
  const request = {
    account: accountOf(who),
    surface: 'private',
    text: '',
    deliveries: [],
    locale: 'es-MX',
    ...more,
  } as const
  const outcome = await district.bot.handle(request, async () => ({ email: emailOf(who), outsider: false }))
  if (outcome.type !== 'reply') throw new Error(outcome.type)
  return outcome.reply
}

test('in the form, which says what is spoken now', async () => {
  const { form } = await asks('teacher.now', { action: { command: 'changePreferences', input: {} } })
  const values = Object.fromEntries((form?.fields ?? []).map(({ name, value = '' }) => [name, value]))
  expect(values.language).toBe('es')
  const done = await asks('teacher.now', { form: { draft: form?.draft ?? '', values: { ...values, language: 'en' } } })
  expect(done.language).toBe('en')
})

test('by the button', async () => {
  const { sections, language } = await asks('case.manager', { text: 'settings' })
  expect(language).toBe('es')
  const buttons = sections.flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
  const english = buttons.find(({ label }) => label === 'English')
  expect((await asks('case.manager', english ? { action: english.action } : {})).language).toBe('en')
})

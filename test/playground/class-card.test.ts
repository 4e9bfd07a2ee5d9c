// The class card of the made-up school, as a teacher of many has it before them: short on both platforms.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ShownPlatform } from '#adapters/playground/wire'
import { frozenClock } from '#time/clock'
import { day } from '#time/day'
import { ask } from './asking.js'
import { type Opened, openedPlayground } from './opened.js'

let opened: Opened
beforeAll(async () => {
  opened = await openedPlayground(frozenClock(day('2026-11-23')))
})
afterAll(() => opened.close())

const asked = (platform: ShownPlatform, more: { readonly text: string } | { readonly pressed: unknown }) =>
  ask(opened.url, { as: 'webb', platform, surface: 'private', ...more })

describe('the card of eight students with plans', () => {
  test('has two pages at most on each platform', async () => {
    for (const platform of ['slack', 'teams'] as const) {
      const answered = await asked(platform, { text: 'class Science 7' })
      const pages = /Page 1 of (\d+)/.exec(JSON.stringify(answered[platform]))?.[1] ?? '1'
      expect(Number(pages), platform).toBeLessThanOrEqual(2)
    }
  })

  test('logs for all who share an accommodation by the button that Teams sends back', async () => {
    const { teams } = await asked('teams', { text: 'class Science 7' })
    const button = actionsOf(teams).find(({ title }) => /^Provided for all \d+$/.test(title))
    const { title, text } = await asked('teams', { pressed: button?.data })
    expect(title).toMatch(/^Logged for \d+ students: provided$/)
    expect(text).toContain('Extended time: one and a half times')
  })
})

interface Pressed {
  readonly title: string
  readonly data: unknown
}

function actionsOf(card: object): readonly Pressed[] {
  const { body } = card as { readonly body: readonly { readonly actions?: readonly Pressed[] }[] }
  return body.flatMap(({ actions = [] }) => actions)
}

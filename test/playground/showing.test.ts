// What the page shows beside the conversations, in a real browser: the school's mornings, Home, and what just
// happened on the way of each request.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day } from '#time/day'
import { clockFor } from '../stories/district-clock.js'
import { hasBrowser, openBrowser } from './browser.js'
import { faintTexts } from './contrast.js'
import { type Opened, openedPlayground } from './opened.js'

describe.skipIf(!hasBrowser)('what the playground shows', () => {
  let opened: Opened
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    opened = await openedPlayground(clockFor(day('2026-11-17')))
    browser = await openBrowser()
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  })
  afterAll(async () => {
    await browser.close()
    await opened.close()
  })
  beforeEach(async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(opened.url)
  })

  const be = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) }).check({ force: true })
  const choose = (name: string) => page.getByRole('radio', { name, exact: true }).check({ force: true })
  const type = async (text: string) => {
    await page.getByLabel('Ask Caseload').fill(text)
    await page.keyboard.press('Enter')
  }
  const pane = (platform: 'Slack' | 'Microsoft Teams') => page.getByRole('region', { name: `${platform}, as` })
  const panel = () => page.locator('.happened')

  test('what just happened is told from the ground to the audit entry and the payload', async () => {
    await be('Omar Siddiqui')
    await type('/iep accommodations for Eli Thompson')
    await panel().getByText('Eli Thompson: teacher of Algebra I, period 3').waitFor()
    const told = (await panel().textContent()) ?? ''
    expect(told).toContain('WhoOmar Siddiqui, Algebra teacher, high school')
    expect(told).toContain('Opens accommodations')
    expect(told).toMatch(/accommodations: shown/)
    expect(told).toMatch(/as classTeacher/)
    expect(told).toMatch(/Chain: [0-9a-f]{12}… → [0-9a-f]{12}…/)
    expect(told).not.toContain('disability')
    await panel().getByRole('button', { name: 'Teams' }).click()
    await panel().getByText('"type": "AdaptiveCard"').waitFor()
  })

  test('of the day it tells the day, whatever form was left open before', async () => {
    await be('Denise Okafor')
    await type('schedule a meeting for Jane Doe')
    await panel().getByText('scheduleMeeting: shown').waitFor()
    await type('today')
    await panel().getByText('today: shown').waitFor()
    expect(await panel().locator('summary').textContent()).toMatch(/today →/)
  })

  test('of somebody who is refused, it tells no student', async () => {
    await be('Priya Raman')
    await type('/iep accommodations for J. Doe')
    await panel().getByText('accommodations: refused').waitFor()
    const told = (await panel().textContent()) ?? ''
    expect(told).toContain('was never looked up')
    expect(told).toContain('The words are kept, sealed')
    expect(told).not.toMatch(/Jane|John|James/)
  })

  test('Home shows the day on both platforms, and what is pressed in Slack opens over it', async () => {
    await be('Denise Okafor')
    await choose('Home')
    await pane('Slack').getByText('Your day: Nov 17, 2026').waitFor()
    await pane('Microsoft Teams').getByText('Your day: Nov 17, 2026').waitFor()
    await pane('Slack').getByRole('button', { name: 'Log progress' }).click()
    const modal = page.getByRole('dialog', { name: 'Slack' })
    await modal.getByLabel('Student', { exact: true }).fill('Jane D')
    await modal.getByRole('button', { name: /^Jane Doe/ }).click()
    await modal.getByRole('button', { name: 'Go on' }).click()
    await modal
      .getByText(/Jane Doe/)
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await modal.waitFor({ state: 'detached' })
  })

  test('a school morning sends each their own, and the channel counts alone', async () => {
    await be('Denise Okafor')
    await page.getByRole('button', { name: 'Next school morning' }).click()
    await pane('Slack')
      .getByText(/A locked phone shows “\d+ reminders for you”/)
      .first()
      .waitFor()
    await pane('Microsoft Teams')
      .getByText(/^\d+ reminders for you$/)
      .first()
      .waitFor()
    await choose('In a channel')
    const posts = pane('Slack').locator('.answer').filter({ hasText: 'Everyone here reads this' })
    const post = posts.last()
    await post.getByText('Everyone here reads this').waitFor()
    expect(await post.textContent()).not.toMatch(/Doe|Jackson|Ramirez/)
    await post.getByRole('button', { name: 'Open my list' }).click()
    await pane('Slack').getByText('Only visible to you').waitFor()
    await post.getByText('Everyone here reads this').waitFor()
  })

  test('every text stands out from its ground, light and dark', async () => {
    await be('Denise Okafor')
    await type('/iep caseload')
    await pane('Microsoft Teams').locator('.ac-textRun, .ac-textBlock').first().waitFor()
    for (const look of ['Light', 'Dark']) {
      await choose(look)
      await expect.poll(() => page.evaluate<string[]>(faintTexts)).toEqual([])
    }
  })

  test('a phone shows one platform at a time, the panel closed, and nothing beyond its edge', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.reload()
    await type('/iep accommodations for J. Doe')
    await pane('Slack').getByText('Only visible to you').first().waitFor()
    expect(await page.getByRole('region', { name: ', as' }).count()).toBe(1)
    expect(await panel().getAttribute('open')).toBeNull()
    await panel().locator('summary').click()
    await panel().getByText('Access decision').waitFor()
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    await choose('Teams')
    await pane('Microsoft Teams').getByText('Accommodations: Jane Doe, grade 7').waitFor()
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  })
})

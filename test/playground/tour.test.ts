// The guided tour, in a real browser, from its first step to its last: each does what it tells.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day } from '#time/day'
import { clockFor } from '../stories/district-clock.js'
import { hasBrowser, openBrowser } from './browser.js'
import { type Opened, openedPlayground } from './opened.js'

describe.skipIf(!hasBrowser)('the tour of the playground', () => {
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
    await page.goto(opened.url)
  })

  const pane = (platform: 'Slack' | 'Microsoft Teams') => page.getByRole('region', { name: `${platform}, as` })
  const tour = () => page.getByRole('region', { name: 'Guided tour' })
  const panel = () => page.locator('.happened')
  const update = (platform: 'Slack' | 'Microsoft Teams') =>
    pane(platform).locator('.answer', { hasText: 'A locked phone shows “A plan update for you”' })

  test('the tour goes by keyboard, does what it tells, and is not offered twice', async () => {
    await page.getByText('New here?').waitFor()
    await page.getByRole('button', { name: 'Take the tour' }).press('Enter')
    expect(await page.evaluate('document.activeElement.textContent')).toContain('A teacher asks about a student of his')
    await tour().getByRole('button', { name: 'Show me' }).press('Enter')
    await pane('Slack').getByText('Accommodations: Eli Thompson, grade 8').waitFor()
    await pane('Microsoft Teams').getByText('Accommodations: Eli Thompson, grade 8').waitFor()
    await tour().getByRole('button', { name: 'Next' }).press('Enter')
    await tour().getByRole('button', { name: 'Show me' }).press('Enter')
    await pane('Slack').getByText('I find no student of yours by that name').waitFor()
    await tour().getByRole('button', { name: 'Next' }).press('Enter')
    await tour().getByRole('button', { name: 'Show me' }).press('Enter')
    await pane('Slack').getByRole('button', { name: 'Provided for all 4' }).click()
    await pane('Slack').getByText('Logged for 4 students: provided').waitFor()
    await page.keyboard.press('Tab')
    await tour().getByRole('button', { name: 'Skip the tour' }).press('Escape')
    await tour().waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('button', { name: 'Take the tour' }).waitFor()
    expect(await page.getByText('New here?').count()).toBe(0)
  })

  test('the tour goes on: plans are sent on the next school morning, and what was read says so where it stands', async () => {
    await page.getByRole('button', { name: 'Take the tour' }).click()
    const next = async (title: string) => {
      await tour().getByRole('button', { name: 'Next' }).press('Enter')
      await tour().getByRole('heading', { name: title }).waitFor()
    }
    const show = () => tour().getByRole('button', { name: 'Show me' }).press('Enter')
    await next('A teacher who has nothing to do with it')
    await next('Write down what was given')
    await next('Every teacher gets their part')
    await show()
    await tour().getByText('Now press "Send all now".').waitFor()
    await pane('Slack').getByRole('button', { name: 'Send all now' }).click()
    await pane('Slack').getByText('Delivery is started').waitFor()

    await next('The next school morning')
    await show()
    await tour().getByText('presses "I have read it"').waitFor({ timeout: 60_000 })
    await page
      .locator('.morning')
      .getByText(/^Nov 18, 2026: \d+ private messages/)
      .waitFor()
    for (const platform of ['Slack', 'Microsoft Teams'] as const) {
      await update(platform).getByRole('button', { name: 'I have read it' }).waitFor()
    }
    await update('Slack').getByRole('button', { name: 'I have read it' }).press('Enter')
    for (const platform of ['Slack', 'Microsoft Teams'] as const) {
      const there = update(platform)
      await there.getByText(/^You have read version 1 of /).waitFor()
      expect(await there.getByRole('button', { name: 'I have read it' }).count()).toBe(0)
      expect(await there.count()).toBe(1)
    }

    await panel().locator('summary').click()
    expect(await panel().getAttribute('open')).toBeNull()
    await next('What just happened')
    await show()
    await panel().getByText('Audit entry').waitFor()
    await tour().getByText('That is all of it.').waitFor()
    await tour().getByRole('button', { name: 'Done' }).press('Enter')
    await tour().waitFor({ state: 'detached' })
  })
})

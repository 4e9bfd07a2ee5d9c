// Forms on the page, in a real browser over the real bot: Slack's modal and Teams' dialog, typed into as staff would.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { practiceForm } from '../fixtures/practice-form.js'
import { hasBrowser, openBrowser } from './browser.js'
import { type Opened, openedPlayground } from './opened.js'

describe.skipIf(!hasBrowser)('a form on the page of the playground', () => {
  const practice = practiceForm()
  let opened: Opened
  let browser: Browser
  let page: Page
  let faults: string[]

  beforeAll(async () => {
    opened = await openedPlayground(undefined, practice.commands)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await opened.close()
  })
  beforeEach(async () => {
    practice.kept.length = 0
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    faults = []
    page.on('pageerror', (fault) => faults.push(fault.message))
    page.on('console', (said) => {
      if (said.type() === 'error') faults.push(said.text())
    })
    await page.goto(opened.url)
  })
  afterEach(async () => {
    expect(faults).toEqual([])
    await page.close()
  })

  const type = async (text: string) => {
    await page.getByLabel('Ask Caseload').fill(text)
    await page.keyboard.press('Enter')
  }
  const pane = (platform: string) => page.getByRole('region', { name: `${platform}, as` })
  const dialog = (platform: string) => page.getByRole('dialog', { name: platform })
  const nameless = () =>
    page.evaluate<string[]>(
      `[...document.querySelectorAll('.dialog :is(input, select, textarea, button)')]
        .filter((one) => !(one.getAttribute('aria-label') || one.textContent.trim() || one.labels?.length ||
          one.getAttribute('aria-labelledby')))
        .map((one) => one.outerHTML)`,
    )

  test('in Slack opens at once, keeps what is typed, names faults at their fields, and ends with Undo', async () => {
    await type('/iep practice')
    const modal = dialog('Slack')
    await modal.getByText('Step 1 of 2').waitFor()
    expect(await nameless()).toEqual([])
    await modal.getByLabel('Minutes a session').fill('half an hour')
    await modal.getByLabel('Wednesday').check()
    await page.keyboard.press('Escape')
    await modal.waitFor({ state: 'detached' })
    await pane('Slack').getByRole('button', { name: 'Open the form' }).click()
    await modal.getByText('This is what you had typed.').waitFor()
    expect(await modal.getByLabel('Minutes a session').inputValue()).toBe('half an hour')
    expect(await modal.getByLabel('Wednesday').isChecked()).toBe(true)

    await modal.getByRole('button', { name: 'Save and go on' }).click()
    await modal.getByText('Please give a number, such as 30 or 2.5.').waitFor()
    await modal.getByLabel('Minutes a session').fill('30')
    await modal.getByLabel('Minutes a session').press('Enter')
    const note = modal.getByRole('textbox', { name: 'Note' })
    await note.waitFor()
    expect(practice.kept).toMatchObject([{ minutes: 30, days: ['monday', 'wednesday', 'friday'] }])

    await modal.getByRole('button', { name: 'Save' }).click()
    await modal.getByText('Please fill this in.').waitFor()
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA')
    await note.fill('Twice a week.')
    await modal.getByRole('button', { name: 'Save' }).click()
    await modal.getByText('The note is saved').waitFor()
    await modal.getByRole('button', { name: 'Undo' }).click()
    await modal.getByText('Undone: the note').waitFor()
    expect(practice.kept).toHaveLength(1)
  })

  test('in Teams is opened by its button, kept for later, and filled in to its end by keyboard, on a phone', async () => {
    await page.setViewportSize({ width: 375, height: 812 })
    await page.getByRole('radio', { name: 'Teams' }).check({ force: true })
    await type('practice')
    const open = pane('Microsoft Teams').getByRole('button', { name: 'Open the form' })
    await open.press('Enter')
    const form = dialog('Microsoft Teams')
    await form.getByLabel('Minutes a session').fill('some')
    expect(await nameless()).toEqual([])
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375)
    await form.getByRole('button', { name: 'Keep for later' }).press('Enter')
    await form.getByText('What you typed is kept.').waitFor()
    await page.keyboard.press('Escape')
    await open.press('Enter')
    await form.getByText('This is what you had typed.').waitFor()
    await form.getByRole('button', { name: 'Save and go on' }).press('Enter')
    await form.getByText('Please give a number, such as 30 or 2.5.').waitFor()
    await form.getByLabel('Minutes a session').fill('45')
    await form.getByLabel('From').fill('2026-11-30')
    await form.getByLabel('Delivered to').selectOption({ label: 'Small group' })
    await form.getByRole('button', { name: 'Save and go on' }).press('Enter')
    await form.getByRole('textbox', { name: 'Note' }).waitFor()
    expect(practice.kept).toMatchObject([
      { service: 'Speech', category: 'related', minutes: 45, start: '2026-11-30', delivery: 'smallGroup', esy: false },
    ])
    await form.getByRole('button', { name: 'Save' }).press('Enter')
    await form.getByText('Please fill this in.').waitFor()
    await form.getByRole('textbox', { name: 'Note' }).fill('Twice.')
    await form.getByRole('button', { name: 'Save' }).press('Enter')
    await form.getByText('The note is saved').waitFor()
  })
})

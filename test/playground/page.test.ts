// The page, in a real browser, over the real bot: what a newcomer sees after `npm start`.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasBrowser, openBrowser } from './browser.js'
import { type Opened, openedPlayground } from './opened.js'

describe.skipIf(!hasBrowser)('the page of the playground', () => {
  let opened: Opened
  let browser: Browser
  let page: Page
  let faults: string[]
  let elsewhere: string[]

  beforeAll(async () => {
    opened = await openedPlayground()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await opened.close()
  })
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    faults = []
    elsewhere = []
    page.on('pageerror', (fault) => faults.push(fault.message))
    page.on('console', (said) => {
      if (said.type() === 'error') faults.push(said.text())
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(opened.url) && !request.url().startsWith('data:')) elsewhere.push(request.url())
    })
    await page.goto(opened.url)
  })
  afterEach(async () => {
    expect(faults, 'nothing fails and no rule of the page is broken').toEqual([])
    expect(elsewhere, 'no request leaves this machine').toEqual([])
    await page.close()
  })

  const be = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) }).check({ force: true })
  const type = async (text: string) => {
    await page.getByLabel('Ask Caseload').fill(text)
    await page.keyboard.press('Enter')
  }
  const pane = (platform: 'Slack' | 'Microsoft Teams') => page.getByRole('region', { name: `${platform}, as` })
  const lastAnswer = (platform: 'Slack' | 'Microsoft Teams') => pane(platform).locator('.answer').last()
  const bothPanes = ['Slack', 'Microsoft Teams'] as const

  test.each(bothPanes)('a teacher of one J. Doe gets the accommodations in %s', async (platform) => {
    await be('Ana Reyes')
    await type('/iep accommodations for J. Doe')
    const answer = lastAnswer(platform)
    await answer.getByText('Accommodations: Jane Doe, grade 7').waitFor()
    await answer.getByText('Extended time: one and a half times').first().waitFor()
    await answer.getByText('Only visible to you').waitFor()
    expect(await answer.textContent()).not.toContain('John')
  })

  test.each(bothPanes)(
    'a teacher of two is asked which, picks by keyboard, and gets that one in %s',
    async (platform) => {
      await be('Marcus Webb')
      await type('/iep accommodations for J. Doe')
      const answer = lastAnswer(platform)
      await answer.getByText('Which student?').waitFor()
      expect(await answer.textContent()).not.toContain('Extended time')
      await answer.getByRole('button', { name: /^John Doe/ }).focus()
      await page.keyboard.press('Enter')
      await answer.getByText('Accommodations: John Doe, grade 7').waitFor()
      expect(await answer.textContent()).not.toContain('Jane Doe')
      const other = platform === 'Slack' ? 'Microsoft Teams' : 'Slack'
      expect(await lastAnswer(other).textContent()).toContain('Which student?')
    },
  )

  test.each(bothPanes)(
    'an unrelated teacher learns nothing in %s, not even that there is such a student',
    async (platform) => {
      await be('Priya Raman')
      await type('/iep accommodations for J. Doe')
      const answer = lastAnswer(platform)
      await answer.getByText('I find no student of yours by that name').waitFor()
      const ofNobody = (await answer.textContent()) ?? ''
      await type('/iep accommodations for Q. Zimmermann')
      await pane(platform).locator('.answer').nth(1).getByText('I find no student').waitFor()
      expect(await lastAnswer(platform).textContent()).toBe(ofNobody)
      expect(ofNobody).not.toMatch(/Jane|John|James/)
    },
  )

  test.each(bothPanes)('a long answer is turned page by page in the place where it stands in %s', async (platform) => {
    await be('Marcus Webb')
    await type('class Science 7')
    const answer = lastAnswer(platform)
    await answer.getByText(/^Page 1 of \d+$/).waitFor()
    await answer.getByRole('button', { name: 'Next' }).click()
    await answer.getByText(/^Page 2 of \d+$/).waitFor()
    await answer.getByRole('button', { name: 'Back' }).click()
    await answer.getByText(/^Page 1 of \d+$/).waitFor()
    expect(await pane(platform).locator('.answer').count()).toBe(1)
  })

  async function toLastPage(answer: ReturnType<typeof lastAnswer>): Promise<void> {
    const next = answer.getByRole('button', { name: 'Next' })
    for (await answer.waitFor(); (await next.count()) > 0; ) {
      const before = await answer.textContent()
      await next.click()
      await expect.poll(() => answer.textContent()).not.toBe(before)
    }
  }

  test('many choices are a menu, and choosing works on both platforms', async () => {
    await be('Marcus Webb')
    await type('class Science 7')
    const slack = lastAnswer('Slack')
    await toLastPage(slack)
    await slack.locator('summary').last().click()
    await slack.getByRole('button', { name: /^Liam O'Brien-Smith/ }).click()
    await slack.getByText(/: Liam O'Brien-Smith, grade 7/).waitFor()
    const teams = lastAnswer('Microsoft Teams')
    await toLastPage(teams)
    await teams.getByRole('combobox').last().selectOption({ label: 'Noah Fitzgerald · 504 plan' })
    await teams.getByRole('button', { name: 'Continue' }).click()
    await teams.getByText(/: Noah Fitzgerald, grade 7/).waitFor()
  })

  test('in a channel it is told who sees what', async () => {
    await be('Ana Reyes')
    await page.getByRole('radio', { name: 'In a channel' }).check({ force: true })
    await type('/iep accommodations for J. Doe')
    await lastAnswer('Slack').getByText('Everyone else here sees neither the question nor the answer.').waitFor()
    await type('@Caseload accommodations for J. Doe')
    await pane('Slack').getByText('Everyone else here sees your question, and nothing of the answer.').waitFor()
  })

  test('a name and an accommodation that hold scripts and markup are shown as the text they are', async () => {
    const name = '<img src=x onerror=document.title=1>'
    const told = '<script>document.title=1</script> **bold** [link](javascript:alert) <!channel> {{DATE(2026-01-01)}}'
    await opened.importFiles({
      'users.csv': `sourcedId,role,givenName,familyName,orgSourcedIds,grades\ns-x,student,${name},Mallory,org-3,11\n`,
      'enrollments.csv': 'sourcedId,classSourcedId,userSourcedId,role\ne-x,l-cer,s-x,student\n',
      'plans.csv': 'studentId,kind,meetingDate\ns-x,504,2026-01-15\n',
      'accommodations.csv': `studentId,kind,accommodation\ns-x,504,${told}\n`,
    })
    await be('Priya Raman')
    await type('accommodations for Mallory')
    for (const platform of bothPanes) {
      const answer = lastAnswer(platform)
      await answer.getByText('Only visible to you').waitFor()
      const shown = ((await answer.textContent()) ?? '').replaceAll('\u2060', '')
      expect(shown).toContain(`Accommodations: ${name} Mallory`)
      expect(shown).toContain(told)
      expect(await answer.locator('img, script, a').count()).toBe(0)
    }
    expect(await page.title()).toBe('Caseload playground')
  })

  test('markup in what is typed and shown stays the text it is', async () => {
    await be('Ana Reyes')
    await type('<img src=x onerror="document.title=1"> <script>document.title=1</script> **J.** <!channel>')
    await lastAnswer('Slack').getByText('Only visible to you').waitFor()
    expect(await page.locator('.messages img, .messages script').count()).toBe(0)
    expect(await page.title()).toBe('Caseload playground')
    await pane('Slack').getByText('<!channel>').waitFor()
  })

  test('every control has a name, the page says its language, and the answer is spoken', async () => {
    await type('/iep accommodations for J. Doe')
    await lastAnswer('Microsoft Teams').getByText('Only visible to you').waitFor()
    const controls = await page.locator('input, select, button').count()
    const nameless = await page.evaluate<string[]>(
      `[...document.querySelectorAll('input, select, button')]
        .filter((one) => !(one.getAttribute('aria-label') || one.textContent.trim() || one.labels?.length))
        .map((one) => one.outerHTML)`,
    )
    expect(controls).toBeGreaterThan(20)
    expect(nameless).toEqual([])
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await expect.poll(() => page.locator('[aria-live]').textContent()).toContain('Accommodations: Jane Doe')
  })

  test('the page can be used at the width of a phone without scrolling sideways', async () => {
    await page.setViewportSize({ width: 375, height: 812 })
    await page
      .getByRole('combobox', { name: 'You are' })
      .selectOption({ label: 'Marcus Webb · Science teacher, grades 7 and 8' })
    await page.getByRole('radio', { name: 'Slack' }).check({ force: true })
    await type('class Science 7')
    await lastAnswer('Slack').getByText('Only visible to you').waitFor()
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375)
  })
})

// The journeys that people make with the bot, each to its telling moment on both platforms: docs/journeys.md shows them.
import { be, closePanel, pane, say, settled } from './picture-page.mjs'

const both = ['Slack', 'Microsoft Teams']

/** In this order, on one page of one playground: what a journey leaves behind is there for the next. */
export const journeys = [
  { name: 'journey-acknowledge', height: 780, as: 'Priya Raman', before: deliver, go: acknowledge },
  { name: 'journey-remind', height: 1180, as: 'Denise Okafor', go: toTop },
  { name: 'journey-snooze', height: 1000, as: 'Denise Okafor', go: snooze },
  { name: 'journey-ask', height: 1090, as: 'Ana Reyes', go: (page) => say(page, 'accommodations for J. Doe') },
  { name: 'journey-choose', height: 820, as: 'Marcus Webb', go: choose },
  {
    name: 'journey-log',
    height: 1300,
    as: 'Denise Okafor',
    before: anew,
    go: (page) => say(page, 'log 109 for Jane Doe reading'),
  },
  { name: 'journey-undo', height: 860, as: 'Denise Okafor', go: (page) => say(page, 'undo') },
  { name: 'journey-edit', height: 1000, as: 'Joy Whitfield', go: edit },
]

/** The conversations so far are gone from the page. */
async function anew(page) {
  await page.reload()
  await closePanel(page)
}

/** Asked on both; on one of them answered. */
async function choose(page) {
  await say(page, 'accommodations for J. Doe')
  await pane(page, 'Microsoft Teams')
    .getByRole('button', { name: /^John Doe/ })
    .click()
  await pane(page, 'Microsoft Teams').getByText('Accommodations: John Doe, grade 7').waitFor()
}

/** The same form open on both, with what is about to be changed. */
async function edit(page) {
  await say(page, '/504 edit accommodations for Lily-Anne Dupont')
  for (const platform of both) {
    const entries = pane(page, platform)
      .getByRole('combobox', { name: /^(Your choice|Choose what to do)/ })
      .first()
    const entry = pane(page, platform).getByRole('button', { name: 'Extended time' }).first()
    await entry.or(entries).first().waitFor()
    if (await entry.isVisible()) await entry.click()
    else {
      const labels = await entries.locator('option').allTextContents()
      await entries.selectOption({ label: labels.find((label) => label.startsWith('Extended time')) })
      await pane(page, platform).getByRole('button', { name: 'Continue' }).first().click()
    }
    const form = page.getByRole('dialog', { name: platform })
    const open = pane(page, platform).getByRole('button', { name: 'Open the form' })
    await form.or(open).first().waitFor()
    if (await open.isVisible()) await open.click()
    const field = form.getByRole('textbox', { name: 'Accommodation', exact: true })
    await field.waitFor()
    await field.fill('Extended time: twice the time')
  }
}

/** The plans are sent out, on the first morning after that was begun. */
async function deliver(page) {
  await be(page, 'Ingrid Solheim')
  await say(page, 'start delivery')
  await pane(page, 'Slack').getByRole('button', { name: 'Send all now' }).click()
  await pane(page, 'Slack').getByText('Delivery is started').waitFor()
  await page.getByRole('button', { name: 'Next school morning' }).click()
  await page
    .locator('.morning')
    .getByText(/^Nov 1[78], 2026/)
    .waitFor({ timeout: 60_000 })
}

/** Sent to both; pressed in one of them. */
async function acknowledge(page) {
  await pane(page, 'Slack')
    .getByRole('button', { name: /^I have read it/ })
    .click()
  await settled(page)
}

/** One reminder is put off in Slack, another in Teams. */
async function snooze(page) {
  await pane(page, 'Slack').getByRole('button', { name: 'Snooze a week' }).first().click()
  await settled(page)
  const teams = pane(page, 'Microsoft Teams')
  const choices = teams.getByRole('combobox', { name: /^(Your choice|Choose what to do)/ }).first()
  const labels = await choices.locator('option').allTextContents()
  await choices.selectOption({ label: labels.filter((label) => label.startsWith('Snooze a week')).at(-1) })
  await teams.getByRole('button', { name: 'Continue' }).first().click()
  await settled(page)
}

async function toTop(page) {
  await page.locator('.messages').evaluateAll((lists) => {
    for (const list of lists) list.scrollTop = 0
  })
}

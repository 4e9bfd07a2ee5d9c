// Drives Microsoft's Agents Playground in a headless Chromium and takes pictures: docs/try-in-teams.mjs calls it.
import { chromium } from 'playwright-core'

/** @param client where the client is served @param ready what answers once the bot takes messages */
export async function takePictures(client, ready, into) {
  await answers(ready)
  await answers(client)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(client)
    await page.waitForTimeout(4000)
    for (const [name, words] of [
      ['teams-client-today', 'today'],
      ['teams-client-glance', 'glance Jane Doe'],
    ]) {
      // The box has no name; it stands at the foot of the page.
      await page.mouse.click(560, 852)
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
      await page.waitForTimeout(5000)
      await page.screenshot({ path: `${into}/${name}.png` })
    }
    const goals = page.getByRole('button', { name: /^(Goals|Next)$/i }).last()
    if (await goals.isVisible().catch(() => false)) {
      await goals.click()
      await page.waitForTimeout(4000)
      await page.screenshot({ path: `${into}/teams-client-pressed.png` })
    }
    for (const place of ['Group Chat', 'My Team - General']) {
      await page.getByRole('treeitem', { name: place }).click()
      await page.waitForTimeout(2500)
      const words = page.getByRole('textbox').last()
      await words.click()
      await page.keyboard.type('@Test', { delay: 150 })
      // The suggestion has no role.
      await page.waitForTimeout(1000)
      await page.getByText('Test Bot', { exact: true }).last().click()
      await page.keyboard.type(' glance Jane Doe', { delay: 30 })
      await page.keyboard.press('Enter')
      await page.waitForTimeout(6000)
    }
    await page.screenshot({ path: `${into}/teams-client-channel.png` })
  } finally {
    await browser.close()
  }
}

async function answers(url) {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error(`nothing answers at ${url}`)
}

// Takes the README's pictures of the playground: `npm run build && node docs/make-pictures.mjs`.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'caseload-pictures-'))

/** The playground as a newcomer starts it, with a database and a port of its own. */
const playground = spawn(process.execPath, ['dist/src/cli/caseload.js', 'playground'], {
  cwd: root,
  env: { ...process.env, PORT: '0', DATABASE_URL: `file:${folder}/playground.db`, CASELOAD_NOW: '2026-11-17' },
  stdio: ['ignore', 'pipe', 'inherit'],
})

const pictures = [
  { name: 'playground', scheme: 'light', width: 1440, height: 900, as: 'Marcus Webb', where: 'Private' },
  { name: 'playground-dark', scheme: 'dark', width: 1440, height: 900, as: 'Ana Reyes', where: 'In a channel' },
  { name: 'playground-phone', scheme: 'light', width: 375, height: 812, as: 'Priya Raman', where: 'Private' },
]

try {
  const url = await new Promise((resolve, reject) => {
    let said = ''
    playground.stdout.on('data', (piece) => {
      said += piece
      const found = /http:\/\/\S+/.exec(said)
      if (found) resolve(found[0])
    })
    playground.once('exit', () => reject(new Error('The playground did not open.')))
  })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
  for (const picture of pictures) await take(browser, url, picture)
  await browser.close()
} finally {
  playground.kill('SIGTERM')
  await rm(folder, { recursive: true, force: true })
}

async function take(browser, url, { name, scheme, width, height, as, where }) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, deviceScaleFactor: 1.5 })
  await page.goto(url)
  const menu = page.getByRole('combobox', { name: 'You are' })
  const list = page.getByRole('radio', { name: new RegExp(`^${as}`) })
  await menu.or(list).first().waitFor()
  if (await menu.isVisible()) {
    const labels = await menu.locator('option').allTextContents()
    await menu.selectOption({ label: labels.find((label) => label.startsWith(as)) })
  } else await list.check({ force: true })
  await page.getByRole('radio', { name: where }).check({ force: true })
  await page.getByLabel('Ask Caseload').fill('/iep accommodations for J. Doe')
  await page.keyboard.press('Enter')
  await page.getByText('Only visible to you').first().waitFor()
  // On one platform the student is picked, on the other the question still stands.
  const pick = page.getByRole('region', { name: 'Slack' }).getByRole('button', { name: /^Jane Doe/ })
  if (await pick.isVisible()) {
    await pick.click()
    await page.getByText('Accommodations: Jane Doe, grade 7', { exact: true }).waitFor()
  }
  await page.evaluate(() => {
    document.activeElement?.blur()
    window.scrollTo(0, 0)
  })
  await page.screenshot({ path: join(root, 'docs/pictures', `${name}.png`) })
  await page.close()
}

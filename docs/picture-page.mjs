// How the pictures drive the playground: a playground of its own, somebody to be, something said, and what is cut out.
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inFewColours } from './few-colours.mjs'

export const root = fileURLToPath(new URL('../', import.meta.url))
export const fileOf = (name) => join(root, 'docs/pictures', `${name}.png`)

/** The playground as a newcomer starts it, with a database and a port of its own. */
export async function openPlayground() {
  const folder = await mkdtemp(join(tmpdir(), 'caseload-pictures-'))
  const playground = spawn(process.execPath, ['dist/src/cli/caseload.js', 'playground'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATABASE_URL: `file:${folder}/playground.db`, CASELOAD_NOW: '2026-11-17' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const close = async () => {
    // What it still writes as it ends must not come into the folder while that is taken away.
    if (playground.exitCode === null && playground.kill('SIGTERM')) {
      await new Promise((resolve) => playground.once('exit', resolve))
    }
    await rm(folder, { recursive: true, force: true })
  }
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
    return { url, close }
  } catch (reason) {
    await close()
    throw reason
  }
}

/** As somebody who has been here before: the tour is not offered. */
export async function goTo(page, url) {
  await page.addInitScript(() => localStorage.setItem('caseload-tour', 'seen'))
  await page.goto(url)
  await page.locator('.happened').waitFor()
}

/** The page with nothing but the conversations on it. */
export async function closePanel(page) {
  await page.locator('.happened').evaluate((panel) => {
    panel.open = false
  })
}

export async function be(page, as) {
  const menu = page.getByRole('combobox', { name: 'You are' })
  const list = page.getByRole('radio', { name: new RegExp(`^${as}`) })
  await menu.or(list).first().waitFor()
  if (await menu.isVisible()) {
    const labels = await menu.locator('option').allTextContents()
    await menu.selectOption({ label: labels.find((label) => label.startsWith(as)) })
  } else await list.check({ force: true })
}

export async function say(page, text) {
  await page.getByRole('textbox', { name: 'Ask Caseload' }).fill(text)
  await page.keyboard.press('Enter')
  await page.getByText('Only visible to you').first().waitFor()
  await settled(page)
}

/** Every question is answered. */
export async function settled(page) {
  await page.waitForFunction(() => !document.querySelector('.pending'))
}

export const pane = (page, platform) => page.getByRole('region', { name: `${platform}, as` })

/** Both platforms' panes, without what stands around them. */
export async function clipPanes(page, name) {
  await page.evaluate(() => document.activeElement?.blur())
  const { x, y, width, height } = await page.locator('.panes').boundingBox()
  const clip = { x: x - 10, y: y - 10, width: width + 20, height: height + 20 }
  await writeFile(fileOf(name), inFewColours(await page.screenshot({ clip })))
}

// The browser that the tests look at the page with: Debian's chromium, or whichever `CHROMIUM` names.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const path = process.env.CHROMIUM ?? '/usr/bin/chromium'

export const hasBrowser = existsSync(path)

if (!hasBrowser) {
  process.stderr.write(
    `SKIPPED: the playground's page in a browser. No chromium at ${path}; set CHROMIUM to its path.\n`,
  )
}

export function openBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ]
  return chromium.launch({ executablePath: path, args })
}

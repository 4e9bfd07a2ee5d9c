// docs/access.md says what the bot does: its table is held against the one that the bot was asked.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { districtSettings } from '#records/settings'
import { accessPage } from './access-page.js'

const page = unpadded(await readFile(new URL('../../docs/access.md', import.meta.url), 'utf8'))

/** A formatter may draw the tables' columns as wide as it likes. */
function unpadded(markdown: string): string {
  return markdown
    .replaceAll(/ +(?=\|)|(?<=\|) +/g, ' ')
    .replaceAll(/(?<=\| )-+(?= \|)/g, '---')
    .replaceAll(/ {2,}\|/g, ' |')
}

test('the page holds the access table as it is tested', () => {
  expect(page).toContain(unpadded(accessPage()))
})

test('the page names every setting that changes who sees what, with its default', () => {
  for (const [name, setting] of Object.entries(districtSettings)) {
    const spoken = typeof setting.default === 'boolean' ? (setting.default ? 'on' : 'off') : String(setting.default)
    expect(page).toContain(`| \`${name}\` | ${spoken} | ${setting.says} |`)
  }
})

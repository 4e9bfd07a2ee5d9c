// The file of settings: what is set is set, and whatever else stands there stays.
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overwritten, readEnvFile, says, withSettings, writeEnvFile } from '../../src/cli/env-file.js'

const name = fc.stringMatching(/^[A-Z][A-Z_]{0,12}$/)
/** Whatever a token, an address or a sentence holds; not every kind of quote at once. */
const value = fc.stringMatching(/^[\w#$'" .,:/@+=-]{0,30}$/).map((text) => text.trim())

test('what is set is read back as it is, and everything else stays', () => {
  fc.assert(
    fc.property(fc.dictionary(name, value), fc.dictionary(name, value), (before, wanted) => {
      const text = withSettings('# Ours, as it was\n', before)
      const after = withSettings(text, wanted)
      expect(parseEnv(after)).toEqual({ ...before, ...wanted })
      expect(after).toContain('# Ours, as it was\n')
      expect(withSettings(after, wanted)).toBe(after)
    }),
  )
})

test('a setting goes where it stands, with the lines around it', () => {
  const text = '# Slack\nSLACK_BOT_TOKEN=\nexport PORT=3000 # ours\n\n# The end'
  expect(withSettings(text, { SLACK_BOT_TOKEN: 'xoxb-1', HOST: '0.0.0.0' })).toBe(
    '# Slack\nSLACK_BOT_TOKEN=xoxb-1\nexport PORT=3000 # ours\n\n# The end\nHOST=0.0.0.0\n',
  )
})

test('only what would become another counts as overwritten', () => {
  const before = { A: 'one', B: ' ', C: 'three' }
  expect(overwritten(before, { A: 'two', B: 'new', C: 'three', D: 'new' })).toEqual(['A'])
})

test('nobody else on the machine reads it, also where it lay open before', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'caseload-env-')), '.env')
  writeFileSync(path, 'A=1\n', { mode: 0o644 })
  await writeEnvFile(path, 'A=2\n')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect((await readEnvFile(path)).settings).toEqual({ A: '2' })
  expect((await readEnvFile(`${path}.none`)).settings).toEqual({})
})

test.each([
  ['with every kind of quote', '', 'a\'b"c`d'],
  ['in the place of one over several lines', 'MicrosoftAppPassword="one\ntwo"\nLOG_LEVEL=warn\n', 'new'],
])('a value %s is found out, not written', (_, text, given) => {
  const wanted = { MicrosoftAppPassword: given, CASELOAD_ENCRYPTION_KEY: 'k' }
  expect(says(withSettings(text, wanted), parseEnv(text) as Record<string, string>, wanted)).toBe(false)
})

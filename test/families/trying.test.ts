import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { es } from '#wording/es'
import { keysSaid } from '../wording/keys-said.js'
test('keys', () => {
  const said = new Set(keysSaid().map(({ key }) => key))
  writeFileSync('/tmp/missing.json', JSON.stringify([...said].filter((key) => !(key in es)), null, 1))
  writeFileSync('/tmp/gone.json', JSON.stringify(Object.keys(es).filter((key) => !said.has(key)), null, 1))
})

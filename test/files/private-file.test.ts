// What is written out about students is for whoever wrote it, also over a file that others could read.
import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { beforeEach, expect, test } from 'vitest'
import { privateStream, writePrivately } from '#files/private-file'

const modeOf = (path: string) => statSync(path).mode & 0o777

let path: string
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'caseload-')), 'a.csv')
})

const ways: readonly (readonly [how: string, write: (path: string) => Promise<void>])[] = [
  ['at once', (to) => writePrivately(to, 'new')],
  ['bit by bit', async (to) => pipeline(Readable.from(['n', 'ew']), await privateStream(to))],
]

test.each(ways)('a file written %s', async (_, write) => {
  await write(path)
  expect([modeOf(path), readFileSync(path, 'utf8')]).toEqual([0o600, 'new'])
})

test.each(ways)('a file written %s over one that everybody may read', async (_, write) => {
  writeFileSync(path, 'a longer text than the new one')
  chmodSync(path, 0o644)
  await write(path)
  expect([modeOf(path), readFileSync(path, 'utf8')]).toEqual([0o600, 'new'])
})

test.runIf(process.platform === 'linux').each(ways)('a device written to %s stays everybody’s', async (_, write) => {
  const before = modeOf('/dev/null')
  await write('/dev/null')
  expect(modeOf('/dev/null')).toBe(before)
})

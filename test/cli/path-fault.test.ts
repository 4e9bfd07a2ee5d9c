// A folder that can't be written to: each verb that writes files says where and why, and how to mend it, and never stands still.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { writeSchool } from '#adapters/playground/school/write-school'
import { day } from '#time/day'
import { type Terminal, terminal } from './terminal.js'

const administrator = 'castillo@larkspurvalley.example'
const rehearsal = { CASELOAD_NOW: '2026-11-23' }

let at: Terminal

beforeAll(async () => {
  at = terminal()
  await writeSchool(join(at.folder, 'school'), day('2026-11-23'))
  expect((await at.caseload(['import', 'school'], rehearsal)).status).toBe(0)
  writeFileSync(join(at.folder, 'a-file'), 'A letter.')
})

const verbs: readonly (readonly [verb: string, into: (folder: string) => readonly string[]])[] = [
  ['export', (folder) => ['export', folder]],
  ['export --sessions-since', (folder) => ['export', folder, '--sessions-since', '2026-10-01']],
  ['record', (folder) => ['record', 'Jane Doe', '--as', administrator, '--into', folder]],
  ['manifest', (folder) => ['manifest', '--host', 'bot.example.org', '--into', folder]],
  ['templates write', (folder) => ['templates', 'write', folder]],
]

test.each(verbs)('%s below a file', async (_, args) => {
  const { status, error } = await at.caseload(args(join(at.folder, 'a-file', 'x')), rehearsal)
  expect({ status, error }).toEqual({
    status: 1,
    error: expect.stringMatching(
      /a-file\S*: a part of that path is a file and no folder\. Name a file or a folder that this user may use, and run it again\.\n$/,
    ),
  })
})

// In a process of its own: where it stands still, it is ended.
test.runIf(process.platform === 'linux').each(verbs)('%s below /proc', (_, args) => {
  const { status, error } = at.alone(args('/proc/no-such-folder/x'), rehearsal)
  expect({ status, error }).toEqual({
    status: 1,
    error: expect.stringMatching(
      /^\/proc\/no-such-folder: (nothing is there, and nothing can be made|this user may not write) there\. Name/,
    ),
  })
})

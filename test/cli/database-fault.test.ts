// A database that can't be opened: the program says what is wrong, where, and how to mend it, and never stands still.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Terminal, terminal } from './terminal.js'

const mend = 'Set DATABASE_URL to a file in a folder that this user may write to, such as file:./data/caseload.db.'

const places: readonly (readonly [what: string, path: (folder: string) => string, why: string])[] = [
  ['a folder', (folder) => folder, 'that is a folder; a file is needed'],
  ['below a file', (folder) => join(folder, 'a-file', 'x.db'), 'a part of that path is a file and no folder'],
  ['far below a file', (folder) => join(folder, 'a-file', 'b', 'x.db'), 'a part of that path is a file and no folder'],
  ['a file of something else', (folder) => join(folder, 'a-file'), 'that file is no SQLite database'],
]

/** Folders that nobody can write to, not even whoever may write everywhere. */
const unwritable = [
  ['/proc', '/proc/x.db'],
  ['a folder of /proc that is not there', '/proc/no-such-folder/x.db'],
  ['a folder far below /proc', '/proc/no-such-folder/data/x.db'],
] as const

const slack = { SLACK_SIGNING_SECRET: 'a-secret-of-sixteen-letters', SLACK_BOT_TOKEN: 'xoxb-1', PORT: '0' }

function inFolder(): Terminal {
  const at = terminal()
  writeFileSync(join(at.folder, 'a-file'), 'This is a letter and no database. '.repeat(100))
  return at
}

test.each(places)('%s', async (_, path, why) => {
  const at = inFolder()
  const DATABASE_URL = `file:${path(at.folder)}`
  const asked = await at.caseload(['ask', '--as', 'a@school.example', 'help'], { DATABASE_URL })
  expect(asked).toEqual({
    status: 1,
    out: '',
    error: `The database cannot be opened at ${path(at.folder)}: ${why}. ${mend}\n`,
  })
  const doctor = await at.caseload(['doctor'], { DATABASE_URL })
  expect(doctor.status).toBe(1)
  expect(doctor.out).toContain(`${path(at.folder)}: ${why}. ${mend}`)
})

// In a process of its own: where it stands still, it is ended.
test.runIf(process.platform === 'linux').each(unwritable)('%s', (_, path) => {
  const at = inFolder()
  for (const args of [['ask', '--as', 'a@school.example', 'help'], ['start']]) {
    const { status, out, error } = at.alone(args, { DATABASE_URL: `file:${path}`, ...slack })
    expect({ status, out }, args[0]).toEqual({ status: 1, out: '' })
    expect(error).toMatch(
      new RegExp(
        `cannot be opened at ${path}: (nothing is there, and nothing can be made|this user may not write) there\\.`,
      ),
    )
    expect(error).toContain(mend)
  }
})

test('a folder that is not there yet is made', async () => {
  const at = inFolder()
  mkdirSync(join(at.folder, 'there'))
  const DATABASE_URL = `file:${join(at.folder, 'there', 'not', 'yet', 'x.db')}`
  const { error } = await at.caseload(['ask', '--as', 'a@school.example', 'help'], { DATABASE_URL })
  expect(error).toContain('a@school.example')
  expect(error).not.toContain('cannot be opened')
})

// An answer leaves once it is written down on the disk, and that costs no flush for each: what is asked at once shares a
// commit. Counted where SQLite itself keeps them, in the frames of its write-ahead log.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

const [headerBytes, frameBytes] = [32, 24]

/** Commits that stand in a write-ahead log: the frame that ends one says how long the database is by then. */
function commitsIn(walFile: string): number {
  const wal = readFileSync(walFile)
  const [page, salts] = [wal.readUInt32BE(8), wal.subarray(16, 24)]
  let commits = 0
  for (let at = headerBytes; at + frameBytes + page <= wal.length; at += frameBytes + page) {
    // What another round of the log left behind has other salts.
    if (!wal.subarray(at + 8, at + 16).equals(salts)) break
    if (wal.readUInt32BE(at + 4) > 0) commits += 1
  }
  return commits
}

let district: District
beforeAll(async () => {
  district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
  await asked()
})
afterAll(() => district.close())

const people = ['teacher.now', 'case.manager', 'principal', 'counselor', 'director'] as const
const questions = 20

async function asked(who: string = people[0]): Promise<void> {
  expect((await district.ask(who, 'accommodations for Ida Fennimore')).reply.status).toBe('ok')
}

/** What some work adds to both: commits on the disk, and entries in the audit log. */
async function added(work: () => Promise<unknown>): Promise<{ commits: number; entries: number }> {
  const entries = async () => (await district.audit()).length
  const before = { commits: commitsIn(`${district.place}-wal`), entries: await entries() }
  await work()
  return {
    commits: commitsIn(`${district.place}-wal`) - before.commits,
    entries: (await entries()) - before.entries,
  }
}

test('one after another each has a commit of its own, and at once they share', async () => {
  for (const who of people) await asked(who)
  const apart = await added(async () => {
    for (let count = 0; count < questions; count += 1) await asked(people[count % people.length])
  })
  expect(apart).toEqual({ commits: questions, entries: questions })
  const together = await added(() =>
    Promise.all(Array.from({ length: questions }, (_, count) => asked(people[count % people.length]))),
  )
  expect(together.entries).toBe(questions)
  expect(together.commits).toBeGreaterThan(0)
  expect(together.commits).toBeLessThanOrEqual(questions / 4)
})

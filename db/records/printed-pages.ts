// Printed pages as they are stored: what they say and who read them is sealed; of a link only a keyed hash is kept, and
// that it was opened stands among the marks of what is done once.
import { randomBytes } from 'node:crypto'
import { and, asc, desc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { linkForMs, type NewPage, type PageRecords, type PageWork, type PrintedPage } from '#records/printed-pages'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

type Readers = PrintedPage['readers']
type Content = Pick<NewPage, 'html' | 'students'>

const place = (column: 'content' | 'readers', row: string) => ({ table: 'printed_pages', column, row })
const openedMark = (id: string) => `page|${id}`

export function pageRecords(database: Database, seal: Seal): PageRecords {
  const { printedPages } = database.tables
  return {
    async of(substituteIds) {
      if (substituteIds.length === 0) return []
      const rows = await database.read
        .select()
        .from(printedPages)
        .where(inArray(printedPages.substituteId, [...substituteIds]))
        .orderBy(asc(printedPages.printedAt))
      return rows.map(({ id, substituteId, printedAt, readers }) => ({
        id,
        substituteId,
        printedAt,
        readers: readers ? (JSON.parse(seal.open(place('readers', id), readers)) as Readers) : [],
      }))
    },
  }
}

interface WorkParts {
  readonly database: Database
  readonly seal: Seal
  readonly clock: Clock
  readonly write: Queries
}

/** What a change does to them, within its transaction. */
export function pageWork({ database, seal, clock, write }: WorkParts): PageWork {
  const { printedPages, substitutes, jobMarks } = database.tables

  /** @returns false where it was opened before */
  async function markOpened(id: string): Promise<boolean> {
    const marked = await write
      .insert(jobMarks)
      .values({ key: openedMark(id), at: clock.now() })
      .onConflictDoNothing()
      .returning({ key: jobMarks.key })
    return marked.length > 0
  }

  async function latest(substituteId: string) {
    const rows = await write
      .select({ id: printedPages.id, readers: printedPages.readers })
      .from(printedPages)
      .where(eq(printedPages.substituteId, substituteId))
      .orderBy(desc(printedPages.printedAt))
      .limit(1)
    const row = rows[0]
    if (!row) return undefined
    const readers = row.readers ? (JSON.parse(seal.open(place('readers', row.id), row.readers)) as Readers) : []
    return { id: row.id, readers }
  }

  async function keep(id: string, readers: Readers): Promise<void> {
    const sealed = seal.seal(place('readers', id), JSON.stringify(readers))
    await write.update(printedPages).set({ readers: sealed }).where(eq(printedPages.id, id))
  }

  return {
    async print({ html, students, ...page }) {
      const token = randomBytes(32).toString('base64url')
      const id = seal.idFrom('printedPage', token)
      const content = seal.seal(place('content', id), JSON.stringify({ html, students } satisfies Content))
      await write.insert(printedPages).values({ ...page, id, printedAt: clock.now(), content })
      return { id, token }
    },
    async open(token) {
      const id = seal.idFrom('printedPage', token)
      const now = clock.now()
      const [row] = await write
        .select({ content: printedPages.content, printedBy: printedPages.printedBy, printedAt: printedPages.printedAt })
        .from(printedPages)
        .innerJoin(substitutes, and(eq(substitutes.id, printedPages.substituteId), isNull(substitutes.endedAt)))
        .where(and(eq(printedPages.id, id), gt(printedPages.untilAt, now)))
      if (!row || row.printedAt + linkForMs <= now || !(await markOpened(id))) return undefined
      const content = JSON.parse(seal.open(place('content', id), row.content)) as Content
      return { ...content, printedBy: row.printedBy }
    },
    async revoke(id) {
      await markOpened(id)
    },
    async addReader(substituteId, name) {
      const page = await latest(substituteId)
      if (!page) return false
      await keep(page.id, [...page.readers, { name, at: clock.now() }])
      return true
    },
    async removeReader(substituteId, name) {
      const page = await latest(substituteId)
      const at = page?.readers.findLastIndex((one) => one.name === name) ?? -1
      if (page && at >= 0) await keep(page.id, page.readers.toSpliced(at, 1))
    },
  }
}

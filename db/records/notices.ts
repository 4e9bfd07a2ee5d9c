// Prior written notices as they are stored: what they say is sealed, of what kind they are and of which day is clear.
import { and, asc, desc, eq, inArray, max, ne, sql } from 'drizzle-orm'
import { noticeName } from '#families/row-names'
import type { PriorWrittenNotice } from '#notices/notice'
import type { NoticeRecords, NoticeWork, RecordedNotice, UngivenNotice } from '#records/notices'
import { Permit } from '#records/permit'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

type Row = Database['tables']['notices']['$inferSelect']
type Details = Pick<PriorWrittenNotice, 'words' | 'by'>

const place = (row: string) => ({ table: 'notices', column: 'details', row })

export function noticeRecords(database: Database, seal: Seal): NoticeRecords {
  const { notices } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const of = prepare<Row>(
    database.read
      .select()
      .from(notices)
      .where(
        and(
          isOneOf(notices.studentId, 'students'),
          eq(notices.kind, sql.placeholder('kind')),
          ne(notices.status, 'discarded'),
        ),
      )
      .orderBy(desc(notices.number), asc(notices.id)),
    'notices_of',
  )
  const ungiven = prepare<UngivenNotice>(
    database.read
      .select({
        id: notices.id,
        studentId: notices.studentId,
        kind: notices.kind,
        effectiveDay: sql<UngivenNotice['effectiveDay']>`${notices.effectiveDay}`,
      })
      .from(notices)
      .where(
        and(
          eq(notices.status, 'draft'),
          sql`${notices.effectiveDay} >= ${sql.placeholder('from')} and ${notices.effectiveDay} <= ${sql.placeholder('to')}`,
        ),
      )
      .orderBy(asc(notices.effectiveDay), asc(notices.id)),
    'notices_ungiven',
  )
  return {
    async of(permits, kind) {
      const students = permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId)
      return (await of.execute({ students: list(students), kind })).map((row) => noticeFrom(row, seal))
    },
    ungiven: (from, to) => ungiven.execute({ from, to }),
  }
}

/** What a change does to notices, within its transaction. */
export function noticeWork(database: Database, seal: Seal, clock: Clock, write: Queries): NoticeWork {
  const { notices } = database.tables
  const sealed = (id: string, { words, by }: Details) => seal.seal(place(id), JSON.stringify({ words, by }))

  /** The draft as it stands; undefined where it is none any more. */
  async function draft(id: string): Promise<RecordedNotice | undefined> {
    const [row] = await write
      .select()
      .from(notices)
      .where(and(eq(notices.id, id), eq(notices.status, 'draft')))
    return row && noticeFrom(row, seal)
  }

  async function become(id: string, from: Row['status'], to: Partial<Row>): Promise<boolean> {
    const moved = await write
      .update(notices)
      .set(to)
      .where(and(eq(notices.id, id), inArray(notices.status, [from])))
      .returning({ id: notices.id })
    return moved.length > 0
  }

  return {
    async start(studentId, kind, { act, matter, effectiveDay, planVersion, ...said }, by) {
      const [newest] = await write
        .select({ number: max(notices.number) })
        .from(notices)
        .where(and(eq(notices.studentId, studentId), eq(notices.kind, kind)))
      const number = (newest?.number ?? 0) + 1
      const id = seal.idFrom('notice', noticeName(studentId, kind, number))
      await write.insert(notices).values({
        ...{ id, studentId, kind, number, act, matter, status: 'draft', revision: 1 },
        effectiveDay: effectiveDay ?? null,
        givenDay: null,
        planVersion: planVersion ?? null,
        details: sealed(id, said),
        writtenBy: by,
        writtenAt: clock.now(),
      })
      return { id, number }
    },
    async change(id, revision, { words, ...clear }) {
      const held = await draft(id)
      if (!held || held.revision !== revision) return undefined
      const says = words ? { ...held.words, [words.language]: words.says } : held.words
      await become(id, 'draft', {
        ...clear,
        revision: revision + 1,
        details: sealed(id, { words: says, by: held.by }),
        writtenAt: clock.now(),
      })
      return held
    },
    async restore(before) {
      const { id, act, matter, effectiveDay } = before
      const held = await draft(id)
      if (!held) return false
      const clear = { act, matter, effectiveDay: effectiveDay ?? null, revision: held.revision + 1 }
      return become(id, 'draft', { ...clear, details: sealed(id, before), writtenAt: clock.now() })
    },
    async give(id, revision, day) {
      const held = await draft(id)
      if (!held || held.revision !== revision) return false
      return become(id, 'draft', { status: 'given', givenDay: day })
    },
    async ungive(id) {
      await become(id, 'given', { status: 'draft', givenDay: null })
    },
    discard: (id) => become(id, 'draft', { status: 'discarded' }),
    undiscard: (id) => become(id, 'discarded', { status: 'draft' }),
  }
}

function noticeFrom(row: Row, seal: Seal): RecordedNotice {
  const { id, studentId, kind, number, status, act, matter, effectiveDay, givenDay, planVersion, revision } = row
  return {
    ...(JSON.parse(seal.open(place(id), row.details)) as Details),
    ...{ id, studentId, kind, number, status, act, matter, revision },
    ...(effectiveDay !== null && { effectiveDay }),
    ...(givenDay !== null && { givenDay }),
    ...(planVersion !== null && { planVersion }),
  }
}

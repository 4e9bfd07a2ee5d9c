// Questions about plans, as they are stored: what was asked and answered is sealed.
import { randomUUID } from 'node:crypto'
import { and, asc, eq, isNull, lt, or } from 'drizzle-orm'
import { Permit } from '#records/permit'
import type { Question, QuestionRecords, QuestionRef, QuestionWork } from '#records/questions'
import type { Clock } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

type Row = Database['tables']['questions']['$inferSelect']

const place = (column: 'asked' | 'answer', row: string) => ({ table: 'questions', column, row })

export function questionRecords(database: Database, seal: Seal): QuestionRecords {
  const { questions } = database.tables
  const { isOneOf, list, prepare } = database.dialect
  const about = prepare<Row>(
    database.read
      .select()
      .from(questions)
      .where(isOneOf(questions.studentId, 'ids'))
      .orderBy(asc(questions.askedAt), asc(questions.id)),
    'questions_about',
  )
  return {
    async question(id) {
      return (await database.read.select().from(questions).where(eq(questions.id, id))).map(refFrom)[0]
    },
    async openOf(staff) {
      const rows = await database.read
        .select()
        .from(questions)
        .where(and(or(eq(questions.toId, staff), eq(questions.askerId, staff)), isNull(questions.answeredAt)))
        .orderBy(asc(questions.dueDay), asc(questions.askedAt))
      return rows.map(refFrom)
    },
    async overdue(before) {
      const rows = await database.read
        .select()
        .from(questions)
        .where(and(isNull(questions.answeredAt), lt(questions.dueDay, before)))
        .orderBy(asc(questions.dueDay), asc(questions.id))
      return rows.map(refFrom)
    },
    async about(permits) {
      const ids = list(permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId))
      return (await about.execute({ ids })).map((row): Question => {
        const asked = seal.open(place('asked', row.id), row.asked)
        return {
          ...refFrom(row),
          asked,
          ...(row.answer && { answer: seal.open(place('answer', row.id), row.answer) }),
        }
      })
    },
  }
}

function refFrom({ answeredAt, answeredBy, asked: _asked, answer: _answer, ...row }: Row): QuestionRef {
  return { ...row, ...(answeredAt !== null && { answeredAt }), ...(answeredBy !== null && { answeredBy }) }
}

/** What a change does to questions, within its transaction. */
export function questionWork(database: Database, seal: Seal, clock: Clock, write: Queries): QuestionWork {
  const { questions } = database.tables
  const unanswered = (id: string) => and(eq(questions.id, id), isNull(questions.answeredAt))
  return {
    async ask({ asked, ...question }) {
      const id = randomUUID()
      await write.insert(questions).values({
        ...question,
        id,
        asked: seal.seal(place('asked', id), asked),
        askedAt: clock.now(),
      })
      return id
    },
    async answer(id, by, answer) {
      const changed = await write
        .update(questions)
        .set({ answer: seal.seal(place('answer', id), answer), answeredBy: by, answeredAt: clock.now() })
        .where(unanswered(id))
        .returning({ id: questions.id })
      return changed.length > 0
    },
    async takeAnswerBack(id) {
      await write
        .update(questions)
        .set({ answer: null, answeredBy: null, answeredAt: null })
        .where(eq(questions.id, id))
    },
    async takeBack(id) {
      return (await write.delete(questions).where(unanswered(id)).returning({ id: questions.id })).length > 0
    },
  }
}

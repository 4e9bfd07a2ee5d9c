// Removals as they are stored: kinds and days clear, words sealed. Their ids are those that an import gives them, so that
// what was recorded here and told by a file is one.
import { and, asc, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import { removalName } from '#imports/discipline-files/removal-name'
import type { StudentId } from '#people/student'
import { Permit } from '#records/permit'
import type { ManifestationReview, Removal, Removals, RemovalWords } from '#records/removals'
import type { ReviewFacts } from '#removals/manifestation'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'

type Row = Database['tables']['removals']['$inferSelect']
type ReviewRow = Database['tables']['manifestationReviews']['$inferSelect']

/** What is sealed of a review. */
export type ReviewDetails = Omit<ReviewFacts, 'day'> & Pick<ManifestationReview, 'attended' | 'considered' | 'note'>

export const removalPlace = (row: string) => ({ table: 'removals', column: 'details', row })
export const reviewPlace = (row: string) => ({ table: 'manifestation_reviews', column: 'details', row })

export function removalRecords(database: Database, seal: Seal): Removals {
  const { removals, manifestationReviews: reviews } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const ofStudents = prepare<Row>(
    database.read
      .select()
      .from(removals)
      .where(isOneOf(removals.studentId, 'students'))
      .orderBy(asc(removals.firstDay), asc(removals.recordedAt), asc(removals.id)),
    'removals_of',
  )
  const one = prepare<Row>(
    database.read
      .select()
      .from(removals)
      .where(and(isOneOf(removals.studentId, 'students'), eq(removals.id, sql.placeholder('id')))),
    'removals_one',
  )
  const reviewsOf = prepare<ReviewRow>(
    database.read
      .select()
      .from(reviews)
      .where(and(isOneOf(reviews.studentId, 'students'), eq(reviews.kind, sql.placeholder('kind'))))
      .orderBy(desc(reviews.day), desc(reviews.recordedAt), desc(reviews.id)),
    'manifestation_reviews_of',
  )
  // Each removal of these days, and each student once only afterwards: asked for different students, SQLite goes through the
  // removals of all years by student.
  const since = prepare<{ studentId: StudentId }>(
    database.read
      .select({ studentId: removals.studentId })
      .from(removals)
      .where(and(gte(removals.lastDay, sql.placeholder('day')), isNull(removals.replacedBy))),
    'removals_since',
  )
  const students = (permits: readonly Permit[]) => ({
    students: list(permits.filter((permit) => Permit.isReal(permit)).map((permit) => permit.studentId)),
  })
  return {
    of: async (permits) => (await ofStudents.execute(students(permits))).map((row) => removalFrom(row, seal)),
    removal: async (permits, id) =>
      (await one.execute({ ...students(permits), id })).map((row) => removalFrom(row, seal))[0],
    reviews: async (permits, kind) =>
      (await reviewsOf.execute({ ...students(permits), kind })).map((row) => reviewFrom(row, seal)),
    removedSince: async (day) => [...new Set((await since.execute({ day })).map(({ studentId }) => studentId))],
  }
}

export function removalFrom(row: Row, seal: Seal): Removal {
  const { id, studentId, type, firstDay, lastDay, minutes, services, busOnPlan } = row
  return {
    ...(JSON.parse(seal.open(removalPlace(id), row.details)) as RemovalWords),
    ...{ id, studentId, type, firstDay, lastDay, services },
    ...(minutes !== null && { minutes }),
    ...(busOnPlan !== null && { busOnPlan }),
    ...(row.recordedBy !== null && { recordedBy: row.recordedBy }),
    ...(row.recordedAt !== null && { recordedAt: row.recordedAt }),
    ...(row.replacedBy !== null && { replacedBy: row.replacedBy }),
  }
}

function reviewFrom(row: ReviewRow, seal: Seal): ManifestationReview {
  const { id, studentId, kind, day, decidedDay, dueDay, recordedBy, recordedAt } = row
  return {
    ...(JSON.parse(seal.open(reviewPlace(id), row.details)) as ReviewDetails),
    ...{ id, studentId, kind, day },
    ...(decidedDay !== null && { decidedDay }),
    ...(dueDay !== null && { dueDay }),
    ...(recordedBy !== null && { recordedBy }),
    ...(recordedAt !== null && { recordedAt }),
  }
}

/** The id of the nth removal that says the same. */
export function removalId(seal: Seal, entry: Parameters<typeof removalName>[0], nth: number): string {
  return seal.idFrom('removal', removalName(entry, nth))
}

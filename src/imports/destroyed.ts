// Rows of a record that was destroyed: a file of the other system that still has them brings nothing back. Judged by the
// tombstone, which stands under our own id of the student.
import type { StudentId } from '#people/student'
import type { RecordClass } from '#retention/record-classes'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'

/** When the classes of a student's record were destroyed, the last time. */
export type DestroyedClasses = { readonly [Class in RecordClass]?: { readonly at: Instant; readonly day: Day } }
export type DestroyedRecords = ReadonlyMap<StudentId, DestroyedClasses>

/** To which class the rows of a file belong, and in which column stands when they are from. */
const judged: Readonly<Record<string, readonly [recordClass: RecordClass, column: string]>> = {
  'plans.csv': ['specialEducation', 'meetingDate'],
  'versions.csv': ['specialEducation', 'effectiveDate'],
  'probes.csv': ['specialEducation', 'date'],
  'phases.csv': ['specialEducation', 'date'],
  'events.csv': ['specialEducation', 'date'],
  'reports.csv': ['specialEducation', 'periodStart'],
  'reportedGoals.csv': ['specialEducation', 'periodStart'],
  'reportRecipients.csv': ['specialEducation', 'periodStart'],
  'acknowledgements.csv': ['specialEducation', 'created'],
  'questions.csv': ['specialEducation', 'askedAt'],
  'accommodationLog.csv': ['specialEducation', 'date'],
  'meetings.csv': ['specialEducation', 'scheduledAt'],
  'meetingInputs.csv': ['specialEducation', 'askedAt'],
  'contactAttempts.csv': ['specialEducation', 'date'],
  'concerns.csv': ['specialEducation', 'date'],
  'givenDocuments.csv': ['specialEducation', 'date'],
  'notices.csv': ['specialEducation', 'writtenAt'],
  'removals.csv': ['specialEducation', 'firstDate'],
  'manifestationReviews.csv': ['specialEducation', 'date'],
  'sessions.csv': ['services', 'date'],
}

/** Whether the rows of a file may be of a destroyed record. */
export function mayBeDestroyed(file: string): boolean {
  return file in judged
}

/**
 * Why a row is not taken: it is of a record that was destroyed, and from before. Undefined where it may be taken; what is
 * newer than the destruction belongs to a record that was begun anew.
 */
export function whyDestroyed(
  file: string,
  given: Readonly<Record<string, unknown>>,
  destroyed: DestroyedClasses,
): string | undefined {
  const [recordClass, column] = judged[file] ?? []
  const gone = recordClass && destroyed[recordClass]
  if (!gone || column === undefined) return undefined
  const when = given[column]
  const isFromBefore = typeof when === 'number' ? when <= gone.at : typeof when === 'string' && when <= gone.day
  return isFromBefore ? refusalOf(gone.day) : undefined
}

/** What is said of a row of a destroyed record. @param on the day of the destruction */
export function refusalOf(on: Day): string {
  return `is of a record that was destroyed on ${on}. Take the student's rows up to that day out of the file, and end them in the system it comes from.`
}

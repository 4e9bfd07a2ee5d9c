// To which class of a student's record each table belongs: what is destroyed with it, and what stays, and why.
import type { RecordClass } from '#retention/record-classes'
import type { Schema } from '../schema.js'

type StudentTable = {
  [Name in keyof Schema]: Schema[Name] extends { studentId: unknown } ? Name : never
}[keyof Schema]

/** In the order in which rows may go: what refers to others goes before them. */
export const recordTables = {
  specialEducation: [
    'dataPoints',
    'goalPhases',
    'goals',
    'reportRecipients',
    'reportedGoals',
    'progressReports',
    'meetingInputs',
    'meetingMembers',
    'meetings',
    'contactAttempts',
    'familyConcerns',
    'givenDocuments',
    'notices',
    'obligations',
    'questions',
    'reminders',
    'putOff',
    'accommodationLog',
    'removals',
    'manifestationReviews',
    'planDrafts',
    'changeRequests',
    'accessRequests',
    'disclosures',
    'undos',
    'studentEvents',
    'staffRoles',
    'planStaff',
    'planVersions',
    'plans',
  ],
  services: ['serviceSessions'],
} as const satisfies Readonly<Record<RecordClass, readonly StudentTable[]>>

/** Who the student is: stays while the roster has them or any class of the record is left. */
export const identityTables = [
  'contacts',
  'contactNotes',
  'studentFlags',
  'studentSchools',
  'studentTokens',
] as const satisfies readonly StudentTable[]

/** What stands in the place of what is gone, or keeps it from going; and which audit entries were about whom. */
export const lastingTables = ['holds', 'destructions', 'auditStudents'] as const satisfies readonly StudentTable[]

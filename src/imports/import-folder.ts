// One import: everything is read, checked and laid down first, and only then done.
import type { Clock } from '#time/clock'
import { isCalendarName } from './calendar-files/icalendar.js'
import { calendarsFile, readCalendars } from './calendar-files/read-calendars.js'
import { accommodationLogFile, readAccommodationLog } from './delivery-files/accommodation-log.js'
import { acknowledgementsFile, readAcknowledgements } from './delivery-files/acknowledgements.js'
import { questionsFile, readQuestions } from './delivery-files/questions.js'
import { readRemovals, removalsFile } from './discipline-files/removals.js'
import { readReviews, reviewsFile } from './discipline-files/reviews.js'
import { readBellSchedule, readChannels, readProgressPeriods } from './district-files/calendars.js'
import { readContacts } from './district-files/contacts.js'
import { readStaffRoles } from './district-files/staff-roles.js'
import { givenFile, noticesFile, readGiven, readNotices } from './family-files/given.js'
import { concernsFile, contactNotesFile, readFamilyPeople } from './family-files/people.js'
import { endWhatIsMissing, guardAgainstEndings } from './full-run.js'
import { ImportRun } from './import-run.js'
import { meetingFiles } from './meeting-files/columns.js'
import { readMeetings } from './meeting-files/read-meetings.js'
import { endMissing } from './missing-rows.js'
import { eventsFile, readEvents } from './plan-files/events.js'
import { readPlans } from './plan-files/read-plans.js'
import { planFileNames } from './plan-files/student-files.js'
import type { ImportRecords } from './ports.js'
import { phasesFile, readPhases } from './progress-files/phases.js'
import { readReports, reportFiles } from './progress-files/reports.js'
import { Refused } from './refusal.js'
import { ImportReport } from './report.js'
import { readAssignments } from './roster/assignments.js'
import { readBirthDates, settleBirthDates } from './roster/birth-dates.js'
import { readClasses } from './roster/classes.js'
import { readEnrollments } from './roster/enrollments.js'
import { Families } from './roster/families.js'
import { readFlags } from './roster/flags.js'
import { readPeople } from './roster/people.js'
import { readSchools } from './roster/schools.js'
import { readTerms } from './roster/terms.js'
import { SeenIds } from './seen-ids.js'
import { openSource } from './source.js'

export interface ImportOptions {
  /** A folder or a zip. */
  readonly from: string
  readonly records: ImportRecords
  readonly clock: Clock
  /** Says what would change, and changes nothing. */
  readonly dryRun?: boolean
  /** A missing row is ended. */
  readonly full?: boolean
  /** Goes on where a full run would end more than a tenth of the enrollments or plans. */
  readonly yes?: boolean
  onProgress?(done: { readonly bytes: number; readonly ofBytes: number }): void
}

const rosterFiles = [
  'orgs.csv',
  'academicSessions.csv',
  'users.csv',
  'roles.csv',
  'demographics.csv',
  'relationships.csv',
  'userFlags.csv',
  'classes.csv',
  'enrollments.csv',
]

const districtFiles = [
  'staffRoles.csv',
  'bellSchedule.csv',
  calendarsFile,
  'progressPeriods.csv',
  'channels.csv',
  'contacts.csv',
]

const deliveryFiles = [acknowledgementsFile, questionsFile, accommodationLogFile]
const progressFiles = [eventsFile, phasesFile, ...Object.values(reportFiles), ...Object.values(meetingFiles)]
const familyFiles = [contactNotesFile, concernsFile, givenFile, noticesFile]
const disciplineFiles = [removalsFile, reviewsFile]

const known = new Map(
  [
    ...[...rosterFiles, ...districtFiles, ...planFileNames, ...deliveryFiles],
    ...[...progressFiles, ...familyFiles, ...disciplineFiles],
  ].map((name) => [name.toLowerCase(), name] as const),
)

/** Imports a folder or a zip. Never throws for what stands in the files: the report says what was refused. */
export async function importFolder(options: ImportOptions): Promise<ImportReport> {
  const report = new ImportReport()
  let source: Awaited<ReturnType<typeof openSource>> | undefined
  const stage = options.dryRun ? undefined : await options.records.stage()
  if (!stage && !options.dryRun) {
    report.stopped = 'Another import of this district is at work. Wait until it has ended, then run this one again.'
    return report
  }
  try {
    source = await openSource(options.from)
    const files = source.files.filter(({ name }) => isKnown(name))
    for (const { name } of source.files) if (!isKnown(name)) report.unknownFiles.push(name)
    if (files.length === 0) {
      report.stopped =
        'There is no file here that I know. The README says which there are: users.csv, plans.csv, accommodations.csv …'
      return report
    }
    const ofBytes = files.reduce((sum, file) => sum + file.size, 0)
    let bytes = 0
    const run = new ImportRun(
      options.records,
      stage,
      report,
      options.clock.today(),
      options.full === true,
      files,
      (read) => {
        bytes += read
        options.onProgress?.({ bytes: Math.min(bytes, ofBytes), ofBytes })
      },
    )
    const planBytes = files.reduce((sum, file) => (isPlanFile(file.name) ? sum + file.size : sum), 0)
    await readEverything(run, { planBytes, yes: options.yes === true, timeZone: options.clock.timeZone })
    const hasRoster = run.has('users.csv') || run.has('enrollments.csv')
    await stage?.apply({ hasRoster })
    if (stage) await options.records.plansRead(run.readPlans)
    return report
  } catch (reason) {
    if (!(reason instanceof Refused)) throw reason
    // A file that can't be read stops the run: nothing is half-applied.
    if (reason.file === '') report.stopped = reason.why
    else report.refuse(reason.file, reason.line, reason.why)
    report.stopped ??= 'Nothing was changed.'
    return report
  } finally {
    await stage?.discard()
    await source?.close()
  }
}

function isKnown(name: string): boolean {
  return known.has(name.toLowerCase()) || isCalendarName(name)
}

function isPlanFile(name: string): boolean {
  return planFileNames.some((one) => one.toLowerCase() === name.toLowerCase())
}

interface HowToRead {
  readonly planBytes: number
  readonly yes: boolean
  readonly timeZone: string
}

async function readEverything(run: ImportRun, { planBytes, yes, timeZone }: HowToRead): Promise<void> {
  await run.meetTheHeld()
  const schoolTypes = new Map<string, string>()
  await readSchools(run, (sourcedId, type) => schoolTypes.set(sourcedId, type))
  const spans = await readTerms(run)
  const assignments = await readAssignments(run)
  const birthDates = await readBirthDates(run)
  const families = new Families()
  await readPeople(run, { assignments, birthDates, schoolTypes }, families)
  await settleBirthDates(run, birthDates)
  await families.readRelationships(run)
  await families.settle(run)
  await readFlags(run)
  const classes = await readClasses(run, spans)
  const enrollments = await readEnrollments(run, classes)
  await readDistrictFiles(run)
  await readCalendars(run, timeZone)
  await readPlans(run, planBytes)
  await readEvents(run)
  await readRemovals(run)
  await readReviews(run)
  await readPhases(run)
  await readReports(run)
  await readMeetings(run)
  await readFamilyPeople(run)
  await readGiven(run)
  await readNotices(run)
  await readAcknowledgements(run)
  await readQuestions(run)
  await readAccommodationLog(run)
  if (run.full) await endWhatIsMissing(run, enrollments)
  // What a row says outright is meant; what a full run reads from a row's absence may be a broken export.
  if (run.full && !yes) await guardAgainstEndings(run)
}

async function readDistrictFiles(run: ImportRun): Promise<void> {
  const files = [
    ['staffRoles.csv', 'staffRoles', readStaffRoles],
    ['contacts.csv', 'contacts', readContacts],
    ['progressPeriods.csv', 'progressPeriods', readProgressPeriods],
    ['bellSchedule.csv', 'bellPeriods', readBellSchedule],
    ['channels.csv', 'channels', readChannels],
  ] as const
  for (const [file, kind, read] of files) {
    if (!run.has(file)) continue
    const seen = new SeenIds()
    await read(run, (id) => seen.add(id))
    if (run.full) await endMissing(run, kind, file, seen, (row) => !('source' in row) || row.source === file)
  }
}

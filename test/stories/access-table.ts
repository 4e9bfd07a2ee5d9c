// Who sees what: the whole of it, as one table. The access test asks every cell of the bot, and docs/access.md is
// held against it.
import type { Ground } from '#people/grounds'
import type { PlanKind } from '#plans/kind'

/** The commands that show something of students, in the table's order, each with what is typed. */
export const columns = [
  'accommodations',
  'glance',
  'presentLevels',
  'goals',
  'services',
  'team',
  'caseload',
  'class',
  'testing',
  'plan',
  'minutes',
] as const
export type Column = (typeof columns)[number]

/** Commands that show nothing of a student by themselves, and why. */
export const showNobody = {
  help: 'says what there is',
  today: 'what `due`, `class`, `minutes`, `goals` and the updates of the asker show already: test/today/today.test.ts',
  findStudent: 'a form that finds a student whom the asker sees, as names in words do: test/today/pick-student.test.ts',
  logFor: 'by button: the same, and then the form of `log`',
  retention: 'whose records are kept or held, to offices over the whole district: test/retention/retention.test.ts',
  holdRecords: 'the same',
  liftHold: 'by button: the same',
  destroyRecords: 'the same',
  decideDestruction: 'by button: the same',
  approve:
    'by administrators: what waits for a second one, in the words of whoever asked: test/identity/two-administrators.test.ts',
  lock: 'counts alone, for an account that is locked: test/identity/lost-phone.test.ts',
  settings: "the district's choices",
  changePreferences: 'by button: a form of what the asker wants for themselves',
  due: 'days that follow from the review and, where the ground opens it, from the evaluation: test/deadlines/due.test.ts',
  why: 'the same',
  reminders:
    'what the asker was written already, without whom they may not see any more: test/reminders/dealing-with.test.ts',
  snooze: 'by button: of a reminder about a plan that the asker may change: test/reminders/dealing-with.test.ts',
  putOff: 'by button: the same, with a form',
  scheduledFor: 'by button: the same, with a form',
  dealtWith: 'by button: the same, with a form',
  countMine: 'behind a card in a channel: a number of the asker’s own: test/teams/own-view.test.ts',
  calendarFeed: 'an address under which counts alone are read: test/reminders/calendar-feed.test.ts',
  recordDate: 'a form for whoever may change the plan, which then says what is due: test/deadlines/record-date.test.ts',
  meeting:
    'when, where and what is asked to whoever is invited; all of it where the ground opens meetings: test/meetings/access.test.ts asks each ground',
  meetings: 'the same, of those whom the asker carries or is invited about',
  ready: 'for who carries the plan: test/meetings/access.test.ts asks each ground',
  agenda: 'the same',
  scheduleMeeting: 'the same, with a form',
  inviteToMeeting: 'by button: the same, with a form',
  meetingNotice: 'by button: the same, with a form',
  excuseMember: 'by button: the same, with a form',
  holdMeeting: 'the same, with a form',
  cancelMeeting: 'by button: the same, with a form',
  meetingInput: 'a form of what the asker was asked themselves: test/meetings/meetings.test.ts',
  meetingFile: 'by button: a link to a file that names no student: test/meetings/calendar-file.test.ts',
  recordAttempt: 'for whom meetings are opened: test/meetings/access.test.ts asks each ground',
  attempts: 'the same',
  log: 'writes down what was measured, of a goal whose figures the asker sees: test/progress/logging.test.ts',
  logDataPoint: 'by button: the same, with a form',
  correctDataPoint: 'by button: the same',
  beginPhase: 'by button: the same',
  printGraph: 'by button: the same, behind a link',
  progress: 'the figures of goals, as `goals` opens them: test/progress/progress-view.test.ts asks each ground',
  dataPoints: 'by button: the same',
  report: 'what was written of goals whose figures the asker sees: test/progress/reports/reports.test.ts',
  reportGoal: 'by button: the same, with a form',
  reportNext: 'the same form, of the next goal that the asker answers for',
  reviewReport: 'by button: for who carries the plan; the same test',
  readReport: 'by button: the same',
  printReport: 'by button: the same, behind a link',
  document:
    'the whole plan to whoever sees all of it, else what `glance` shows, behind a link: test/documents/asking.test.ts asks each ground',
  summaryOfPerformance: 'a form for who may change the IEP: test/documents/summary.test.ts',
  printMeeting: 'by button: of a meeting that the asker carries: test/documents/meeting-papers.test.ts',
  printNotice: 'by button: of a notice that the asker carries: the same',
  sendReport: 'by button: the same; contacts are the family part',
  logSession: 'a form of services that the asker sees; test/stories/minutes.test.ts',
  correctSession: 'by button: of what was logged, for who gave it or carries the plan',
  groups: 'the groups that the asker has saved: test/stories/minutes.test.ts',
  saveGroup: 'a form of the students whom the asker works with by name',
  logForGroup: 'by button: the same, of a saved group',
  removeGroup: 'by button: of a group that the asker has saved',
  logAccommodation: 'by button: writes down what was given, of an accommodation that the asker sees already',
  logForAll: 'by button: the same, for several students of a class: test/classroom/accommodation-log.test.ts',
  logNotProvided: 'by button: the same, and why not',
  correctLog: 'by button: of what the asker wrote down',
  accommodationLog: 'what the asker wrote down today',
  evidence: 'for who carries the plan: test/classroom/accommodation-log.test.ts asks each ground',
  passToCaseManager: 'passes words on, of a student whom the asker sees already',
  whoCanSee: 'for who carries the plan: test/classroom/who-can-see.test.ts asks each ground',
  accessLog: 'for who carries the plan: test/classroom/access-log.test.ts asks each ground',
  recordOfAccess: 'for who carries the plan: test/classroom/record-of-access.test.ts',
  recordDisclosure: 'the same, with a form',
  family: 'for who carries the plan: test/families/families.test.ts asks each ground',
  changeFamily: 'the same, with a form',
  concerns: 'the same',
  recordConcern: 'the same, with a form',
  discussConcern: 'by button: the same',
  recordGiven: 'the same, with a form',
  recordConsent: 'the same, with a form',
  revokeConsent: 'the same, with a form',
  stopServices: 'by button: the same',
  notices: 'the same: test/families/notices.test.ts',
  priorNotice: 'the same, with a form',
  readNotice: 'by button: the same',
  giveNotice: 'by button: the same, with a form',
  translateNotice: 'by button: the same',
  discardNotice: 'by button: the same',
  employees: 'names and positions of staff',
  removal: 'for who carries the plan and the administrators: test/removals/removals.test.ts asks each ground',
  recordRemoval: 'the same, in one line; the same test',
  removalForm: 'the same, with a form',
  correctRemoval: 'by button: the same, with a form',
  decideRemoval: 'the same, with a form',
  manifestation: 'the same, with a form',
  case: 'for grounds that open the evaluation: test/removals/cases.test.ts',
  referral: 'a form for whoever may change the plan there would be: the same test',
  transfer: 'the same',
  exit: 'the same',
  substitute: 'classes and staff',
  substitutes: 'classes and staff',
  endSubstitute: 'classes and staff',
  startDelivery: 'counts alone',
  unacknowledged: 'names those whom the asker may change plans of: test/stories/delivery.test.ts',
  nudge: 'names the same',
  acknowledge: 'of what the asker was sent themselves: test/stories/delivery.test.ts',
  askCaseManager: 'a form that passes words on, of a student whom the asker sees already',
  answerQuestion: 'what the asker was asked themselves',
  questions: 'what the asker was asked themselves',
  printPage: 'by button: a link that holds nothing of a student',
  pageRead: 'by button: who has read a page',
  edit: 'held beneath: never more than `plan`',
  editSection: 'a form of a section that the asker sees; held beneath',
  removeItem: 'the same',
  correct: 'the same',
  reviewDraft: 'held beneath: never more than `plan`',
  discardDraft: 'takes away what the asker wrote',
  putIntoEffect: 'a form of dates and reasons',
  propose: 'the same',
  consent: 'the same',
  withdraw: 'the same',
  history: 'held beneath: never more than `plan`',
  version: 'by button from history, with the same parts',
  changes: 'held beneath: never more than `plan`',
  settleChange: 'by button from changes',
  undo: 'says what the asker did and takes it back',
  openForm: "opens one of the asker's own forms again",
  startOver: "opens one of the asker's own forms anew",
  askForAccess: 'by button: passes words on',
  askForWholePlan: 'by button: asks a case manager, for a student whom the asker sees already',
} as const

/**
 * A cell: the letters of the parts that stand in the answer (`district-plans.ts` says which is which) and of no
 * other; or one of
 * - `-` nothing of the student at all, not even the name
 * - `name` that the student has a plan, and nothing that it says
 * - `kept` the answer that this stays with the team
 */
export type Cell = string

export interface AccessRow {
  /** As docs/access.md says it. */
  readonly who: string
  /** The member of staff of the small district who stands for it. */
  readonly as: string
  /** What opens it; undefined where nothing does. */
  readonly ground?: Ground
  /** Asked of a student with an IEP and a 504 plan, each plan by itself; of one with one plan where it is left out. */
  readonly ofBoth?: true
  /** The class that the asker names. */
  readonly class: string
  readonly iep: readonly Cell[]
  readonly '504': readonly Cell[]
}

//                    accommodations glance          presentLevels goals services team caseload class  testing plan minutes
const everything: readonly Cell[] = [
  'ABTSU',
  'ABTSUGDVMFPCLH',
  'P',
  'GD',
  'VU',
  'MF',
  'name',
  '-',
  'BT',
  'ABTSUGDVMFPCLHKX',
  'V',
]
const nothing = ['-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-']

const wholeGlance = 'ABTSUGDVCLH'
const all = everything.with(1, wholeGlance)
/** Whoever is in a class or over its school can open its list. */
const allWithClass = all.with(7, 'ABTSH')
/** By office nobody carries a student. */
const allByOffice = allWithClass.with(6, '-')
const part = ['ABTSU', 'ABTSUGVH', 'kept', 'G', 'VU', 'M', 'name', '-', 'BT', 'ABTSUGVMH', 'V']
const partWithClass = part.with(7, 'ABTSH')
const partByOffice = partWithClass.with(6, '-')
/** What keeps a student well at school; tests are others' to give. */
const health = ['ABS', 'ABSVH', 'kept', 'kept', 'V', 'M', '-', 'ABSH', '-', 'ABSVMH', 'V']
/** What somebody needs who has the class for a day. */
const reliefs = ['ABS', 'ABSH', 'kept', 'kept', 'kept', 'kept', 'name', 'ABSH', '-', 'ABSH', 'kept']
const tests = ['BT', 'BT', 'kept', 'kept', 'kept', 'kept', '-', 'BT', 'BT', 'BT', 'kept']

function row(
  who: string,
  as: string,
  ground: Ground | undefined,
  iep: readonly Cell[],
  of504: readonly Cell[] = iep,
  title = 'biology',
): AccessRow {
  return { who, as, ...(ground && { ground }), class: title, iep, '504': of504 }
}

/** Somebody who is named on one of a student's two plans: whole there, and a teacher's part of the other. */
function named(who: string, as: string, ground: Ground, on: PlanKind): AccessRow {
  const on504 = on === '504'
  return { ...row(who, as, ground, on504 ? part : all, on504 ? all : part), ofBoth: true }
}

export const accessTable: readonly AccessRow[] = [
  row('Case manager named on the plan', 'case.manager', 'caseManager', all),
  named('Case manager of the IEP alone, of a student with both', 'manager.of.iep', 'caseManager', 'iep'),
  named('Case manager of the 504 plan alone, of a student with both', 'manager.of.504', 'caseManager', '504'),
  row('Case manager assigned to the student', 'assigned.manager', 'caseManager', all),
  row('Case manager by title, of other students', 'manager.by.title', undefined, nothing),
  row('Member of the team', 'team.member', 'teamMember', all),
  named('Member of the IEP team alone, of a student with both', 'member.of.iep', 'teamMember', 'iep'),
  named('Member of the 504 team alone, of a student with both', 'member.of.504', 'teamMember', '504'),
  row('Service provider named on the plan', 'provider', 'serviceProvider', all),
  named('Service provider of the IEP alone, of a student with both', 'provider.of.iep', 'serviceProvider', 'iep'),
  named('Service provider of the 504 plan alone, of a student with both', 'provider.of.504', 'serviceProvider', '504'),
  row('Service provider whose service ended 5 days ago', 'provider.ended.5', undefined, nothing),
  row('Service provider whose service ended 20 days ago', 'provider.ended', undefined, nothing),
  row('Related service provider assigned to the student', 'assigned.provider', 'serviceProvider', all),
  row('Related service provider by title, of other students', 'provider.by.title', undefined, nothing),
  row('Teacher of a class the student is in', 'teacher.now', 'classTeacher', partWithClass),
  row('Teacher of a class that begins in 10 days', 'teacher.in.10', 'classTeacher', partWithClass, undefined, 'choir'),
  row('Teacher of a class that begins in 20 days', 'teacher.in.20', undefined, nothing, undefined, 'pottery'),
  row('Teacher of a class that ended 5 days ago', 'teacher.ended.5', 'classTeacher', partWithClass, undefined, 'drama'),
  row('Teacher of a class that ended 15 days ago', 'teacher.ended.15', undefined, nothing, undefined, 'robotics'),
  row('Teacher of a class the student has left', 'teacher.of.dropped', undefined, nothing, undefined, 'latin'),
  row('Teacher of other students at the school', 'other.teacher', undefined, nothing),
  row('Aide in a class the student is in', 'class.aide', 'paraprofessional', partWithClass),
  row('Paraprofessional assigned to the student', 'assigned.para', 'paraprofessional', part),
  row('Paraprofessional by title, of other students', 'para.by.title', undefined, nothing),
  row('Substitute in a class the student is in, for its time', 'relief.teacher', 'substitute', reliefs),
  row(
    '504 coordinator of the school',
    'coordinator.504',
    'section504Coordinator',
    partByOffice,
    allByOffice.with(6, 'name'),
  ),
  row('504 coordinator of another school', 'coordinator.504.elsewhere', undefined, nothing),
  row('Administrator of the school', 'principal', 'administrator', allByOffice),
  row('Administrator of another school', 'principal.elsewhere', undefined, nothing),
  row('Special education director', 'director', 'specialEducationDirector', allByOffice),
  row('Administrator of the district on the roster', 'superintendent', 'districtAdministrator', allByOffice),
  row('District administrator in staffRoles.csv', 'district.by.role', 'districtAdministrator', allByOffice),
  row('Counselor of the school', 'counselor', 'counselor', partByOffice),
  row('Counselor of another school', 'counselor.elsewhere', undefined, nothing),
  row('Counselor of both schools', 'counselor.of.both', 'counselor', partByOffice),
  row('Nurse of the school', 'nurse', 'nurse', health),
  row('Nurse of another school', 'nurse.elsewhere', undefined, nothing),
  row('Test coordinator of the school', 'test.coordinator', 'testCoordinator', tests),
  row('Test coordinator of another school', 'test.coordinator.elsewhere', undefined, nothing),
  row("Administrator who is the student's parent", 'parent.principal', undefined, nothing),
  row("Administrator who is the student's parent and teacher", 'parent.teacher', 'classTeacher', partWithClass),
  row('Member of staff who has left', 'left.teacher', undefined, nothing),
  row('Stranger', 'nobody@elsewhere.example', undefined, nothing),
]

// Meetings of the made-up school: one that is coming, with its notice, an answer and attempts to reach the mother; one of a
// 504 plan that was held.
import { addDays, type Day } from '#time/day'
import { staffKeys } from './roster-files.js'
import type { StaffKey } from './staff.js'
import type { Files, Row } from './table.js'
import { isInSession, type SchoolYear } from './year.js'

const zoe = { studentId: 's-110' }
const ruth = { studentId: 's-127' }
const coming = 'meeting-of-s-110'
const past = 'meeting-of-s-127'

export function meetingFiles(today: Day, year: SchoolYear): Files {
  const on = schoolDay(addDays(today, 12), 1, year)
  const held = schoolDay(addDays(today, -20), -1, year)
  const asked = addDays(today, -3)
  const member = (meeting: string, of: Row, nth: number, more: Row): Row => ({
    id: `${meeting}-${nth}`,
    meetingId: meeting,
    ...of,
    standing: meeting === past ? 'attended' : 'invited',
    ...more,
  })
  const work = (who: StaffKey, roles: string): Row => ({ staffId: idOf(who), roles })
  const question = (who: StaffKey, more: Row = {}): Row => ({
    id: `${coming}-input-${who}`,
    meetingId: coming,
    ...zoe,
    staffId: idOf(who),
    dueDate: schoolDay(addDays(on, -5), -1, year),
    askedAt: at(asked),
    ...more,
  })
  return {
    'events.csv': [
      { ...zoe, event: 'meetingScheduled', date: on, kind: 'iep' },
      {
        ...zoe,
        event: 'meetingNoticeGiven',
        date: addDays(today, -2),
        kind: 'iep',
        untilDate: on,
        note: 'Claire Lefèvre, by mail, French',
      },
    ],
    'meetings.csv': [
      {
        ...{ id: coming, ...zoe, kind: 'iep', purpose: 'parentRequest', status: 'scheduled', date: on },
        ...{ startTime: '14:30', minutes: 45, place: 'Room 204', inGeneralEducation: true, transition: false },
        ...{ scheduledBy: idOf('okafor'), scheduledAt: at(asked) },
      },
      {
        ...{ id: past, ...ruth, kind: '504', purpose: 'review504', status: 'held', date: held },
        ...{ startTime: '08:15', minutes: 30, place: 'Counseling office', inGeneralEducation: true, transition: false },
        decided: 'Breaks stay as they are; a second set of books at home.',
        ...{ scheduledBy: idOf('whitfield'), scheduledAt: at(addDays(held, -15)) },
      },
    ],
    'meetingMembers.csv': [
      member(coming, zoe, 1, { name: 'Claire Lefèvre', relationship: 'mother', roles: 'parent' }),
      member(coming, zoe, 2, work('petrova', 'generalEducationTeacher')),
      member(coming, zoe, 3, work('okafor', 'specialEducationTeacher;evaluationInterpreter')),
      member(coming, zoe, 4, work('brooks', 'agencyRepresentative')),
      member(past, ruth, 1, { name: 'Miriam Goldberg', relationship: 'mother', roles: 'parent' }),
      member(past, ruth, 2, work('whitfield', 'knowsData;knowsOptions')),
      member(past, ruth, 3, work('tran', 'knowsStudent')),
    ],
    'meetingInputs.csv': [
      question('petrova'),
      question('webb', {
        givenAt: at(addDays(today, -1)),
        works: 'partly',
        goesWell: 'Zoë explains experiments to others, and well.',
        isHard: 'Lab sheets come home without the reading done.',
        suggests: 'The sheet the day before, so that she can hear it.',
      }),
    ],
    'contactAttempts.csv': [
      attempt(1, addDays(today, -3), 'call', 'leftMessage', "Called Zoë's mother at noon, left a message"),
      attempt(2, addDays(today, -2), 'call', 'willCome', "Called Zoë's mother, she will come"),
    ],
  }
}

function attempt(nth: number, date: Day, method: string, result: string, words: string): Row {
  const by = { recordedBy: idOf('okafor'), recordedAt: at(date) }
  return { id: `attempt-${nth}`, ...zoe, kind: 'iep', date, method, result, whom: 'mother', words, ...by }
}

function idOf(key: StaffKey): string {
  return `t-${staffKeys.indexOf(key) + 1}`
}

function at(day: Day): string {
  return `${day}T19:05:00Z`
}

/** The day itself, or the next one on which there is school in a direction. */
function schoolDay(from: Day, step: 1 | -1, year: SchoolYear): Day {
  let on = from
  while (!isInSession(year, on)) on = addDays(on, step)
  return on
}

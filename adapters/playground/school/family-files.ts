// What staff wrote down of families, what a family is worried about, and what two of them were given: as an export has it.
import { addDays, type Day } from '#time/day'
import { emailOf } from './staff.js'
import type { Files } from './table.js'

const diego = { studentId: 's-109', name: 'Carolina Ramirez', relationship: 'mother' }
const duc = { studentId: 's-103', name: 'Nguyen Van Duc', relationship: 'father' }
const written = emailOf('okafor')

export function familyFiles(today: Day): Files {
  const at = (day: Day) => `${day}T15:00:00.000Z`
  const [lastWeek, lastMonth] = [addDays(today, -7), addDays(today, -30)]
  const noted = { writerEmail: written, writtenAt: at(lastMonth) }
  return {
    'contactNotes.csv': [
      { ...diego, interpreter: 'needed', tell: 'call', note: 'Works nights: after 2 pm', ...noted },
      { ...duc, interpreter: 'needed', tell: 'mail', note: '', ...noted },
    ],
    'concerns.csv': [
      {
        ...{ ...diego, date: lastWeek, words: 'Me preocupa que se quede solo en el recreo.', language: 'es' },
        inEnglish: 'I worry that he is left alone at recess.',
        ...{ recorderEmail: written, recordedAt: at(lastWeek) },
      },
    ],
    'givenDocuments.csv': [
      {
        ...{ ...diego, kind: 'iep', document: 'evaluationReport', date: lastMonth, how: 'meeting', language: 'es' },
        ...{ givenBy: 'Denise Okafor', note: 'The interpreter was there' },
        ...{ recorderEmail: written, recordedAt: at(lastMonth) },
      },
    ],
    'notices.csv': [
      {
        ...{ studentId: diego.studentId, kind: 'iep', number: 1, status: 'draft', revision: 1 },
        ...{ act: 'proposes', matter: 'services', language: 'en', writtenBy: 'Denise Okafor' },
        effectiveDate: addDays(today, 14),
        action: 'To add fifteen minutes of occupational therapy a week.',
        why: 'His letters are not readable yet to somebody who does not know him.',
        ...{ writerEmail: written, writtenAt: at(lastWeek) },
      },
    ],
  }
}

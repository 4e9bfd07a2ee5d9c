// The document that a family is given: whatever language it is in, it says what the codes mean and in which words a comment
// was written.
import { describe, expect, test } from 'vitest'
import { codesFrom } from '#progress/reports/codes'
import { reportPdf } from '#progress/reports/pdf'
import { type Report, type ReportedGoal, reportText } from '#progress/reports/report'
import { english } from '#progress/reports/words/en'
import { spanish } from '#progress/reports/words/es'
import { day } from '#time/day'

const goal: ReportedGoal = {
  goal: {
    goalNumber: '2',
    area: 'Dressing',
    statement: 'Jane puts on her coat.',
    measure: 'promptLevel',
    target: 0,
    targetDate: day('2027-05-31'),
  },
  baseline: { day: day('2026-08-24'), value: 4 },
  figures: { outlook: 'sufficient', dataPoints: 7, quantity: 2, quantityDay: day('2026-11-02'), expected: 3 },
  outlook: 'insufficient',
  code: '2',
  comment: 'Jane zips her coat once it is started.',
}
const report: Report = {
  studentName: 'Jane Doe',
  school: 'Alder Middle School',
  kind: 'iep',
  period: { name: 'First quarter', start: day('2026-08-24'), end: day('2026-10-30') },
  preparedBy: 'Denise Okafor',
  date: day('2026-11-04'),
  codes: codesFrom('1=insufficient: none; 2=insufficient: up to half; 3=sufficient; 4=met') ?? [],
  goals: [goal],
}

test('in English the codes are said in the words of the district', () => {
  const text = reportText(report, english)
  expect(text).toContain('Progress: 2, up to half')
  expect(text).toContain('What the codes mean: 1, none; 2, up to half; 3, enough progress; 4, goal met')
  expect(text).toContain('Where it started: with some physical help (August 24, 2026)')
  expect(text).toContain('This progress is not enough to meet the goal by its date.')
  expect(text.startsWith('Alder Middle School\n')).toBe(true)
})

test('in Spanish they are said in Spanish, prompts too', () => {
  const text = reportText(report, spanish)
  expect(text).toContain('Progreso: 2, progreso insuficiente')
  expect(text).toContain('Ahora: después de un recordatorio hablado (2 de noviembre de 2026)')
})

describe('a comment', () => {
  test('that nobody has put into Spanish says that it is in English', () => {
    expect(reportText(report, spanish)).toContain('Lo que observamos (escrito en inglés): Jane zips')
  })
  test('that somebody has stands alone', () => {
    const goals = [{ ...goal, translations: { es: 'Jane sube el cierre cuando ya está empezado.' } }]
    const text = reportText({ ...report, goals }, spanish)
    expect(text).toContain('Lo que observamos: Jane sube el cierre')
    expect(text).not.toContain('zips')
    expect(reportText({ ...report, goals }, english)).toContain('What we see: Jane zips')
  })
})

test('a 504 plan has a 504 team', () => {
  expect(reportText({ ...report, kind: '504' }, english)).toContain('a meeting of the 504 team')
  expect(reportText(report, english)).toContain('a meeting of the IEP team')
})

test('as a PDF it is tagged, in its language, and its title names nobody', async () => {
  const bytes = (await reportPdf(report, spanish)).toString('latin1')
  expect(bytes).toContain('/Lang (es)')
  expect(bytes).toContain('/Marked true')
  expect(bytes).toContain('/DisplayDocTitle true')
  expect(bytes).toContain('(Informe de progreso)')
  expect(bytes).not.toContain('Jane')
})

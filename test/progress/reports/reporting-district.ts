// A district where progress reports are due.
import { addDays } from '#time/day'
import { type District, firstDay, openSmallDistrict } from '../../stories/small-district.js'
import { botWriter, type Writer } from '../../stories/writer.js'
import { goalsOfIda, weeklyReading } from '../goals-of-ida.js'

/** A comment that says something. */
export const good = 'Ida stops at periods now and reads whole sentences aloud.'
/** The small district with two of Ida's goals, a reporting period and her family. */
export async function openReportingDistrict(): Promise<District> {
  const district = await openSmallDistrict(undefined, firstDay, { publicUrl: 'https://caseload.example' }, '10:00')
  const { 'goals.csv': goals = [] } = goalsOfIda(firstDay)
  await district.import({ 'goals.csv': goals.filter(({ measure }) => measure === 'rate' || measure === 'percent') })
  await district.import(weeklyReading([38, 39, 43, 44, 46, 47, 50, 50, 53, 54], firstDay))
  await district.import({
    'progressPeriods.csv': [
      {
        name: 'First quarter',
        startDate: addDays(firstDay, -60),
        endDate: addDays(firstDay, 5),
        dueDate: addDays(firstDay, 12),
        school: '',
      },
    ],
    'contacts.csv': [
      contact('Rosa Fennimore', 'mother', { educationalRights: true, mayReceiveRecords: true, language: 'Spanish' }),
      contact('Ben Fennimore', 'father', {}),
      contact('Uncle Fennimore', 'uncle', { mayReceiveRecords: false }),
      contact('Away Fennimore', 'stepfather', { mayReceiveRecords: true, restriction: 'Court order of 2025' }),
    ],
  })
  return district
}

function contact(name: string, relationship: string, more: Readonly<Record<string, string | boolean>>) {
  return {
    studentId: 'ida',
    name,
    relationship,
    language: '',
    educationalRights: '',
    mayReceiveRecords: '',
    restriction: '',
    ...more,
  }
}

/** Writes both goals and marks the report as reviewed. */
export async function reviewed(district: District): Promise<Writer> {
  const writer = botWriter(district, 'case.manager')
  await writer.type('report Ida Fennimore')
  await writer.press(/^Write/)
  await writer.fill({ code: 'N', comment: 'Work on fractions begins in November with manipulatives.' })
  await writer.press('Next goal')
  await writer.fill({ code: 'S', comment: good })
  await writer.press('The report')
  await writer.press('Mark as reviewed')
  return writer
}

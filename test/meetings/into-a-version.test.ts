// What was decided goes into a new version of the plan: its form knows the day on which the team met, and the year to the next
// review runs from it. No date is kept twice.
import { expect, test } from 'vitest'
import { day } from '#time/day'
import { emailOf } from '../stories/district-files.js'
import { openSmallDistrict } from '../stories/small-district.js'
import { botWriter } from '../stories/writer.js'

test('a review that was held is the meeting of the version that follows from it', async () => {
  const district = await openSmallDistrict(undefined, day('2026-10-14'), {}, '09:00')
  const of = { studentId: 'fay', kind: '504', role: 'teacher', name: 'Pat team member' }
  const team = {
    ...of,
    email: emailOf('team.member'),
    external: false,
    knowledgeOf: 'the child, the data, the options',
  }
  await district.import({ 'team.csv': [team] })
  const coordinator = botWriter(district, 'case.manager')
  await coordinator.type('/504 held a meeting for Fay Quillon')
  await coordinator.fill({ purpose: 'review504', day: '2026-10-13', decided: 'Bees: call home first' })
  expect(coordinator.last.data.defects).toMatchObject([{ code: 'role' }, { code: 'role' }, { code: 'role' }])
  const { studentEvents } = district.database.tables
  const reviews = (await district.database.read.select().from(studentEvents)).filter(
    ({ event }) => event === 'annualReview',
  )
  expect(reviews.map((row) => row.day)).not.toContain('2026-10-13')
  await coordinator.type('/504 edit safety note Fay Quillon')
  await coordinator.press('Change')
  await coordinator.fill({ safetyNote: 'Bees: call home first' })
  await coordinator.type('/504 review the draft for Fay Quillon')
  await coordinator.press('Put into effect')
  const values = Object.fromEntries((coordinator.last.form?.fields ?? []).map(({ name, value }) => [name, value]))
  expect(values).toMatchObject({ basis: 'meeting', meetingDate: '2026-10-13' })
  await coordinator.fill({})
  expect(coordinator.last.text).toContain('is in effect')
  const { reply } = await district.ask('case.manager', '/504 due Fay Quillon')
  expect(JSON.stringify(reply.data.deadlines)).toContain('"trigger":{"name":"annualReview","date":"2026-10-13"}')
  await district.close()
})

// Who was a student's case manager reads nothing further of the student in the reminders that they were sent.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClaimedMessage } from '#records/outbox'
import { addDays, day } from '#time/day'
import { emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'

const start = day('2026-10-15')
let district: District
beforeAll(async () => {
  district = await openSmallDistrict(undefined, day('2026-10-14'), {}, '06:00')
})
afterAll(() => district.close())

async function toFormer(): Promise<readonly ClaimedMessage[]> {
  return (await district.delivered()).filter(({ email }) => email === emailOf('case.manager'))
}

test('what the next case manager decides and takes back is told to them alone, and the old message names nobody', async () => {
  district.at(start, '07:30')
  await district.tick()
  const first = (await toFormer()).find(({ title }) => title.includes('reminder'))
  const part = first?.parts.find(({ sections }) => JSON.stringify(sections).includes('Ida Fennimore'))
  const buttons = part?.sections.flatMap((section) => (section.type === 'buttons' ? section.buttons : [])) ?? []
  const snooze = buttons.find(({ action }) => action.command === 'snooze')?.action

  const plan = { studentId: 'ida', kind: 'iep', meetingDate: addDays(start, -100) }
  await district.import({ 'plans.csv': [{ ...plan, caseManagerEmail: emailOf('manager.by.title') }] })
  expect((await district.ask('case.manager', 'glance Ida Fennimore')).reply.status).toBe('notFound')

  const { reply } = await district.press('manager.by.title', 'snooze', snooze?.input ?? {})
  expect(reply.title).toMatch(/^Put off until/)
  const standsNow = async () => {
    const mended = (await toFormer()).find(({ id }) => id === first?.id)
    return JSON.stringify(mended?.parts.find(({ about }) => about === part?.about) ?? '')
  }
  const stands = await standsNow()
  expect(stands).toContain('This is with somebody else now.')
  expect(stands).not.toMatch(/Ida|Put off/)
  await district.ask('manager.by.title', 'undo')
  expect(await standsNow()).not.toMatch(/Ida|Due as before/)
})

// Which plan is shown as the one in effect, and what is said where there is none.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, spokenDay } from '#time/day'
import type { Row } from './district-files.js'
import { sentinel } from './district-plans.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'

let district: District
beforeAll(async () => {
  district = await openSmallDistrict()
})
afterAll(() => district.close())

const met = addDays(firstDay, -100)
const askForJane = async () => (await district.ask('teacher.now', 'accommodations for Jane Doe')).reply

async function janesPlan(values: Row, meetingDate: Day = met): Promise<void> {
  const report = await district.import({ 'plans.csv': [{ studentId: 'jane', kind: 'iep', meetingDate, ...values }] })
  expect(report.hasRefused).toBe(false)
}

describe('a plan', () => {
  test.each(['superseded', 'exited', 'consentRevoked', 'draft', 'proposed'])('%s is not shown', async (status) => {
    await janesPlan({ status })
    const reply = await askForJane()
    expect(reply).toMatchObject({ status: 'noPlan', students: ['jane'] })
    expect(JSON.stringify(reply)).not.toContain(sentinel('A', 'jane', 'iep'))
    const { reply: list } = await district.ask('teacher.now', 'class biology')
    expect(JSON.stringify(list)).not.toContain(sentinel('A', 'jane', 'iep'))
    await janesPlan({ status: 'active' })
    expect((await askForJane()).status).toBe('ok')
  })

  test('past its review stays in effect, and says so', async () => {
    const longAgo = addDays(firstDay, -400)
    await janesPlan({ status: 'expired', endDate: addDays(firstDay, -35) }, longAgo)
    const reply = await askForJane()
    expect(reply.text).toContain(sentinel('A', 'jane', 'iep'))
    expect(reply.text).toContain('The plan stays in effect until a new one takes its place.')
    await janesPlan({ status: 'active', endDate: '' }, met)
  })

  test('that is agreed and not yet begun says from when it holds', async () => {
    const begins = addDays(firstDay, 5)
    await janesPlan({ status: 'active', startDate: begins })
    expect((await askForJane()).text).toContain(`This plan takes effect on ${spokenDay(begins)}.`)
    await janesPlan({ status: 'active', startDate: '' })
    expect((await askForJane()).text).not.toContain('takes effect')
  })
})

describe('no plan held', () => {
  test('a student whom the roster flags: says so, and whom to ask', async () => {
    const { reply } = await district.ask('teacher.now', 'accommodations for Oda Winslow')
    expect(reply).toMatchObject({ status: 'noPlan', students: ['flagged'], data: { asOf: firstDay, flags: ['iep'] } })
    expect(reply.text).toContain('The roster says there is an IEP that has not been loaded here.')
    expect((await district.ask('teacher.now', 'class biology')).reply.students).toContain('flagged')
    expect(reply.text).toContain('Ask Pat coordinator 504 or Pat parent principal or Pat parent teacher for it.')
  })
  test('nobody else hears of the flag', async () => {
    const { reply } = await district.ask('other.teacher', 'accommodations for Oda Winslow')
    expect(reply).toMatchObject({ status: 'notFound', students: [] })
  })
  test('any other student: never that there is none', async () => {
    const { reply } = await district.ask('teacher.now', 'glance Una Marsden')
    expect(reply).toMatchObject({ status: 'noPlan', data: { flags: [] } })
    expect(reply.text).toContain(`As of ${spokenDay(firstDay)}, I hold no plan for Una Marsden.`)
    expect(reply.text).toContain('That is not to say that there is none')
  })
})

describe('a student with an IEP and a 504 plan', () => {
  const iep = sentinel('A', 'bo', 'iep')
  const of504 = sentinel('A', 'bo', '504')
  test('is answered from the IEP, with the 504 plan a press away', async () => {
    const { reply } = await district.ask('teacher.now', 'accommodations for Bo Tessier')
    expect(reply.text).toContain(iep)
    expect(reply.text).not.toContain(of504)
    expect(reply.text).toContain('[Show the 504 plan]')
  })
  test.each(['/504 accommodations for Bo Tessier', '504 accommodations for Bo Tessier'])(
    '%s narrows',
    async (typed) => {
      const { reply } = await district.ask('teacher.now', typed)
      expect(reply.text).toContain(of504)
      expect(JSON.stringify(reply)).not.toContain(iep)
      expect(reply.data.plan).toMatchObject({ kind: '504' })
    },
  )
  test('/504 of a student with an IEP alone says that no 504 plan is held', async () => {
    const { reply } = await district.ask('teacher.now', '/504 accommodations for Ida Fennimore')
    expect(reply.status).toBe('noPlan')
    expect(JSON.stringify(reply)).not.toContain(sentinel('A', 'ida', 'iep'))
  })
  test('opens as a whole the one that names somebody, and a part of the other', async () => {
    expect((await district.ask('iep.only', 'present levels for Bo Tessier')).reply.text).toContain(
      sentinel('P', 'bo', 'iep'),
    )
    const { reply, audit } = await district.ask('iep.only', '/504 present levels for Bo Tessier')
    expect(reply.data.withheld).toBe(true)
    expect(JSON.stringify(reply)).not.toContain(sentinel('P', 'bo', '504'))
    expect(audit).toMatchObject([{ students: [{ grounds: ['teamMember'], parts: [] }] }])
    expect((await district.ask('iep.only', '/504 accommodations for Bo Tessier')).reply.text).toContain(of504)
  })
  test('stands in the caseload of its IEP team with the ground that they have, and none on the 504 plan', async () => {
    const { reply } = await district.ask('iep.only', 'my caseload')
    const items = reply.sections.flatMap((section) => (section.type === 'list' ? section.items : []))
    const said = (kind: string) => items.find((item) => item.text.includes(kind))?.details?.join()
    expect(said('IEP')).toContain('You: member of the team')
    expect(said('504 plan')).not.toContain('You:')
  })
  test('sits in one test room, with what both plans give', async () => {
    const { reply } = await district.ask('iep.only', 'testing grade 8')
    expect(reply.title).toContain('1 student with accommodations')
    expect(reply.data.groups).toEqual([
      {
        accommodations: [
          sentinel('B', 'bo', '504'),
          sentinel('B', 'bo', 'iep'),
          sentinel('T', 'bo', '504'),
          sentinel('T', 'bo', 'iep'),
        ],
        students: ['bo'],
      },
    ])
  })
  test('/504 my caseload and /504 class list 504 plans alone', async () => {
    const { reply } = await district.ask('case.manager', '/504 my caseload')
    expect([...reply.students].sort()).toEqual(['bo', 'fay'])
    const { reply: list } = await district.ask('teacher.now', '/504 class biology')
    expect([...list.students].sort()).toEqual(['bo', 'fay'])
  })
})

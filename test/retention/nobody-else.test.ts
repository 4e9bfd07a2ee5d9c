// Of a destruction nobody is asked or told who may not see the student: not the parent who happens to run the district, nor
// whoever runs it no more.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { districtFiles, emailOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

const values = { recordClass: 'specialEducation', ground: 'timePassed', parentsDay: '2033-12-01', how: 'By letter' }
const propose = 'destroy the records of Zora Applewhite'

describe.each(engines)('the parent administers the district, on $name', (engine) => {
  let district: District

  beforeAll(async () => {
    district = await openSmallDistrict(engine)
    const files = districtFiles(firstDay)
    const zora = files['users.csv']?.find(({ sourcedId }) => sourcedId === 'far')
    if (!zora) throw new Error('no such student')
    await district.import({
      'contacts.csv': [
        ...(files['contacts.csv'] ?? []),
        { studentId: 'far', name: 'Pat Applewhite', relationship: 'parent', email: emailOf('superintendent') },
      ],
      // Administered the district once, and does no more; and the director's office is of a school alone.
      'staffRoles.csv': [
        { email: emailOf('nurse'), role: 'districtAdministrator', school: '', endDate: '2026-10-01' },
        { email: emailOf('director'), role: 'specialEducationDirector', school: '', endDate: '2026-10-01' },
        { email: emailOf('director'), role: 'specialEducationDirector', school: 'cedar', endDate: '' },
      ],
    })
    await district.import({ 'users.csv': [{ ...zora, status: 'tobedeleted', enabledUser: false }] })
    district.at(day('2034-02-01'), '09:00')
  })
  afterAll(() => district.close())

  const told = async () => (await district.delivered()).map(({ email, title }) => [email, title] as const)

  test('a month is told of the record to those who may see it, and to nobody else', async () => {
    await district.tick()
    expect((await told()).filter(([, title]) => title.includes('beyond its time'))).toEqual([
      [emailOf('district.by.role'), "1 student's record is kept beyond its time"],
    ])
  })

  test('the parent finds it in no list, and can neither hold nor propose', async () => {
    const { reply } = await district.ask('superintendent', 'retention')
    expect(reply.title).toBe('No record is kept beyond its time')
    for (const words of ['hold the records of Zora Applewhite', propose]) {
      expect((await district.ask('superintendent', words)).reply.status, words).toBe('notFound')
    }
    expect((await district.ask('district.by.role', 'retention')).reply.text).toContain('Zora Applewhite')
  })

  test('the parent is no second person, nor is whoever administers the district no more', async () => {
    const { reply } = await district.fill('district.by.role', propose, values)
    expect(reply).toMatchObject({ status: 'invalid', title: 'It takes two' })
    expect(await told()).toEqual([])
  })

  test('a director of special education is asked, and the parent is not and can not agree', async () => {
    await district.import({
      'staffRoles.csv': [{ email: emailOf('counselor'), role: 'specialEducationDirector', school: '', studentId: '' }],
    })
    const { reply } = await district.fill('district.by.role', propose, values)
    expect(reply.status).toBe('ok')
    expect(reply.text).toContain('Pat counselor can agree')
    expect((await told()).map(([email]) => email)).toEqual([emailOf('counselor')])

    const { database } = district
    const { destructions } = database.tables
    const [waiting] = await database.read.select().from(destructions).where(eq(destructions.status, 'proposed'))
    if (!waiting) throw new Error('nothing waits')
    const decide = (who: string) =>
      district.press(who, 'decideDestruction', { destruction: waiting.id, decision: 'agree' })
    for (const who of ['superintendent', 'director']) {
      expect((await district.ask(who, 'retention')).reply.text, who).not.toContain('Applewhite')
      expect((await decide(who)).reply, who).toMatchObject({ status: 'invalid', title: 'That was decided already' })
    }
    expect((await decide('counselor')).reply.title).toContain('is destroyed')
    expect((await told()).map(([email]) => email)).toEqual([emailOf('district.by.role')])
  })

  test('what stands in its place is told to those who decide, and never to the parent', async () => {
    const texts = await Promise.all(
      ['district.by.role', 'counselor', 'superintendent', 'director'].map(async (who) => {
        const { reply } = await district.ask(who, 'retention')
        return [who, JSON.stringify(reply).includes('Zora Applewhite: special education record')]
      }),
    )
    expect(texts).toEqual([
      ['district.by.role', true],
      ['counselor', true],
      ['superintendent', false],
      ['director', false],
    ])
  })
})

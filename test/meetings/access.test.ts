// Who sees what of meetings: everybody of the access table is asked, signed in their own name.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opens } from '#plans/opened-by'
import { accessTable } from '../stories/access-table.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { botWriter } from '../stories/writer.js'

const name = 'Ida Fennimore'

describe('meetings', () => {
  let district: District
  let id = ''
  beforeAll(async () => {
    district = await openSmallDistrict(undefined, firstDay, {}, '09:00')
    const manager = botWriter(district, 'case.manager')
    await manager.type(`schedule a meeting for ${name}`)
    await manager.fill({ day: '2026-11-02', startTime: '9:30', place: 'Room 12' })
    const teacher = manager.last.form?.fields
      .find((field) => field.name === 'generalEducationTeacher')
      ?.options?.find(({ label }) => label === 'Pat teacher now')
    await manager.fill({ generalEducationTeacher: [teacher?.value ?? ''], others: ['Lee Ortiz (advocate)'], input: [] })
    await manager.type(`called ${name}'s mother, quornflax`)
    id = ((await manager.type(`meeting ${name}`)).data.meeting as { readonly id: string }).id
  })
  afterAll(() => district.close())

  test.each(accessTable.filter(({ ofBoth }) => !ofBoth))('$who', async ({ as, ground }) => {
    const asked = async (text: string) => (await district.ask(as, text)).reply
    const pressed = async (command: string) => (await district.press(as, command, { meeting: id })).reply
    const seesAll = ground !== undefined && opens[ground].iep.includes('meetings')
    const isInvited = as === 'teacher.now'
    const answers = [await asked(`meeting ${name}`), await asked(`attempts for ${name}`), await pressed('meeting')]
    const said = answers.map(({ text }) => text).join('\n')
    expect(said.includes('Lee Ortiz'), said).toBe(seesAll)
    expect(said.includes('quornflax'), said).toBe(seesAll)
    expect(said.includes('Room 12'), said).toBe(seesAll || isInvited)
    if (!ground) expect(said).not.toContain(name)
    const mayChange = ground === 'caseManager' || (seesAll && /administrator|director/i.test(ground ?? ''))
    const commands = ['inviteToMeeting', 'meetingNotice', 'excuseMember', 'cancelMeeting'] as const
    for (const command of commands) {
      const { status } = await pressed(command)
      // Nobody of this meeting but its teacher can be excused: then a form opens as well.
      expect([command, status === 'form'], as).toEqual([command, mayChange])
    }
    const { data: readiness } = await asked(`ready ${name}`)
    expect('checks' in readiness, as).toBe(mayChange)
    const recorded = await asked(`called ${name}'s father, no answer`)
    const records =
      ground !== undefined && (['iep', '504'] as const).some((kind) => opens[ground][kind].includes('meetings'))
    expect(recorded.data.attempt !== undefined, as).toBe(records)
    if (records) await asked('undo')
  })

  test('are no part of the whole plan that a district may let teachers see', async () => {
    await district.ask('superintendent', 'settings teachersSeeWholeIep on')
    const { reply } = await district.ask('teacher.now', `attempts for ${name}`)
    expect(reply.data).toEqual({ withheld: true })
    await district.ask('superintendent', 'settings teachersSeeWholeIep off')
  })

  test('leave an entry of what was seen of whom', async () => {
    const { audit } = await district.ask('principal', `meeting ${name}`)
    expect(audit).toMatchObject([{ command: 'meeting', outcome: 'shown', students: [{ parts: ['meetings'] }] }])
    const { audit: own } = await district.ask('teacher.now', `meeting ${name}`)
    expect(own).toMatchObject([{ command: 'meeting', students: [{ parts: ['invitations'] }] }])
  })
})

// A meeting is scheduled, prepared and held through the signed payloads of Slack and of Teams.
import { expect, test } from 'vitest'
import { slackDesk } from '../stories/slack-desk.js'
import { firstDay, openSmallDistrict } from '../stories/small-district.js'
import { teamsDesk } from '../stories/teams-desk.js'

test.each([
  ['Slack', slackDesk],
  ['Teams', teamsDesk],
] as const)('in %s', async (_where, openDesk) => {
  const district = await openSmallDistrict(undefined, firstDay, {}, '09:00')
  const desk = await openDesk(district, 'case.manager')
  const said = () => desk.words.join('\n')
  await desk.type('schedule a meeting for Ida Fennimore')
  await desk.fill({ On: '2026-11-02', At: '2:15 pm', Place: 'Room 12' })
  expect(said()).toContain('Notice to the parents is due by Oct 23, 2026')
  await desk.fill({ 'Parents who are not in the list': 'Ann Fennimore (mother)', Others: 'Lee Ortiz (advocate)' })
  expect(said()).toContain('Ann Fennimore (mother): parent')
  expect(said()).toContain('general education teacher')
  await desk.press('Notice given …')
  await desk.fill({ 'To whom': 'Ann Fennimore', How: 'by mail' })
  expect(said()).toContain('Recorded: notice was given on Oct 14, 2026')
  await desk.type("called Ida Fennimore's mother, she will come")
  expect(said()).toContain('Recorded for Ida Fennimore: Call, mother: they will come')
  await desk.type('ready Ida Fennimore')
  expect(said()).toMatch(/given on Oct 14, 2026; 1 attempt to reach the parents/)
  await desk.press('Agenda')
  expect(said()).toContain('Progress on each goal, and any lack of it')
  await desk.close()

  const teacher = await openDesk(district, 'teacher.now')
  await teacher.type('meeting Ida Fennimore')
  await teacher.press('It works')
  await teacher.fill({})
  expect(teacher.words.join('\n')).toContain('Thank you: your input about Ida Fennimore is with the team')
  await teacher.close()

  district.at('2026-11-02' as typeof firstDay, '16:00')
  const again = await openDesk(district, 'case.manager')
  await again.type("held Ida Fennimore's meeting")
  await again.fill({ 'What was decided': 'Notes ahead of class' })
  const held = again.words.join('\n')
  expect(held).toContain('Held on Nov 2, 2026, with something to mend')
  expect(held).toContain('34 CFR 300.321(a)(2)')
  await again.close()
  await district.close()
})

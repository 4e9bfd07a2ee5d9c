// Two people change one entry at the same time, each at their own chat: neither puts back what the other wrote.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sentinel } from './district-plans.js'
import { slackDesk } from './slack-desk.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'

let district: District
beforeEach(async () => {
  district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
  await district.ask('superintendent', 'settings iepKeptHere on')
})
afterEach(() => district.close())

test('at Slack the one who comes second sends off what the first wrote, in the fields that they left alone', async () => {
  const manager = await slackDesk(district, 'case.manager')
  const coordinator = await slackDesk(district, 'coordinator.504')
  for (const desk of [manager, coordinator]) {
    await desk.type('/iep edit accommodations for Fay Quillon')
    await desk.press(sentinel('A', 'fay', '504'))
  }
  await manager.fill({ When: 'Tests over 10 minutes' })
  await coordinator.fill({ 'Who starts it': 'Teacher' })
  expect(coordinator.words.join()).toContain('Tests over 10 minutes')
  await coordinator.fill({})
  const { reply } = await district.ask('case.manager', '/504 review the draft for Fay Quillon')
  const differences = JSON.stringify(reply.data.differences)
  expect(differences).toContain('Tests over 10 minutes')
  expect(differences).toMatch(/who starts it/i)
  for (const desk of [manager, coordinator]) await desk.close()
})

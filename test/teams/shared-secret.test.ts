// A shared card under a managed identity: such an app has no password, and its id stands on the card itself, so whom the
// card is about is sealed with a secret of the district's own.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AdaptiveCard } from '#adapters/teams/card'
import { pressOnShared } from '#adapters/teams/shared-card'
import { emailOf } from '../stories/district-files.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'
import { buttonOf } from './filled-in.js'
import { type Microsoft, startMicrosoft } from './microsoft.js'
import { activity, type Served, sendActivity, serve, teacher } from './signed-activity.js'

let microsoft: Microsoft
let district: District
let served: Served
beforeAll(async () => {
  microsoft = await startMicrosoft()
  district = await openSmallDistrict()
  served = await serve(microsoft, district.bot, { secret: 'the district’s own' })
  for (const id of [teacher.id, teacher.aadObjectId]) {
    microsoft.members.set(id, { email: emailOf('teacher.now'), userRole: 'user' })
  }
})
afterAll(async () => {
  await served.stop()
  await district.close()
  await microsoft.close()
})

test('nothing that the platform knows opens it', async () => {
  const parameters = [{ name: 'student', value: 'jane' }]
  const value = { commandId: 'findStudent', parameters }
  const answer = await sendActivity(
    served.url,
    microsoft,
    activity('channel', { type: 'invoke', name: 'composeExtension/query', value }),
  )
  const { composeExtension } = JSON.parse(answer.text)
  const { data } = buttonOf(composeExtension.attachments[0].content as AdaptiveCard, 'Open')
  const { MicrosoftAppId = '', MicrosoftAppPassword = '' } = microsoft.settings
  for (const known of [MicrosoftAppId, MicrosoftAppPassword]) expect(pressOnShared(data, known)).toBeUndefined()
  expect(pressOnShared(data, 'the district’s own')).toBeDefined()
})

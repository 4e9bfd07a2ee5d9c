// The numbers and conventions that a district chooses, and what its deadlines then say.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type District, openSmallDistrict } from '../stories/small-district.js'

let district: District
beforeAll(async () => {
  district = await openSmallDistrict()
})
afterAll(() => district.close())

test('the year runs from the day that the district chose, and its explanation says which', async () => {
  const why = async () =>
    (await district.ask('case.manager', 'why is the annual review for Ida Fennimore due then')).reply
  expect((await why()).text).toContain('the year runs from the day of the meeting')
  const { reply } = await district.ask('superintendent', 'settings annualReviewFrom start')
  expect(reply.title).toBe('Changed: annualReviewFrom is now start')
  expect((await why()).text).toContain('the year runs from the day the plan took effect')
})

test.each([
  ['settings annualReviewFrom Tuesday', 'annualReviewFrom takes meeting or start'],
  ['settings transitionAge 30', 'transitionAge takes a whole number from 9 to 16'],
  ['settings ageOfMajority 12', 'ageOfMajority takes a whole number from 18 to 21'],
])('%s is told what it takes', async (typed, says) => {
  const { reply } = await district.ask('superintendent', typed)
  expect(reply.status).toBe('invalid')
  expect(reply.title).toBe(says)
})

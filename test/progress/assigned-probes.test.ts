// Whoever is responsible for a goal is asked for its data point at the time that the plan names, and answers there.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Section } from '#bot/reply'
import { askedOnFrom } from '#plans/asked-on'
import { addDays } from '#time/day'
import { emailOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { goalsOfIda } from './goals-of-ida.js'

/** A Wednesday. */
const today = firstDay
let district: District
beforeEach(async () => {
  district = await openSmallDistrict(undefined, today, {}, '08:00')
  const { 'goals.csv': goals = [] } = goalsOfIda(today)
  const asked: Readonly<Record<string, string>> = {
    promptLevel: 'Wednesday 9:30',
    rate: 'Tue 9:30',
    percent: 'daily 13:00',
  }
  await district.import({
    'goals.csv': goals.map((goal) => ({
      ...goal,
      askedOn: asked[String(goal.measure)] ?? '',
      attemptsPerTrial: goal.measure === 'percent' ? 5 : '',
    })),
  })
})
afterEach(() => district.close())

const askedNow = async () => {
  await district.tick()
  return (await district.delivered()).filter(({ preview }) => preview === 'A data point is due.')
}

const actionOf = (sections: readonly Section[], label: string) =>
  sections
    .flatMap((one) => (one.type === 'buttons' ? one.buttons : one.type === 'choices' ? one.choices : []))
    .find((one) => one.label === label)?.action

test('at its time, once, with a button for each level; one tap logs it', async () => {
  expect(await askedNow()).toEqual([])
  district.at(today, '09:31')
  const [asked, ...others] = await askedNow()
  expect(others).toEqual([])
  expect(asked?.email).toBe(emailOf('case.manager'))
  expect(asked?.title).toBe('A data point for Ida Fennimore?')
  expect(JSON.stringify(asked?.preview)).not.toContain('Ida')
  expect(await askedNow()).toEqual([])
  const tap = actionOf(asked?.sections ?? [], 'Gestural prompt')
  const { reply } = await district.press('case.manager', tap?.command ?? '', tap?.input ?? {})
  expect(reply.title).toBe('Logged for Ida Fennimore: gestural prompt')
})

test('answered the next day, it is kept for the day it was asked for', async () => {
  district.at(today, '09:31')
  const [asked] = await askedNow()
  const tap = actionOf(asked?.sections ?? [], 'Gestural prompt')
  district.at(addDays(today, 1), '08:05')
  const { reply } = await district.press('case.manager', tap?.command ?? '', tap?.input ?? {})
  expect(reply.data.point).toMatchObject({ date: today })
})

test('with every score of a goal that has few, and a form for the others', async () => {
  district.at(today, '13:05')
  const [asked] = await askedNow()
  const sections = asked?.sections ?? []
  expect(actionOf(sections, 'Fill in …')?.command).toBe('logDataPoint')
  const tap = actionOf(sections, '4 of 5')
  const { reply } = await district.press('case.manager', tap?.command ?? '', tap?.input ?? {})
  expect(reply.title).toBe('Logged for Ida Fennimore: 4 of 5, 80 %')
})

test('not on a day without school, nor hours too late', async () => {
  district.at(today, '10:45')
  expect(await askedNow()).toEqual([])
  district.at(addDays(today, 4), '13:05')
  expect(await askedNow()).toEqual([])
})

test.each([
  ['Tuesday 9:30', { weekdays: [2], time: '09:30' }],
  ['Mon and Wed at 1 pm', { weekdays: [1, 3], time: '13:00' }],
  ['daily 9:30', { weekdays: [1, 2, 3, 4, 5], time: '09:30' }],
  ['Fridays, 12:15 PM', { weekdays: [5], time: '12:15' }],
  ['Tuesday', undefined],
  ['9:30', undefined],
  ['Tuesday 25:00', undefined],
])('"%s" is read', (words, expected) => {
  expect(askedOnFrom(words)).toEqual(expected)
})

// Whatever the bot answers goes through its languages. The messages that it begins: test/reminders/every-message.test.ts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { keysSaid } from './keys-said.js'
import { outside, said, speakMadeUp, untagged } from './made-up-language.js'

const asked = [
  ...['help', 'my caseload', 'class biology', 'testing grade 7', 'due', 'overdue', 'without a date', 'questions'],
  ...['my minutes', 'my progress', 'my log', 'my groups', 'my reports', 'substitutes', 'unacknowledged'],
  ...['settings', 'today', 'reminders', 'calendar feed', 'employees with access', 'start delivery', 'xyzzy', 'goals'],
  ...[
    'accommodations for',
    'glance',
    'present levels for',
    'goals for',
    'services for',
    'team for',
    'plan for',
  ].flatMap((words) => [`${words} Ida Fennimore`, `${words} Fay Quillon`]),
  ...['minutes for', 'progress', 'due', 'why', 'history of', 'edit', 'changes for', 'who can see', 'report'].flatMap(
    (words) => [`${words} Ida Fennimore`, `${words} Fay Quillon`],
  ),
  ...['edit accommodations for', 'edit goals for', 'edit services for', 'review the draft for', 'evidence'].map(
    (words) => `${words} Fay Quillon`,
  ),
  ...['record a date for Ida Fennimore', 'log a session for Ida Fennimore', 'ask the case manager about Ida Fennimore'],
  ...[
    'substitute relief.teacher for biology',
    'settings remindersAt 9',
    'quiet hours maybe',
    'quiet hours off',
    'find a student',
    'undo',
  ],
]

const roles = [
  'case.manager',
  'teacher.now',
  'principal',
  'superintendent',
  'provider',
  'test.coordinator',
  'counselor',
]

describe('in a language made up', () => {
  let district: District
  let spanishAgain: () => void
  beforeAll(async () => {
    spanishAgain = speakMadeUp()
    district = await openSmallDistrict()
    district.at(firstDay, '09:00')
    for (const who of roles) await district.ask(who, 'idioma español')
  })
  afterAll(async () => {
    spanishAgain()
    await district.close()
  })

  test('there is something to see', async () => {
    const { reply } = await district.ask('teacher.now', 'help')
    expect(reply.title).toContain('⟦')
    expect(outside('⟦I hold ⟧plans⟦ here⟧')).toBe('plans')
    expect(keysSaid().length).toBeGreaterThan(0)
  })

  test.each(roles)('%s reads nothing that is not translated', async (who) => {
    const left: Record<string, readonly string[]> = {}
    for (const text of asked) {
      const { reply } = await district.ask(who, text)
      const found = untagged(said(reply))
      if (found.length > 0) left[text] = found
    }
    expect(left).toEqual({})
  })
})

// What the page suggests to try works, for everybody whom one can be.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '#adapters/playground/school/people'
import type { roleTitles } from '#people/roles'
import { ask } from './asking.js'
import { type Opened, openedPlayground } from './opened.js'

let opened: Opened
beforeAll(async () => {
  opened = await openedPlayground()
})
afterAll(() => opened.close())

/** Suggestions that show what somebody may not see. */
const shut = new Set(['raman', 'park', 'abrams'])

test.each(people.map((person) => [person.name, person] as const))(
  'all that is suggested to %s is understood and answered',
  async (_, person) => {
    const statuses: string[] = []
    for (const text of person.suggestions) {
      statuses.push((await ask(opened.url, { as: person.id, platform: 'teams', surface: 'private', text })).status)
    }
    const allowed = shut.has(person.id) ? ['ok', 'notFound'] : ['ok', 'choose', 'noPlan', 'form']
    expect(statuses.filter((status) => !allowed.includes(status))).toEqual([])
    expect(statuses.filter((status) => status === 'notFound')).toHaveLength(shut.has(person.id) ? 1 : 0)
    expect(statuses).toHaveLength(3)
  },
)

test('one can be somebody of every role', () => {
  const told = people.map(({ role, about }) => `${role} ${about}`.toLowerCase()).join('\n')
  const words: Record<keyof typeof roleTitles, RegExp> = {
    districtAdministrator: /district administrator/,
    administrator: /principal/,
    specialEducationDirector: /special education director/,
    section504Coordinator: /504 coordinator/,
    caseManager: /case manager/,
    counselor: /counselor/,
    nurse: /nurse/,
    testCoordinator: /test coordinator/,
    paraprofessional: /paraprofessional/,
    relatedServiceProvider: /speech-language pathologist/,
    teacher: /english teacher/,
  }
  for (const pattern of Object.values(words)) expect(told).toMatch(pattern)
})

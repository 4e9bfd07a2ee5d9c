// The same eleven days of removal of a student with an IEP, who is under the law's own numbers, and of one without a plan.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { type Arrived, type AtWork, atWork } from './at-work.js'
import { emailOf } from './district-files.js'
import { isSchoolDay, writeElevenDaysSchool } from './eleven-days/school.js'
import { type District, openSmallDistrict } from './small-district.js'

const people = {
  /** The principal. */
  lucia: { email: emailOf('lucia.marsh'), platform: 'Slack' },
  /** Carries the IEP of Ines. */
  kim: { email: emailOf('kim.doyle'), platform: 'Teams' },
  /** Coordinates 504 plans. */
  dana: { email: emailOf('dana.whitcomb'), platform: 'Teams' },
} as const
type Person = keyof typeof people

/** As the principal types them of anybody. */
const removals = (name: string) => [
  `${name} sent home early on 9/1/2027`,
  `suspended ${name} 9/3/2027 to 9/7/2027`,
  `in-school suspension ${name} 9/14/2027 with services`,
  `${name} out of class 95 minutes on 9/28/2027`,
  `suspended ${name} 10/4/2027 to 10/6/2027`,
  `${name} sent home early on 10/8/2027`,
  `suspended ${name} 10/13/2027 to 10/15/2027`,
]

describe.each(engines)('eleven days, on $name', (engine) => {
  let district: District
  let at: AtWork<Person>
  let arrived: readonly Arrived<Person>[]

  beforeAll(async () => {
    district = await openSmallDistrict(engine, day('2027-10-15'), {}, '15:00', writeElevenDaysSchool)
    at = await atWork(district, people, isSchoolDay)
    for (const who of Object.keys(people) as Person[]) await ask(who, 'help')
    for (const name of ['Ines Calder', 'Theo Brandt']) {
      for (const line of removals(name)) await ask('lucia', line)
    }
    arrived = await at.until(day('2027-10-18'), '09:00')
  }, 60_000)
  afterAll(async () => {
    await at.close()
    await district.close()
  })

  async function ask(who: Person, text: string): Promise<string> {
    await at.desk(who).type(text)
    return at.desk(who).words.join('\n')
  }

  test('of an IEP: services are owed past ten days, and the team decides, by the sections of the law', async () => {
    const shown = await ask('kim', 'removal Ines Calder')
    expect(shown).toContain('11 school days, past 10')
    expect(shown).toContain('34 CFR 300.530(b)(2), (d)(4)')
    expect(shown).toContain('34 CFR 300.536(a)(2), (b)(1)')
    expect(shown).toContain('Services of the IEP: Reading.')
    expect(shown).not.toMatch(/Guidance|104\.35|\bpatterns?\b/i)
    const [warning, ...others] = arrived.filter(({ words }) => words.includes('Ines Calder, grade 7: removed for 11'))
    expect([warning?.to, others]).toEqual(['kim', []])
    expect(warning?.words).toContain('34 CFR 300.536(a)(2), (b)(1)')
    expect(await ask('dana', 'removal Ines Calder')).not.toContain('11 school days')
  })

  test('of an IEP: the decision starts clocks of the law, on the same days as the guidance of a 504 plan', async () => {
    await ask('kim', 'removal Ines Calder')
    await at.desk('kim').press('Record what was decided')
    expect(at.desk('kim').words.join('\n')).toContain('First day in an interim alternative setting')
    await at.desk('kim').fill({})
    const due = await ask('kim', 'due Ines Calder')
    expect(due).toContain('Manifestation determination: due Nov 2, 2027')
    expect(due).toContain('34 CFR 300.530(e)(1)')
    expect(due).toContain('Parents told of the removal: due Oct 18, 2027')
    expect(due).toContain('34 CFR 300.530(h)')
    expect(due).not.toContain('104.35')
  })

  test('without a plan: the days are counted, nobody is warned of a plan, and that the law may protect all the same is said', async () => {
    const shown = await ask('lucia', 'removal Theo Brandt')
    expect(shown).toContain('11 school days, past 10')
    expect(shown).toContain('No plan in effect is held.')
    expect(shown).toContain('34 CFR 300.534')
    expect(shown).not.toMatch(/504 plan: |IEP: |change of placement|104\.35|300\.53[06]/)
    expect(arrived.filter(({ words }) => words.includes('Theo'))).toEqual([])
    expect(await ask('lucia', 'due Theo Brandt')).toContain('No plan in effect is held here.')
  })
})

// One student's story as it is told by what people type, press and read: who sits at which desk, what came to whom, and what
// each of them sees of the student.
import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { day } from '#time/day'
import { type Printed, terminal } from '../cli/terminal.js'
import { type Behind, type Browser, browserAt, publicUrl } from '../documents/behind-link.js'
import type { Engine } from '../fixtures/engines.js'
import { type Arrived, type AtWork, atWork } from './at-work.js'
import type { Desk, Typed } from './desk.js'
import { type District, openSmallDistrict } from './small-district.js'
import { isSchoolDay, type Person, people, writeTwoSchools } from './two-schools.js'

export const student = 'Mateo Fuentes'

/** What somebody sees of a student: nothing, as of nobody; that there is a student; a part of the plan; all of it. */
export type Sees = 'nobody' | 'no plan' | 'their part' | 'all of it'

export interface Story {
  readonly district: District
  desk(who: Person): Desk
  /** Asks in words. @returns everything on the screen, a line each */
  ask(who: Person, text: string): Promise<string>
  press(who: Person, label: string): Promise<string>
  fill(who: Person, typed: Typed): Promise<string>
  /** Lets days go by. @returns what arrived meanwhile, none of which names the student to who only glances at it */
  until(day: string, time?: string): Promise<readonly Arrived<Person>[]>
  /** Everything that the bot began so far. */
  readonly told: readonly Arrived<Person>[]
  /** What everybody sees of the student today. */
  sees(): Promise<Readonly<Record<Person, Sees>>>
  /** Each open deadline of the student as `caseload deadlines` gives it: rule, legal day and work target. */
  deadlines(): Promise<readonly string[]>
  /** Types a command into a terminal at the district's own database. */
  caseload(...args: readonly string[]): Promise<Printed>
  /** Opens the link in the last answer of somebody, as a browser does. */
  open(who: Person): Promise<Behind>
  close(): Promise<void>
}

export async function tellStory(engine: Engine, from: string): Promise<Story> {
  const key = randomBytes(32)
  const district = await openSmallDistrict(engine, day(from), { publicUrl }, '10:00', writeTwoSchools, key)
  const work: AtWork<Person> = await atWork(district, people, isSchoolDay)
  const browser: Browser = await browserAt(district)
  const told: Arrived<Person>[] = []
  const said = (who: Person) => work.desk(who).words.join('\n')
  await district.import({ 'channels.csv': [{ ...work.channel, school: 'alder' }] })

  async function seenBy(who: Person): Promise<Sees> {
    const asked = await ask(who, `plan for ${student}`)
    if (asked === (await ask(who, 'plan for Nemo Nobody'))) return 'nobody'
    if (asked.includes('Specific learning disability')) return 'all of it'
    return /extended time/i.test(asked) ? 'their part' : 'no plan'
  }

  async function ask(who: Person, text: string): Promise<string> {
    await work.desk(who).type(text)
    return said(who)
  }

  const office = terminal()
  const caseload = (...args: readonly string[]) =>
    office.caseload(args, {
      DATABASE_URL: district.place.includes('://') ? district.place : `file:${district.place}`,
      CASELOAD_ENCRYPTION_KEY: key.toString('base64'),
      CASELOAD_NOW: district.today,
    })

  return {
    district,
    told,
    caseload,
    async deadlines() {
      const { out } = await caseload('deadlines', '--json', '--student', 'mateo')
      const all = JSON.parse(out) as readonly Readonly<Record<'rule' | 'due' | 'workTarget' | 'status', string>>[]
      return all
        .filter(({ status }) => status !== 'done')
        .map(({ rule, due, workTarget }) =>
          due === workTarget ? `${rule} ${due}` : `${rule} ${due}, best by ${workTarget}`,
        )
    },
    desk: (who) => work.desk(who),
    ask,
    async press(who, label) {
      await work.desk(who).press(label)
      return said(who)
    },
    async fill(who, typed) {
      await work.desk(who).fill(typed)
      return said(who)
    },
    async until(until, time = '10:00') {
      const arrived = await work.until(day(until), time)
      for (const { to, preview, words } of arrived) {
        expect(preview).not.toMatch(/mateo|fuentes|m\. ?f\b|grade/i)
        if (to === 'the channel') expect(words).not.toMatch(/mateo|fuentes|m\. ?f\b/i)
      }
      told.push(...arrived)
      return arrived
    },
    async sees() {
      const all: Partial<Record<Person, Sees>> = {}
      for (const who of Object.keys(people) as Person[]) all[who] = await seenBy(who)
      return all as Readonly<Record<Person, Sees>>
    },
    open(who) {
      const [link] = new RegExp(`${publicUrl}/file/[\\w-]+`).exec(said(who)) ?? []
      return browser.open(link)
    },
    async close() {
      browser.close()
      await work.close()
      await district.close()
    },
  }
}

/** Who was told, on which day, in which words that a message shows: for those that hold some words. */
export function toldOf(arrived: readonly Arrived<Person>[], holds: string | RegExp): readonly string[] {
  return arrived
    .filter(({ words }) => (typeof holds === 'string' ? words.includes(holds) : holds.test(words)))
    .map(({ to, on, preview }) => `${on} ${to}: ${preview}`)
}

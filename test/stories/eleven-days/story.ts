// The story of eleven days as it is told: who sits at which desk, what they type, press and read, and what comes to them as
// days go by.
import { expect } from 'vitest'
import type { StudentId } from '#people/student'
import { day } from '#time/day'
import { type Browser, browserAt, publicUrl } from '../../documents/behind-link.js'
import { pagesOfPdf, wordsOfPdf } from '../../documents/read-document.js'
import type { Engine } from '../../fixtures/engines.js'
import { type Arrived, type AtWork, atWork } from '../at-work.js'
import type { Desk, Typed } from '../desk.js'
import { emailOf } from '../district-files.js'
import { type District, openSmallDistrict } from '../small-district.js'
import { isSchoolDay, writeElevenDaysSchool } from './school.js'

export const people = {
  /** Coordinates 504 plans. */
  dana: { email: emailOf('dana.whitcomb'), platform: 'Teams' },
  /** The principal. */
  lucia: { email: emailOf('lucia.marsh'), platform: 'Slack' },
  /** Teaches Milo algebra, in both years. */
  omar: { email: emailOf('omar.fields'), platform: 'Slack' },
  /** Teaches Milo English in the first year. */
  tess: { email: emailOf('tess.rowan'), platform: 'Teams' },
  /** Teaches Milo English in the second year. */
  noor: { email: emailOf('noor.hale'), platform: 'Slack' },
  /** Teaches others. */
  june: { email: emailOf('june.archer'), platform: 'Teams' },
  /** The counselor. */
  ravi: { email: emailOf('ravi.sen'), platform: 'Slack' },
  /** Administrator of the district. */
  ada: { email: emailOf('ada.boyd'), platform: 'Teams' },
} as const
export type Person = keyof typeof people
export type ArrivedToThem = Arrived<Person>

export const namesOfStudents = /Milo|Varga|\bM\. ?V\.|Ines|Calder|Theo|Brandt/

export interface Story {
  /** The school as it is before the story begins, with everybody at their desk. */
  open(): Promise<void>
  close(): Promise<void>
  readonly district: District
  desk(who: Person): Desk
  /** Everything on somebody's screen. */
  said(who: Person): string
  ask(who: Person, text: string): Promise<string>
  press(who: Person, label: string): Promise<string>
  fill(who: Person, typed: Typed): Promise<string>
  /** Lives through the days until one at a time of day. @returns what arrived meanwhile */
  until(on: string, time: string): Promise<readonly ArrivedToThem[]>
  /** Goes to a later day, without those between. @returns what arrived by it */
  skipTo(on: string, time: string): Promise<readonly ArrivedToThem[]>
  /** The words of the PDF whose link was answered last; the link names nobody and opens once. */
  paper(who: Person): Promise<{ readonly words: string; readonly pages: readonly string[] }>
  /** Everything that arrived so far. */
  readonly everything: readonly ArrivedToThem[]
  /** Everything that was answered about Milo so far. */
  readonly heard: readonly string[]
  idOfMilo(): Promise<StudentId>
}

export function storyOf(engine: Engine): Story {
  let district: District
  let at: AtWork<Person>
  let browser: Browser
  const everything: ArrivedToThem[] = []
  const heard: string[] = []

  function said(who: Person): string {
    const words = at.desk(who).words.join('\n')
    if (words.includes('Milo Varga')) heard.push(words)
    return words
  }
  async function ask(who: Person, text: string): Promise<string> {
    await at.desk(who).type(text)
    return said(who)
  }
  async function until(on: string, time: string): Promise<readonly ArrivedToThem[]> {
    const arrived = await at.until(day(on), time)
    everything.push(...arrived)
    return arrived
  }

  return {
    everything,
    heard,
    said,
    ask,
    until,
    desk: (who) => at.desk(who),
    get district() {
      return district
    },
    async open() {
      district = await openSmallDistrict(engine, day('2026-09-14'), { publicUrl }, '09:00', writeElevenDaysSchool)
      at = await atWork(district, people, isSchoolDay)
      browser = await browserAt(district)
      for (const who of Object.keys(people) as Person[]) await ask(who, 'help')
      await district.import({ 'channels.csv': [{ ...at.channel, school: 'tamarack' }] })
      await ask('ada', 'start delivery')
      await at.desk('ada').press('Send all now')
    },
    async close() {
      browser.close()
      await at.close()
      await district.close()
    },
    async press(who, label) {
      await at.desk(who).press(label)
      return said(who)
    },
    async fill(who, typed) {
      await at.desk(who).fill(typed)
      return said(who)
    },
    async skipTo(on, time) {
      district.at(day(on), time)
      return until(on, time)
    },
    async paper(who) {
      const link = /https:\S+\/file\/[\w-]+/.exec(said(who))?.[0]
      const { headers, bytes } = await browser.open(link)
      expect(headers.get('content-type')).toBe('application/pdf')
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect(`${link} ${JSON.stringify([...headers])}`).not.toMatch(namesOfStudents)
      expect((await browser.open(link)).status).toBe(410)
      return { words: wordsOfPdf(bytes), pages: pagesOfPdf(bytes) }
    },
    async idOfMilo() {
      const { read, tables } = district.database
      const [first] = await read.select({ id: tables.removals.studentId }).from(tables.removals)
      return first?.id as StudentId
    },
  }
}

/** Those that tell of Milo, with some words. */
export function ofMilo(arrived: readonly ArrivedToThem[], words: string): readonly ArrivedToThem[] {
  return arrived.filter((one) => one.words.includes('Milo Varga') && one.words.includes(words))
}

/** "dana 2027-10-18" of each. */
export function whoAndWhen(arrived: readonly ArrivedToThem[]): readonly string[] {
  return arrived.map(({ to, on }) => `${to} ${on}`)
}

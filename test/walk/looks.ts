// Everywhere that somebody may meet a student: what stands there, beside whom the rules give them.
import { expect } from 'vitest'
import { createOutbox } from '#db/records/outbox'
import { readingsOf } from '#db/records/readings'
import { createStore } from '#db/records/store'
import type { StaffId } from '#people/staff'
import { addressOf } from '../stories/district-files.js'
import { accountOf, type District } from '../stories/small-district.js'
import { gives } from './rules.js'
import type { Walked } from './steps.js'
import {
  classes,
  classIds,
  type HandedOver,
  overseer,
  type Staff,
  type Student,
  staffIds,
  studentIds,
  students,
} from './world.js'

/** Questions whose answers are lists of students. */
const lists = [
  'my caseload',
  'today',
  'due',
  'testing grade 7',
  'my reminders',
  'minutes',
  'progress',
  'unacknowledged',
  'report',
  ...classIds.map((of) => `class ${classes[of].title}`),
]

/** The students of whom any word stands in a text. */
export function namedIn(everything: string): readonly Student[] {
  return studentIds.filter((id) => {
    const words = [...students[id].split(' '), `sits where ${id}`, `safety of ${id}`]
    return words.some((word) => everything.includes(word))
  })
}

/** Looks everywhere as one member of staff. */
export async function lookAround({ district, world }: Walked, staff: Staff): Promise<void> {
  const given = studentIds.filter((student) => gives(world, staff, student))
  for (const student of studentIds) {
    const { reply } = await district.ask(staff, `glance ${students[student]}`)
    const isShown = namedIn(JSON.stringify({ ...reply, sections: withoutWords(reply.sections) })).includes(student)
    expect(isShown, `${staff} asks for ${student}: ${reply.text}`).toBe(given.includes(student))
  }
  const isAllowed = (everything: string, where: string) =>
    expect(
      namedIn(everything).filter((student) => !given.includes(student)),
      `${staff} at ${where}: ${everything}`,
    ).toEqual([])
  for (const typed of lists) isAllowed(JSON.stringify((await district.ask(staff, typed)).reply), typed)
  for (const student of studentIds) {
    const begun = students[student].slice(0, 3)
    const offered = await district.bot.suggestStudents(
      { account: accountOf(staff), surface: 'private', text: begun, deliveries: [] },
      async () => ({ email: addressOf(staff), outsider: false }),
    )
    isAllowed(JSON.stringify(offered), `names that begin with ${begun}`)
  }
}

/** "Ask for access" carries what was typed. */
function withoutWords(sections: unknown): unknown {
  return JSON.parse(JSON.stringify(sections, (name, value: unknown) => (name === 'words' ? '' : value))) as unknown
}

/** Runs the jobs, and reads every message that goes out. */
export async function readMessages({ district, world }: Walked): Promise<void> {
  await district.tick()
  world.handedOver = await standingHandovers(district)
  const outbox = createOutbox(district.database, district.seal, district.clock)
  for (const message of await district.delivered()) {
    const to = staffIds.find((staff) => addressOf(staff) === message.email)
    if (!to || message.barred) continue
    // Found by its address, an account may be one that several people use: the relay asks, and writes to none of those.
    if (message.accounts.length === 0 && !(await outbox.isTheirs(accountOf(to), message.to))) continue
    const { title, paragraphs, sections, parts } = message
    const named = namedIn(JSON.stringify({ title, paragraphs, sections, parts }))
    expect(
      named.filter((student) => !gives(world, to, student)),
      `${to} is written: ${JSON.stringify(message)}`,
    ).toEqual([])
    expect(namedIn(JSON.stringify(message.preview))).toEqual([])
  }
}

/** The jobs end what is over, and give an administrator what somebody carried who has left: who it is, they choose. */
async function standingHandovers({ database, seal, clock }: District): Promise<HandedOver[]> {
  const store = createStore(database, seal, clock)
  const nameOf = async (id: StaffId) => {
    const email = (await store.staffMember(id))?.email
    return staffIds.find((staff) => addressOf(staff) === email)
  }
  const found: HandedOver[] = []
  for (const { fromId, toId, untilDay, isByItself } of await readingsOf(database, seal, clock).handovers.standing()) {
    const [from, to] = [await nameOf(fromId), await nameOf(toId)]
    if (from)
      found.push({
        from,
        to: to ?? overseer,
        ...(untilDay && { until: untilDay }),
        ...(isByItself && { byOffice: true }),
      })
  }
  return found
}

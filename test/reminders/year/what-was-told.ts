// What came of a simulated year, to be held against what ought to have come; and what stood where it does not belong.
import { timeAt } from '#time/time-of-day'
import { gatherMessages } from './kept-messages.js'
import { modelled, sectionsOf } from './modelled.js'
import type { Arrived } from './platform.js'
import type { SimulatedYear } from './simulated-year.js'

/** In the rules' words: four hours. */
const graceMs = 4 * 3_600_000

export interface WhatWasTold {
  /** Day, reader, heading and words of each thing that was told. */
  readonly found: readonly string[]
  /** In a sentence each. */
  readonly faults: readonly string[]
}

export async function whatWasTold(year: SimulatedYear): Promise<WhatWasTold> {
  const { platforms, clock, processes, deaths } = year
  const [first] = processes
  const { database, seal } = first
  const { staff } = database.tables
  await gatherMessages(year)
  const kept = [...year.kept.values()].sort((a, b) => a.createdAt - b.createdAt)
  const people = new Map((await database.read.select().from(staff)).map(({ id, email }) => [id, email.split('@')[0]]))
  const arrivals = new Map<string, Arrived[]>()
  for (const one of platforms.flatMap(({ arrived_ }) => arrived_)) {
    arrivals.set(one.key, [...(arrivals.get(one.key) ?? []), one])
  }
  const refused = new Set(platforms.flatMap((one) => [...one.refused]))
  const faults: string[] = []
  const found: string[] = []
  let givenUp = 0
  for (const { id, status, reason, createdAt, content, recipientId } of kept) {
    const came = arrivals.get(id) ?? []
    const day = clock.dayOf(createdAt)
    const name = `${id} of ${day}`
    const age = year.takenBack.get(id)
    if (age !== undefined) {
      if (came.length > 0) faults.push(`${name} came and was taken back`)
      const isReminder = modelled(sectionsOf(seal, { id, content })).length > 0
      if (isReminder && age < graceMs) faults.push(`${name} was taken back after ${age} ms`)
      continue
    }
    // What was refused for good comes to nobody; that it was decided shows in what is kept of it. Where a process died
    // twice while sending it, and nobody can be asked, it is not tried a third time.
    const isGivenUp = status === 'dead' && (refused.has(id) || reason === 'mayHaveArrived')
    if (reason === 'mayHaveArrived') givenUp += 1
    if (came.length === 0 && !isGivenUp) {
      faults.push(`${name} never came: ${status} ${reason ?? ''}`)
    }
    faults.push(...repeated(name, came))
    const sections = came[0]?.reply.sections ?? sectionsOf(seal, { id, content })
    for (const { heading, text } of modelled(sections)) {
      found.push([day, people.get(recipientId), heading, text].join('|'))
    }
    for (const { reader, at } of came) {
      if (reader !== people.get(recipientId)) faults.push(`${name} came to ${reader}`)
      const time = timeAt(at, clock.timeZone)
      const [from, until] = year.staff.find((person) => person.name === reader)?.quiet ?? ['18:00', '07:00']
      const isInHours = year.model.hasSchool(clock.dayOf(at)) && time >= until && time < from
      if (!isInHours) faults.push(`${name} came on ${clock.dayOf(at)} at ${time}`)
    }
  }
  if (givenUp * 2 > deaths.length) faults.push(`${givenUp} were given up, of ${deaths.length} deaths`)
  return { found: found.sort(), faults: [...faults, ...misplaced(year)] }
}

/** Twice at most, and then it says so. */
function repeated(name: string, [, ...again]: readonly Arrived[]): readonly string[] {
  const many = again.length > 1 ? [`${name} came ${again.length + 1} times`] : []
  const silent = again.filter(({ reply }) => !reply.title.startsWith('Sent again: '))
  return [...many, ...silent.map(() => `${name} came again and does not say so`)]
}

/** Names, initials and numbers of students where others read them. */
function misplaced({ platforms, students, logged }: SimulatedYear): readonly string[] {
  const names = students.flatMap(({ given, family, id }) => [given, family, id])
  const open = new Set([
    ...platforms.flatMap(({ arrived_ }) => arrived_.flatMap(({ preview, key }) => [preview, key])),
    ...platforms.flatMap(({ posts }) => posts.map(({ text }) => text)),
    ...logged,
  ])
  return [...open]
    .filter((text) => /\b[A-Z]\. [A-Z]\./.test(text) || names.some((name) => text.includes(name)))
    .map((text) => `open to others: ${text}`)
}

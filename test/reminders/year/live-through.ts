// The days of a simulated year, one after the other: the heartbeat at some minutes of each, processes that die, are away for
// minutes or days, and run side by side; and in the evening, what happened.
import { eq } from 'drizzle-orm'
import type { Day } from '#time/day'
import { addMinutes } from '#time/time-of-day'
import { upTo } from '../../../bench/chance.js'
import { ask } from './asking.js'
import { daysFrom, plus } from './days.js'
import { evening } from './edits.js'
import { gatherMessages } from './kept-messages.js'
import { modelled, sectionsOf } from './modelled.js'
import type { SimulatedYear } from './simulated-year.js'

const usual = '07:30'

/** Minutes of the day on which the heartbeat is looked at. */
interface Moment {
  readonly at: string
  /** Nothing dies. */
  calm?: true
}

export async function liveThrough(year: SimulatedYear): Promise<void> {
  const { wanted, staff } = year
  for (const { name, said } of staff) if (said) await ask(year, name, { text: said })
  const times = [...new Set([usual, ...staff.map(({ remindersAt }) => remindersAt ?? usual)])].sort()
  let awayUntil: string | undefined
  for (const today of daysFrom(wanted.from, wanted.to)) {
    const away = awayOn(year, today, awayUntil)
    awayUntil = away.stillAt
    const moments = momentsOf(year, today).filter(({ at }) => !away.isAway(at))
    // The last minute of each slot that anybody is there for is one in which nothing dies: else nobody could say
    // whether the morning's reminders were to come.
    for (const from of times) {
      const last = moments.filter(({ at }) => at >= from && at <= graceOf(from)).at(-1)
      if (!last) continue
      last.calm = true
    }
    const open = new Set(times)
    for (const [nth, { at, calm = false }] of moments.entries()) {
      year.at(today, at)
      // What could not go out for hours is taken back before anything else is told.
      if (nth === 0) await year.processes[0].relay(true)
      await takeBack(year)
      for (const from of open) {
        if (at < from || at > graceOf(from)) continue
        open.delete(from)
        const has = (name: string) => (staff.find((one) => one.name === name)?.remindersAt ?? usual) === from
        year.expected.push(...year.model.morning(today, has))
      }
      await minute(year, calm)
    }
    if (today.endsWith('-01')) await gatherMessages(year)
    year.at(today, '18:30')
    if (!away.stillAt) await evening(year, today)
  }
  // In the end everything that waits may go out, once they are at work again.
  const [next = wanted.to] = daysFrom(plus(wanted.to, 1), plus(wanted.to, 30)).filter((on) => year.model.hasSchool(on))
  year.at(next, '10:00')
  year.calm(true)
  for (let nth = 0; nth < 8; nth += 1) {
    await year.processes[0].relay(true)
    year.pass(125_000)
  }
  await takeBack(year)
}

/** Messages that were taken back tell of nothing: what they would have told is to be told again. */
async function takeBack({
  processes: [{ database, seal }],
  model,
  expected,
  clock,
  takenBack,
}: SimulatedYear): Promise<void> {
  const { outbox, staff } = database.tables
  const rows = await database.read
    .select({ id: outbox.id, at: outbox.createdAt, email: staff.email, content: outbox.content })
    .from(outbox)
    .innerJoin(staff, eq(staff.id, outbox.recipientId))
    .where(eq(outbox.status, 'undone'))
  for (const { id, at, email, content } of rows) {
    if (takenBack.has(id)) continue
    takenBack.set(id, clock.now() - at)
    // What else a morning brings may come in another message; and what is no reminder may be gathered into one.
    if (modelled(sectionsOf(seal, { id, content })).length === 0) continue
    const [day, to] = [clock.dayOf(at), email.split('@')[0] ?? '']
    model.takeBack(day, to)
    const left = expected.filter((one) => one.day !== day || one.to !== to)
    expected.splice(0, expected.length, ...left)
  }
}

/** A heartbeat of both processes, and what the relay does in the minutes after it. */
async function minute({ processes, wanted, chance, pass }: SimulatedYear, calm: boolean): Promise<void> {
  const both = chance() < 0.5 ? processes : [...processes].reverse()
  // Two connections of one process to a SQLite file would wait for each other for ever.
  const together = async (run: (process: (typeof processes)[number]) => Promise<void>) => {
    if (wanted.engine.name === 'PostgreSQL') await Promise.all(both.map(run))
    else for (const process of both) await run(process)
  }
  await together((process) => process.tick(calm))
  for (const ms of [5_000, 125_000]) {
    await together((process) => process.relay(calm))
    pass(ms)
  }
}

function momentsOf({ chance, model }: SimulatedYear, today: Day): readonly Moment[] {
  const within = (from: string, span: number) => addMinutes(from, upTo(chance, span))
  const morning = [{ at: within('05:00', 149) }, { at: within('07:30', 40) }, { at: '11:05' }]
  if (!model.hasSchool(today)) return [...morning, { at: within('13:15', 90) }]
  return [
    ...morning,
    { at: '07:29' },
    { at: within('08:15', 120) },
    { at: within('11:31', 60) },
    { at: within('13:15', 60) },
    { at: '16:20' },
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** So long after its time a slot is made up for, in the rules' words: four hours. */
function graceOf(from: string): string {
  const [hour = 0, minute = 0] = from.split(':').map(Number)
  return `${String(hour + 4).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** When nothing runs: for some minutes or hours, or for days. */
function awayOn({ chance, wanted }: SimulatedYear, today: Day, before: string | undefined) {
  if (before !== undefined && today < before) return { isAway: () => true, stillAt: before }
  const fate = today === wanted.to ? 1 : chance()
  if (fate < 0.03) {
    const [until] = daysFrom(today, wanted.to).slice(1 + upTo(chance, 4))
    const from = `${String(5 + upTo(chance, 13)).padStart(2, '0')}:00`
    if (until) return { isAway: (at: string) => at >= from, stillAt: until }
  }
  if (fate < 0.15) {
    const from = `${String(5 + upTo(chance, 8)).padStart(2, '0')}:30`
    const until = `${String(Number(from.slice(0, 2)) + 1 + upTo(chance, 6)).padStart(2, '0')}:10`
    return { isAway: (at: string) => at >= from && at < until, stillAt: undefined }
  }
  return { isAway: () => false, stillAt: undefined }
}

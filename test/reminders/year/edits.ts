// What happens to the records in a year: meetings are held, dates corrected, people leave and come, plans end and begin,
// days are closed; and people deal with what they were told.

import type { Day } from '#time/day'
import { oneOf, upTo } from '../../../bench/chance.js'
import type { Row } from '../../stories/district-files.js'
import { ask, fill, type Item, itemsOf } from './asking.js'
import { between, plus } from './days.js'
import { anyKind, calendarRow, type MadePlan, madePlan, planRow, staffRow, studentRow } from './made-district.js'
import { type About, aboutRules } from './model.js'
import type { SimulatedYear } from './simulated-year.js'

const kinds = [
  ...['held', 'held', 'held', 'corrected', 'eligible', 'replaced', 'replaced', 'exited', 'late', 'late'],
  ...['gone', 'back', 'snowDay', 'makeUpDay', 'press', 'press', 'press', 'press', 'press', 'press', 'press'],
] as const

/** The evening of a day: some of it comes by an import, some by people's own hands. */
export async function evening(year: SimulatedYear, today: Day): Promise<void> {
  const { chance, wanted } = year
  const files: { plans: Map<MadePlan, Row>; users: Row[]; calendar: Row[] } = {
    plans: new Map(),
    users: [],
    calendar: [],
  }
  let count = Math.floor(wanted.edits) + (chance() < wanted.edits % 1 ? 1 : 0)
  let presses = 0
  for (; count > 0; count -= 1) {
    const kind = oneOf(chance, kinds)
    if (kind === 'press') presses += 1
    else edit(kind, year, today, files)
  }
  const given = {
    ...(files.users.length > 0 && { 'users.csv': files.users }),
    ...(files.plans.size > 0 && { 'plans.csv': [...files.plans.values()] }),
    ...(files.calendar.length > 0 && { 'calendar.csv': files.calendar }),
  }
  if (Object.keys(given).length > 0) await year.import(given)
  for (; presses > 0; presses -= 1) await press(year, today)
}

type Kind = Exclude<(typeof kinds)[number], 'press'>

function edit(
  kind: string & Kind,
  { model, chance, staff, waiting, wanted, story }: SimulatedYear,
  today: Day,
  files: { readonly plans: Map<MadePlan, Row>; readonly users: Row[]; readonly calendar: Row[] },
): void {
  const plan = oneOf(chance, model.plans)
  const tell = ({ student, meeting, eligibility, manager, status }: MadePlan) =>
    story.push(`${today} ${kind} ${student.given} ${student.family}: ${[meeting, eligibility, manager, status]}`)
  const ofPlan = (change: () => void) => {
    // One line a plan and day: two of them in one file would be two plans.
    if (plan.status !== 'active' || files.plans.has(plan)) return
    change()
    tell(plan)
    files.plans.set(plan, planRow(plan))
  }
  const isSpokenOf = (name: string) => files.users.some(({ sourcedId }) => sourcedId === name)
  const managers = staff.filter(({ isAdministrator }) => !isAdministrator)
  switch (kind) {
    case 'held':
      return ofPlan(() => {
        plan.meeting = plus(today, -upTo(chance, 3))
      })
    case 'corrected':
      return ofPlan(() => {
        plan.meeting = [plus(plan.meeting, upTo(chance, 60) - 40), today].sort()[0] ?? today
      })
    case 'eligible':
      return ofPlan(() => {
        plan.eligibility =
          chance() < 0.5 ? plus(today, -upTo(chance, 5)) : plus(plan.eligibility, upTo(chance, 40) - 25)
        if (plan.eligibility > today) plan.eligibility = today
      })
    case 'replaced':
      return ofPlan(() => {
        plan.manager = `manager.${plan.student.school}.${1 + upTo(chance, 4)}`
      })
    case 'exited':
      return ofPlan(() => {
        plan.status = 'exited'
      })
    case 'late': {
      const student = waiting.shift()
      if (!student) return
      const late = madePlan(student, anyKind(chance), [plus(today, -10), plus(today, 90)], chance)
      if (late.meeting > today) late.meeting = today
      model.plans.push(late)
      tell(late)
      files.users.push(studentRow(student))
      files.plans.set(late, planRow(late))
      return
    }
    case 'gone': {
      const leaving = oneOf(chance, managers)
      if (model.gone.size > 1 || model.gone.has(leaving.name) || isSpokenOf(leaving.name)) return
      model.gone.add(leaving.name)
      story.push(`${today} ${leaving.name} left`)
      files.users.push(staffRow(leaving, false))
      return
    }
    case 'back': {
      const [back] = managers.filter(({ name }) => model.gone.has(name))
      if (!back || isSpokenOf(back.name)) return
      model.gone.delete(back.name)
      story.push(`${today} ${back.name} came back`)
      files.users.push(staffRow(back, true))
      return
    }
    case 'snowDay':
    case 'makeUpDay': {
      const on = plus(today, 1 + upTo(chance, 20))
      const isSummer = on > '2027-06-11' && on < '2027-08-23'
      if (on > wanted.to || isSummer || files.calendar.some(({ date }) => date === on)) return
      const hasSchool = kind === 'makeUpDay'
      if (model.hasSchool(on) === hasSchool) return
      model.sessions.set(on, hasSchool)
      story.push(`${today} ${kind} ${on}`)
      files.calendar.push(calendarRow(on, hasSchool))
      return
    }
  }
}

const ruleOf: Readonly<Record<string, About>> = {
  'iep.annual': 'annual',
  '504.annual': 'annual',
  'reeval.triennial': 'reevaluation',
  '504.reevaluation': 'reevaluation',
}

/** Somebody presses a button of what they were told, lately or long ago. */
async function press(year: SimulatedYear, today: Day): Promise<void> {
  const { chance, model, platforms } = year
  const messages = platforms.flatMap(({ standing }) => [...standing.values()])
  const lately = messages.filter(({ at }) => between(year.clock.dayOf(at), today) < (chance() < 0.8 ? 9 : 90))
  const pressable = lately.flatMap(({ reader, reply }) =>
    itemsOf(reply.sections).flatMap((item) =>
      item.actions.some(({ command }) => command === 'snooze') ? [{ reader, item }] : [],
    ),
  )
  if (pressable.length === 0) return
  const { reader, item } = oneOf(chance, pressable)
  const found = meantBy(item, year)
  if (!found || model.gone.has(reader)) return
  const { plan, about, input } = found
  // Who no longer carries it may do nothing about it, and what is over is over.
  const isTheirs = [model.carrier(plan), model.administrator(plan)].includes(reader)
  const counts = isTheirs && plan.status === 'active' && model.started(plan, about) === input.trigger
  const told = (what: string) => year.story.push(`${today} ${reader} ${what}${counts ? '' : ' in vain'}: ${item.text}`)
  const button = (command: string) => item.actions.find((action) => action.command === command)
  const which = oneOf(chance, ['snooze', 'putOff', 'scheduledFor', 'dealtWith'] as const)
  const [snooze, scheduled, done] = [button('snooze'), button('scheduledFor'), button('dealtWith')]
  if (which === 'snooze' && snooze) {
    told(which)
    const reply = await ask(year, reader, { action: snooze })
    if (counts && reply.data.until !== plus(today, 7)) throw new Error(`not put off: ${reply.text}`)
    if (counts) model.putOff(plan, about, plus(today, 7))
  }
  if (which === 'putOff' && snooze) {
    const until = plus(today, 1 + upTo(chance, 40))
    told(`${which} ${until}`)
    const reply = await fill(year, reader, { ...snooze, command: 'putOff' }, { until, reason: 'The family asked.' })
    if (counts && reply.data.until !== until) throw new Error(`not put off: ${reply.text}`)
    if (counts) model.putOff(plan, about, until)
  }
  if (which === 'scheduledFor' && scheduled) {
    const on = plus(today, upTo(chance, 30))
    told(`${which} ${on}`)
    const reply = await fill(year, reader, scheduled, { day: on })
    if (counts && reply.data.until !== plus(on, 1)) throw new Error(`not set: ${reply.text}`)
    if (counts) model.putOff(plan, about, plus(on, 1))
  }
  if (which === 'dealtWith' && done) {
    const on = plus(today, -upTo(chance, 4))
    if (!counts || on <= model.started(plan, about)) return
    told(`${which} ${on}`)
    const reply = await fill(year, reader, done, { day: on })
    if (reply.data.done !== on) throw new Error(`not recorded: ${reply.text}`)
    model.isDone(plan, about, on)
  }
}

function meantBy({ text, actions }: Item, { model }: SimulatedYear) {
  const [input] = actions.filter(({ command }) => command === 'snooze').map((action) => action.input)
  const about = ruleOf[String(input?.rule)]
  const plan = model.plans.find(
    ({ student, kind }) => kind === input?.kind && text.startsWith(`${student.given} ${student.family},`),
  )
  return input && about && plan && aboutRules.includes(about) ? { input, about, plan } : undefined
}

// Somebody deals with what they were told, by the buttons of the message: puts it off, sets a meeting, says it was done. Some
// press a button of long ago, or of what is no longer theirs.
import type { Day } from '#time/day'
import { oneOf, upTo } from '../../../bench/chance.js'
import { ask, fill, type Item, itemsOf } from './asking.js'
import { between, plus } from './days.js'
import { type About, aboutRules } from './model.js'
import type { SimulatedYear } from './simulated-year.js'

const ruleOf: Readonly<Record<string, About>> = {
  'iep.annual': 'annual',
  '504.annual': 'annual',
  'reeval.triennial': 'reevaluation',
  '504.reevaluation': 'reevaluation',
}

/** Somebody presses a button of what they were told, lately or long ago. */
export async function press(year: SimulatedYear, today: Day): Promise<void> {
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

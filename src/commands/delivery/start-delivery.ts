// Delivery is begun by an administrator, never by an import: first it is said how much would go to how many, and nothing
// leaves before that can no longer be taken back.

import { z } from 'zod'
import { CannotUndo, type Context, defineCommand } from '#bot/command'
import type { Answer, Button } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { undoForMs } from '#records/undo'
import type { Instant } from '#time/clock'
import { later, t } from '#wording/t'
import { kind } from '../inputs.js'

const undoneWith = z.object({ taken: z.array(z.string()) })

export const startDelivery = defineCommand({
  name: 'startDelivery',
  summary: later`Begin sending staff their part of plans`,
  phrases: ['start delivery', 'begin delivery', 'start sending plans', 'stop delivery', 'delivery'],
  takes: 'everything',
  input: z.object({
    words: z.string().max(2_000).default(''),
    /** `all`: everything that waits is sent. `changes`: what is in effect now was delivered in other ways. */
    choice: z.enum(['all', 'changes', 'pause']).optional(),
    kind,
  }),
  mayUse: ['districtAdministrator', 'specialEducationDirector'],
  examples: [later`start delivery`],
  changes: true,
  async run({ choice }, context) {
    if (choice === undefined) return standing(context)
    if (choice === 'pause') return pause(context)
    if (context.settings.deliveryStarted) return standing(context)
    return begin(choice, context)
  },
  async undo(payload, unit, context) {
    if (!context.settings.deliveryStarted) throw new CannotUndo(t`Delivery has been paused since.`)
    await unit.changeSetting('deliveryStarted', false)
    await unit.obligations.wait(undoneWith.parse(payload).taken)
  },
})

async function standing(context: Context): Promise<Answer> {
  const { plans, people, students } = await context.readings.delivery.wouldSend()
  const waits = t`${counts.plans(plans)} of ${counts.students(students)}, to ${counts.people(people)}`
  const isOn = context.settings.deliveryStarted
  const buttons: readonly Button[] = isOn
    ? [{ label: t`Pause delivery`, action: { command: 'startDelivery', input: { choice: 'pause' } } }]
    : [
        {
          label: t`Send all now`,
          style: 'primary',
          action: { command: 'startDelivery', input: { choice: 'all' } },
        },
        {
          label: t`Only changes from now on`,
          action: { command: 'startDelivery', input: { choice: 'changes' } },
        },
      ]
  const text = isOn
    ? t`Staff are sent their part of a plan, and what changes in it, on school days between 7:00 and 18:00, in at most one message a day.`
    : t`Nothing has been sent. Each person gets one message with their part of each of their students' plans. If staff have these plans already, have only changes sent from now on.`
  return {
    status: 'ok',
    title: isOn ? t`Delivery is on. Waiting: ${waits}` : t`Delivery has not been started. It would send ${waits}`,
    sections: [
      { type: 'text', text },
      { type: 'buttons', buttons },
    ],
    students: [],
    data: { deliveryStarted: isOn, waiting: { plans, people, students } },
  }
}

async function begin(choice: 'all' | 'changes', context: Context): Promise<Answer> {
  const { clock, viewer } = context
  const { plans, people } = await context.readings.delivery.wouldSend()
  const id = await context.write(async (unit) => {
    await unit.changeSetting('deliveryStarted', true)
    const taken = choice === 'changes' ? await unit.obligations.takeAsDelivered() : []
    await unit.obligations.holdUntil((clock.now() + undoForMs) as Instant)
    const payload: z.infer<typeof undoneWith> = { taken: [...taken] }
    return unit.undo.remember({
      command: 'startDelivery',
      says: t`delivery has not been started`,
      payload,
      by: viewer.staff.id,
    })
  })
  const said =
    choice === 'all'
      ? t`${counts.plans(plans)} will go to ${counts.people(people)}, the first in ten minutes, on school days between 7:00 and 18:00.`
      : t`The plans in effect now count as delivered in other ways; nobody is said to have acknowledged them. Changes will be sent from now on.`
  return {
    status: 'ok',
    title: t`Delivery is started`,
    sections: [
      { type: 'text', text: said },
      { type: 'buttons', buttons: [undoButton(id)] },
    ],
    students: [],
    data: { deliveryStarted: true, choice, undo: id },
  }
}

async function pause(context: Context): Promise<Answer> {
  await context.write((unit) => unit.changeSetting('deliveryStarted', false))
  return {
    status: 'ok',
    title: t`Delivery is paused`,
    sections: [{ type: 'text', text: t`What is due waits until you say "start delivery" again.` }],
    students: [],
    data: { deliveryStarted: false },
  }
}

const counts = {
  plans: (count: number) => (count === 1 ? t`1 plan` : t`${count} plans`),
  students: (count: number) => (count === 1 ? t`1 student` : t`${count} students`),
  people: (count: number) => (count === 1 ? t`1 person` : t`${count} people`),
}

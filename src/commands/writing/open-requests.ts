// What colleagues have asked to be changed in a plan, and is not settled.

import type { Context } from '#bot/command'
import type { Item, Section } from '#bot/reply'
import type { PlanKind } from '#plans/kind'
import { parts } from '#plans/parts'
import type { ChangeRequest } from '#records/plan-history'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { t } from '#wording/t'
import { nameOf } from './says.js'

export async function requestsFor(student: VisibleStudent, kind: PlanKind, { viewer, readings }: Context) {
  return viewer.within([student], kind, parts, (permits) => readings.history.changeRequests(permits, kind))
}

/** The open requests of a plan, with a button to settle each; nothing where there are none. */
export async function openRequests(
  student: VisibleStudent,
  kind: PlanKind,
  context: Context,
): Promise<readonly Section[]> {
  const requests = await requestsFor(student, kind, context)
  if (requests.length === 0) return []
  const items: Item[] = []
  for (const request of requests) items.push(await itemOf(request, context))
  return [
    { type: 'list', heading: t`Asked for, and not settled`, items },
    {
      type: 'choices',
      prompt: t`Settle one`,
      choices: requests.map((request) => ({
        label: request.asked.words[0] ?? t`A change`,
        action: { command: 'settleChange', input: { student: student.id, kind, request: request.id } },
      })),
    },
  ]
}

async function itemOf({ asked, askerId, askedAt }: ChangeRequest, context: Context): Promise<Item> {
  const who = await nameOf(askerId, context)
  return { text: asked.words.join('; '), details: [`${who}, ${spokenDay(context.clock.dayOf(askedAt))}`] }
}

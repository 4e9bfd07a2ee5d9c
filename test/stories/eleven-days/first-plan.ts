// The first 504 plan of the story of eleven days, as its coordinator writes it, form by form.
import type { Desk, Typed } from '../desk.js'
import { emailOf } from '../district-files.js'

export const quietRoom = 'May rest in the quiet room'
export const screenTime = 'Screen work in pieces of 15 minutes'
export const safety = 'Dim the light at once. Never send him to wait alone.'
export const impairment = 'Migraine with aura'
export const drawnFrom = 'A letter of his doctor; attendance; what his teachers see'

const accommodations: readonly Typed[] = [
  {
    ...{ Accommodation: quietRoom, Kind: 'Where', 'Who starts it': 'Milo, with his card' },
    'Written down each time it is given': 'Yes',
  },
  { Accommodation: screenTime, Kind: 'Time and scheduling' },
]

const team: readonly Typed[] = [
  { Role: 'Parent', Name: 'Agnes Varga', 'From outside the school': 'Yes', Knows: 'The child' },
  { Role: '504 coordinator', Name: 'Dana Whitcomb', 'E-mail address': emailOf('dana.whitcomb'), Knows: 'The data' },
  { Role: 'Principal', Name: 'Lucia Marsh', 'E-mail address': emailOf('lucia.marsh'), Knows: 'The options' },
]

/** Writes the plan up to its review; nothing of it is in effect yet. @param met the day of the meeting */
export async function writeFirstPlan(desk: Desk, met: string): Promise<void> {
  await desk.type('/504 write a 504 plan for Milo Varga')
  await desk.press('Begin the 504 plan')
  await desk.fill({ 'Meeting on': met })
  await desk.fill({
    Impairment: impairment,
    'Major life activity that it limits': 'Concentrating; seeing',
    'What the decision was drawn from': drawnFrom,
  })
  await enter(desk, accommodations, 'accommodation')
  await desk.press('Go on')
  // A 504 plan need not have services.
  await desk.press('Go on')
  await desk.fill({ 'Safety note': safety })
  await enter(desk, team, 'member of the team')
  await desk.press('Review and put into effect')
}

async function enter(desk: Desk, entries: readonly Typed[], one: string): Promise<void> {
  for (const [at, entry] of entries.entries()) {
    if (at > 0) await desk.press(`Another: ${one}`)
    await desk.fill(entry)
  }
}

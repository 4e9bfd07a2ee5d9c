// Whoever asks at the same time is taken in together; nobody waits long for others who keep coming.
import { expect, test } from 'vitest'
import { sideBySide } from '#adapters/web/side-by-side'

/** Turns of the event loop until it resolves. @param each done at the beginning of each turn */
async function turnsUntil(asked: Promise<void>, each: (turn: number) => void = () => undefined): Promise<number> {
  let isIn = false
  void asked.then(() => {
    isIn = true
  })
  for (let turn = 1; ; turn += 1) {
    each(turn)
    await new Promise(setImmediate)
    if (isIn) return turn
    if (turn > 100) throw new Error('it never came in')
  }
}

test('somebody who is alone waits for one turn, time and again', async () => {
  expect(await turnsUntil(sideBySide())).toBe(1)
  expect(await turnsUntil(sideBySide())).toBe(1)
})

test('those who ask at the same time come in together', async () => {
  const order: string[] = []
  const one = sideBySide().then(() => order.push('one'))
  const other = sideBySide().then(() => order.push('other'))
  await turnsUntil(Promise.all([one, other]).then(() => undefined))
  expect(order).toEqual(['one', 'other'])
  expect(sideBySide()).toBe(sideBySide())
  await turnsUntil(sideBySide())
})

test('nobody waits for long while others keep coming', async () => {
  const late: Promise<void>[] = []
  expect(await turnsUntil(sideBySide(), () => void late.push(sideBySide()))).toBeLessThanOrEqual(4)
  await Promise.all(late)
})

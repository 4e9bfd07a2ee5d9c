// Chance that falls the same way every time: two runs of a measurement are held against the same district.

/** Numbers from 0 up to 1, always the same ones for a seed. */
export type Chance = () => number

/** Chance from a seed (mulberry32: short, quick, even enough for made-up people). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 up to `below`. */
export function upTo(chance: Chance, below: number): number {
  return Math.floor(chance() * below)
}

/** One of some, each as likely as any other. */
export function oneOf<Value>(chance: Chance, values: readonly Value[]): Value {
  const value = values[upTo(chance, values.length)]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}

/** Brings a list into an order of chance, in its place. */
export function shuffle(chance: Chance, values: Uint32Array): void {
  for (let at = values.length - 1; at > 0; at--) {
    const other = upTo(chance, at + 1)
    const kept = values[at] ?? 0
    values[at] = values[other] ?? 0
    values[other] = kept
  }
}

/**
 * Draws from a list whose first are the most common, as names are: the n-th is drawn about as often as 1 in n.
 * @param flatness how many of the first are about as common as each other
 */
export function skewed<Value>(values: readonly Value[], flatness: number): (chance: Chance) => Value {
  const upToEach: number[] = []
  let total = 0
  for (const rank of values.keys()) {
    total += 1 / (rank + flatness)
    upToEach.push(total)
  }
  return (chance) => {
    const drawn = chance() * total
    let low = 0
    let high = upToEach.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upToEach[middle] ?? 0) > drawn) high = middle
      else low = middle + 1
    }
    const value = values[low]
    if (value === undefined) throw new Error('nothing to draw from')
    return value
  }
}

// Ids that were met, in little memory: a file may hold millions of rows.
//
// Of each id two hashes of 32 bits are kept, side by side outside the heap. Two ids among ten million are taken for
// one with a chance of about one in three hundred thousand.

const smallest = 1024

export class SeenIds {
  #slots = new Uint32Array(smallest * 2)
  #count = 0

  /** How many different ids were met. */
  get size(): number {
    return this.#count
  }

  has(id: string): boolean {
    const [high, low] = hashesOf(id)
    return this.#slots[this.#slotOf(high, low) + 1] !== 0
  }

  /** Takes an id down. @returns whether it is met for the first time */
  add(id: string): boolean {
    const [high, low] = hashesOf(id)
    const slot = this.#slotOf(high, low)
    if (this.#slots[slot + 1] !== 0) return false
    this.#slots[slot] = high
    this.#slots[slot + 1] = low
    this.#count += 1
    if (this.#count * 3 > this.#slots.length) this.#grow()
    return true
  }

  /** Where an id stands, or would stand. */
  #slotOf(high: number, low: number): number {
    const slots = this.#slots
    const last = slots.length / 2 - 1
    let place = high & last
    for (;;) {
      const slot = place * 2
      if (slots[slot + 1] === 0 || (slots[slot] === high && slots[slot + 1] === low)) return slot
      place = (place + 1) & last
    }
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Uint32Array(old.length * 2)
    for (let slot = 0; slot < old.length; slot += 2) {
      const high = old[slot] ?? 0
      const low = old[slot + 1] ?? 0
      if (low === 0) continue
      const place = this.#slotOf(high, low)
      this.#slots[place] = high
      this.#slots[place + 1] = low
    }
  }
}

/** Two independent hashes (after cyrb53, in the public domain); the second is never 0, which marks an empty slot. */
function hashesOf(text: string): readonly [number, number] {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return [high >>> 0, low >>> 0 || 1]
}

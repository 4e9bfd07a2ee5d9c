// Slips of the keyboard: a letter too many, too few, another one, or two that changed places.

/** Words shorter than this are too easily each other's slips: Jo, Bo, Mo. */
const shortestWord = 3
/** Words longer than this are no names; their slips would be thousands. */
const longestWord = 30
const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Whether two folded words differ by one slip at most, whatever their length. */
export function nearlySame(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length < b.length) return nearlySame(b, a)
  if (a.length - b.length > 1) return false
  let at = 0
  while (at < b.length && a[at] === b[at]) at++
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at)
  return a.slice(at + 1) === b.slice(at + 1) || swappedAt(a, b, at)
}

/** Whether two folded words of three letters or more differ by one slip at most; shorter ones only if the same. */
export function withinOneSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < shortestWord) return a === b
  return nearlySame(a, b)
}

/** Whether two neighbouring letters changed places, and nothing else: the surest sign of a slip in a short word. */
export function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false
  let at = 0
  while (a[at] === b[at]) at++
  return swappedAt(a, b, at)
}

function swappedAt(a: string, b: string, at: number): boolean {
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/**
 * Every word of plain letters within one slip of a folded word, itself left out: for looking up by exact key.
 * About 53 for each letter; none for a word shorter than 3 letters or longer than 30.
 */
export function slipsOf(word: string): ReadonlySet<string> {
  const slips = new Set<string>()
  if (word.length < shortestWord || word.length > longestWord) return slips
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at)
    const after = word.slice(at)
    const beyond = word.slice(at + 1)
    if (at < word.length && word.length > shortestWord) slips.add(before + beyond)
    if (beyond !== '') slips.add(before + beyond.charAt(0) + after.charAt(0) + beyond.slice(1))
    for (const letter of letters) {
      slips.add(before + letter + after)
      if (at < word.length) slips.add(before + letter + beyond)
    }
  }
  slips.delete(word)
  return slips
}

/** How many slips lie between two words, counted no further than `most`; `most + 1` means more. */
export function countSlips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const cost = Math.min(cell(last, j) + 1, cell(row, j - 1) + 1, cell(last, j - 1) + same)
      const best = swapped ? Math.min(cost, cell(beforeLast, j - 2) + 1) : cost
      row.push(best)
      least = Math.min(least, best)
    }
    // No later row can be less than the least of this one; a swap reaches back over it, at the cost of its slip.
    if (least > most) return most + 1
    beforeLast = last
    last = row
  }
  return Math.min(cell(last, b.length), most + 1)
}

function cell(row: readonly number[], at: number): number {
  return row[at] ?? Number.POSITIVE_INFINITY
}

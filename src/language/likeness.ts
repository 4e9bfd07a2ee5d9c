// How like two words are, for suggesting what somebody may have meant; never for deciding it.

/** From 0, nothing in common, to 1, the same: the share of neighbouring letters that both words have. */
export function likeness(a: string, b: string): number {
  const [ours, theirs] = [pairsIn(a), pairsIn(b)]
  if (ours.size + theirs.size === 0) return 0
  let both = 0
  for (const pair of ours) if (theirs.has(pair)) both++
  return (2 * both) / (ours.size + theirs.size)
}

/** The neighbouring letters of a word; its beginning counts as one, for it is seldom mistyped. */
function pairsIn(word: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  const marked = ` ${word}`
  for (let at = 0; at + 1 < marked.length; at++) pairs.add(marked.slice(at, at + 2))
  return pairs
}

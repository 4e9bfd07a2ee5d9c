// How like two words are, for suggesting what somebody may have meant; never for deciding it.

/** The pairs of neighbouring letters in a word. */
export type Pairs = ReadonlySet<string>

/** From 0, nothing in common, to 1, the same: the share of neighbouring letters that both words have. */
export function likeness(a: string, b: string): number {
  return likenessOf(pairsIn(a), pairsIn(b))
}

/** The likeness of two words whose pairs are known already. */
export function likenessOf(ours: Pairs, theirs: Pairs): number {
  if (ours.size + theirs.size === 0) return 0
  let both = 0
  for (const pair of ours) if (theirs.has(pair)) both++
  return (2 * both) / (ours.size + theirs.size)
}

/** The neighbouring letters of a word; its beginning counts as one, for it is seldom mistyped. */
export function pairsIn(word: string): Pairs {
  const pairs = new Set<string>()
  const marked = ` ${word}`
  for (let at = 0; at + 1 < marked.length; at++) pairs.add(marked.slice(at, at + 2))
  return pairs
}

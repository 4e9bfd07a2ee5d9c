// Whether somebody of a family is the one who was spoken of.

/** "mother" fits "Mother" and "mother (adoptive)"; "parent" fits either parent, "family" everybody. */
export function fitsRelationship(relationship: string, said: string | undefined): boolean {
  if (!said || said === 'family') return true
  const held = relationship.toLowerCase()
  if (/^parents?$/.test(said)) return /mother|father|parent/.test(held)
  return held.includes(said)
}

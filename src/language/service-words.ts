// Which service some words mean: "speech" is Speech therapy, "ot" Occupational therapy, "sdi" Specially designed
// instruction. By the beginnings of its words or by its initials, and by the few names that are neither.
import { foldWords } from './fold.js'

/** Names that staff use and no plan writes. */
const otherNames: Readonly<Record<string, string>> = { slp: 'speech', st: 'speech', counselling: 'counseling' }

/** Whether words mean a service by its name; no words mean none. */
export function meansService(words: string, name: string): boolean {
  const said = foldWords(words).map((word) => otherNames[word] ?? word)
  const named = foldWords(name)
  if (said.length === 0) return false
  const initials = named.map((word) => word[0]).join('')
  const mainInitials = named
    .filter((word) => word !== 'and' && word !== 'of')
    .map((word) => word[0])
    .join('')
  if (said.length === 1 && said[0] && said[0].length > 1 && [initials, mainInitials].includes(said[0])) return true
  return said.every((word) => named.some((part) => part.startsWith(word)))
}

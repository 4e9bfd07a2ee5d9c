// A student's whole name among words that no phrase knows: "excuse the counselor, Jane Doe's meeting".

import type { Viewer } from '#records/viewer'
import type { VisibleStudent } from '#records/visible'

/** Of a longer text each run of words would be looked up: that is no question with a name in it. */
const mostWords = 8
/** A given name and a surname, or one of three words. */
const lengths = [3, 2]

/** The one student of the asker's whom a run of the words names to the letter; undefined where none does, or several do. */
export async function nameAmong(words: string, viewer: Viewer): Promise<VisibleStudent | undefined> {
  const said = words.split(/\s+/).filter((word) => word !== '')
  if (said.length < 3 || said.length > mostWords) return undefined
  // Of whoever it only might be nothing is shown.
  const looking = viewer.apart()
  for (const length of lengths) {
    for (let from = 0; from + length <= said.length; from += 1) {
      const name = said
        .slice(from, from + length)
        .join(' ')
        .replace(/['’]s?$/i, '')
      const found = await looking.find(name, true)
      if (found.type === 'several') return undefined
      if (found.type === 'one' && found.exact) return found.twins.length === 0 ? found.student : undefined
    }
  }
  return undefined
}

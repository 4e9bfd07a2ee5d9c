// The student whom a line names, with a service before or behind the name: "speech jane doe", "J. Doe OT".

import type { FoundStudent } from '#records/found-student'
import type { Viewer } from '#records/viewer'

/** No name and service together have more words. */
const mostWords = 10
const smallWords = new Set('a an at for from in of on the to was with'.split(' '))

export interface NamedWithin {
  readonly found: FoundStudent
  /** What stands beside the name. */
  readonly rest: string
}

/**
 * Finds the longest run of words that names a student whom the asker may see; one that names somebody to the letter
 * before one that only may.
 */
export async function studentWithin(text: string, viewer: Viewer): Promise<NamedWithin> {
  const words = text
    .split(/[\s]+/)
    .map((word) => word.replace(/['’]s?$/i, ''))
    .filter((word) => word !== '' && !smallWords.has(word))
    .slice(0, mostWords)
  let near: NamedWithin | undefined
  for (let length = words.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const found = await viewer.find(words.slice(from, from + length).join(' '), true)
      if (found.type === 'none') continue
      const rest = [...words.slice(0, from), ...words.slice(from + length)].join(' ').replace(/^[\s,]+|[\s,]+$/g, '')
      if (found.type === 'several' || found.exact) return { found, rest }
      near ??= { found, rest }
    }
  }
  return near ?? { found: { type: 'none' }, rest: text }
}

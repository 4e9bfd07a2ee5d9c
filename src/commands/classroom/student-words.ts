// A student's name at the beginning of some words, with something else behind it: "J. Doe extended time".

import type { FoundStudent } from '#records/found-student'
import type { Viewer } from '#records/viewer'

/** No name has more words than this. */
const mostNameWords = 6

export interface StudentWords {
  readonly found: FoundStudent
  /** What stands behind the name. */
  readonly rest: string
}

/**
 * Finds the longest beginning that names a student whom the asker may see.
 * @param withTwins whether to look for others with a name so like it, before something is written
 */
export async function takeStudent(words: string, viewer: Viewer, withTwins = false): Promise<StudentWords> {
  const said = words
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  let near: StudentWords | undefined
  for (let count = Math.min(said.length, mostNameWords); count > 0; count -= 1) {
    const name = said
      .slice(0, count)
      .join(' ')
      .replace(/['’]s?$/i, '')
    const found = await viewer.find(name, withTwins)
    const read = { found, rest: said.slice(count).join(' ') }
    if (found.type === 'several' || (found.type === 'one' && found.exact)) return read
    if (found.type === 'one') near ??= read
  }
  return near ?? { found: { type: 'none' }, rest: '' }
}

// A school that the asker holds an office in, by some of its name. One that they may not see is as one that isn't there.
import type { Context } from '#bot/command'
import { foldWords } from '#language/fold'
import type { School } from '#records/store'

export async function schoolNamed(
  words: string,
  { viewer, directory }: Pick<Context, 'viewer' | 'directory'>,
): Promise<School | undefined> {
  const wanted = foldWords(words).filter((word) => !['at', 'school', 'the'].includes(word))
  if (wanted.length === 0 || viewer.offices.length === 0) return undefined
  const everywhere = viewer.offices.some(({ school }) => school === undefined)
  const reached = new Set(viewer.offices.map(({ school }) => school))
  const fitting = (await directory.schools()).filter(({ id, name }) => {
    const parts = foldWords(name)
    return (everywhere || reached.has(id)) && wanted.every((word) => parts.some((part) => part.startsWith(word)))
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

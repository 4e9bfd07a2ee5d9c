// Why a file or a folder can't be used, in words, by the codes of the system.

export const pathFaults: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'nothing can be written to that disk',
  ENOENT: 'nothing is there, and nothing can be made there',
  ENOTDIR: 'a part of that path is a file and no folder',
  EEXIST: 'a part of that path is a file and no folder',
  EISDIR: 'that is a folder; a file is needed',
  ENOSPC: 'the disk is full',
}

/** What is said of a file or a folder that could not be used; undefined of any other fault. */
export function pathFault(reason: unknown): string | undefined {
  if (!(reason instanceof Error) || !('code' in reason)) return undefined
  const why = pathFaults[String(reason.code)]
  if (!why) return undefined
  const where = 'path' in reason && typeof reason.path === 'string' ? reason.path : 'The place that was named'
  return `${where}: ${why}. Name a file or a folder that this user may use, and run it again.`
}

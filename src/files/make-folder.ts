// Makes a folder, and those above it. Not by Node's `recursive`: below a folder that can hold none, as below `/proc`, that
// tries again for ever, and the program stands still without a word.
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder where there is none.
 * @param mode of those that are made
 * @throws where it can't be made, or is something else
 */
export function makeFolder(folder: string, mode?: number): void {
  if (isFolder(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above, mode)
  try {
    mkdirSync(folder, { mode })
  } catch (reason) {
    // Another process may have made it meanwhile.
    if (!isFolder(folder)) throw reason
  }
}

function isFolder(path: string): boolean {
  // Something above it that is a file is told of by whoever makes the folder.
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

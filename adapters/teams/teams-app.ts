// The Teams app as files: what an administrator uploads, and what the repository shows of it.
import { createWriteStream } from 'node:fs'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { makeFolder } from '#files/make-folder'
import { colorIcon, outlineIcon } from './icons.js'
import { type TeamsAppOptions, teamsManifest } from './manifest.js'

/** The app's files by name. */
export function teamsAppFiles(options: TeamsAppOptions): ReadonlyMap<string, Buffer> {
  return new Map([
    ['manifest.json', Buffer.from(`${JSON.stringify(teamsManifest(options), null, 2)}\n`)],
    ['color.png', colorIcon()],
    ['outline.png', outlineIcon()],
  ])
}

/** Writes the zip that Teams takes. @param into the zip's own path; its folder is made */
export async function zipTeamsApp({ into, ...options }: TeamsAppOptions & { readonly into: string }): Promise<void> {
  makeFolder(dirname(into))
  const zip = new ZipFile()
  for (const [name, content] of teamsAppFiles(options)) zip.addBuffer(content, name)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(into))
}

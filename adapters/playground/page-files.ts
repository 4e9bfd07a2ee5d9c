// The built page, read once: three files with fixed names, so that no path of a request ever reaches the disk.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface PageFile {
  readonly type: string
  readonly body: Buffer
}

const files = [
  ['/', 'index.html', 'text/html; charset=utf-8'],
  ['/playground/page.js', 'page.js', 'text/javascript; charset=utf-8'],
  ['/playground/page.css', 'page.css', 'text/css; charset=utf-8'],
] as const

/** Where `npm run build` puts the page: beside this file's compiled form. */
export const builtPage = fileURLToPath(new URL('./page/', import.meta.url))

/**
 * The page's files by the path they are asked for.
 * @throws PageNotBuilt where one is missing
 */
export function readPage(folder: string): ReadonlyMap<string, PageFile> {
  try {
    return new Map(files.map(([path, name, type]) => [path, { type, body: readFileSync(`${folder}/${name}`) }]))
  } catch {
    throw new PageNotBuilt()
  }
}

export class PageNotBuilt extends Error {
  constructor() {
    super('The playground page is not built. Run: npm run build')
    this.name = 'PageNotBuilt'
  }
}

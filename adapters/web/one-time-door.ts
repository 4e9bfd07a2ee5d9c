// What stands behind a link that opens once. Chat platforms and mail scanners open links before people do: so the link shows
// a button, and only the button opens what is behind it.
import type { ServerResponse } from 'node:http'
import type { PrivateFile } from '#records/private-files'
import { inLanguage } from '#wording/in-language'
import { spokenNow } from '#wording/language'
import { t } from '#wording/t'
import { languageOfBrowser } from './browser-language.js'
import type { RequestListener } from './routes.js'

/** What a link opened. */
export interface Opened {
  readonly type: PrivateFile['type']
  /** What a browser calls it where it is kept. */
  readonly name?: string
  readonly body: string | Buffer
}

/** Opens what a link holds; undefined where it opens nothing (any more). */
export type OpenLink = (token: string) => Promise<Opened | undefined>

const html = 'text/html; charset=utf-8'
const token = /^\/[a-z]+\/([A-Za-z0-9_-]{43})$/

const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
}

/** Answers the paths of one kind of link: `/page/…`. */
export function oneTimeDoor(open: OpenLink): RequestListener {
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const found = token.exec(path)?.[1]
    const say = (page: () => Opened) => inLanguage(languageOfBrowser(request.headers), page)
    request.resume()
    if (!found || !['GET', 'HEAD', 'POST'].includes(request.method ?? '')) return send(response, 404, say(gone))
    if (request.method !== 'POST') return send(response, 200, say(door))
    open(found).then(
      (opened) => send(response, opened ? 200 : 410, opened ?? say(gone)),
      () => send(response, 500, say(wentWrong)),
    )
  }
}

/** How each kind of file is opened, and what its name ends in: a page is shown and has no name. */
const kept: Readonly<Partial<Record<Opened['type'], readonly [how: string, ending: string]>>> = {
  'application/pdf': ['inline', 'pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['attachment', 'docx'],
  'text/calendar; charset=utf-8': ['attachment', 'ics'],
}

function send(response: ServerResponse, status: number, { type, name, body }: Opened): void {
  const [how, ending] = kept[type] ?? []
  const file = name && /^[a-z0-9-]{1,60}$/.test(name) ? name : 'document'
  const named = how ? { 'content-disposition': `${how}; filename="${file}.${ending}"` } : {}
  response.writeHead(status, { ...headers, ...named, 'content-type': type })
  response.end(body)
}

function plain(words: string): Opened {
  const body = `<!doctype html><html lang="${spokenNow().language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Caseload</title><style>body{font:1.1em/1.5 system-ui,sans-serif;max-width:30em;margin:4em auto;padding:0 1em}button{font:inherit;padding:.6em 1.2em}</style></head><body>${words}</body></html>`
  return { type: html, body }
}

const door = () =>
  plain(
    `<h1>${t`A page to print`}</h1><p>${t`It opens once. Print it, then close it.`}</p><form method="post"><button>${t`Open the page`}</button></form>`,
  )
const gone = () =>
  plain(
    `<h1>${t`This link opens nothing`}</h1><p>${t`It was opened before, or its ten minutes are over. Please ask for it again.`}</p>`,
  )
const wentWrong = () => plain(`<p>${t`Something went wrong. Please ask for it again.`}</p>`)

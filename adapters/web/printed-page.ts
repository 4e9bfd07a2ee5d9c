// A page printed for somebody without an account, behind a link that opens once. Chat platforms and mail scanners open
// links before people do: so the link shows a button, and only the button opens the page.
import type { ServerResponse } from 'node:http'
import type { RequestListener } from './routes.js'

/** Opens a page by what its link holds; undefined where it opens nothing (any more). */
export type OpenPage = (token: string) => Promise<string | undefined>

const token = /^\/page\/([A-Za-z0-9_-]{43})$/

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** Answers `/page/…`. */
export function printedPage(open: OpenPage): RequestListener {
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const found = token.exec(path)?.[1]
    request.resume()
    if (!found || !['GET', 'HEAD', 'POST'].includes(request.method ?? '')) return send(response, 404, gone)
    if (request.method !== 'POST') return send(response, 200, door)
    open(found).then(
      (html) => send(response, html ? 200 : 410, html ?? gone),
      () => send(response, 500, plain('Something went wrong. Please print the page again.')),
    )
  }
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, headers)
  response.end(html)
}

function plain(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Caseload</title><style>body{font:1.1em/1.5 system-ui,sans-serif;max-width:30em;margin:4em auto;padding:0 1em}button{font:inherit;padding:.6em 1.2em}</style></head><body>${body}</body></html>`
}

const door = plain(
  '<h1>A page to print</h1><p>It opens once. Print it, then close it.</p><form method="post"><button>Open the page</button></form>',
)
const gone = plain(
  '<h1>This link opens nothing</h1><p>It was opened before, or its ten minutes are over. Print the page again.</p>',
)

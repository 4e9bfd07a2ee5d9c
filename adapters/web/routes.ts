// One HTTP server for everything that listens: each platform's path, and what an operator asks.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Registry } from 'prom-client'
import { inLanguage } from '#wording/in-language'
import { aboutPages } from './about.js'
import { languageOfBrowser } from './browser-language.js'

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void

export interface Routes {
  /** By the beginning of the path, the longest first. */
  readonly platforms: readonly { readonly path: string; readonly listener: RequestListener }[]
  /** Whether the database and every platform can be reached. */
  readonly isReady: () => Promise<boolean>
  readonly metrics: Registry
  /** Everything else: the playground, where it is on. */
  readonly otherwise?: RequestListener
}

/** What `/healthz`, `/readyz` and `/metrics` answer, and who gets the rest. */
export function routeRequests(routes: Routes): RequestListener {
  const platforms = [...routes.platforms].sort((a, b) => b.path.length - a.path.length)
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const platform = platforms.find((one) => path.startsWith(one.path))
    if (platform) return platform.listener(request, response)
    if (path === '/healthz') return answer(response, 200, 'alive\n')
    if (path === '/readyz') {
      void routes.isReady().then(
        (ready) => answer(response, ready ? 200 : 503, ready ? 'ready\n' : 'not ready\n'),
        () => answer(response, 503, 'not ready\n'),
      )
      return
    }
    if (path === '/metrics') {
      void routes.metrics.metrics().then(
        (text) => answer(response, 200, text, routes.metrics.contentType),
        () => answer(response, 500, ''),
      )
      return
    }
    const about = inLanguage(languageOfBrowser(request.headers), () => aboutPages[path])
    if (about) return answer(response, 200, `${about}\n`)
    if (routes.otherwise) return routes.otherwise(request, response)
    answer(response, 404, 'nothing here\n')
  }
}

function answer(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type })
  response.end(text)
}

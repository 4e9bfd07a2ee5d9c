// What a calendar asks for: the feed under a secret address. One that is nobody's is answered as one that never was.
import type { RequestListener } from './routes.js'

const path = /^\/calendar\/([A-Za-z0-9_-]{43})\.ics$/

/** @param open the calendar under an address; undefined where there is none */
export function calendarDoor(open: (address: string) => Promise<string | undefined>): RequestListener {
  return (request, response) => {
    const asked = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const address = path.exec(asked)?.[1]
    request.resume()
    const answer = (status: number, type: string, body: string) => {
      response.writeHead(status, { 'content-type': type })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    const nothing = () => answer(404, 'text/plain; charset=utf-8', 'nothing here\n')
    if (!address || !['GET', 'HEAD'].includes(request.method ?? '')) return nothing()
    open(address).then(
      (calendar) => (calendar === undefined ? nothing() : answer(200, 'text/calendar; charset=utf-8', calendar)),
      () => answer(500, 'text/plain; charset=utf-8', 'please try again later\n'),
    )
  }
}

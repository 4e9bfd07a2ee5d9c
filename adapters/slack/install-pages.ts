// The pages on which somebody installs the app. They name no workspace and nobody.
import type { ServerResponse } from 'node:http'
import { spokenNow } from '#wording/language'
import { t } from '#wording/t'

const look =
  'body{font:1.1em/1.5 system-ui,sans-serif;max-width:32em;margin:4em auto;padding:0 1em;color:#1d1c1d;background:#fff}a.go{display:inline-block;background:#1f4b6e;color:#fff;padding:.6em 1.2em;border-radius:.3em;text-decoration:none}a.go:focus-visible{outline:3px solid #e0a030}@media(prefers-color-scheme:dark){body{color:#eee;background:#1b1d21}a.go{background:#8cc0ea;color:#111}}'

const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
}

/** What every answer of the installing says to the browser. */
export function guardHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

/** Answers with a page. */
export function showPage(response: ServerResponse, status: number, body: string): void {
  guardHeaders(response)
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
  response.end(body)
}

/** @param url of Slack's consent, as made by `URL`: it holds no quotes or angle brackets */
export function beginPage(url: string): string {
  return page(
    t`Add Caseload to Slack`,
    `<p>${t`Slack will ask which workspace, and show what Caseload may do there: answer staff, and know them by their e-mail address. It reads no channel's history.`}</p><p><a class="go" href="${url}">${t`Add to Slack`}</a></p>`,
  )
}

/** Each in the language spoken when it is shown. */
export const pages = {
  get done() {
    return page(
      t`Caseload is installed`,
      `<p>${t`Staff can write to it now: in Slack, find <b>Caseload</b> under Apps, and send it <code>help</code>.`}</p><p>${t`Where it was installed for a whole organisation, an administrator still adds it to each workspace in Slack’s organisation settings.`}</p><p>${t`You can close this page.`}</p>`,
    )
  },
  get stranger() {
    return page(
      t`This workspace is not on the list`,
      `<p>${t`Nothing was installed or kept. If the workspace is your district’s, ask whoever runs Caseload to add its id to <code>SLACK_ALLOWED_WORKSPACES</code>, then try again.`}</p>`,
    )
  },
  get cancelled() {
    return page(
      t`Nothing was installed`,
      `<p>${t`You left Slack’s page without allowing it. <a href="/slack/install">Begin again</a> whenever you like.`}</p>`,
    )
  },
  get stale() {
    return page(
      t`Please begin again`,
      `<p>${t`This link was used before, is more than ten minutes old, or was opened in another browser. Nothing was installed. <a href="/slack/install">Begin again</a>`}</p>`,
    )
  },
  get unfinished() {
    return page(
      t`Slack did not finish`,
      `<p>${t`Nothing was installed. <a href="/slack/install">Begin again</a>; if it happens twice, whoever runs Caseload can see why with <code>npx caseload doctor</code>.`}</p>`,
    )
  },
} as const

function page(title: string, words: string): string {
  const [language] = spokenNow().locale.split('-')
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${look}</style></head><body><main><h1>${title}</h1>${words}</main></body></html>`
}

// Whether the Slack manifest that was made here is the one that this version would make.
import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { slackManifest } from '#adapters/slack/manifest'
import type { Finding } from './finding.js'

const path = 'manifests/out/slack.json'
const about = 'manifests'
const again = 'Run npx caseload manifest again, and paste it into your Slack app under App Manifest.'

/** Looks at the manifest in the folder that `caseload manifest` writes to. */
export async function manifestFinding(): Promise<Finding> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return { about, ok: true, says: 'none made here; npx caseload manifest makes them' }
  const made = parsed(text)
  const host = /https:\/\/([^/"]+)\//.exec(text)?.[1]
  const isOurs = [false, true].some((socketMode) =>
    [false, true].some((oauth) =>
      isDeepStrictEqual(made, parsed(JSON.stringify(slackManifest({ host: host ?? '', socketMode, oauth })))),
    ),
  )
  if (isOurs) return { about, ok: true, says: 'as this version makes them' }
  return { about, ok: false, says: `${path} is not what this version makes. ${again}` }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
